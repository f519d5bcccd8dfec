"""Making a meeting from what its screen was told."""

from __future__ import annotations

from facilitator.app.keeping import Folder
from facilitator.app.library import as_item, as_items
from facilitator.bootstrap.program import Program
from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.ui.meetings.starts import STANDARD, WEEKLY, protocol_of
from facilitator.ui.rooms import Room


def items_from(program: Program, start: str, people: int) -> tuple[Item, ...]:
    """The agenda of a new meeting, from the key of what it starts from."""
    shelf = program.library.protocols
    if start == WEEKLY and STANDARD in shelf:
        return as_items(shelf[STANDARD], people, program.new_id)
    protocol = shelf.get(protocol_of(start))
    return () if protocol is None else (as_item(protocol, people, program.new_id()),)


def add_meeting(program: Program, team: Team, meeting: Meeting, room: Room) -> None:
    """Store a new meeting, lay it on the desk and go to a room."""
    program.store.save(team, meeting)
    open_ones = tuple(c for c in program.overview.open_commitments if c.team == team.id)
    program.lay_open(Folder(team, meeting, open_ones), room)
