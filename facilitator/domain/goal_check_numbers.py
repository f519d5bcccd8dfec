"""Rules of measuring: M1 to M9. Figures are decimals; nothing is ever divided."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.criteria import Criterion
from facilitator.domain.goal import Goal
from facilitator.domain.goal_check_figures import figures, values_in
from facilitator.domain.goal_check_parts import (
    Better,
    Place,
    Rule,
    Said,
    Setting,
    Weight,
    at_span,
    figure,
    plain,
    with_unit,
)
from facilitator.domain.goal_check_way import other_unit, outside, scale_for, way_of
from facilitator.domain.goal_sentence import figure as in_words
from facilitator.domain.measure import PERCENT
from facilitator.domain.words import tr, trn

_M = (Criterion.MEASURABLE,)
_STEP = (Criterion.AMBITIOUS, Criterion.REALISTIC)


def _no_target(goal: Goal, _setting: Setting) -> Iterator[Said]:
    if figure(goal.target) is None:
        yield Said(Place.TARGET, tr("Where do you want to be? Put in a number to reach."))


def _no_baseline(goal: Goal, _setting: Setting) -> Iterator[Said]:
    if figure(goal.baseline) is None:
        message = tr("Where are you now? Put in the number that you start from.")
        yield Said(Place.BASELINE, message)


def _no_instrument(goal: Goal, _setting: Setting) -> Iterator[Said]:
    if not goal.instrument.strip():
        message = tr("How will you see it? Name the check, the count or the observation.")
        yield Said(Place.INSTRUMENT, message)


def _units(goal: Goal, _setting: Setting) -> Iterator[Said]:
    baseline = figure(goal.baseline)
    if baseline is None:
        return
    if other_unit(goal):
        message = tr(
            "Now and then are counted in different ways: {now} and {then}. Count both in one way.",
            now=goal.baseline_unit.strip(),
            then=goal.unit.strip() or tr("no unit"),
        )
        yield Said(
            Place.BASELINE_UNIT, message, f"{goal.baseline_unit.strip()} → {goal.unit.strip()}"
        )
    elif outside(baseline, scale_for(goal)):
        message = tr(
            "{now} does not lie on the scale. Is it counted in another way?",
            now=in_words(baseline, goal.unit.strip()),
        )
        yield Said(Place.BASELINE, message, with_unit(baseline, goal.unit.strip()))


def _size(goal: Goal, _setting: Setting) -> Iterator[Said]:
    figures_there = figure(goal.target) is not None or figure(goal.baseline) is not None
    if goal.unit.strip() == PERCENT and figures_there and not goal.cohort_size:
        message = tr("How many learners are all of them? Then each per cent is a number of people.")
        yield Said(Place.SIZE, message)


def _under_one(goal: Goal, setting: Setting) -> Iterator[Said]:
    way, size = way_of(goal), goal.cohort_size
    if way is None or way.unit != PERCENT or not size or not 0 < size <= 10**9:
        return
    least = setting.limits.least_people.value
    if way.change > 0 and way.change * size < 100 * least:
        message = trn(
            "Of {n} learner, {change}% is less than one. Aim for one more at least.",
            "Of {n} learners, {change}% is less than one. Aim for one more at least.",
            size,
            change=way.change,
        )
        yield Said(Place.TARGET, message, f"{way.told}, {size}")


def _off_scale(goal: Goal, _setting: Setting) -> Iterator[Said]:
    target, unit = figure(goal.target), goal.unit.strip()
    if target is not None and outside(target, scale_for(goal)):
        message = tr("{target} lies outside the scale.", target=in_words(target, unit))
        yield Said(Place.TARGET, message, with_unit(target, unit))


def _disagree(goal: Goal, setting: Setting) -> Iterator[Said]:
    """The sentence has numbers, and the target is not among them."""
    target = figure(goal.target)
    if target is None:
        return
    told = [each for each in figures(goal.sentence, setting.lists) if not each.label]
    if not told or target in values_in(goal.sentence, setting.lists):
        return
    baseline = figure(goal.baseline)
    others = [each for each in told if baseline not in each.values]
    better = None
    if len(others) == 1 and len(told) == 2:
        span = others[0].span
        sentence = f"{goal.sentence[: span.start]}{plain(target)}{goal.sentence[span.end :]}"
        better = Better(tr("Write the target into the sentence."), sentence)
    message = tr(
        "The sentence has other numbers than the target, {target}. Which one is right?",
        target=in_words(target, goal.unit.strip()),
    )
    yield at_span(Place.SENTENCE, message, goal.sentence, (others or told)[0].span, better)


def _stale(goal: Goal, setting: Setting) -> Iterator[Said]:
    days = [each.day for each in goal.readings]
    days += [goal.baseline_day] if goal.baseline_day is not None else []
    if goal.start is None or not days:
        return
    most = setting.limits.stale_days.value
    if not any(0 <= (goal.start - day).days <= most for day in days):
        message = trn(
            "Nothing was read in the {n} day before the start. Is the start value still true?",
            "Nothing was read in the {n} days before the start. Is the start value still true?",
            most,
        )
        before = [day for day in days if day <= goal.start]
        yield Said(Place.READINGS, message, max(before).isoformat() if before else "")


_SAME = tr("Measurable is a letter of every variant: one measure, before and after.")
_TINY = tr("Percentages of tiny groups are a usual failure.")
_OURS = tr("Our own judgement.")

RULES_OF_NUMBERS: tuple[Rule, ...] = (
    Rule("M1", Weight.ERROR, _M, tr("a target"), _SAME, _no_target, empty=True, also=_STEP),
    Rule("M2", Weight.ERROR, _M, tr("a start value"), _SAME, _no_baseline, empty=True, also=_STEP),
    Rule("M3", Weight.ERROR, _M, tr("a way to see it"), _SAME, _no_instrument, empty=True),
    Rule("M4", Weight.ERROR, _M, tr("one unit for both"), _SAME, _units),
    Rule("M5", Weight.INFO, _M, tr("how many learners"), _TINY, _size),
    Rule("M6", Weight.WARNING, _M, tr("one person at least"), _TINY, _under_one),
    Rule(
        "M7",
        Weight.ERROR,
        _M,
        tr("a target on the scale"),
        tr("No reading gets there."),
        _off_scale,
    ),
    Rule(
        "M8",
        Weight.WARNING,
        _M,
        tr("one target in both places"),
        tr("A goal was seen whose sentence said 80 and whose field said 75."),
        _disagree,
        by_words=True,
    ),
    Rule("M9", Weight.WARNING, _M, tr("a fresh start value"), _OURS, _stale),
)
