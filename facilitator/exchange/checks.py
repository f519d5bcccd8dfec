"""What no single field of a meeting file can tell: the first thing that does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from facilitator.domain.words import tr
from facilitator.exchange.log_shape import (
    ArrivedTable,
    EventTable,
    FinishedTable,
    GapTable,
    LeftEarlyTable,
    OrderedTable,
    ReplannedTable,
    SegmentTable,
    StartedTable,
    TookBackTable,
    TurnedTable,
)
from facilitator.exchange.meeting_shape import FileTable, MeetingTable, TeamTable
from facilitator.exchange.naming import places_of, segments_of
from facilitator.exchange.places import Path
from facilitator.exchange.scope import Scope

MOST_STEPS_OF_MOVES = 100_000
"""Segments times comings and leavings; a long day with a large school has a tenth of it."""

_STAYS = (StartedTable, GapTable, TookBackTable, FinishedTable)
"""What cannot be taken back."""


def refuse_faults(file: FileTable, scope: Scope) -> None:
    """Raise a UserError when things of a filled file do not fit each other."""
    if isinstance(file.team, TeamTable):
        _refuse_doubles(file.team.members, ("team", "members"), scope)
    if file.meeting is not None:
        _refuse_meeting_faults(file.meeting, scope)
    _refuse_doubles(file.commitments, ("commitments",), scope)
    _refuse_goal_faults(file, scope)
    for at, commitment in enumerate(file.commitments):
        path: Path = ("commitments", at)
        if commitment.at is None:
            scope.refuse((*path, "at"), tr("is missing"))
        if not commitment.text.strip():
            scope.refuse((*path, "text"), tr("is empty. Say what was agreed."))


def _refuse_goal_faults(file: FileTable, scope: Scope) -> None:
    for name, things in (("goals", file.goals), ("aims", file.aims), ("variants", file.variants)):
        _refuse_doubles(things, (name,), scope)
    for at, goal in enumerate(file.goals):
        _refuse_doubles(goal.readings, ("goals", at, "readings"), scope)
        _refuse_doubles(goal.reviews, ("goals", at, "reviews"), scope)
        _refuse_doubles(goal.evidence, ("goals", at, "evidence"), scope)


def _refuse_meeting_faults(meeting: MeetingTable, scope: Scope) -> None:
    lists: dict[str, tuple[object, ...]] = {
        "agenda": meeting.items,
        "for_next": meeting.for_next,
        "expected": meeting.expected,
        "dates": meeting.dates,
        "notes": meeting.notes,
    }
    for name, things in lists.items():
        _refuse_doubles(things, ("meeting", name), scope)
    if meeting.events:
        _refuse_log_faults(meeting.events, scope)
        _refuse_misplaced(meeting, scope)
    ended = any(isinstance(event, FinishedTable) for event in meeting.events)
    if meeting.events and not ended and meeting.results is not None:
        problem = tr("stand here though the events have no end. Leave them out.")
        scope.refuse(("meeting", "results"), problem)


def _refuse_doubles(things: Iterable[object], path: Path, scope: Scope) -> None:
    seen = set[str]()
    for at, thing in enumerate(things):
        identity = getattr(thing, "id", None)
        if identity in seen:
            problem = tr("the same id stands twice. Each needs one of its own.")
            scope.refuse((*path, at, "id"), problem)
        if identity is not None:
            seen.add(identity)


def _refuse_log_faults(events: tuple[EventTable, ...], scope: Scope) -> None:
    """A log begins with its start, ends with its end, and its numbers rise."""
    before: dict[int, EventTable] = {}
    last = -1
    for at, event in enumerate(events):
        path: Path = ("meeting", "events", at)
        if isinstance(event, StartedTable) != (at == 0):
            scope.refuse(path, tr("a meeting begins once, with its first event"))
        if isinstance(before.get(last), FinishedTable):
            scope.refuse(path, tr("nothing happens after the meeting has finished"))
        if event.n <= last:
            scope.refuse((*path, "n"), tr("expected a higher number than in the event before"))
        if isinstance(event, TookBackTable):
            taken = before.get(event.of)
            if taken is None or isinstance(taken, _STAYS):
                problem = tr("expected the number of an earlier event that can be taken back")
                scope.refuse((*path, "of"), problem)
        _refuse_nameless(event, path, scope)
        before[event.n], last = event, event.n
    _refuse_crowds(events, scope)


def _refuse_nameless(event: EventTable, path: Path, scope: Scope) -> None:
    """Who comes and what is gone to has to have an identity."""
    if isinstance(event, ArrivedTable) and not event.person:
        scope.refuse((*path, "person"), tr("is missing"))
    segments: Path = (*path, "segments" if isinstance(event, StartedTable) else "changed")
    _refuse_doubles(_segments(event), segments, scope)
    for at, segment in enumerate(_segments(event)):
        if not segment.id:
            scope.refuse((*segments, at, "id"), tr("is missing"))


def _refuse_crowds(events: tuple[EventTable, ...], scope: Scope) -> None:
    """Whoever comes or leaves is looked for in every round: not without end."""
    segments = sum(len(_segments(event)) for event in events)
    moves = sum(isinstance(event, ArrivedTable | LeftEarlyTable) for event in events)
    if segments * moves > MOST_STEPS_OF_MOVES:
        problem = tr("more people come and leave than the program can follow. Shorten them.")
        scope.refuse(("meeting", "events"), problem)


def _refuse_misplaced(meeting: MeetingTable, scope: Scope) -> None:
    """A place such as "#1" has a turn only in a segment that is held in small groups."""
    places: dict[str, set[str]] = {}
    for segment in segments_of(meeting):
        places.setdefault(segment.id, set()).update(places_of((segment,)))
    everywhere = frozenset[str]().union(*places.values())
    for at, event in enumerate(meeting.events):
        for name, speakers, own in _turns(event, places):
            if not everywhere.intersection(speakers) <= own:
                problem = tr("a place such as #1 can stand only where small groups take turns")
                scope.refuse(("meeting", "events", at, name), problem)


def _turns(
    event: EventTable, places: Mapping[str, Set[str]]
) -> Iterator[tuple[str, Iterable[str], Set[str]]]:
    """Where an event says who has a turn: the field, who, and the places that there are."""
    if isinstance(event, TurnedTable):
        yield "person", (event.person, event.rest_to), places.get(event.segment, frozenset())
    elif isinstance(event, OrderedTable):
        yield "waiting", event.waiting, places.get(event.segment, frozenset())
    for segment in _segments(event):
        name = "segments" if isinstance(event, StartedTable) else "changed"
        yield name, segment.speakers, places[segment.id]


def _segments(event: EventTable) -> tuple[SegmentTable, ...]:
    if isinstance(event, StartedTable):
        return event.segments
    return event.changed if isinstance(event, ReplannedTable) else ()
