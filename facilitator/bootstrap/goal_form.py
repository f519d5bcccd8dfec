"""Writing a goal: from the form to the goal desk, in the goals' room and beside a meeting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from facilitator.app.goals import Ground
from facilitator.bootstrap.goal_checking import GoalChecking
from facilitator.bootstrap.program import Program
from facilitator.domain.commitment import Commitment
from facilitator.domain.criteria import Variant
from facilitator.domain.goal import Aim, AimKind, Goal, Standing
from facilitator.domain.goal_check_parts import Finding
from facilitator.domain.goal_check_taking import take
from facilitator.domain.goal_edits import put_aside, taken_up
from facilitator.domain.goal_sentence import GAP, sentence
from facilitator.domain.notes import Kind
from facilitator.domain.words import tr
from facilitator.ui.goals.form import GoalForm
from facilitator.ui.goals.form_values import FormView

_FIGURES = ("cohort_size", "baseline", "target", "least", "most")


class GoalWriting:
    """What a person does to the goal that lies open, whatever part of the window they do it in.

    `ground` is what goals stand on; `fetch` asks for it anew once something was added to it.
    `meeting` names the meeting that is under way there, "" for none.
    """

    def __init__(
        self,
        program: Program,
        checking: GoalChecking,
        fetch: Callable[[], None],
        meeting: Callable[[], str] = lambda: "",
    ) -> None:
        self._program = program
        self._checking = checking
        self._fetch = fetch
        self._meeting = meeting
        self._desk = program.table.goal_desk
        self.ground = Ground()

    def serve(self, form: GoalForm) -> None:
        """Do what is wished in a form."""
        form.changed.connect(self.change)
        form.agree_wished.connect(self._agree)
        form.again_wished.connect(self._again)
        form.better_wished.connect(self.take)
        form.away_wished.connect(self.put_aside)
        form.explained.connect(self._desk.explain)
        form.unread.connect(self._unread)
        form.priority_made.connect(self._make_priority)
        form.letters_made.connect(self._make_letters)
        form.undo_wished.connect(self._desk.undo)
        form.redo_wished.connect(self._desk.redo)

    def view(self, names: dict[str, str], *, one_by_one: bool) -> FormView | None:
        """What a form shows of the open goal, None while none lies open."""
        goal, team = self._desk.goal, self._program.table.team
        if goal is None:
            return None
        today = self._program.clock.now().civil.date()
        members = () if team is None else tuple((m.id, m.name) for m in team.active)
        return FormView(
            goal,
            today,
            self.ground,
            self._checking.beside(goal, self.ground, today, names),
            members,
            names,
            one_by_one,
            self._desk.can_undo,
            self._desk.can_redo,
        )

    def restore(self, form: GoalForm, goal: str) -> None:
        """Bring back the figures that could not be read when they were typed."""
        for name in _FIGURES:

            def put(text: str, name: str = name) -> None:
                if self._desk.goal is not None and self._desk.goal.id == goal:
                    form.restore(name, text)

            self._program.store.draft_of(_key(goal, name), put)

    def change(self, goal: Goal, typing: bool) -> None:
        """The goal as it was written; its sentence follows unless it is by hand."""
        self._put(goal, typing=typing)

    def take(self, finding: Finding) -> None:
        """Take the better wording of a finding."""
        goal, program = self._desk.goal, self._program
        if goal is None:
            return
        taken = take(goal, finding, program.new_id())
        self._put(taken.goal)
        now = program.clock.now()
        if taken.second:
            second = Goal(program.new_id(), goal.team, sentence=taken.second, by_hand=True)
            program.store.save(replace(second, level=goal.level, made=now, made_in=goal.made_in))
            program.tell(tr("The second goal stands in the list, as a draft."), done=True)
        if taken.action:
            meeting = self._meeting()
            action = Commitment(
                program.new_id(),
                goal.team,
                Kind.ACTION,
                taken.action,
                now,
                meeting,
                goal=goal.id,
            )
            program.store.save(action)
            program.tell(tr("It is an action of this goal now."), done=True)
        self._fetch()

    def put_aside(self, finding: Finding, reason: str) -> None:
        """Leave a finding as it is, for a reason that stays."""
        if self._desk.goal is not None:
            now = self._program.clock.now()
            self._put(put_aside(self._desk.goal, finding, reason, now))

    def take_up(self) -> None:
        """Look again at what was put aside last."""
        if self._desk.goal is not None:
            self._put(taken_up(self._desk.goal))

    def _agree(self) -> None:
        goal = self._desk.goal
        if goal is not None and goal.standing is Standing.DRAFT:
            self._put(replace(goal, standing=Standing.OPEN, start=self._first_day(goal)))
            told = tr("The goal is under way. What is changed from now on is kept with its reason.")
            self._program.tell(told, done=True)

    def _first_day(self, goal: Goal) -> date | None:
        """A goal that nobody gave a first day begins when it is agreed: its line needs one."""
        today = self._program.clock.now().civil.date()
        known = goal.start or goal.baseline_day
        return goal.start if known or goal.due is None or goal.due <= today else today

    def _again(self) -> None:
        if self._desk.goal is not None:
            self._put(replace(self._desk.goal, by_hand=False))

    def _put(self, goal: Goal, *, typing: bool = False) -> None:
        if not goal.by_hand:
            goal = replace(goal, sentence=self._said(goal))
        self._desk.change(goal, typing=typing, meeting=self._meeting())
        if not typing:
            self._desk.close_step()

    def _said(self, goal: Goal) -> str:
        said = sentence(goal)
        return "" if said == GAP else self._program.words.say(said)

    def _unread(self, name: str, text: str) -> None:
        if self._desk.goal is not None:
            self._program.store.draft(_key(self._desk.goal.id, name), text)

    def _make_priority(self, text: str) -> None:
        goal, program = self._desk.goal, self._program
        if goal is not None:
            aim = Aim(program.new_id(), AimKind.PRIORITY, text, goal.team)
            program.store.shelve(aim)
            self.ground = replace(self.ground, aims=(*self.ground.aims, aim))
            self._put(replace(goal, priority=aim.id))
            self._fetch()

    def _make_letters(self, made: Variant) -> None:
        goal, program = self._desk.goal, self._program
        if goal is not None:
            own = replace(made, id=program.new_id())
            program.store.shelve(own)
            self.ground = replace(self.ground, variants=(*self.ground.variants, own))
            self._put(replace(goal, variant=own.id))
            self._fetch()


def _key(goal: str, name: str) -> str:
    return f"goal:{goal}:{name}"
