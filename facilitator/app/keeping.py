"""What the store gives and takes: the values that are kept, and lists for screens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from facilitator.domain.commitment import Commitment
from facilitator.domain.criteria import Variant
from facilitator.domain.goal import Aim, Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_parts import OwnForm, Parts
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.people import Team
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.template import Template
from facilitator.domain.time import Millis, Moment
from facilitator.domain.watch_list import NO_NAMES, WatchList

Shelved: TypeAlias = Template | SchoolDays | Aim | Variant | Parts | WatchList | OwnForm
"""What a meeting, a goal or minutes can start from: kept whole, no difference is taken of it."""

Kept: TypeAlias = Team | Meeting | Commitment | Goal
"""A value with an identity of its own in the store."""

Sole: TypeAlias = OwnProtocol | Template | SchoolDays | OwnForm
"""What a school has made its own and goes in a file by itself."""

Owned: TypeAlias = Sole | Aim | Variant | Parts
"""What a school has made its own apart from its meetings and goals."""


class Shelf(StrEnum):
    """The kinds of value that can lie in the bin."""

    TEAM = "team"
    MEETING = "meeting"
    COMMITMENT = "commitment"
    NOTE = "note"
    ITEM = "item"
    TEMPLATE = "template"
    GOAL = "goal"
    AIM = "aim"
    VARIANT = "variant"


@dataclass(frozen=True, slots=True)
class Binned:
    """Something deleted that can still be taken back. `label` is its title or first words.

    `day` is a meeting's own day, so that those of one title can be told apart.
    """

    shelf: Shelf
    id: str
    label: str
    at: Moment
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Words being typed that belong to no value yet, under a key such as "capture:<meeting>"."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Tick:
    """The last known second of a running meeting: its clock `t`, and the wall clock then."""

    meeting: str
    t: Millis
    at: Moment


@dataclass(frozen=True, slots=True)
class Folder:
    """A meeting with what belongs to it: its team, the commitments that were made or changed in

    it, the team's commitments still open from earlier meetings, drafts, and the last tick.

    `times` follows from other meetings: over how many of them each thing has come along to this
    one, by its identity (`carried_times.times`).
    """

    team: Team
    meeting: Meeting
    commitments: tuple[Commitment, ...] = ()
    drafts: tuple[Draft, ...] = ()
    tick: Tick | None = None
    times: Mapping[str, int] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Starts:
    """What was shelved to start from: own templates by name, and the school's days off.

    `minutes` say for each team that has chosen it what goes into its minutes. `watch` is the
    school's list of names that are pointed at before a document goes out. `forms` are the
    Word forms of the school's own, by name.
    """

    templates: tuple[Template, ...] = ()
    school: SchoolDays = field(default_factory=SchoolDays)
    minutes: tuple[Parts, ...] = ()
    watch: WatchList = NO_NAMES
    forms: tuple[OwnForm, ...] = ()


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy of the store. `path` is a string so that no file system enters the app."""

    path: str
    at: Moment
    meetings: int
    why: str
