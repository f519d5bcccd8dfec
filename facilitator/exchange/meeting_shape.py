"""A meeting file of format 1 as it stands in JSON: team, plan, record and commitments.

The attributes have the names of the domain's fields; None stands where a value follows from what
else the file says (see `filling`). What happened is in `log_shape` and `results_shape`.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct, field

from facilitator.domain.agenda import LeadKind, Method, Purpose
from facilitator.domain.carried import Carried
from facilitator.domain.closing import Destination, NormKept
from facilitator.domain.commitment import State
from facilitator.domain.life import Deed
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.series import LAST_OF_MONTH, MOST_MEETINGS, Rhythm
from facilitator.domain.signals import Signal
from facilitator.exchange.goal_shape import Aims, Goals, Variants
from facilitator.exchange.log_shape import EventTable
from facilitator.exchange.marks import (
    MOST_CHANGES,
    MOST_EVENTS,
    MOST_ITEMS,
    MOST_LINES,
    MOST_PEOPLE,
    MOST_SEGMENTS,
    Clock,
    Day,
    DecisionNamed,
    Identity,
    ItemNamed,
    Line,
    Minutes,
    NoteNamed,
    Number,
    People,
    SegmentNamed,
    When,
    Words,
)
from facilitator.exchange.minutes_shape import CameTable, MinutesTable
from facilitator.exchange.results_shape import ResultsTable

FORMAT = 1
"""The newest format that is understood."""


class MemberTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Someone who belongs to the team."""

    name: Line
    id: Identity | None = None
    title: Line = ""
    email: Line = ""
    active: bool = True


class TeamTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Colleagues who meet again and again."""

    id: Identity | None = None
    name: Line = ""
    school: Line = ""
    members: Annotated[tuple[Line | MemberTable, ...], Meta(max_length=MOST_PEOPLE)] = ()
    norms: Annotated[tuple[Words, ...], Meta(max_length=MOST_LINES)] = ()
    timing_consent: When | None = None


class LeadTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who leads an item of the agenda."""

    kind: LeadKind
    who: Line = ""


class ItemTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One part of the agenda."""

    id: Identity | None = None
    title: Line = ""
    purpose: Purpose = Purpose.DISCUSS
    leads: Annotated[tuple[Line | LeadTable, ...], Meta(max_length=MOST_PEOPLE)] = ()
    method: Method = Method.DISCUSSION
    minutes: Minutes = 5
    leaves: Words = ""
    protocol: Line = ""
    sitting: Number = 1
    step: Number = 0
    presenters: People = ()
    signal: Signal = Signal.ALL
    ideal: Minutes = 0
    steps: Annotated[tuple[Minutes, ...], Meta(max_length=MOST_SEGMENTS)] = ()
    locked: bool = False
    bring: Words = ""
    notes: Words = ""
    carried: Carried = Carried.NO
    carried_from: Day | None = None
    goal: Identity = ""
    confidential: bool = False


class RoleHoldersTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who holds a role in one meeting."""

    role: Role
    holders: People = ()


class PersonTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Someone expected at the meeting."""

    name: Line
    id: Identity | None = None
    guest: bool | None = None


class DateTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A day to keep in mind."""

    day: Day = field(name="date")
    what: Line
    id: Identity | None = None


class RuleTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """When the meetings of a series are."""

    first: Day
    rhythm: Rhythm = Rhythm.WEEKS
    every: Annotated[int, Meta(ge=1, le=120)] = 1
    place: Annotated[int, Meta(ge=1, le=LAST_OF_MONTH)] = 1
    until: Day | None = None
    most: Annotated[int, Meta(ge=0, le=MOST_MEETINGS)] = 0


class NoteTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A line that was kept."""

    text: Words
    id: Identity | None = None
    kind: Kind = Kind.NOTE
    at: When | None = None
    item: ItemNamed = ""
    segment: SegmentNamed = ""
    private: bool = False
    file: Line = ""
    confidential: bool = False


class SortedTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where a parked line goes."""

    note: NoteNamed
    to: Destination


Roles: TypeAlias = Annotated[tuple[RoleHoldersTable, ...], Meta(max_length=MOST_LINES)]


Keys: TypeAlias = Annotated[tuple[Words, ...], Meta(max_length=MOST_LINES)]


class LastMinutesTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Minutes of an earlier meeting that were approved."""

    meeting: Identity
    day: Day = field(name="date")
    words: Words = ""


class ClosingTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the last minutes of the meeting settled."""

    read_back: Annotated[tuple[DecisionNamed, ...], Meta(max_length=MOST_LINES)] = ()
    sorted: Annotated[tuple[SortedTable, ...], Meta(max_length=MOST_LINES)] = ()
    rating: Annotated[int, Meta(ge=0, le=5)] = 0
    norm_kept: bool | NormKept | None = None
    worth_sharing: Words = ""
    ask_head: Words = ""
    next_day: Day | None = field(name="next_date", default=None)
    next_start: Clock | None = None
    next_place: Line = ""
    next_roles: Roles = ()
    approved: Annotated[tuple[LastMinutesTable, ...], Meta(max_length=MOST_LINES)] = ()


class ChangeTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A state that a commitment came into."""

    state: State
    meeting: Identity | None = None
    at: When | None = None
    reason: Words = ""
    until: Day | None = None
    other: Identity = ""


class CommitmentTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A decision, an action or a question."""

    kind: Literal["decision", "action", "question"]
    text: Words
    id: Identity | None = None
    at: When | None = None
    meeting: Identity | None = None
    item: ItemNamed = ""
    segment: SegmentNamed = ""
    owners: People = ()
    due: Day | None = None
    next_meeting: bool = False
    accepted: bool = False
    method: Words = ""
    private: bool = False
    changes: Annotated[tuple[ChangeTable, ...], Meta(max_length=MOST_CHANGES)] = ()
    goal: Identity = ""
    dissent: Words = ""
    confidential: bool = False


class FrozenTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What minutes told when they were approved."""

    title: Line = ""
    place: Line = ""
    purpose: Words = ""
    notes: Annotated[tuple[NoteTable, ...], Meta(max_length=MOST_LINES)] = ()
    closing: ClosingTable = ClosingTable()
    made: Annotated[tuple[CommitmentTable, ...], Meta(max_length=MOST_LINES)] = ()
    earlier: Annotated[tuple[CommitmentTable, ...], Meta(max_length=MOST_LINES)] = ()
    came: Annotated[tuple[CameTable, ...], Meta(max_length=MOST_LINES)] = ()


class PassageTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What was done with the minutes after the meeting."""

    deed: Deed
    at: When
    meeting: Identity = ""
    words: Words = ""
    kept: FrozenTable | None = None


class MeetingTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One meeting: its plan, what was kept in it and what happened."""

    title: Line
    day: Day = field(name="date")
    id: Identity | None = None
    start: Clock | None = None
    bell: Clock | None = None
    place: Line = ""
    purpose: Words = ""
    norm: Words = ""
    norm_at: ItemNamed = ""
    items: Annotated[tuple[Line | ItemTable, ...], Meta(max_length=MOST_ITEMS)] = field(
        name="agenda", default=()
    )
    roles: Roles = ()
    expected: Annotated[tuple[Line | PersonTable, ...], Meta(max_length=MOST_PEOPLE)] = ()
    apologies: People = ()
    series: Identity = ""
    rule: RuleTable | None = None
    moved_from: Day | None = None
    cancelled: bool = False
    reason: Words = ""
    for_next: Annotated[tuple[Line | ItemTable, ...], Meta(max_length=MOST_ITEMS)] = ()
    dates: Annotated[tuple[DateTable, ...], Meta(max_length=MOST_LINES)] = ()
    ticked: Keys = ()
    put_away: Keys = ()
    notes: Annotated[tuple[Words | NoteTable, ...], Meta(max_length=MOST_LINES)] = ()
    closing: ClosingTable | None = None
    events: Annotated[tuple[EventTable, ...], Meta(max_length=MOST_EVENTS)] = ()
    results: ResultsTable | None = None
    passages: Annotated[tuple[PassageTable, ...], Meta(max_length=MOST_CHANGES)] = ()
    answer: Words = ""


class FileTable(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A meeting with its team and what was agreed in it, or a team of its own accord."""

    format: Annotated[int, Meta(ge=1, le=FORMAT)] | None = None
    team: Line | TeamTable | None = None
    meeting: MeetingTable | None = None
    commitments: Annotated[tuple[CommitmentTable, ...], Meta(max_length=MOST_LINES)] = ()
    goals: Goals = ()
    aims: Aims = ()
    variants: Variants = ()
    minutes: MinutesTable | None = None
    gone: Annotated[tuple[Identity, ...], Meta(max_length=MOST_LINES)] = ()
