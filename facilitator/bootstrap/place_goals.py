"""Goals: the list of them, and the one that is open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator.app.goals import GoalFolder, GoalLine, Ground
from facilitator.bootstrap.goal_belongings import Belongings
from facilitator.bootstrap.goal_checking import GoalChecking
from facilitator.bootstrap.goal_figures import Figures
from facilitator.bootstrap.goal_form import GoalWriting
from facilitator.bootstrap.goal_overviews import GoalsOverview
from facilitator.bootstrap.goal_picture import GoalPicture
from facilitator.bootstrap.goal_readings import GoalReadings
from facilitator.bootstrap.goal_results import GoalResults
from facilitator.bootstrap.goal_saving import GoalSaving
from facilitator.bootstrap.goal_trees import GoalTrees
from facilitator.bootstrap.paper_saving import PaperSaving
from facilitator.bootstrap.program import Program
from facilitator.domain.goal import Goal
from facilitator.domain.goal_chart import chart
from facilitator.domain.words import tr
from facilitator.ui.goals.form import GoalForm
from facilitator.ui.goals.screen import GoalsScreen
from facilitator.ui.goals.values import GoalsView, GoalView
from facilitator.ui.idle import WhenIdle
from facilitator.ui.rooms import Room


class GoalsRoom:
    """The goals of the open team."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._lines: tuple[GoalLine, ...] = ()
        self._ground = Ground()
        self._checking = GoalChecking(program)
        self.goal_desk = program.table.goal_desk
        self._writing = GoalWriting(program, self._checking, self._grown)
        self._forms = False
        self._one_by_one = True
        screen = self._screen = GoalsScreen(program.words)
        figures = self._figures = Figures(program.words, screen)
        screen.destroyed.connect(figures.close)
        self._idle: WhenIdle | None = None
        screen.page.figure.wanted.connect(figures.draw)
        figures.drawn.connect(screen.page.figure.show_picture)
        screen.refused.connect(program.tell)
        screen.new_wished.connect(self._new)
        screen.list.open_wished.connect(self.open_goal)
        screen.page.back_wished.connect(self._back)
        self._readings = GoalReadings(program, screen, self.goal_desk)
        self.results = GoalResults(program, screen, self.goal_desk, self._readings.keep)
        self._overview = GoalsOverview(program, screen.bar, self._changed, self._fetch)
        self.out = PaperSaving(program, screen.over)
        self._saving = GoalSaving(program, screen, self.goal_desk, self.out)
        self._trees = GoalTrees(program, screen, self._fetch)
        screen.tree_turned.connect(self._changed)
        self.picture = GoalPicture(program, screen, self.out, self._list)
        self._belongings = Belongings(program, screen.page, self.goal_desk)
        screen.page.edit_wished.connect(lambda: self._edit(forms=True))
        screen.page.letters.better_wished.connect(self._writing.take)
        screen.page.letters.back_wished.connect(self._writing.take_up)
        screen.page.away_wished.connect(self._writing.put_aside)
        screen.form.then(self._serve)
        self.goal_desk.listen(self._seen)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        self._fetch()
        self._belongings.refresh()
        self._changed()

    @property
    def figure_lacks(self) -> bool:
        """Whether the open goal's figure is not drawn yet."""
        return self.goal_desk.goal is None or self._screen.page.figure.bare

    def beat(self) -> None:
        """Nothing here changes with time."""

    def open_goal(self, identity: str) -> None:
        """Fetch a goal and show its page."""

        def lay(folder: GoalFolder | None) -> None:
            if folder is None:
                self._program.tell(tr("This goal is not in the store any more."))
                self._fetch()
                return
            self.goal_desk.open(folder)

        self._program.store.goal(identity, lay)

    def _fetch(self) -> None:
        self._program.store.ground(self._stands_on)
        self._program.store.goals(self._overview.team, self._listed)

    def _listed(self, lines: tuple[GoalLine, ...]) -> None:
        self._lines = lines
        self._checking.know(lines)
        if self._program.room is Room.GOALS:
            self._changed()
        if lines and self._idle is None:
            self._idle = WhenIdle(self._screen, self._warm)
            self._idle.begin()

    def _warm(self) -> None:
        """Nobody types: load what draws. While a meeting is under way the first figure does it."""
        if not self._program.table.live:
            self._figures.warm()

    def _stands_on(self, ground: Ground) -> None:
        self._ground = self._writing.ground = ground

    def _changed(self) -> None:
        program, screen = self._program, self._screen
        today = program.clock.now().civil.date()
        names = self._names()
        screen.show_goals(self._list())
        self._trees.show(self._lines, self._ground, today, names)
        folder = self.goal_desk.folder
        if folder is None:
            self._forms = False
            screen.show_list()
            return
        form = self._writing.view(names, one_by_one=self._one_by_one) if self._forms else None
        if form is not None:
            screen.show_form(form)
            return
        figure = chart(folder.goal, today)
        states, findings = self._checking.check(folder.goal, self._ground, today, names)
        used = self._belongings.protocols
        goal = GoalView(folder, self._ground, today, states, findings, figure, names, used)
        self._belongings.show(goal)
        screen.show_goal(goal)

    def _list(self) -> GoalsView:
        today = self._program.clock.now().civil.date()
        return self._overview.view(self._lines, today, self._names())

    def _names(self) -> dict[str, str]:
        teams = self._program.overview.teams
        return {member.id: member.name for team in teams for member in team.members}

    def _new(self) -> None:
        program, team = self._program, self._program.table.team
        if team is None:
            program.tell(tr("Make a team first: that is done in Today."))
            return
        goal = Goal(program.new_id(), team.id, made=program.clock.now())
        self._forms = True
        self.goal_desk.open(GoalFolder(goal))

    def _seen(self) -> None:
        """The open goal has changed, here or beside a meeting."""
        if self._program.room is Room.GOALS:
            self._changed()

    def _grown(self) -> None:
        """Something was written down beside the open goal."""
        self._fetch()
        self._belongings.refresh()

    def _serve(self, form: GoalForm) -> None:
        self._writing.serve(form)
        form.done.connect(lambda: self._edit(forms=False))
        form.way_wished.connect(self._turn)

    def _edit(self, *, forms: bool) -> None:
        """Go over to the form of the open goal, or back to its page."""
        goal = self.goal_desk.goal
        if goal is not None:
            self._forms = forms
            self._changed()
            if forms:
                self._writing.restore(self._screen.form.now(), goal.id)

    def _turn(self, one_by_one: bool) -> None:
        self._one_by_one = one_by_one
        self._changed()

    def _back(self) -> None:
        self.goal_desk.put_away()
        self._fetch()
