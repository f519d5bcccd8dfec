"""The figure of a goal: what is drawn, said in words and told as a table; no colours, no pixels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from facilitator.domain.goal import Goal, Reading
from facilitator.domain.goal_course import Pace, course, expected, pace
from facilitator.domain.goal_sentence import figure
from facilitator.domain.measure import PERCENT
from facilitator.domain.words import Text, TinyDate, tr, trn

FEW = 6
"""Readings that a sentence names one by one, and that have their number written beside them."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A value on a day, and how the figure writes it."""

    day: date
    value: Decimal
    said: Text


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table that stands for the figure; `end` says that it is no reading."""

    day: date
    what: Text
    value: Text
    note: str = ""
    end: bool = False


@dataclass(frozen=True, slots=True)
class GoalChart:
    """A goal's line and readings. `start` and `target` are None while the goal does not say them.

    `place` is where the line is today, None where there is no line; `gap` says how far the latest
    reading lies behind its line, None when it does not. `reviews` are days, held or planned.
    """

    unit: str
    start: Spot | None
    target: Spot | None
    readings: tuple[Spot, ...]
    place: Spot | None
    gap: Text | None
    today: date
    reviews: tuple[date, ...]
    said: Text
    rows: tuple[Row, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """Every day that has a place on the axis, the earliest first, each once."""
        spots = [spot for spot in (self.start, self.target, *self.readings) if spot is not None]
        return tuple(sorted({spot.day for spot in spots} | set(self.reviews)))


def chart(goal: Goal, today: date) -> GoalChart | None:
    """The figure of a goal as it stands on a day; None while it has neither figure nor reading."""
    start, target = _start(goal), _target(goal)
    readings = tuple(_spot(goal, each.day, each.value) for each in goal.readings)
    if not readings and (start is None or target is None):
        return None
    way = course(goal)
    line = expected(way, today)
    within = line is not None and target is not None and today <= target.day
    return GoalChart(
        goal.unit,
        start,
        target,
        readings,
        _spot(goal, today, line.quantize(Decimal("0.1"))) if line is not None and within else None,
        _gap(goal) if pace(way) is Pace.BEHIND else None,
        today,
        tuple(sorted({each.day for each in goal.reviews})),
        _said(start, target, readings),
        _rows(goal, start, target),
    )


def _spot(goal: Goal, day: date, value: Decimal) -> Spot:
    return Spot(day, value, figure(value, goal.unit))


def _start(goal: Goal) -> Spot | None:
    day = goal.start or goal.baseline_day
    if goal.baseline is None or day is None or goal.baseline_unit not in ("", goal.unit):
        return None
    return _spot(goal, day, goal.baseline)


def _target(goal: Goal) -> Spot | None:
    if goal.target is None or goal.due is None:
        return None
    return _spot(goal, goal.due, goal.target)


def _gap(goal: Goal) -> Text | None:
    """How far the latest reading is from its line, in the goal's own unit."""
    latest = goal.latest
    line = None if latest is None else expected(course(goal), latest.day)
    if latest is None or line is None:
        return None
    by = abs(latest.value - line).quantize(Decimal("0.1"))
    if goal.unit == PERCENT:
        return tr("{by} points behind", by=by)
    return tr("{by} behind", by=figure(by, goal.unit))


def _said(start: Spot | None, target: Spot | None, readings: tuple[Spot, ...]) -> Text:
    """The figure in words, for who cannot see it."""
    told = _readings_said(readings)
    if start is None or target is None:
        return told
    return tr(
        "The line goes from {start} on {from_day} to {target} on {to_day}. {readings}",
        start=start.said,
        from_day=start.day,
        target=target.said,
        to_day=target.day,
        readings=told,
    )


def _readings_said(readings: tuple[Spot, ...]) -> Text:
    if not readings:
        return tr("There is no reading yet.")
    first, last = readings[0], readings[-1]
    if len(readings) == 1:
        return tr("One reading: {value} on {day}.", value=last.said, day=last.day)
    return trn(
        "{n} reading, from {first} on {first_day} to {last} on {last_day}.",
        "{n} readings, from {first} on {first_day} to {last} on {last_day}.",
        len(readings),
        first=first.said,
        first_day=first.day,
        last=last.said,
        last_day=last.day,
    )


def _rows(goal: Goal, start: Spot | None, target: Spot | None) -> tuple[Row, ...]:
    """By day; on one day where we were comes first and where we want to be last."""
    rows = [] if start is None else [Row(start.day, tr("Where we were"), start.said, end=True)]
    rows += [_reading_row(goal, each) for each in goal.readings]
    if target is not None:
        rows.append(Row(target.day, tr("Where we want to be"), target.said, end=True))
    return tuple(sorted(rows, key=lambda row: row.day))


def _reading_row(goal: Goal, reading: Reading) -> Row:
    return Row(reading.day, tr("Reading"), figure(reading.value, goal.unit), reading.note)


def tick_said(day: date) -> Text:
    """How a day is written below the axis."""
    return tr("{day}", day=TinyDate(day))
