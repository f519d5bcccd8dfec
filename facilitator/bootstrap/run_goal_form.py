"""A step that leads on to a goal: its form beside the clock, and the draft of the team."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.app.goals import GoalFolder, GoalLine, Ground
from facilitator.bootstrap.goal_checking import GoalChecking
from facilitator.bootstrap.goal_form import GoalWriting
from facilitator.bootstrap.program import Program
from facilitator.domain.agenda import Item
from facilitator.domain.goal import Goal, Standing
from facilitator.domain.order import found, replaced
from facilitator.domain.words import tr
from facilitator.ui.goals.form import GoalForm
from facilitator.ui.rooms import Room
from facilitator.ui.run.screen import RunScreen

_MOST_DRAFTS = 12
"""Drafts of a team that are offered; a team with more has forgotten the rest."""


class RunGoal:
    """Opens the goal that an item works on, and keeps it with its first word.

    An item that has none begins a new draft; the second sitting of a protocol goes on with the
    draft that was made last in a meeting. `show` draws the meeting anew.
    """

    def __init__(self, program: Program, screen: RunScreen, show: Callable[[], None]) -> None:
        self._program = program
        self._stage = screen.stage
        self._panel = screen.stage.goal
        self._show = show
        self._desk = program.table.goal_desk
        self._checking = GoalChecking(program)
        self._writing = GoalWriting(program, self._checking, self._fetch, self._meeting)
        self._opened: Goal | None = None
        self._item = self._step = self._said = ""
        self._drafts: dict[str, GoalFolder] = {}
        screen.stage.centre.leading.goal_wished.connect(self._wished)
        self._panel.chosen.connect(self._choose)
        self._panel.form.then(self._serve)
        self._desk.listen(self._changed)

    @property
    def sentence(self) -> str:
        """The draft of the step under way, "" outside of it."""
        goal, run = self._desk.goal, self._program.conductor.run
        ours = goal is not None and self._opened is not None and goal.id == self._opened.id
        return goal.sentence if goal is not None and ours and run.current == self._step else ""

    def _wished(self) -> None:
        """Open the form, or come back to it, or put it away where the keyboard stands in it."""
        drawer, run = self._stage.drawer, self._program.conductor.run
        if run.segment is None:
            return
        here = drawer.panel is self._panel and run.segment.item == self._item
        self._item, self._step = run.segment.item, run.current
        if not here:
            self._fetch()
            self._program.store.goals(self._team, self._listed)
        elif self._panel.held:
            drawer.close_panel()
        else:
            self._panel.begin()

    @property
    def _team(self) -> str:
        team = self._program.table.team
        return "" if team is None else team.id

    def _meeting(self) -> str:
        meeting = self._program.table.meeting
        return "" if meeting is None or not self._program.table.live else meeting.id

    def _fetch(self) -> None:
        self._program.store.ground(self._stands_on)

    def _stands_on(self, ground: Ground) -> None:
        self._writing.ground = ground
        self._changed()

    def _listed(self, lines: tuple[GoalLine, ...]) -> None:
        """Fetch the drafts, since a list does not tell where they were made."""
        self._checking.know(lines)
        own = self._planned.goal if self._planned is not None else ""
        drafts = [line.id for line in lines if line.standing is Standing.DRAFT][:_MOST_DRAFTS]
        wanted = list(dict.fromkeys(each for each in (own, *drafts) if each))
        self._drafts = {}
        waiting = set(wanted)

        def came(identity: str, folder: GoalFolder | None) -> None:
            waiting.discard(identity)
            if folder is not None:
                self._drafts[identity] = folder
            if not waiting:
                self._begin(own)

        for identity in wanted:
            self._program.store.goal(identity, lambda folder, each=identity: came(each, folder))
        if not wanted:
            self._begin(own)

    def _begin(self, own: str) -> None:
        self._open(self._drafts.get(own) or self._of_the_first_sitting())
        if self._stage.drawer.panel is not self._panel:
            self._stage.drawer.open_panel(self._panel, self._panel.form.now())
        self._panel.begin()

    def _of_the_first_sitting(self) -> GoalFolder | None:
        """The draft to go on with in a later sitting: the one that a meeting made last."""
        item = self._planned
        if item is None or item.sitting < 2:
            return None
        made = [each for each in self._drafts.values() if each.goal.made_in]
        return max(made, key=lambda each: each.goal.made.utc if each.goal.made else 0, default=None)

    def _choose(self, identity: str) -> None:
        self._open(self._drafts.get(identity))
        self._panel.begin()

    def _open(self, folder: GoalFolder | None) -> None:
        """Lay a goal beside the meeting; without one a new draft, kept with its first word."""
        program = self._program
        known = folder is not None
        if folder is None:
            now, identity = program.clock.now(), program.new_id()
            folder = GoalFolder(Goal(identity, self._team, made=now, made_in=self._meeting()))
        self._opened = folder.goal
        others = tuple(
            (each.goal.id, each.goal.title.strip() or each.goal.sentence.strip() or unnamed)
            for unnamed in (program.words.say(tr("A goal without words yet")),)
            for each in self._drafts.values()
        )
        self._panel.offer(others, folder.goal.id if known else "")
        if self._desk.goal != folder.goal:
            self._desk.open(folder)
        else:
            self._changed()
        self._writing.restore(self._panel.form.now(), folder.goal.id)
        if known:
            self._name_in_item(folder.goal.id)

    def _serve(self, form: GoalForm) -> None:
        self._writing.serve(form)

    def _changed(self) -> None:
        """The goal is another, or was put away elsewhere."""
        goal, opened, drawer = self._desk.goal, self._opened, self._stage.drawer
        if opened is None:
            return
        if goal is None or goal.id != opened.id:
            self._opened = None
            if drawer.panel is self._panel:
                drawer.close_panel()
            return
        view = self._writing.view(self._program.table.names, one_by_one=True)
        if view is not None:
            self._panel.show_form(view)
        named = goal != opened and self._name_in_item(goal.id)
        if named and self._program.room is Room.RUN:
            self._program.desk.as_one()  # with the step of the goal that led here
        if goal.sentence != self._said:
            self._said = goal.sentence
            self._show()

    @property
    def _planned(self) -> Item | None:
        return found(self._program.desk.sheet.plan.items, self._item)

    def _name_in_item(self, goal: str) -> bool:
        """The item works on this goal; whether that is new.

        An item that was put in during the meeting is none of the plan's.
        """
        desk, item = self._program.desk, self._planned
        if item is None or item.goal == goal or not self._program.table.live:
            return False
        desk.close_step()
        plan = desk.sheet.plan
        items = replaced(plan.items, replace(item, goal=goal))
        desk.change(replace(desk.sheet, plan=replace(plan, items=items)))
        return True
