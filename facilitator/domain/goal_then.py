"""A goal as it was at a meeting: later readings, reviews and marked changes are taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation

from facilitator.domain.goal import Goal, Marked, Part, Review, Standing
from facilitator.domain.time import Moment


def as_it_was(goal: Goal, until: Moment, meeting: str = "") -> Goal:
    """The goal up to a moment; what belongs to `meeting` counts, whenever it was entered.

    A later review that was planned by then is one that is still to come.
    """
    later = [each for each in goal.changes if not _counts(each.at, each.meeting, until, meeting)]
    day = until.civil.date()
    was = replace(
        goal,
        readings=tuple(
            each for each in goal.readings if each.day <= day or _is(each.meeting, meeting)
        ),
        reviews=tuple(_review(each, until, meeting) for each in goal.reviews),
        changes=tuple(each for each in goal.changes if each not in later),
    )
    for change in reversed(later):
        was = _undone(was, change)
    return was


def _is(where: str, meeting: str) -> bool:
    return bool(meeting) and where == meeting


def _counts(at: Moment, where: str, until: Moment, meeting: str) -> bool:
    return at.utc <= until.utc or _is(where, meeting)


def _review(review: Review, until: Moment, meeting: str) -> Review:
    if review.held is None or _counts(review.held, review.meeting, until, meeting):
        return review
    return Review(review.id, review.day)


def _undone(goal: Goal, change: Marked) -> Goal:
    """The goal with what a change was made from; a mark that cannot be read changes nothing."""
    try:
        return _BACK[change.part](goal, change.before)
    except (InvalidOperation, ValueError):
        return goal


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


_BACK: dict[Part, Callable[[Goal, str], Goal]] = {
    Part.STANDING: lambda goal, text: replace(goal, standing=Standing(text)),
    Part.BASELINE: lambda goal, text: replace(goal, baseline=_number(text)),
    Part.TARGET: lambda goal, text: replace(goal, target=_number(text)),
    Part.UNIT: lambda goal, text: replace(goal, unit=text),
    Part.INSTRUMENT: lambda goal, text: replace(goal, instrument=text),
    Part.START: lambda goal, text: replace(goal, start=_day(text)),
    Part.DUE: lambda goal, text: replace(goal, due=_day(text)),
    Part.SENTENCE: lambda goal, text: replace(goal, sentence=text),
}
