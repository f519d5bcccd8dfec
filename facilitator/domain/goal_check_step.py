"""Rules of the step from baseline to target: A1 to A5."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from facilitator.domain.criteria import Criterion
from facilitator.domain.goal import Goal
from facilitator.domain.goal_check_parts import (
    Place,
    Rule,
    Said,
    Setting,
    Weight,
    at_span,
    figure,
    with_unit,
)
from facilitator.domain.goal_check_way import outside, way_of, wrong_side
from facilitator.domain.goal_sentence import figure as in_words
from facilitator.domain.measure import PERCENT, Direction
from facilitator.domain.words import tr, trn

_A = (Criterion.AMBITIOUS, Criterion.REALISTIC, Criterion.RELEVANT)
_PACE = (Criterion.REALISTIC, Criterion.AMBITIOUS)


def _no_stretch(goal: Goal, setting: Setting) -> Iterator[Said]:
    way = way_of(goal)
    if way is not None:
        if way.baseline == way.target:
            message = tr("Start and target are the same. What would be better than today?")
            yield Said(Place.TARGET, message, way.told)
        return
    span = setting.lists.keeping.first(goal.sentence)
    if span is not None:
        message = tr(
            "“{phrase}” asks for no change. What would be better than today?",
            phrase=span.of(goal.sentence),
        )
        yield at_span(Place.SENTENCE, message, goal.sentence, span, None)


def _backwards(goal: Goal, _setting: Setting) -> Iterator[Said]:
    way = way_of(goal)
    if way is None or not wrong_side(goal, way):
        return
    message = (
        tr("More is better here, but the target is below the start. Are they the right way round?")
        if goal.direction is Direction.UP
        else tr("Less is better here, but the target is above the start. Is it the right one?")
    )
    yield Said(Place.TARGET, message, way.told)


def _too_small(goal: Goal, setting: Setting) -> Iterator[Said]:
    way = way_of(goal)
    if way is None or way.change == 0 or wrong_side(goal, way):
        return
    end = way.scale.most if way.target > way.baseline else way.scale.least
    if end is None or outside(way.target, way.scale):
        return
    if way.change * 100 < abs(end - way.baseline) * setting.limits.least_part.value:
        message = tr(
            "From {baseline} to {target} is a small step of what is possible. Is it worth more?",
            baseline=in_words(way.baseline, way.unit),
            target=in_words(way.target, way.unit),
        )
        yield Said(Place.TARGET, message, way.told)


def _too_steep(goal: Goal, setting: Setting) -> Iterator[Said]:
    way = way_of(goal)
    if way is None or way.unit != PERCENT or wrong_side(goal, way) or goal.due is None:
        return
    days = (goal.due - _from(goal, setting)).days
    if days > 0 and way.change * 7 > setting.limits.steep_points.value * days:
        message = trn(
            "{change} points in {n} day is very steep. What makes it possible?",
            "{change} points in {n} days is very steep. What makes it possible?",
            days,
            change=way.change,
        )
        yield Said(Place.TARGET, message, f"{way.told}, {goal.due.isoformat()}")


def _from(goal: Goal, setting: Setting) -> date:
    return goal.start if goal.start is not None else setting.today


def _everyone(goal: Goal, setting: Setting) -> Iterator[Said]:
    """All learners, from a start at which many of them are far."""
    baseline, target = figure(goal.baseline), figure(goal.target)
    if goal.unit.strip() != PERCENT or baseline is None:
        return
    if baseline >= setting.limits.far_from_all.value or (target is not None and target != 100):
        return
    message = tr(
        "Everyone, from {baseline}: promise a step, and keep everyone as what you hope for.",
        baseline=in_words(baseline, PERCENT),
    )
    span = setting.lists.everyone.first(goal.sentence)
    if span is not None:
        yield at_span(Place.SENTENCE, message, goal.sentence, span, None)
    elif target is not None:
        yield Said(Place.TARGET, message, with_unit(target, PERCENT))


_SLIP = tr("Figures on the wrong side of each other are a slip of the hand.")
_OURS = tr("Our own judgement.")

RULES_OF_STEPS: tuple[Rule, ...] = (
    Rule(
        "A1",
        Weight.WARNING,
        _A,
        tr("a stretch"),
        tr("Goals that only maintain are a usual failure; ambitious is a letter of the default."),
        _no_stretch,
        by_words=True,
    ),
    Rule(
        "A2",
        Weight.ERROR,
        _A,
        tr("a target on the better side"),
        _SLIP,
        _backwards,
    ),
    Rule("A3", Weight.WARNING, _A, tr("a larger step"), _OURS, _too_small),
    Rule("A4", Weight.WARNING, _PACE, tr("a pace that can be kept"), _OURS, _too_steep),
    Rule(
        "A5",
        Weight.WARNING,
        _PACE,
        tr("a step that can be reached"),
        tr("Promises of 100 % are a usual failure; realistic is one of the first letters."),
        _everyone,
        by_words=True,
    ),
)
