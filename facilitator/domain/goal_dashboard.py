"""Several goals in one picture for a staff meeting: a row each, and no person's name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from facilitator.domain.goal_course import Course, Pace, expected, pace
from facilitator.domain.goal_labels import PACES
from facilitator.domain.goal_sentence import figure
from facilitator.domain.words import Said, Text, tr, trn

MOST_ROWS = 20
"""Goals that one picture can show so that they are read from a wall."""

_LONGEST = 70


@dataclass(frozen=True, slots=True)
class DashboardRow:
    """One goal: its short name, its way in figures and as parts of the whole way, its pace.

    `value` and `place` are from 0 at the baseline to 1 at the target, held within a little more
    than that; None while there is no reading, or no line.
    """

    name: Said
    start: Text | None
    target: Text | None
    now: Text | None
    value: Decimal | None
    place: Decimal | None
    pace: Pace
    said: Text


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The picture: its title, its rows, and what is left out of it."""

    title: Text
    rows: tuple[DashboardRow, ...]
    more: Text | None
    said: tuple[Text, ...]
    """The same in words, a sentence each."""


def dashboard(goals: Iterable[tuple[Said, Course]], today: date) -> Dashboard:
    """A picture of these goals, by name and course, in their order."""
    every = tuple(goals)
    rows = tuple(_row(name, way, today) for name, way in every[:MOST_ROWS])
    left = len(every) - len(rows)
    more = trn("{n} more goal is not shown", "{n} more goals are not shown", left) if left else None
    title = tr("Our goals on {day}", day=today)
    said = (title, *(row.said for row in rows), *((more,) if more is not None else ()))
    return Dashboard(title, rows, more, said)


def _row(name: Said, way: Course, today: date) -> DashboardRow:
    short = f"{name[: _LONGEST - 1]}…" if isinstance(name, str) and len(name) > _LONGEST else name
    start = None if way.baseline is None else figure(way.baseline, way.unit)
    target = None if way.target is None else figure(way.target, way.unit)
    now = None if way.value is None else figure(way.value, way.unit)
    found = pace(way)
    return DashboardRow(
        short,
        start,
        target,
        now,
        _part(way, way.value),
        _part(way, expected(way, today)),
        found,
        _said(short, way, (start, target, now), found),
    )


def _part(way: Course, value: Decimal | None) -> Decimal | None:
    """How far along the whole way a value is."""
    if value is None or way.baseline is None or way.target is None or way.baseline == way.target:
        return None
    part = (value - way.baseline) / (way.target - way.baseline)
    return min(max(part, Decimal("-0.08")), Decimal("1.08"))


def _said(
    name: Said, way: Course, figures: tuple[Text | None, Text | None, Text | None], found: Pace
) -> Text:
    start, target, now = figures
    if start is None or target is None:
        return tr("{goal}: it does not say yet from where to where.", goal=name)
    if now is None or way.read is None:
        return tr(
            "{goal}: from {start} to {target}; no reading yet.",
            goal=name,
            start=start,
            target=target,
        )
    return tr(
        "{goal}: from {start} to {target}; {now} on {day}, {pace}.",
        goal=name,
        start=start,
        target=target,
        now=now,
        day=way.read,
        pace=PACES[found],
    )
