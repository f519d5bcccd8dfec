"""Rounds: people speak in turn, may pass and come back; and the promise about their times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from facilitator.domain.events import (
    Event,
    LeftEarly,
    Outcome,
    Replanned,
    Started,
    TookBack,
    Turned,
    Went,
)
from facilitator.domain.segment import Segment
from facilitator.domain.time import Millis


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn that has ended."""

    person: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Round:
    """Who speaks, who waits, who has had a turn.

    `waiting[0]` speaks now. `passed` are those who passed once and come back at the end.
    `spent` and `share` are the speaker's milliseconds so far and the equal share of what was
    left of the step when the turn began.
    """

    waiting: tuple[str, ...]
    turns: tuple[Turn, ...] = ()
    passed: tuple[str, ...] = ()
    spent: Millis = 0
    share: Millis = 0

    @property
    def speaker(self) -> str | None:
        """Who speaks now; None once all have had their turn."""
        return self.waiting[0] if self.waiting else None

    def begun(self, left: Millis) -> Round:
        """A turn begins with `left` milliseconds of the step to share among those waiting."""
        share = max(0, left) // len(self.waiting) if self.waiting else 0
        return replace(self, spent=0, share=share)

    def widened(self, left: Millis) -> Round:
        """The speaker's share with `left` milliseconds of the step from now on."""
        if not self.waiting:
            return self
        return replace(self, share=self.spent + max(0, left) // len(self.waiting))

    def ended(self, outcome: Outcome) -> Round:
        """The speaker's turn has ended; who passes for the first time comes back at the end."""
        if not self.waiting:
            return self
        person, rest = self.waiting[0], self.waiting[1:]
        if outcome is Outcome.PASSED and rest and person not in self.passed:
            return replace(self, waiting=(*rest, person), passed=(*self.passed, person))
        return replace(self, waiting=rest, turns=(*self.turns, Turn(person, outcome)))

    def open_to_all(self, here: tuple[str, ...], listeners: tuple[str, ...]) -> bool:
        """Whether all who are in the room have a place in it, so that a latecomer has one too."""
        known = {*self.waiting, *(turn.person for turn in self.turns), *listeners}
        return all(person in known for person in here)

    def joined_by(self, person: str) -> Round:
        """With a latecomer at the end of those waiting."""
        known = person in self.waiting or any(turn.person == person for turn in self.turns)
        return self if known else replace(self, waiting=(*self.waiting, person))

    def left_by(self, person: str) -> Round:
        """Without someone who has gone."""
        return replace(self, waiting=tuple(p for p in self.waiting if p != person))


def opened(segments: tuple[Segment, ...], rounds: Mapping[str, Round]) -> Mapping[str, Round]:
    """The rounds by their segments: those already known as they are, new ones with all to come."""
    fresh = {s.id: Round(s.speakers) for s in segments if s.is_round and s.id not in rounds}
    return {**rounds, **fresh}


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
    return _untimed(events, frozenset(rounds - {under_way}))


def _untimed(events: tuple[Event, ...], segments: frozenset[str]) -> tuple[Event, ...]:
    ends = {e.n for e in events if isinstance(e, Turned | LeftEarly)}
    hidden = {e.n for e in events if isinstance(e, Turned) and e.segment in segments}
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


def _left_during(events: tuple[Event, ...], segments: frozenset[str]) -> set[int]:
    """The numbers of the events by which someone left while one of the steps was under way."""
    out, ways, taken = set[int](), list[Started | Went](), set[int]()
    for event in events:
        if isinstance(event, LeftEarly) and _under_way(ways, taken) in segments:
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
