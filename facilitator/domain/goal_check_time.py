"""Rules of time: T1 to T7. Days are civil days, and only differences of them are taken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from facilitator.domain.criteria import Criterion
from facilitator.domain.goal import Goal, Standing
from facilitator.domain.goal_check_lists import GoalWords
from facilitator.domain.goal_check_parts import (
    Better,
    Place,
    Rule,
    Said,
    Setting,
    Weight,
    at_span,
)
from facilitator.domain.goal_check_text import Span
from facilitator.domain.school_days import LONGEST_OFF, SchoolDays
from facilitator.domain.words import Text, tr, trn

_SATURDAY = 5
_T = (Criterion.TIME,)
_REVIEW = (Criterion.REVIEW, Criterion.TIME)


def _from(goal: Goal, setting: Setting) -> date:
    return goal.start if goal.start is not None else setting.today


def _over(goal: Goal, setting: Setting) -> bool:
    """Whether the due day cannot be: before the start, or gone while the goal is not closed."""
    if goal.due is None:
        return False
    if goal.start is not None and goal.due <= goal.start:
        return True
    return goal.standing in (Standing.DRAFT, Standing.OPEN) and goal.due < setting.today


def _span(goal: Goal, setting: Setting) -> int | None:
    """Days from the start to the due day; None while there is none or it cannot be."""
    if goal.due is None or _over(goal, setting):
        return None
    return (goal.due - _from(goal, setting)).days


def _no_due(goal: Goal, _setting: Setting) -> Iterator[Said]:
    if goal.due is None:
        yield Said(Place.DUE, tr("By when? Choose a day."))


def _gone(goal: Goal, setting: Setting) -> Iterator[Said]:
    if goal.due is None or not _over(goal, setting):
        return
    message: Text
    if goal.start is not None and goal.due <= goal.start:
        message = tr("The goal is due before it starts. Choose a later day.")
    else:
        message = tr("The day by which it was due is over. Choose a new one.")
    yield Said(Place.DUE, message, goal.due.isoformat())


def _length(goal: Goal, setting: Setting) -> Iterator[Said]:
    days, limits = _span(goal, setting), setting.limits
    if days is None or goal.due is None:
        return
    if days < limits.shortest_days.value:
        message = trn(
            "There is only {n} day for it. Is there time to try something?",
            "There are only {n} days for it. Is there time to try something?",
            days,
        )
    elif days > limits.longest_days.value:
        message = tr("It takes longer than a year. What will you see within this year?")
    else:
        return
    yield Said(Place.DUE, message, f"{_from(goal, setting).isoformat()} → {goal.due.isoformat()}")


def _some_day(goal: Goal, setting: Setting) -> Iterator[Said]:
    for span in setting.lists.someday.within(goal.sentence):
        message = tr(
            "“{phrase}” is no day. Choose one that all can see coming.",
            phrase=span.of(goal.sentence),
        )
        better = _dated(goal, span, setting.lists)
        yield at_span(Place.SENTENCE, message, goal.sentence, span, better)


def _dated(goal: Goal, span: Span, lists: GoalWords) -> Better | None:
    """The sentence with the due day instead of those words."""
    if goal.due is None or not lists.by_day or len(lists.months) < goal.due.month:
        return None
    month = lists.months[goal.due.month - 1].entries[0]
    day = lists.by_day.replace("{day}", str(goal.due.day)).replace("{month}", month)
    day = day.replace("{year}", str(goal.due.year))
    if span.start == 0:
        day = day[:1].upper() + day[1:]
    sentence = f"{goal.sentence[: span.start]}{day}{goal.sentence[span.end :]}"
    return Better(tr("Write the due day instead."), sentence)


def _no_review(goal: Goal, setting: Setting) -> Iterator[Said]:
    days = _span(goal, setting)
    if days is None or goal.due is None or days <= setting.limits.unreviewed_days.value:
        return
    start = _from(goal, setting)
    if not any(start < each.day < goal.due for each in goal.reviews):
        message = tr("When will you look at it on the way? Plan one review at least.")
        better = _between(max(start, setting.today), goal.due, setting.school)
        yield Said(Place.REVIEWS, message, goal.due.isoformat(), better=better)


def _gap(goal: Goal, setting: Setting) -> Iterator[Said]:
    if _span(goal, setting) is None or goal.due is None:
        return
    start, due = _from(goal, setting), goal.due
    every = [each.day for each in goal.reviews] + [each.day for each in goal.readings]
    looks = [day for day in every if start < day < due]
    if not looks:
        return
    days = [start, *sorted(looks), due]
    for before, after in pairwise(days):
        # Days that are over can have no look any more.
        left = max(before, setting.today)
        gap = (after - left).days
        if gap > setting.limits.gap_days.value:
            message = trn(
                "There is {n} day without a look at it. Plan one in between?",
                "There are {n} days without a look at it. Plan one in between?",
                gap,
            )
            phrase = f"{before.isoformat()} → {after.isoformat()}"
            better = _between(left, after, setting.school)
            yield Said(Place.REVIEWS, message, phrase, better=better)


def _between(before: date, after: date, school: SchoolDays) -> Better | None:
    """A review in the middle of two days, on a school day; None where there is none."""
    middle = before + (after - before) / 2
    day = middle if _open(middle, school) else _open_before(middle, school)
    if day is None or day <= before:
        return None
    return Better(tr("Plan a review for {day}.", day=day), day=day)


def _closed(goal: Goal, setting: Setting) -> Iterator[Said]:
    if goal.due is not None and not _over(goal, setting):
        yield from _closed_on(goal.due, Place.DUE, setting.school)
    for review in goal.reviews:
        if review.held is None:
            yield from _closed_on(review.day, Place.REVIEWS, setting.school)


def _closed_on(day: date, place: Place, school: SchoolDays) -> Iterator[Said]:
    if _open(day, school):
        return
    earlier = _open_before(day, school)
    better = None if earlier is None else Better(tr("Take the school day before."), day=earlier)
    message = tr("There is no school on {day}. Is another day better?", day=day)
    yield Said(place, message, day.isoformat(), better=better)


def _open(day: date, school: SchoolDays) -> bool:
    return day.weekday() < _SATURDAY and school.on(day) is None


def _open_before(day: date, school: SchoolDays) -> date | None:
    most = min(LONGEST_OFF, day.toordinal() - 1)
    days = (day - timedelta(days=back) for back in range(1, most + 1))
    return next((each for each in days if _open(each, school)), None)


_DAY = tr("Time-bound is a letter of every variant, and needs a day.")
_OURS = tr("Our own judgement.")
_LOOK = tr("Goals that are never opened again are a usual failure.")

RULES_OF_TIME: tuple[Rule, ...] = (
    Rule("T1", Weight.ERROR, _T, tr("a due day"), _DAY, _no_due, empty=True),
    Rule("T2", Weight.ERROR, _T, tr("a due day to come"), _DAY, _gone),
    Rule("T3", Weight.WARNING, _T, tr("a fitting length"), _OURS, _length),
    Rule("T4", Weight.WARNING, _T, tr("a day for “some day”"), _DAY, _some_day, by_words=True),
    Rule("T5", Weight.WARNING, _REVIEW, tr("a review on the way"), _LOOK, _no_review),
    Rule("T6", Weight.INFO, _REVIEW, tr("a review in the gap"), _LOOK, _gap),
    Rule("T7", Weight.INFO, _T, tr("days on which there is school"), _OURS, _closed),
)
