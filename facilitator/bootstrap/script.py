"""A made-up team and its meetings, read from the resources as values."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from facilitator.bootstrap.happening import Happening, read_happening
from facilitator.bootstrap.script_goal import Told, read_goal
from facilitator.domain.agenda import EVERYONE_LEADS, Item, Lead, LeadKind, Method, Purpose
from facilitator.domain.agenda import RoleHolders as Holders
from facilitator.domain.closing import NormKept
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Person, Role, Team
from facilitator.domain.plan import DateAhead, Plan
from facilitator.language.english import English

NewId = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line that is captured in a scripted meeting; `who` is a member's identity or "".

    It is captured at the end of its item, or in its step of that number.
    """

    kind: Kind
    text: str
    who: str = ""
    private: bool = False
    step: int = 0


@dataclass(frozen=True, slots=True)
class Ending:
    """What is settled at the end beside the rating.

    `open_still` and `dropped` are words of earlier actions; all others are done by then. Without
    `next_roles` nobody shares them out. `weeks` is when the next meeting is.
    """

    norm_kept: NormKept | None = None
    worth_sharing: str = ""
    open_still: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    next_roles: tuple[Holders, ...] = ()
    weeks: int = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """A planned meeting, what is captured in each of its items and what happens there."""

    meeting: Meeting
    lines: dict[str, tuple[Spoken, ...]] = field(default_factory=dict)
    happenings: dict[str, Happening] = field(default_factory=dict)
    away: tuple[str, ...] = ()
    rating: int = 0
    ending: Ending = field(default_factory=Ending)


@dataclass(frozen=True, slots=True)
class Script:
    """A team and its meetings, the earliest first, and the goal that they work on."""

    team: Team
    scenes: tuple[Scene, ...]
    goal: Told | None = None


def counter(prefix: str) -> NewId:
    """Identities that are the same each time and differ in their first letters."""
    numbers: Iterator[int] = iter(range(1, 1_000_000))
    return lambda: sha256(f"{prefix}-{next(numbers)}".encode()).hexdigest()[:32]


def read_script(path: Path, last: date, start: time, bell: time, new_id: NewId) -> Script:
    """The team and meetings of a script file, the last meeting on the day `last`."""
    with path.open("rb") as file:
        data: dict[str, Any] = tomllib.load(file)
    team = team_of(data["team"], new_id)
    by_name = {member.name: member.id for member in team.members}
    # Identities of its own: meetings keep theirs whatever the goal holds.
    for_goal = counter(f"goal-{team.id}")
    when = When(last, start, bell, for_goal())
    scenes = tuple(scene_of(each, team, by_name, when, new_id) for each in data["meetings"])
    held = {scene.meeting.plan.day: scene.meeting.id for scene in scenes}
    goal = read_goal(data["goal"], when.goal, team, (last, start, held), for_goal, English().say)
    return Script(team, scenes, goal)


def team_of(told: dict[str, Any], new_id: NewId) -> Team:
    """The team that a script file tells of."""
    members = tuple(
        Member(new_id(), each["name"], each["title"], each["email"]) for each in told["members"]
    )
    return Team(new_id(), told["name"], told["school"], members, tuple(told["norms"]))


@dataclass(frozen=True, slots=True)
class When:
    """The day of the last meeting, start and bell of all, and the goal that items work on."""

    last: date
    start: time
    bell: time
    goal: str


def scene_of(
    told: dict[str, Any], team: Team, by_name: dict[str, str], when: When, new_id: NewId
) -> Scene:
    """One meeting as the file tells it."""
    day = when.last - timedelta(weeks=told["weeks"])
    items = tuple((_item(each, by_name, when.goal, new_id), each) for each in told["items"])
    plan = Plan(
        title=told.get("title", f"{team.name} team meeting"),
        day=day,
        start=when.start,
        bell=when.bell,
        place=told.get("place", "Room 6"),
        purpose=told["purpose"],
        items=tuple(item for item, _ in items),
        roles=tuple(
            Holders(Role(role), tuple(by_name[n] for n in names))
            for role, names in told["roles"].items()
        ),
        expected=tuple(Person(m.id, m.name) for m in team.active),
        dates=tuple(
            DateAhead(new_id(), day + timedelta(days=each["days"]), each["what"])
            for each in told.get("dates", ())
        ),
        norm=told.get("norm", ""),
    )
    return Scene(
        Meeting(new_id(), team.id, plan),
        {
            item.id: tuple(line_of(x, by_name) for x in each.get("lines", ()))
            for item, each in items
        },
        {item.id: read_happening(each) for item, each in items},
        tuple(by_name[name] for name in told.get("away", ())),
        told.get("rating", 0),
    )


def _item(told: dict[str, Any], by_name: dict[str, str], goal: str, new_id: NewId) -> Item:
    lead = told.get("lead", "")
    protocol = told.get("protocol", "")
    leads: tuple[Lead, ...] = (EVERYONE_LEADS,) if lead == "all" else ()
    if lead in by_name:
        leads = (Lead(LeadKind.PERSON, by_name[lead]),)
    return Item(
        id=new_id(),
        title=told["title"],
        purpose=Purpose(told["purpose"]),
        leads=leads or (Lead(LeadKind.ROLE, Role.FACILITATOR.value),),
        method=Method.PROTOCOL if protocol else Method(told["method"]),
        minutes=told["minutes"],
        leaves=told.get("leaves", ""),
        protocol=protocol,
        ideal=told["minutes"] if protocol else 0,
        goal=goal if told.get("goal") else "",
    )


def line_of(told: str, by_name: Mapping[str, str]) -> Spoken:
    """A line of the file: its kind, its words, and who does it: "action: Ask @Ben"."""
    kind, _, rest = told.partition(": ")
    text, _, who = rest.partition(" @")
    if kind == "private":
        return Spoken(Kind.NOTE, text, private=True)
    return Spoken(Kind(kind), text, by_name.get(who, ""))
