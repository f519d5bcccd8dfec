"""Planned against taken: what a held meeting tells of its times, by item and by step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.domain.agenda import Item, Method
from facilitator.domain.order import found
from facilitator.domain.results import Results, StepResult
from facilitator.domain.time import MINUTE, Millis


@dataclass(frozen=True, slots=True)
class TimeRow:
    """An item, or a step of it: planned at the start and taken, in milliseconds.

    `fresh` is one that was put in during the meeting, `left_out` one that never began.
    """

    title: str
    planned: Millis
    taken: Millis
    step: bool = False
    fresh: bool = False

    @property
    def left_out(self) -> bool:
        """Whether it was planned and never begun."""
        return not self.taken and bool(self.planned)

    @property
    def minutes_over(self) -> int:
        """Whole minutes over what was planned, as the two figures show it; negative: under."""
        return whole_minutes(self.taken) - whole_minutes(self.planned)


def whole_minutes(span: Millis) -> int:
    """A span in whole minutes, halves up."""
    return (span + MINUTE // 2) // MINUTE


def time_rows(items: tuple[Item, ...], results: Results) -> tuple[TimeRow, ...]:
    """The items as they were held, each followed by its steps where it has several."""
    out: list[TimeRow] = []
    for identity in dict.fromkeys(step.item for step in results.steps):
        steps = tuple(step for step in results.steps if step.item == identity)
        item = found(items, identity)
        title = steps[0].title if item is None else item.title
        out.append(_row(title, steps))
        if len(steps) > 1:
            out.extend(_row(step.title, (step,), step=True) for step in steps)
    return tuple(out)


def whole(rows: Iterable[TimeRow]) -> TimeRow:
    """All items together."""
    items = tuple(row for row in rows if not row.step)
    return TimeRow("", sum(row.planned for row in items), sum(row.taken for row in items))


def _row(title: str, steps: tuple[StepResult, ...], *, step: bool = False) -> TimeRow:
    planned = sum(each.first_plan for each in steps)
    taken = sum(each.taken for each in steps)
    return TimeRow(title, planned, taken, step, fresh=not planned and bool(taken))


@dataclass(frozen=True, slots=True)
class Measured:
    """What a protocol took when it was held before: whole minutes each time, the latest first.

    `last` is the day of the latest, `over` by how many minutes that was longer than planned
    (negative: shorter).
    """

    minutes: tuple[int, ...]
    last: date
    over: int

    @property
    def usual(self) -> int:
        """The middle of the times taken; of an even number the longer of the two in the middle."""
        return sorted(self.minutes)[len(self.minutes) // 2]


def measured(
    held: Iterable[tuple[tuple[Item, ...], Results]],
) -> dict[tuple[str, int], Measured]:
    """By protocol and sitting, what held meetings tell; `held` has the latest first.

    Counted are items in which every step was done: a part of a protocol tells nothing of it.
    """
    out: dict[tuple[str, int], Measured] = {}
    for items, results in held:
        for item in items:
            steps = tuple(step for step in results.steps if step.item == item.id)
            whole_one = item.method is Method.PROTOCOL and not item.step and bool(steps)
            if not whole_one or not all(step.done and step.taken for step in steps):
                continue
            row = _row(item.title, steps)
            key = (item.protocol, item.sitting)
            known = out.get(key)
            minutes = max(1, whole_minutes(row.taken))
            if known is None:
                day = results.began.civil.date()
                out[key] = Measured((minutes,), day, row.minutes_over)
            else:
                out[key] = Measured((*known.minutes, minutes), known.last, known.over)
    return out
