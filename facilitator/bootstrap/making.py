"""Making a meeting from what its screen was told."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder
from facilitator.app.laying_out import as_item, as_items
from facilitator.app.new_meeting import When, make_meeting, meeting_title
from facilitator.app.next_meeting import proposed_roles
from facilitator.app.teams import make_team
from facilitator.bootstrap.norm_ahead import propose_norm
from facilitator.bootstrap.program import Program
from facilitator.domain.agenda import EVERYONE_LEADS, Item
from facilitator.domain.commitment import Commitment
from facilitator.domain.expand import Room as RoomOfPeople
from facilitator.domain.meeting import Meeting
from facilitator.domain.order import found
from facilitator.domain.people import Team
from facilitator.domain.role_ledger import Ledger
from facilitator.domain.time import minutes_between
from facilitator.domain.words import tr
from facilitator.ui.meetings.starts import STANDARD, WEEKLY, protocol_of
from facilitator.ui.rooms import Room
from facilitator.ui.today.values import FirstMeeting, StartNow


def items_from(program: Program, start: str, people: int) -> tuple[Item, ...]:
    """The agenda of a new meeting, from the key of what it starts from."""
    shelf = program.library.protocols
    if start == WEEKLY and STANDARD in shelf:
        return as_items(shelf[STANDARD], people, program.new_id)
    protocol = shelf.get(protocol_of(start))
    return () if protocol is None else (as_item(protocol, people, program.new_id()),)


def add_meeting(
    program: Program,
    team: Team,
    meeting: Meeting,
    room: Room,
    made: tuple[Commitment, ...] = (),
) -> None:
    """Store a new meeting with what was made in it, lay it on the desk and go to a room."""
    program.store.save(team, meeting, *made)
    open_ones = tuple(c for c in program.overview.open_commitments if c.team == team.id)
    open_ones = (*open_ones, *made)
    program.lay_open(Folder(team, meeting, open_ones), room)


def first_meeting(program: Program, made: FirstMeeting) -> None:
    """Make the first team and its first meeting, and go to prepare it."""
    try:
        team = make_team(made.team, made.names, program.new_id)
    except UserError as error:
        program.tell(error.text)
        return
    items = items_from(program, made.kind, len(team.members))
    when = When(made.day, made.start, made.bell)
    named = meeting_title(team, program.words)
    meeting = make_meeting(team, named, when, items, program.new_id())
    plan = replace(meeting.plan, roles=proposed_roles(team, Ledger()))
    add_meeting(program, team, replace(meeting, plan=plan), Room.PREPARE)


def start_now(program: Program, wish: StartNow) -> None:
    """Start a meeting with one open item, to the bell that was wished."""
    team = found(program.overview.teams, wish.team)
    try:
        if team is None:
            team = make_team(wish.name, wish.names, program.new_id)
    except UserError as error:
        program.tell(error.text)
        return
    if program.conductor.live:
        program.tell(tr("A meeting is under way. Finish it first: go back with Ctrl+5."))
        return
    now = program.clock.now().civil
    start = now.time().replace(second=0, microsecond=0)
    # In the middle of a minute the rest of it is gone already.
    begun = 1 if now.second else 0
    minutes = max(1, minutes_between(start, wish.bell) - begun)
    title = program.words.say(tr("Talk"))
    item = Item(program.new_id(), title, leads=(EVERYONE_LEADS,), minutes=minutes)
    when = When(now.date(), start, wish.bell)
    named = meeting_title(team, program.words)
    meeting = make_meeting(team, named, when, (item,), program.new_id())
    add_meeting(program, team, meeting, Room.RUN)
    here = tuple(person.id for person in meeting.plan.expected)
    people = RoomOfPeople(here, program.table.names)
    program.conductor.start(people, program.library.protocols)
    propose_norm(program)
