"""A published agenda of a third-grade team, its days put into autumn 2026, with made-up people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from facilitator.domain.agenda import (
    EVERYONE_LEADS,
    Item,
    Lead,
    LeadKind,
    Method,
    Purpose,
    RoleHolders,
)
from facilitator.domain.closing import Closing, Destination, NormKept, Sorted
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.events import Finished, Started, Why
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.plan import DateAhead, Plan
from facilitator.domain.protocol import Vote
from facilitator.domain.results import Break, Choice, Count, Presence, Results, StepResult
from facilitator.domain.time import MINUTE, Moment

PEOPLE = ("Ana", "Ben", "Carys", "Dev")
BEGAN = Moment(1_792_574_520_000, 60)  # 21 October 2026, 10:22 by British Summer Time
ENDED = BEGAN.plus(37 * MINUTE)
PROTOCOLS = {"fist-to-five": "Fist to five", "plus-delta": "Plus/delta"}
CANARY = "zq-canary"

TEAM = Team(
    id="third",
    name="Third grade",
    school="Hillside Primary School",
    members=tuple(Member(name.lower(), name) for name in PEOPLE),
    norms=("We start on time.", "We talk about the work, not about people."),
)


def by(*names: str) -> tuple[Lead, ...]:
    return tuple(Lead(LeadKind.PERSON, name.lower()) for name in names)


def _item(identity: str, title: str, purpose: Purpose, minutes: int, leaves: str) -> Item:
    return Item(identity, title, purpose, leads=(EVERYONE_LEADS,), minutes=minutes, leaves=leaves)


ITEMS = (
    _item("i1", "Check-in and agenda review", Purpose.INFORM, 2, "Everyone knows the agenda"),
    replace(
        _item(
            "i2",
            "Last year’s writing assessment",
            Purpose.LEARN,
            5,
            "Scores reviewed, assessments divided up",
        ),
        method=Method.PAIRS,
    ),
    _item(
        "i3",
        "Data-day agenda",
        Purpose.DISCUSS,
        15,
        "Pupils regrouped between proficient and advanced",
    ),
    replace(
        _item(
            "i4",
            "Monthly writing goals and intensive groups",
            Purpose.DECIDE,
            4,
            "A goal for each month",
        ),
        method=Method.PROTOCOL,
        protocol="fist-to-five",
    ),
    replace(
        _item(
            "i5",
            "October goal: descriptive writing",
            Purpose.DECIDE,
            2,
            "An assessment prompt",
        ),
        leads=by("Ana", "Ben", "Carys"),
        method=Method.PRESENTATION,
    ),
    replace(
        _item("i6", "Next agenda", Purpose.DECIDE, 5, "Items and roles for next time"),
        leads=(Lead(LeadKind.ROLE, "facilitator"),),
    ),
    replace(
        _item("i7", "Meeting evaluation", Purpose.LEARN, 5, "One thing to keep, one to change"),
        method=Method.ROUND,
    ),
)

PLAN = Plan(
    title="SMART goal and monthly writing",
    day=date(2026, 10, 21),
    start=time(10, 20),
    bell=time(11, 0),
    place="Room 6",
    purpose="Redefine the SMART goal and set up monthly writing assessments",
    items=ITEMS,
    roles=(
        RoleHolders(Role.FACILITATOR, ("ana", "ben")),
        RoleHolders(Role.TIMEKEEPER, ("carys",)),
        RoleHolders(Role.RECORDER, ("dev",)),
    ),
    expected=tuple(Person(name.lower(), name) for name in PEOPLE),
    dates=(
        DateAhead("d1", date(2026, 10, 28), "data day"),
        DateAhead("d2", date(2026, 10, 30), "no meeting"),
        DateAhead("d3", date(2026, 11, 3), "regrouping"),
    ),
    norm="One voice at a time",
)


def _at(minute: float) -> Moment:
    return BEGAN.plus(int(minute * MINUTE))


def _note(n: int, kind: Kind, text: str, place: str, minute: float) -> Note:
    item, segment = place.partition(".")[0], place if "." in place else ""
    return Note(f"n{n}", kind, text, _at(minute), item, segment)


NOTES = (
    _note(1, Kind.NOTE, "All have read the agenda.", "i1.1", 1),
    _note(2, Kind.EVIDENCE, "14 of 52 pupils scored 3 or 4 last spring.", "i2.1", 4),
    _note(3, Kind.NOTE, "Each of us rereads thirteen assessments.", "i2.1", 6),
    _note(4, Kind.WONDERING, "Do the groups still fit after the half-term?", "i3.1", 12),
    _note(5, Kind.NOTE, "Proficient pupils move on as soon as two samples show it.", "i3.1", 15),
    _note(6, Kind.PARKING, "Order more lined paper", "i3.1", 16),
    _note(7, Kind.NOTE, "Ana and Ben read two prompts aloud.", "i5.1", 29),
    _note(8, Kind.PARKING, "A shared shelf for mentor texts", "i6.1", 32),
    replace(_note(9, Kind.NOTE, f"{CANARY} note", "i3.1", 13), private=True),
    replace(_note(10, Kind.PARKING, f"{CANARY} parked", "i3.1", 13), private=True),
)


def _made(n: int, kind: Kind, text: str, place: str, minute: float) -> Commitment:
    item = place.partition(".")[0]
    return Commitment(f"c{n}", "third", kind, text, _at(minute), "m1", item, place)


MADE = (
    replace(
        _made(1, Kind.DECISION, "A writing sample on the first Monday of each month.", "i4.2", 24),
        method="agreement in the room",
    ),
    _made(2, Kind.DECISION, "The October prompt is “A place I know by heart”.", "i5.1", 30),
    replace(
        _made(3, Kind.ACTION, "Copy the prompt for all four classes", "i5.1", 31),
        owners=("carys",),
        due=date(2026, 10, 26),
    ),
    replace(
        _made(4, Kind.ACTION, "List the pupils of each group for data day", "i3.1", 18),
        owners=("ana", "dev"),
        next_meeting=True,
    ),
    _made(5, Kind.ACTION, "Ask the office for a second room", "i6.1", 33),
    _made(6, Kind.QUESTION, "Who looks at the samples of absent pupils?", "i4.3", 26),
    replace(_made(7, Kind.DECISION, f"{CANARY} decision", "i4.2", 25), private=True, method=CANARY),
)

EARLIER = (
    Commitment(
        "e1",
        "third",
        Kind.ACTION,
        "Bring last year’s scores",
        BEGAN.plus(-7 * 24 * 60 * MINUTE),
        "m0",
        owners=("ben",),
        next_meeting=True,
        changes=(Change(State.DONE, "m1", _at(2)),),
    ),
    Commitment(
        "e2",
        "third",
        Kind.ACTION,
        "Book the data-day supply teacher",
        BEGAN.plus(-7 * 24 * 60 * MINUTE),
        "m0",
        owners=("dev",),
        due=date(2026, 10, 19),
    ),
    Commitment(
        "e3",
        "third",
        Kind.ACTION,
        "Order the old test booklets",
        BEGAN.plus(-7 * 24 * 60 * MINUTE),
        "m0",
        owners=("ana",),
        changes=(Change(State.DROPPED, "m1", _at(2.5), "we make our own"),),
    ),
)

CLOSING = Closing(
    sorted=(Sorted("n6", Destination.ACTION), Sorted("n8", Destination.NEXT_AGENDA)),
    rating=4,
    norm_kept=NormKept.YES,
    worth_sharing="Pupils chose their own paragraph for the class book.",
    ask_head="May we meet in the library on data day?",
    next_day=date(2026, 11, 4),
    next_start=time(10, 20),
    next_place="Room 4",
    next_roles=(
        RoleHolders(Role.FACILITATOR, ("carys",)),
        RoleHolders(Role.TIMEKEEPER, ("dev",)),
        RoleHolders(Role.RECORDER, ("ana",)),
    ),
)


def _step(segment: str, title: str, planned: float, taken: float) -> StepResult:
    item, first = segment.partition(".")[0], int(planned * MINUTE)
    return StepResult(segment, item, title, first, first, int(taken * MINUTE), True)


RESULTS = Results(
    began=BEGAN,
    ended=ENDED,
    steps=(
        _step("i1.1", ITEMS[0].title, 2, 2.2),
        _step("i2.1", ITEMS[1].title, 5, 6),
        _step("i3.1", ITEMS[2].title, 15, 13.6),
        _step("i4.1", "Say the proposal", 1, 1),
        _step("i4.2", "Show hands", 1, 1.4),
        _step("i4.3", "Hear the low hands", 2, 2.6),
        _step("i5.1", ITEMS[4].title, 2, 2),
        _step("i6.1", ITEMS[5].title, 5, 4),
        _step("i7.1", ITEMS[6].title, 5, 4.2),
    ),
    presence=(
        Presence("ana", "Ana"),
        Presence("ben", "Ben"),
        Presence("carys", "Carys", came=_at(4)),
        Presence("dev", "Dev"),
    ),
    counts=(
        Count("i4.2", Vote.FIST, (0, 0, 2, 1, 0, 1), "A sample each month"),
        Count("i4.2", Vote.FIST, (0, 0, 0, 1, 1, 2), "A sample each month"),
    ),
    choices=(
        Choice("i2.1", Why.EXTENDED, ITEMS[1].title, MINUTE, (0, 1, 3)),
        Choice("i2.1", Why.TAKEN, ITEMS[2].title, -MINUTE),
    ),
    breaks=(Break("i6.1", 2 * MINUTE, "The office rang"),),
)

PLANNED = Meeting("m1", "third", PLAN)
HELD = replace(
    PLANNED,
    record=Record(NOTES, CLOSING),
    log=Log((Started(0, 0, BEGAN), Finished(1, 37 * MINUTE, ENDED)), RESULTS),
)
