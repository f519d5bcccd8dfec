"""What belongs to the open goal: its reviews, its actions, and where it was worked on."""

from __future__ import annotations

from datetime import date

from facilitator.app.goal_desk import GoalDesk
from facilitator.app.goal_reviews import moved_review, with_days, without_review
from facilitator.app.goals import GoalFolder
from facilitator.app.keeping import Folder, Starts
from facilitator.bootstrap.program import Program
from facilitator.domain.capture_line import understood
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.date_words import date_words
from facilitator.domain.notes import Kind
from facilitator.domain.order import found
from facilitator.domain.review_days import NEAR, proposed
from facilitator.domain.stage import Stage
from facilitator.domain.words import tr
from facilitator.ui.goals.actions import ActionsCard
from facilitator.ui.goals.actions_links import LinksCard
from facilitator.ui.goals.page import GoalPage
from facilitator.ui.goals.reviews import ReviewsCard
from facilitator.ui.goals.values import GoalView
from facilitator.ui.kit.cards import boxed, column
from facilitator.ui.meetings.pages import Columns
from facilitator.ui.rooms import Room
from facilitator.ui.tab_order import lead_through

_SIDE_BY_SIDE = 640
_MEETINGS = 12
"""Meetings, the latest ones, whose protocols are told."""


class Belongings:
    """The cards of a goal's page, between screen, desk and store."""

    def __init__(self, program: Program, page: GoalPage, desk: GoalDesk) -> None:
        self._program = program
        self._desk = desk
        self._asked: tuple[str, ...] = ()
        self._protocols: tuple[tuple[str, str], ...] = ()
        self.reviews = ReviewsCard(program.words)
        self.actions = ActionsCard(program.words)
        self.links = LinksCard(program.words)
        pair = Columns(((self.reviews, 1), (self.actions, 1)), _SIDE_BY_SIDE)
        page.below.removeWidget(page.evidence)
        proof = Columns(((self.links, 1), (page.evidence, 1)), _SIDE_BY_SIDE)
        below = boxed(column(pair, proof, gap=16))
        page.below.addWidget(below)
        lead_through(below, self.reviews, self.actions, self.links, page.evidence)
        self.reviews.plan_wished.connect(self._plan)
        self.reviews.added.connect(self._add_day)
        self.reviews.moved.connect(self._move)
        self.reviews.taken_out.connect(self._take_out)
        self.actions.added.connect(self._add_action)
        self.actions.turned.connect(self._turn)
        self.links.protocol_opened.connect(self._open_protocol)
        for card in (self.reviews, self.actions, self.links):
            card.opened.connect(program.open_meeting)

    @property
    def protocols(self) -> tuple[tuple[str, str], ...]:
        """The protocols used for the open goal, by identity and name, as far as is known."""
        return self._protocols

    def show(self, view: GoalView) -> None:
        """Show what belongs to the goal."""
        self._ask_protocols(view.folder)
        for card in (self.reviews, self.actions, self.links):
            card.show_goal(view)

    def refresh(self) -> None:
        """Look whether a meeting has changed the open goal, or what names it."""
        goal = self._desk.goal
        if goal is not None:
            self._program.store.goal(goal.id, self._came)

    def _came(self, folder: GoalFolder | None) -> None:
        goal = self._desk.goal
        if folder is None or goal is None or folder.goal.id != goal.id:
            return
        if folder.goal == goal:
            self._desk.names(folder)
        else:
            self._desk.open(folder)

    # Reviews

    def _plan(self) -> None:
        self._program.store.starts(self._planned)

    def _planned(self, starts: Starts) -> None:
        goal, program = self._desk.goal, self._program
        if goal is None:
            return
        start = goal.start or goal.baseline_day
        if start is None or goal.due is None:
            return
        lines = program.overview.meetings
        ahead = [x.day for x in lines if x.team == goal.team and x.stage is Stage.PLANNED]
        today = program.clock.now().civil.date()
        known = [each.day for each in goal.reviews]
        days = [
            day
            for day in proposed(start, goal.due, starts.school, ahead)
            if day >= today and all(abs((day - each).days) > NEAR for each in known)
        ]
        if not days:
            program.tell(tr("No other day is worth proposing. Choose one of your own."))
            return
        self._desk.change(with_days(goal, days, program.new_id))

    def _add_day(self, day: date) -> None:
        goal = self._desk.goal
        if goal is not None:
            self._desk.change(with_days(goal, (day,), self._program.new_id))

    def _move(self, review: str, day: date) -> None:
        goal = self._desk.goal
        if goal is not None:
            self._desk.change(moved_review(goal, review, day))

    def _take_out(self, review: str) -> None:
        goal = self._desk.goal
        if goal is not None:
            self._desk.change(without_review(goal, review))

    # Actions

    def _add_action(self, typed: str) -> None:
        program, goal = self._program, self._desk.goal
        if goal is None:
            return
        team = found(program.overview.teams, goal.team)
        people = () if team is None else tuple((each.id, each.name) for each in team.active)
        now = program.clock.now()
        said = understood(typed, people, (), now.civil.date(), date_words(program.words.say))
        self._save(
            Commitment(
                program.new_id(),
                goal.team,
                Kind.ACTION,
                said.text.strip() or typed,
                now,
                "",
                owners=said.people,
                due=said.due,
                next_meeting=said.next_meeting,
                goal=goal.id,
            )
        )

    def _turn(self, action: Commitment) -> None:
        state = State.DONE if action.state is State.OPEN else State.OPEN
        self._save(action.to(Change(state, "", self._program.clock.now())))

    def _save(self, action: Commitment) -> None:
        program = self._program
        if not program.table.take_line(action):
            program.store.save(action)
        self.refresh()
        program.store.overview(program.show_overview)

    # Protocols

    def _ask_protocols(self, folder: GoalFolder) -> None:
        meetings = tuple(each.id for each in folder.meetings[-_MEETINGS:])
        asked = (folder.goal.id, *meetings)
        if asked != self._asked:
            self._asked, self._protocols = asked, ()
            for meeting in meetings:
                self._program.store.folder(meeting, lambda one: self._know(asked, one))

    def _know(self, asked: tuple[str, ...], folder: Folder | None) -> None:
        if folder is None or asked != self._asked:
            return
        shelf = self._program.library.protocols
        used = dict(self._protocols)
        for item in folder.meeting.plan.items:
            if item.goal == asked[0] and item.protocol in shelf:
                used[item.protocol] = shelf[item.protocol].name
        if tuple(used.items()) != self._protocols:
            self._protocols = tuple(used.items())
            self.refresh()

    def _open_protocol(self, identity: str) -> None:
        self._program.go(Room.LIBRARY)
        show = getattr(self._program.shown(Room.LIBRARY), "show_protocol", None)
        if callable(show):
            show(identity)
