"""What a meeting file carries that can be named in it, and what it names without carrying it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from facilitator.domain.segment import place
from facilitator.exchange.log_shape import (
    ArrivedTable,
    ReplannedTable,
    SegmentTable,
    StartedTable,
)
from facilitator.exchange.marked import references
from facilitator.exchange.marks import Mark
from facilitator.exchange.meeting_shape import FileTable, MeetingTable, TeamTable
from facilitator.exchange.scope import Known, Named, known

NAMEABLE = (Mark.PERSON, Mark.SPEAKER, Mark.ITEM, Mark.SEGMENT, Mark.NOTE, Mark.DECISION)


def nameable(file: FileTable) -> Mapping[Mark, Known]:
    """Everything in a filled file that something else in it can name."""
    meeting = file.meeting
    decisions = [(each.id or "", each.text) for each in file.commitments]
    people = list(_members(file.team))
    speakers, items = list(people), list[Named]()
    segments, notes = list[Named](), list[Named]()
    if meeting is not None:
        people += _present(meeting)
        stretches = list(segments_of(meeting))
        speakers = [*people, *((each, "") for each in places_of(stretches))]
        segments = [(segment.id, "") for segment in stretches]
        # An item that was put in while the meeting ran stands in the log alone.
        items = [(segment.item, "") for segment in stretches]
        items += [(i.id or "", i.title) for i in meeting.items if not isinstance(i, str)]
        notes = [(n.id or "", n.text) for n in meeting.notes if not isinstance(n, str)]
    found = (people, speakers, items, segments, notes, decisions)
    return {mark: known(things) for mark, things in zip(NAMEABLE, found, strict=True)}


def _members(team: str | TeamTable | None) -> Iterator[Named]:
    if isinstance(team, TeamTable):
        yield from ((m.id or "", m.name) for m in team.members if not isinstance(m, str))


def _present(meeting: MeetingTable) -> Iterator[Named]:
    yield from ((p.id or "", p.name) for p in meeting.expected if not isinstance(p, str))
    yield from ((e.person, e.name) for e in meeting.events if isinstance(e, ArrivedTable))


def segments_of(meeting: MeetingTable) -> Iterator[SegmentTable]:
    """Every segment that the meeting ever had, as often as it stands in its log."""
    for event in meeting.events:
        if isinstance(event, StartedTable):
            yield from event.segments
        elif isinstance(event, ReplannedTable):
            yield from event.changed


def places_of(segments: Iterable[SegmentTable]) -> tuple[str, ...]:
    """The places that have a turn where one of these segments is held in small groups."""
    counts = [max(len(s.groups), *map(len, s.groups)) for s in segments if s.groups]
    return tuple(place(number) for number in range(1, max(counts, default=0) + 1))


def gone(file: FileTable) -> tuple[str, ...]:
    """The identities that a file names though it does not carry them: of what was deleted since."""
    carried = nameable(file)
    return tuple(
        dict.fromkeys(
            name
            for mark, name in references(file)
            if mark in carried and name not in carried[mark].ids
        )
    )
