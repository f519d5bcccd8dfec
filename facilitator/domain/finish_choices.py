"""What a meeting's log tells of choices about time, of pauses and of small groups."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.events import (
    Continued,
    Event,
    Finished,
    Paused,
    Replanned,
    Started,
    Why,
)
from facilitator.domain.fold import after
from facilitator.domain.pausing import only_told
from facilitator.domain.results import Break, Choice, Together
from facilitator.domain.run import Run
from facilitator.domain.segment import Segment
from facilitator.domain.time import Moment

CHOSEN = frozenset({Why.SHRUNK, Why.TAKEN, Why.DROPPED, Why.PARKED, Why.EXTENDED, Why.LED_ON})
"""Choices about the rest that the minutes tell of."""


def choices(events: tuple[Event, ...]) -> tuple[Choice, ...]:
    """What was chosen when time ran short, in order; `events` without those taken back."""
    out: list[Choice] = []
    titles: dict[str, str] = {}
    run = Run()
    for event in events:
        titles |= _titles(event)
        if isinstance(event, Replanned) and event.why in CHOSEN:
            told = titles.get(event.subject or _parked(run, event), "")
            out.append(Choice(run.current, event.why, told, event.span, event.tally))
        run = after(run, event)
    return tuple(out)


def _parked(run: Run, event: Replanned) -> str:
    """What was parked before an event named it: the item under way."""
    return run.segment.item if event.why is Why.PARKED and run.segment is not None else ""


def _titles(event: Event) -> dict[str, str]:
    """What the items and steps are called that an event brings in."""
    segments: tuple[Segment, ...] = ()
    if isinstance(event, Started):
        segments = event.segments
    elif isinstance(event, Replanned):
        segments = event.changed
    return {s.item: s.item_title for s in segments} | {s.id: s.title for s in segments}


def breaks(events: tuple[Event, ...], ended: Moment) -> tuple[Break, ...]:
    """The pauses with their reasons; one that was not ended lasts until the meeting's end."""
    out: list[Break] = []
    begun: tuple[Paused, str] | None = None
    first: tuple[Paused, str] | None = None
    before: Event | None = None
    run = Run()
    for event in events:
        if isinstance(event, Paused):
            begun = (event, run.current)
            if first is not None and before is not None and only_told(before, event):
                out.pop()
                begun = (replace(first[0], reason=event.reason), first[1])
            first = begun
        elif isinstance(event, Continued | Finished) and begun is not None:
            out.append(_break(begun, event.at))
            begun = None
        before = event
        run = after(run, event)
    if begun is not None:
        out.append(_break(begun, ended))
    return tuple(out)


def _break(begun: tuple[Paused, str], until: Moment) -> Break:
    paused, segment = begun
    return Break(segment, max(0, until.utc - paused.at.utc), paused.reason)


def together(run: Run) -> tuple[Together, ...]:
    """The groups that worked, a grouping once, by the first of its segments that began."""
    seen: dict[str, Together] = {}
    for segment in run.segments:
        if segment.groups and run.spent.get(segment.id, 0):
            seen.setdefault(segment.grouping or segment.id, Together(segment.id, segment.groups))
    return tuple(seen.values())
