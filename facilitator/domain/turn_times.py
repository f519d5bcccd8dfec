"""The promise about turns: what a team without consent keeps tells nobody's time."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.events import (
    Event,
    LeftEarly,
    Lowered,
    Ordered,
    Raised,
    Replanned,
    Started,
    TookBack,
    Turned,
    Went,
    Why,
)

_OF_TURNS = (Turned, Raised, Lowered, Ordered)
"""Events at which someone begins or ends to speak: their times tell how long."""


def without_times(events: tuple[Event, ...], segment: str) -> tuple[Event, ...]:
    """The log with no time of any turn in a step: what a team without consent may keep.

    Each turn keeps its order and outcome, and takes the times of the event before it that can
    end no turn, so that nothing about a person's speaking can be computed from the log. Leaving the
    room ends a turn as well: who left during the step keeps the step, not the minute.
    """
    return _untimed(events, frozenset({segment}))


def without_any_times(events: tuple[Event, ...], under_way: str = "") -> tuple[Event, ...]:
    """The log with no time of any turn, but in the step that is under way ("" for none)."""
    rounds = {
        segment.id
        for event in events
        if isinstance(event, Started | Replanned)
        for segment in (event.segments if isinstance(event, Started) else event.changed)
        if segment.is_round
    }
    rounds |= {event.segment for event in events if isinstance(event, _OF_TURNS)}
    return _untimed(events, frozenset(rounds - {under_way}))


def _untimed(events: tuple[Event, ...], segments: frozenset[str]) -> tuple[Event, ...]:
    ends = {e.n for e in events if isinstance(e, (*_OF_TURNS, LeftEarly)) or _of_leaving(e)}
    hidden = {e.n for e in events if isinstance(e, _OF_TURNS) and e.segment in segments}
    hidden |= _left_during(events, segments)
    if not hidden:
        return events
    out: list[Event] = []
    before: Event | None = None
    for event in events:
        number = event.of if isinstance(event, TookBack) else event.n
        if number in hidden and before is not None:
            out.append(replace(event, t=before.t, at=before.at))
            continue
        out.append(event)
        if number not in ends:
            before = event
    return tuple(out)


def _of_leaving(event: Event) -> bool:
    """Whether it only says what the groups are since somebody left, at the same time."""
    return isinstance(event, Replanned) and event.why is Why.LEFT


def _left_during(events: tuple[Event, ...], segments: frozenset[str]) -> set[int]:
    """The numbers of the events by which someone left while one of the steps was under way."""
    out, ways, taken = set[int](), list[Started | Went](), set[int]()
    for event in events:
        leaving = isinstance(event, LeftEarly) or _of_leaving(event)
        if leaving and _under_way(ways, taken) in segments:
            out.add(event.n)
        elif isinstance(event, TookBack):
            taken.add(event.of)
        elif isinstance(event, Started | Went):
            ways.append(event)
    return out


def _under_way(ways: list[Started | Went], taken: set[int]) -> str:
    """The step that the last of the ways which was not taken back led to; others are dropped."""
    while ways and ways[-1].n in taken:
        ways.pop()
    if not ways:
        return ""
    last = ways[-1]
    if isinstance(last, Went):
        return last.to
    return last.segments[0].id if last.segments else ""
