"""The same days with goals in them: readings and sentences, the bin, crashes and backups."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from facilitator.app.goals import line_of
from facilitator.app.keeping import Shelf
from facilitator.domain.goal import Goal, Reading, Standing, marked, with_reading
from tests import strategies as some
from tests.storage.days import Days, Model
from tests.storage.samples import AT

GOALS = st.sampled_from(("reading", "writing"))
DAYS = st.dates(date(2027, 1, 1), date(2027, 1, 9))


@dataclass
class GoalModel(Model):
    """With goals, in the lists and in the bin."""

    goals: dict[str, Goal] = field(default_factory=dict)
    gone_goals: dict[str, Goal] = field(default_factory=dict)

    def in_bin(self) -> set[tuple[Shelf, str]]:
        """With the goals that lie there."""
        return {*super().in_bin(), *((Shelf.GOAL, name) for name in self.gone_goals)}

    def empty_bin(self) -> None:
        """The goals go with the rest."""
        super().empty_bin()
        self.gone_goals = {}


class GoalDays(Days):
    """What is done to goals comes between everything else."""

    MODEL = GoalModel

    def keep(self, goal):
        self.model.goals[goal.id] = goal
        self.opened.store.save(goal)

    def found(self, name):
        return self.model.goals.get(name, Goal(name, "team", standing=Standing.OPEN))

    @rule(name=GOALS, sentence=some.TEXT, wanted=st.integers(0, 9))
    def say(self, name, sentence, wanted):
        if name not in self.model.gone_goals:
            before = self.found(name)
            after = replace(before, sentence=sentence, target=Decimal(wanted))
            self.keep(marked(before, after, AT))

    @rule(name=GOALS, letter=st.sampled_from("abcdef"), day=DAYS, value=st.integers(0, 99))
    def read(self, name, letter, day, value):
        if name not in self.model.gone_goals:
            self.keep(with_reading(self.found(name), Reading(letter, day, Decimal(value))))

    @rule(name=GOALS)
    def put_a_goal_away(self, name):
        if name in self.model.goals:
            self.opened.store.bin(Shelf.GOAL, name)
            self.model.gone_goals[name] = self.model.goals.pop(name)

    @rule(name=GOALS)
    def take_a_goal_back(self, name):
        if name in self.model.gone_goals:
            self.opened.store.restore(Shelf.GOAL, name)
            self.model.goals[name] = self.model.gone_goals.pop(name)

    @invariant()
    def all_goals_are_there(self):
        if not hasattr(self, "model"):
            return
        lines = {line.id: line for line in self.opened.ask(self.opened.store.goals, "")}
        assert lines == {name: line_of(goal) for name, goal in self.model.goals.items()}
        for name, goal in self.model.goals.items():
            assert self.opened.ask(self.opened.store.goal, name).goal == goal
