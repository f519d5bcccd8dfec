"""A small team with one meeting, made anew for each test that wants one."""

from datetime import date, time

from facilitator.domain.agenda import EVERYONE_LEADS, Item, Lead, LeadKind, RoleHolders
from facilitator.domain.commitment import Commitment
from facilitator.domain.events import Event, Finished, Started, Turned, Went
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.plan import DateAhead, Plan
from facilitator.domain.protocol import Format
from facilitator.domain.segment import Segment
from facilitator.domain.time import Moment

AT = Moment(1_800_000_000_000, 60)
TEAM = Team(
    "team",
    "Third grade",
    "North School",
    (Member("ana", "Ana"), Member("ben", "Ben", "Teacher", "ben@example.org", active=False)),
    ("Begin on time", "Hear everyone"),
)
PLAN = Plan(
    "Writing goals",
    date(2026, 10, 20),
    time(15, 30),
    time(16, 10),
    "Room 4",
    "Set up monthly assessments",
    (
        Item("one", "Check-in", leads=(EVERYONE_LEADS,), minutes=2),
        Item("two", "Scores", leads=(Lead(LeadKind.PERSON, "ana"), Lead(LeadKind.PERSON, "ben"))),
    ),
    (RoleHolders(Role.FACILITATOR, ("ana", "ben")), RoleHolders(Role.RECORDER)),
    (Person("ana", "Ana"), Person("guest", "Dev", guest=True)),
    ("guest",),
    (DateAhead("ahead", date(2026, 10, 28), "Data day"),),
    "Hear everyone",
)
SEGMENT = Segment("one.1", "one", "Round", "Check-in", 1, 1, 120_000, 60_000)
ROUND = Segment(
    "one.1",
    "one",
    "Round",
    "Check-in",
    1,
    1,
    120_000,
    60_000,
    format=Format.ROUND,
    speakers=("ana", "ben"),
)


def a_note(identity: str = "note", text: str = "Twelve pupils above the mark") -> Note:
    return Note(identity, Kind.NOTE, text, AT, "two", "two.1")


def a_meeting(identity: str = "meeting", *notes: Note, events: tuple[Event, ...] = ()) -> Meeting:
    return Meeting(identity, TEAM.id, PLAN, Record(notes or (a_note(),)), Log(events))


def an_action(identity: str = "action", meeting: str = "meeting") -> Commitment:
    return Commitment(identity, TEAM.id, Kind.ACTION, "Copy the prompts", AT, meeting, "two")


def a_round(*, finished: bool = False) -> tuple[Event, ...]:
    """Two turns in a round, each at a time of its own, and what follows."""
    begun = Started(1, 0, AT, (ROUND,), ("ana", "ben"))
    first = Turned(2, 41_013, Moment(1_800_000_041_013, 60), "one.1", "ana")
    second = Turned(3, 77_031, Moment(1_800_000_077_031, 60), "one.1", "ben")
    went = Went(4, 80_000, AT.plus(80_000), "")
    ended = (Finished(5, 90_000, AT.plus(90_000)),) if finished else ()
    return (begun, first, second, went, *ended)
