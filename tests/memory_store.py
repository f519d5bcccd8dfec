"""A store in memory that answers at once, and a clock moved by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.app.carried_times import times
from facilitator.app.importing import Here
from facilitator.app.keeping import Binned, Folder, Kept, Owned, Shelf, Shelved, Starts, Tick
from facilitator.app.overview import MeetingLine, Overview
from facilitator.app.parcel import Parcel
from facilitator.app.register import Registers
from facilitator.app.search import Hits, Wanted
from facilitator.app.store_port import EARLIER, Then
from facilitator.app.terms import TermFolder
from facilitator.bootstrap.hand_clock import HandClock
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.criteria import Variant
from facilitator.domain.goal import Aim, Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_parts import OwnForm, Parts
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.people import Team
from facilitator.domain.results import Results
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.template import Template
from facilitator.domain.terms import Term
from facilitator.domain.time import Millis, Moment
from facilitator.domain.watch_list import WatchList
from tests import carried_lines
from tests.memory_goals import MemoryGoals
from tests.memory_registers import registers, within_apart
from tests.memory_search import search

__all__ = ["HandClock", "MemoryStore"]


class MemoryStore(MemoryGoals):
    """Fulfils `app.store_port.WholeStore`.

    `saves` counts the calls, `binned_now` is what was put away.
    """

    def __init__(self) -> None:
        super().__init__()
        self.teams: dict[str, Team] = {}
        self.drafts: dict[str, str] = {}
        self.ticked: Tick | None = None
        self.backups: list[str] = []
        self.kept: list[tuple[Shelf, str, str]] = []
        self.saves = 0
        self.own: dict[str, OwnProtocol] = {}
        self.shelved = Starts()

    def save(self, *values: Kept) -> None:
        self.saves += 1
        for value in values:
            if isinstance(value, Team):
                self.teams[value.id] = value
            elif isinstance(value, Meeting):
                self.meetings[value.id] = value
            elif isinstance(value, Goal):
                self.goals_kept[value.id] = value
            else:
                self.commitments[value.id] = value

    def shelve(self, *values: Shelved) -> None:
        for value in values:
            if isinstance(value, SchoolDays):
                self.shelved = replace(self.shelved, school=value)
            elif isinstance(value, WatchList):
                self.shelved = replace(self.shelved, watch=value)
            elif isinstance(value, Parts):
                others = tuple(p for p in self.shelved.minutes if p.team != value.team)
                self.shelved = replace(self.shelved, minutes=(*others, value))
            elif isinstance(value, OwnForm):
                rest = tuple(f for f in self.shelved.forms if f.name != value.name)
                kept = (value,) if value.content else ()
                self.shelved = replace(self.shelved, forms=(*rest, *kept))
            elif isinstance(value, Aim):
                aims = tuple(a for a in self.ground_kept.aims if a.id != value.id)
                self.ground_kept = replace(self.ground_kept, aims=(*aims, value))
            elif isinstance(value, Variant):
                own = tuple(v for v in self.ground_kept.variants if v.id != value.id)
                self.ground_kept = replace(self.ground_kept, variants=(*own, value))
            else:
                rest = tuple(t for t in self.shelved.templates if t.id != value.id)
                self.shelved = replace(self.shelved, templates=(*rest, value))

    def bin(self, shelf: Shelf, identity: str) -> None:
        self.binned_now.append((shelf, identity))
        self.commitments.pop(identity, None)

    def restore(self, shelf: Shelf, identity: str) -> None:
        self.binned_now.remove((shelf, identity))

    def empty_bin(self) -> None:
        self.binned_now.clear()

    def draft(self, key: str, text: str) -> None:
        self.drafts[key] = text

    def tick(self, tick: Tick | None) -> None:
        self.ticked = tick

    def close_revision(self, shelf: Shelf, identity: str, text: str) -> None:
        self.kept.append((shelf, identity, text))

    def save_together(self, *values: Kept | Owned) -> None:
        self.keep_protocols(*(v for v in values if isinstance(v, OwnProtocol)))
        self.shelve(*(v for v in values if isinstance(v, Template | SchoolDays | OwnForm | Parts)))
        self.save(*(v for v in values if isinstance(v, Team | Meeting | Commitment)))

    def parcels(self, team: str, meeting: str, then: Then[tuple[Parcel, ...]]) -> None:
        made = self.commitments.values()
        then(
            tuple(
                Parcel(self.teams[m.team], m, tuple(c for c in made if c.meeting == m.id))
                for m in self.meetings.values()
                if team in ("", m.team) and meeting in ("", m.id)
            )
        )

    def known(self, names: frozenset[tuple[Shelf, str]], then: Then[Here]) -> None:
        here = Here(
            dict(self.teams),
            dict(self.meetings),
            dict(self.commitments),
            frozenset(self.binned_now),
            dict(self.own),
            {each.id: each for each in self.shelved.templates},
            self.shelved.school,
            dict(self.goals_kept),
            {each.id: each for each in self.ground_kept.aims},
            {each.id: each for each in self.ground_kept.variants},
            {each.name: each for each in self.shelved.forms},
            {each.team: each for each in self.shelved.minutes},
        )
        then(here)

    def overview(self, then: Then[Overview]) -> None:
        lines = tuple(
            MeetingLine(
                m.id,
                m.team,
                m.plan.title,
                m.plan.day,
                m.plan.start,
                m.plan.bell,
                m.stage,
                series=m.plan.series,
                moved_from=m.plan.moved_from,
                reason=m.plan.reason,
                standing=m.standing,
            )
            for m in self.meetings.values()
        )
        still = tuple(c for c in self.commitments.values() if c.state is State.OPEN)
        then(Overview(tuple(self.teams.values()), lines, still))

    def folder(self, meeting: str, then: Then[Folder | None]) -> None:
        held = self.meetings.get(meeting)
        if held is None:
            then(None)
            return
        mine = tuple(
            c
            for c in self.commitments.values()
            if c.meeting == meeting or (c.team == held.team and c.state is State.OPEN)
        )
        met = tuple(m for m in self.meetings.values() if m.team == held.team)
        told = times(held, (), carried_lines.past(met))
        then(Folder(self.teams[held.team], held, mine, (), self.ticked, told))

    def earlier(self, team: str, until: date, then: Then[tuple[Results, ...]]) -> None:
        held = self._past(team, until)
        then(tuple(m.log.results for m in held if m.log.results is not None))

    def past(self, team: str, until: date, then: Then[tuple[Meeting, ...]]) -> None:
        then(self._past(team, until))

    def _past(self, team: str, until: date) -> tuple[Meeting, ...]:
        held = [
            m
            for m in self.meetings.values()
            if m.team == team and m.log.results is not None and m.plan.day <= until
        ]
        held.sort(key=lambda m: (m.plan.day, m.plan.start))
        return tuple(held[-EARLIER:])

    def term(self, team: str, term: Term, then: Then[TermFolder]) -> None:
        met = [m for m in self.meetings.values() if m.team == team and term.holds(m.plan.day)]
        met.sort(key=lambda m: (m.plan.day, m.plan.start, m.id))
        made = [
            c
            for c in self.commitments.values()
            if c.team == team and c.at.civil.date() <= term.last
        ]
        goals = (g for g in self.goals_kept.values() if g.team == team)
        then(
            TermFolder(
                team,
                term,
                tuple(met),
                tuple(sorted(made, key=lambda c: c.at.utc)),
                tuple(g for g in goals if not self._gone(Shelf.GOAL, g.id)),
                within_apart(self.meetings.values(), made),
            )
        )

    def draft_of(self, key: str, then: Then[str]) -> None:
        then(self.drafts.get(key, ""))

    def starts(self, then: Then[Starts]) -> None:
        binned = {identity for shelf, identity in self.binned_now if shelf is Shelf.TEMPLATE}
        here = tuple(t for t in self.shelved.templates if t.id not in binned)
        then(replace(self.shelved, templates=here))

    def series(self, identity: str, then: Then[tuple[Meeting, ...]]) -> None:
        mine = [m for m in self.meetings.values() if identity and m.plan.series == identity]
        then(tuple(sorted(mine, key=lambda m: (m.plan.day, m.plan.start))))

    def registers(self, team: str, then: Then[Registers]) -> None:
        then(registers(team, self.meetings.values(), self.commitments.values()))

    def search(self, wanted: Wanted, then: Then[Hits]) -> None:
        then(search(self, wanted))

    def binned(self, then: Then[tuple[Binned, ...]]) -> None:
        then(())

    def revisions(
        self, shelf: Shelf, identity: str, then: Then[tuple[tuple[Moment, str], ...]]
    ) -> None:
        then(())

    def keep_protocols(self, *values: OwnProtocol) -> None:
        self.own |= {value.id: value for value in values}

    def protocols(self, then: Then[tuple[OwnProtocol, ...]]) -> None:
        then(tuple(self.own.values()))

    def backup(self, why: str) -> None:
        self.backups.append(why)

    def flush(self, limit: Millis) -> bool:
        return True

    def close(self) -> None:
        """Nothing is held."""
