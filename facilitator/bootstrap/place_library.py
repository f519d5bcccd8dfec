"""Library: finding a protocol, and what is done with it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from facilitator.app.laying_out import as_item
from facilitator.app.new_meeting import When, make_meeting, meeting_title
from facilitator.app.next_meeting import with_roles
from facilitator.app.trial import plan_of
from facilitator.bootstrap.goal_reviews import with_due_looks
from facilitator.bootstrap.library_own import LibraryOwn
from facilitator.bootstrap.library_packs import LibraryPacks
from facilitator.bootstrap.making import add_meeting
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.protocols_known import ProtocolsKnown
from facilitator.bootstrap.rehearse import Rehearsal
from facilitator.bootstrap.roles_known import fetch_ledger
from facilitator.domain.agenda import planned_minutes
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Protocol
from facilitator.domain.role_ledger import Ledger
from facilitator.domain.stage import Stage
from facilitator.domain.words import Text, tr
from facilitator.ui.library.screen import LibraryScreen
from facilitator.ui.library.values import LibraryView
from facilitator.ui.meetings.proposing import proposed_when
from facilitator.ui.rooms import Room


class LibraryRoom:
    """The protocols there are, whatever meeting is open."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._known = ProtocolsKnown(program, self._again)
        self.rehearsal: Rehearsal | None = None
        screen = self._screen = LibraryScreen(program.words)
        self._own = LibraryOwn(program, screen)
        self._packs = LibraryPacks(program, screen)
        program.preferences.listen(self._again)
        screen.preview.put_wished.connect(self._put)
        screen.preview.make_wished.connect(self._make)
        screen.preview.rehearse_wished.connect(self._rehearse)
        screen.preview.favourite_wished.connect(self._favour)
        screen.refused.connect(program.tell)
        screen.undo_wished.connect(self._undo)
        screen.redo_wished.connect(self._redo)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        self._own.show()
        program, team, plan = self._program, self._program.table.team, self._plan
        today = program.clock.now().civil.date()
        minutes = 0 if plan is None else max(0, plan.minutes - planned_minutes(plan.items))
        people = self._people(plan)
        meeting = self._planned
        meant = (team and team.id, meeting and meeting.id, minutes, people)
        self._screen.show_library(
            LibraryView(
                finder=program.finders.of(program.library),
                known=self._known.of("" if team is None else team.id, today),
                meant=meant,
                minutes=minutes,
                people=people,
                title="" if plan is None else program.title,
                why_not_put=self._why_not_put(),
                why_not_make=self._why_not_make(),
            )
        )

    def show_protocol(self, identity: str) -> None:
        """Choose a protocol, whatever was asked before."""
        self._screen.show_protocol(identity)

    def beat(self) -> None:
        """Nothing here changes with time."""

    def _again(self) -> None:
        if self._program.room is Room.LIBRARY:
            self.show()

    @property
    def _planned(self) -> Meeting | None:
        """The open meeting, when it is still being planned."""
        meeting = self._program.table.meeting
        return meeting if meeting is not None and meeting.stage is Stage.PLANNED else None

    @property
    def _plan(self) -> Plan | None:
        return None if self._planned is None else self._program.desk.sheet.plan

    def _people(self, plan: Plan | None) -> int:
        """Who is coming to the meeting being planned, else who is in the team; 0 without any."""
        team = self._program.table.team
        coming = 0
        if plan is not None:
            coming = sum(person.id not in plan.apologies for person in plan.expected)
        return coming or (0 if team is None else len(team.active))

    def _why_not_put(self) -> Text | None:
        if self._planned is not None:
            return None
        if self._program.table.live:
            return tr("A meeting is under way. Put a protocol into it there, with Ins.")
        return tr("No meeting is being planned. Open one first, or make one of this protocol.")

    def _why_not_make(self) -> Text | None:
        if self._program.table.live:
            return tr("A meeting is under way. Finish it first, or go back to it with Ctrl+5.")
        if self._program.table.team is None:
            return tr("Make a team first: that is done in Today.")
        return None

    def _protocol(self, identity: str) -> Protocol | None:
        return self._program.library.protocols.get(identity)

    def _put(self, identity: str, sitting: int) -> None:
        """At the end of the agenda, as one act."""
        program, protocol, plan = self._program, self._protocol(identity), self._plan
        if protocol is None or plan is None:
            return
        item = as_item(protocol, self._people(plan) or 1, program.new_id(), sitting)
        desk = program.desk
        desk.change(replace(desk.sheet, plan=replace(plan, items=(*plan.items, item))))
        desk.close_step()
        told = tr("{protocol} is now the last item of the agenda.", protocol=protocol.name)
        program.tell(told, done=True)

    def _make(self, identity: str, sitting: int) -> None:
        program, team, protocol = self._program, self._program.table.team, self._protocol(identity)
        if protocol is None or team is None or program.table.live:
            return
        item = as_item(protocol, len(team.active) or 1, program.new_id(), sitting)
        title = meeting_title(team, program.words)
        meeting = make_meeting(team, title, self._when(team), (item,), program.new_id())

        def lay(ready: tuple[Meeting, ...]) -> None:
            add_meeting(program, team, ready[0], Room.PREPARE)

        def add(known: Ledger) -> None:
            with_due_looks(program, team, with_roles((meeting,), team, known), lay)

        fetch_ledger(program, meeting, add)

    def _when(self, team: Team) -> When:
        """As the form for a new meeting proposes it."""
        own = [line for line in self._program.overview.meetings if line.team == team.id]
        last = max(own, key=lambda line: (line.day, line.start), default=None)
        return proposed_when(last, self._program.clock.now().civil)

    def _rehearse(self, identity: str, sitting: int) -> None:
        protocol = self._protocol(identity)
        if protocol is None:
            return
        if self.rehearsal is not None:
            self.rehearsal.end()
        plan = plan_of(protocol, sitting)
        self.rehearsal = Rehearsal(self._program, plan, protocol.people.usual)
        self.rehearsal.open()

    def _favour(self, identity: str) -> None:
        preferences = self._program.preferences
        preferences.wish(preferences.now.with_favourite(identity))

    def _undo(self) -> None:
        """Only what was done to a plan: what happened in a meeting is taken back there."""
        if self._planned is not None:
            self._program.undo()

    def _redo(self) -> None:
        if self._planned is not None:
            self._program.redo()
