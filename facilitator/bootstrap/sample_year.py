"""A made-up team with a school year behind it, held through the real engine when asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from facilitator.app.conductor import Conductor
from facilitator.app.desk import Desk
from facilitator.app.library import Library
from facilitator.app.next_meeting import proposed_roles
from facilitator.app.on_paper import Line, OnPaper
from facilitator.app.on_paper import fresh as fresh_on_paper
from facilitator.app.on_paper import held as held_on_paper
from facilitator.app.store_port import Store
from facilitator.bootstrap.hand_clock import HandClock
from facilitator.bootstrap.rehearsal import Rehearsal, moment_of
from facilitator.bootstrap.sample import BELL, START
from facilitator.bootstrap.script import (
    Ending,
    NewId,
    Scene,
    Spoken,
    When,
    counter,
    line_of,
    scene_of,
    team_of,
)
from facilitator.bootstrap.script_goal import Told, read_goal
from facilitator.domain.agenda import RoleHolders
from facilitator.domain.closing import Closing, NormKept
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role, Team
from facilitator.domain.role_ledger import Ledger
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.language.english import English

_PLUS, _DELTA = 2, 3
"""The steps of the protocol by which a meeting is looked back on."""

_LATER = 2
"""Meetings more that an action of "action+2" takes."""


@dataclass(frozen=True, slots=True)
class Year:
    """A team, its days off, its goals and its meetings as the file tells them."""

    team: Team
    school: SchoolDays
    goals: tuple[Told, ...]
    told: tuple[dict[str, Any], ...]
    shapes: Mapping[str, list[dict[str, Any]]]
    last: date
    new_id: NewId
    ids: Mapping[int, str]

    def day(self, told: Mapping[str, Any]) -> date:
        """The day of a meeting of the file."""
        return self.last - timedelta(weeks=told["weeks"])


def read_year(resources: Path, last: date) -> Year:
    """The year of the sample team whose next meeting is on the day `last`."""
    with (resources / "samples" / "en" / "year.toml").open("rb") as file:
        data: dict[str, Any] = tomllib.load(file)
    new_id = counter("sample-year")
    team = team_of(data["team"], new_id)
    told = tuple(data["meetings"])
    ids = {each["weeks"]: new_id() for each in told}
    days = {last - timedelta(weeks=weeks): identity for weeks, identity in ids.items()}
    goals: list[Told] = []
    for at, each in enumerate(data["goals"]):
        for_goal = counter(f"goal-{at}-{team.id}")
        when = (last, START, days)
        made = read_goal(each, for_goal(), team, when, for_goal, English().say)
        if goals:  # both serve the same priority
            made = Told(replace(made.goal, priority=goals[0].goal.priority), ())
        goals.append(made)
    off = tuple(_off(each, last) for each in data["off"])
    return Year(team, SchoolDays(off), tuple(goals), told, data["shapes"], last, new_id, ids)


def _off(told: Mapping[str, Any], last: date) -> DayOff:
    """Whole weeks, from Monday to Friday."""
    first = last - timedelta(weeks=told["from"], days=last.weekday())
    end = last - timedelta(weeks=told["to"], days=last.weekday() - 4)
    return DayOff(first, end, told["name"])


def hold_year(store: Store, library: Library, year: Year) -> None:
    """Hold every meeting of the year but the last, which stays planned; into the store."""
    store.save(year.team)
    store.shelve(year.school)
    for told in year.goals:
        store.shelve(*told.aims)
        store.save(told.goal)
    _Holding(store, library, year).hold()


@dataclass(slots=True)
class _Holding:
    """What goes on from one meeting to the next."""

    store: Store
    library: Library
    year: Year
    known: Ledger = field(default_factory=Ledger)
    agreed: tuple[RoleHolders, ...] = ()
    open_ones: tuple[Commitment, ...] = ()
    waiting: dict[str, int] = field(default_factory=dict)
    """Meetings until an action is reported done, by its words; fewer than 0 for never."""
    dropping: set[str] = field(default_factory=set)

    def hold(self) -> None:
        every = self.year.told
        self.agreed = proposed_roles(self.year.team, self.known)
        for at, told in enumerate(every):
            coming = next((e for e in every[at + 1 :] if "cancelled" not in e), None)
            weeks = told["weeks"] - coming["weeks"] if coming is not None else 1
            self._one(told, weeks)

    def _one(self, told: dict[str, Any], weeks: int) -> None:
        if told.get("paper"):
            self._on_paper(told, weeks)
            return
        scene = self._scene(told)
        if "cancelled" in told or not told["weeks"]:
            plan = scene.meeting.plan
            if "cancelled" in told:
                plan = replace(plan, cancelled=True, reason=told["cancelled"])
            self.store.save(replace(scene.meeting, plan=plan))
            return
        self.known = self.known.with_plan(scene.meeting.id, scene.meeting.plan)
        self.agreed = proposed_roles(self.year.team, self.known)
        scene = replace(scene, ending=self._ending(told, weeks))
        clock = HandClock(moment_of(scene.meeting))
        desk = Desk(self.store)
        held = Rehearsal(desk, Conductor(desk, self.store, clock), clock, self.library)
        held.lay_out(self.year.team, scene.meeting, self.open_ones)
        self.open_ones = tuple(c for c in held.hold(scene) if c.state is State.OPEN)

    def _ending(self, told: Mapping[str, Any], weeks: int) -> Ending:
        new = {line.text for line in self._lines(told, "lines", "then")}
        earlier = {each.text for each in self.open_ones if each.kind is Kind.ACTION} - new
        still = {text for text in earlier if self.waiting.get(text, 0)}
        for text in still:
            self.waiting[text] -= 1
        kept = told.get("kept", "")
        return Ending(
            NormKept(kept) if kept else None,
            told.get("share", ""),
            frozenset(still),
            frozenset(self.dropping & earlier),
            self.agreed,
            weeks,
        )

    def _scene(self, told: dict[str, Any]) -> Scene:
        items: list[dict[str, Any]] = []
        lines: dict[int, tuple[Spoken, ...]] = {}
        year, by_name = self.year, {m.name: m.id for m in self.year.team.members}
        for shape in year.shapes[told["shape"]]:
            item = {"leaves": "", **shape}
            if shape.get("main"):
                item |= {"title": told["main"], "lead": told.get("lead", "")}
                lines[len(items)] = self._lines(told, "lines")
            elif shape.get("then"):
                lines[len(items)] = self._lines(told, "then")
            elif "plus" in told and shape.get("protocol") == "plus-delta":
                lines[len(items)] = tuple(_looked_back(told))
            items.append(item)
        whole = {
            "weeks": told["weeks"],
            "purpose": told["purpose"],
            "items": items,
            "roles": {},
            "away": told.get("away", ()),
            "rating": told.get("rating", 0),
            "norm": year.team.norms[told["weeks"] % 3] if "kept" in told else "",
        }
        goal = year.goals[0].goal.id
        when = When(year.last, START, BELL, goal)
        scene = scene_of(whole, year.team, by_name, when, year.new_id)
        plan = replace(scene.meeting.plan, roles=self._roles(told, by_name))
        ordered = scene.meeting.plan.items
        return replace(
            scene,
            meeting=Meeting(year.ids[told["weeks"]], year.team.id, plan),
            lines={ordered[at].id: spoken for at, spoken in lines.items()},
        )

    def _roles(
        self, told: Mapping[str, Any], by_name: Mapping[str, str]
    ) -> tuple[RoleHolders, ...]:
        """As agreed at the meeting before; somebody may have taken over from another one."""
        swaps = {Role(role): by_name[name] for role, name in told.get("swap", {}).items()}
        return tuple(
            RoleHolders(each.role, (swaps[each.role],)) if each.role in swaps else each
            for each in self.agreed
        )

    def _lines(self, told: Mapping[str, Any], *names: str) -> tuple[Spoken, ...]:
        by_name = {member.name: member.id for member in self.year.team.members}
        out = []
        for each in (line for name in names for line in told.get(name, ())):
            kind, _, rest = each.partition(": ")
            spoken = line_of(f"{kind.rstrip('+-x0123456789')}: {rest}", by_name)
            if kind.startswith("action+"):
                later = kind.removeprefix("action+")
                self.waiting.setdefault(spoken.text, int(later) if later else -1)
            elif kind == "action-x":
                self.dropping.add(spoken.text)
            out.append(spoken)
        return tuple(out)

    def _on_paper(self, told: dict[str, Any], weeks: int) -> None:
        """One that was held on paper, with the roles as agreed and what was written down."""
        team, day = self.year.team, self.year.day(told)
        lines = tuple(
            Line(each.kind, each.text, (each.who,) if each.who else (), None, bool(each.who))
            for each in self._lines(told, "lines")
        )
        people = tuple(member.id for member in team.active)
        paper = OnPaper(day, START, BELL, people, lines)
        meeting = fresh_on_paper(
            team, f"{team.name} team meeting", paper, self.year.ids[told["weeks"]]
        )
        plan = replace(meeting.plan, purpose=told["purpose"], roles=self.agreed, place="Room 6")
        whole, made = held_on_paper(team, replace(meeting, plan=plan), paper, 0, self.year.new_id)
        self.known = self.known.with_plan(whole.id, whole.plan)
        self.agreed = proposed_roles(team, self.known)
        closing = Closing(
            rating=told["rating"],
            next_day=day + timedelta(weeks=weeks),
            next_roles=self.agreed,
        )
        record = replace(whole.record, closing=closing)
        self.store.save(replace(whole, record=record), *made)
        self.open_ones = (*self.open_ones, *(c for c in made if c.kind is not Kind.DECISION))


def _looked_back(told: Mapping[str, Any]) -> Iterator[Spoken]:
    for name, step in (("plus", _PLUS), ("delta", _DELTA)):
        for text in told.get(name, ()):
            yield Spoken(Kind.NOTE, text, step=step)
