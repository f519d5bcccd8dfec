"""What a meeting came to: its log folded once more into figures that are kept for good."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.events import (
    Arrived,
    Event,
    Gap,
    LeftEarly,
    Outcome,
    Replanned,
    Started,
    Went,
    Why,
    effective,
)
from facilitator.domain.finish_choices import breaks, choices, together
from facilitator.domain.fold import after
from facilitator.domain.results import Count, Presence, Results, StepResult, TurnResult
from facilitator.domain.run import Phase, Run
from facilitator.domain.segment import Segment
from facilitator.domain.time import Millis, Moment


def results(
    run: Run,
    events: tuple[Event, ...],
    names: Mapping[str, str],
    consent: bool,
    ended: Moment,
) -> Results:
    """The meeting in figures, now or at its end.

    `run` is what `events` led to, `names` what people are called by their identities. How long
    anyone spoke is told only with the team's `consent`.
    """
    counted = effective(events)
    began = next((e.at for e in counted if isinstance(e, Started)), ended)
    return Results(
        began=began,
        ended=ended,
        steps=_steps(run, counted),
        turns=_turns(run, counted, _spoken(counted) if consent else None),
        presence=_presence(counted, names),
        counts=tuple(
            Count(v.segment, v.vote, v.tally, v.question, v.options, v.each, v.abstained)
            for v in run.votes
        ),
        choices=choices(counted),
        breaks=breaks(counted, ended),
        together=together(run),
    )


def _steps(run: Run, events: tuple[Event, ...]) -> tuple[StepResult, ...]:
    first = {segment.id: segment.planned for segment in run.baseline}
    now = {segment.id: segment.planned for segment in run.segments}
    done = set(run.done) - _parked(events)
    if run.phase is Phase.FINISHED and run.following is None:
        done.add(run.current)  # ended in the last step: nothing was left open
    return tuple(
        StepResult(
            segment=segment.id,
            item=segment.item,
            title=segment.title,
            first_plan=first.get(segment.id, 0),
            planned=now.get(segment.id, 0),
            taken=run.spent.get(segment.id, 0),
            done=segment.id in done,
        )
        for segment in _all_segments(run, events)
        if segment.id in first or segment.id in now or run.spent.get(segment.id)
    )


def _all_segments(run: Run, events: tuple[Event, ...]) -> list[Segment]:
    """All segments there ever were: those planned now in their order, dropped ones in between."""
    known = {segment.id: segment for segment in run.baseline}
    for event in events:
        if isinstance(event, Replanned):
            known |= {segment.id: segment for segment in event.changed}
    out = list(run.segments)
    present = {segment.id for segment in out}
    before: Segment | None = None
    for identity, segment in known.items():
        if identity not in present:
            after = [s.id for s in out].index(before.id) + 1 if before is not None else 0
            out.insert(after, segment)
        before = segment
    return out


def _parked(events: tuple[Event, ...]) -> set[str]:
    """The segments under way when their item was parked, unless they were gone back to."""
    run, parked = Run(), set()
    for event in events:
        run = after(run, event)
        if isinstance(event, Replanned) and event.why is Why.PARKED:
            parked.add(run.current)
        elif isinstance(event, Went):
            parked.discard(run.current)
    return parked


_Which = tuple[str, str, int]
"""A turn: its segment, the person, and how many turns of theirs in the segment came before."""


def _spoken(events: tuple[Event, ...]) -> Mapping[_Which, Millis]:
    """For each turn, the milliseconds as the speaker."""
    run, spoken = Run(), dict[_Which, Millis]()
    for event in events:
        turn, before = run.round, run
        if turn is not None and turn.speaker is not None:
            reached = before.at(event.t)
            had = sum(one.person == turn.speaker for one in turn.turns)
            key = (run.current, turn.speaker, had)
            passed = reached.spent.get(run.current, 0) - before.spent.get(run.current, 0)
            if isinstance(event, Gap):  # the step's time, and nobody's
                passed = max(0, passed - event.span) if event.counted else passed
            spoken[key] = spoken.get(key, 0) + passed
        run = after(run, event)
    return spoken


def _turns(
    run: Run, events: tuple[Event, ...], spoken: Mapping[_Which, Millis] | None
) -> tuple[TurnResult, ...]:
    out = []
    for segment in _all_segments(run, events):
        had = Counter[str]()
        for turn in run.rounds[segment.id].turns if segment.id in run.rounds else ():
            taken = None
            if spoken is not None and turn.outcome is Outcome.SPOKE:
                taken = spoken.get((segment.id, turn.person, had[turn.person]), 0)
            had[turn.person] += 1
            out.append(TurnResult(segment.id, turn.person, turn.outcome, taken))
    return tuple(out)


@dataclass(slots=True)
class _Stay:
    came: Moment | None
    left: Moment | None = None


def _presence(events: tuple[Event, ...], names: Mapping[str, str]) -> tuple[Presence, ...]:
    """Everyone who was there, in seat order; who left and came back counts as present."""
    stays: dict[str, _Stay] = {}
    called = dict(names)
    for event in events:
        match event:
            case Started():
                stays |= {person: _Stay(None) for person in event.here}
            case Arrived():
                stays.setdefault(event.person, _Stay(event.at)).left = None
                if event.name:
                    called.setdefault(event.person, event.name)
            case LeftEarly() if event.person in stays:
                stays[event.person].left = event.at
    return tuple(
        Presence(person, called.get(person, person), stay.came, stay.left)
        for person, stay in stays.items()
    )
