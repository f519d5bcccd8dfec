"""Close: what is settled in the last minutes, and the end of the meeting."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from facilitator.app.called import label, short
from facilitator.app.goal_reviews import unheld_here
from facilitator.app.goals import GoalLine
from facilitator.app.next_meeting import following, proposed_roles
from facilitator.app.sheet import Sheet, Where, keep, with_closing, with_state
from facilitator.bootstrap.begun_fields import BegunFields
from facilitator.bootstrap.close_again import carried_again
from facilitator.bootstrap.close_approval import Approval
from facilitator.bootstrap.goal_reviews import fetch_goals, keep_linked, with_due_looks
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.roles_known import fetch_ledger
from facilitator.domain.closing import Destination
from facilitator.domain.commitment import State
from facilitator.domain.focus import Focus, focuses
from facilitator.domain.goal import Goal, Standing
from facilitator.domain.goal_telling import named, settled_in
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.order import found
from facilitator.domain.people import Person, Team
from facilitator.domain.role_ledger import Ledger
from facilitator.ui.close.screen import CloseScreen
from facilitator.ui.close.view import CloseView, Settled, sort_parked
from facilitator.ui.rooms import Room


class CloseRoom:
    """Closing the open meeting."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._proposed: set[str] = set()
        self._past: tuple[Focus, ...] = ()
        self._unseen: tuple[str, ...] = ()
        self._goals: tuple[tuple[str, str], ...] = ()
        self._settled: tuple[Settled, ...] = ()
        screen = self._screen = CloseScreen(program.words)
        self._approval = Approval(program, screen.last)
        self._begun = BegunFields(program, screen, {"action": screen.one_more})
        screen.sheet_wished.connect(self._changed)
        screen.action_added.connect(self._added)
        screen.parked_moved.connect(self._moved)
        screen.reported.connect(self._reported)
        screen.finish_wished.connect(self._finish)
        screen.refused.connect(program.tell)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        self._propose_roles()
        meeting = self._program.desk.meeting
        if meeting is not None:
            self._know_goals(meeting)
        self._draw()

    def _draw(self) -> None:
        view = self._view()
        if view is not None:
            self._screen.show_close(view)
            self._approval.show()
            self._begun.restore(view.meeting.id)

    def beat(self) -> None:
        """Nothing here changes with time; the bar has the expected end."""

    def _view(self) -> CloseView | None:
        program, desk = self._program, self._program.desk
        meeting, team = desk.meeting, desk.team
        if meeting is None or team is None:
            return None
        names = program.table.names
        come = program.conductor.run.here
        known = {person.id for person in meeting.plan.expected}
        guests = tuple(Person(p, names.get(p, p), guest=True) for p in come if p not in known)
        return CloseView(
            meeting=meeting,
            sheet=desk.sheet,
            people=(*meeting.plan.expected, *guests),
            members=team.active,
            names=names,
            today=program.clock.now().civil.date(),
            live=program.conductor.live,
            unseen=self._unseen,
            goals=self._goals,
            settled=self._settled,
            times=desk.times,
            again=carried_again(program),
        )

    def _propose_roles(self) -> None:
        """Once a meeting, the roles go to those whose turn it is, as a proposal."""
        desk = self._program.desk
        meeting, team = desk.meeting, desk.team
        if meeting is None or team is None or meeting.id in self._proposed:
            return
        self._proposed.add(meeting.id)
        self._past = ()
        program = self._program
        program.store.past(team.id, meeting.plan.day, lambda held: self._know(meeting.id, held))
        closing = desk.sheet.closing
        if not closing.next_roles and program.conductor.live:
            fetch_ledger(program, meeting, self._share_out, this_one=True)

    def _share_out(self, known: Ledger) -> None:
        """The roles of the next meeting, unless somebody has shared them out meanwhile."""
        program, desk = self._program, self._program.desk
        team, closing = desk.team, desk.sheet.closing
        mine = desk.meeting is not None and known.of_meeting(desk.meeting.id)
        if team is None or not mine or closing.next_roles or not program.conductor.live:
            return
        roles = proposed_roles(team, known)
        desk.change(with_closing(desk.sheet, replace(closing, next_roles=roles)))
        self._draw()

    def _know(self, meeting: str, held: tuple[Meeting, ...]) -> None:
        """Which norms the meetings before had in focus."""
        here = self._program.table.meeting
        if here is not None and here.id == meeting:
            self._past = focuses(each for each in held if each.id != meeting)

    def _changed(self, sheet: Sheet, typing: bool) -> None:
        desk = self._program.desk
        desk.change(sheet, typing=typing)
        if not typing:
            desk.close_step()

    def _where(self) -> Where:
        return replace(self._program.table.where(), item="", segment="")

    def _added(self, text: str) -> None:
        program, desk = self._program, self._program.desk
        desk.change(keep(desk.sheet, self._where(), program.new_id(), Kind.ACTION, text))
        self._screen.focus_new_action()

    def _moved(self, note: str, to: Destination) -> None:
        program, desk = self._program, self._program.desk
        line = found(desk.sheet.record.notes, note)
        if line is None:
            return
        where = replace(self._where(), item=line.item, segment=line.segment)
        sheet = keep(desk.sheet, where, program.new_id(), Kind.ACTION, line.text)
        desk.change(sort_parked(sheet, note, to))

    def _reported(self, action: str, state: State) -> None:
        desk = self._program.desk
        held = found(desk.sheet.commitments, action)
        if held is not None:
            desk.change(with_state(desk.sheet, held, state, self._where()))

    def _finish(self) -> None:
        program, desk = self._program, self._program.desk
        meeting, team = desk.meeting, desk.team
        if meeting is None or team is None:
            return
        if program.conductor.live:
            program.conductor.finish()
            self._go_ahead(team, meeting)
        program.go(Room.MINUTES)

    def _go_ahead(self, team: Team, meeting: Meeting) -> None:
        """Store the next meeting; looks that were not held here are free for it."""
        program, desk = self._program, self._program.desk
        ahead = following(team, meeting, desk.sheet, program.new_id, self._past)
        held = desk.meeting or meeting

        def lay() -> None:
            if ahead is not None:
                with_due_looks(program, team, (ahead,), lambda made: program.store.save(*made))

        keep_linked(program, (held,), lay)

    # Goals

    def _know_goals(self, meeting: Meeting) -> None:
        """Which goals were to be looked at here; asked for each time that the room is shown."""

        def came(goals: tuple[Goal, ...]) -> None:
            unseen = tuple(label(goal) for goal in unheld_here(goals, meeting.id))
            if unseen != self._unseen:
                self._unseen = unseen
                self._draw()

        def listed(lines: tuple[GoalLine, ...]) -> None:
            under_way = (line for line in lines if line.standing is Standing.OPEN)
            goals = tuple((line.id, short(line.title or line.sentence)) for line in under_way)
            if goals != self._goals:
                self._goals = goals
                self._draw()

        def touched(goals: tuple[Goal, ...]) -> None:
            told = (Settled(g.id, named(g), settled_in(g, meeting.id)) for g in goals)
            settled = tuple(each for each in told if each.words)
            if settled != self._settled:
                self._settled = settled
                self._draw()

        self._program.store.goals_of(meeting.id, touched)
        self._program.store.goals(meeting.team, listed)
        fetch_goals(self._program, (item.goal for item in meeting.plan.items), came)
