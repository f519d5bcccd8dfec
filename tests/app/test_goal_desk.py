"""The open goal: every change is saved, marked where it was agreed, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.goal_desk import GoalDesk
from facilitator.app.goals import GoalFolder
from facilitator.app.keeping import Shelf
from facilitator.domain.goal import Goal, Part, Standing
from facilitator.domain.time import Moment
from tests.domain import goals as any_of
from tests.memory_store import HandClock, MemoryStore

DRAFT = Goal("g", "t", "Reading", "From 52 % to 70 %", target=Decimal(70))
AGREED = replace(DRAFT, standing=Standing.OPEN)


class World:
    """A desk, its store and its clock."""

    def __init__(self, goal: Goal) -> None:
        self.store, self.clock = MemoryStore(), HandClock(Moment(1_800_000_000_000))
        self.desk = GoalDesk(self.store, self.clock)
        self.told = 0
        self.desk.listen(self._tell)
        self.desk.open(GoalFolder(goal))

    def _tell(self) -> None:
        self.told += 1

    @property
    def goal(self) -> Goal:
        assert self.desk.goal is not None
        return self.desk.goal

    def type(self, *targets: str) -> None:
        for target in targets:
            self.clock.pass_(300)
            self.desk.change(replace(self.goal, target=Decimal(target)), typing=True)


@given(st.lists(any_of.goals(), min_size=1, max_size=5))
def test_whatever_is_changed_is_saved_and_can_be_taken_back(goals: list[Goal]) -> None:
    world = World(AGREED)
    seen = [AGREED]
    for each in goals:
        world.desk.change(replace(each, id="g"))
        if world.goal != seen[-1]:
            seen.append(world.goal)
            assert world.store.goals_kept["g"] == world.goal
    for before in reversed(seen[:-1]):
        world.desk.undo()
        assert world.goal == before == world.store.goals_kept["g"]
    assert not world.desk.can_undo
    for after in seen[1:]:
        world.desk.redo()
        assert world.goal == after == world.store.goals_kept["g"]
    assert not world.desk.can_redo


def test_typing_is_one_step_with_one_mark() -> None:
    world = World(AGREED)
    world.type("7", "75", "7", "65")
    (mark,) = world.goal.changes
    assert (mark.part, mark.before, mark.after) == (Part.TARGET, "70", "65")
    world.desk.close_step()
    world.type("6", "60")
    assert [(m.before, m.after) for m in world.goal.changes] == [("70", "65"), ("65", "60")]
    world.desk.undo()
    assert world.goal.target == Decimal(65)
    world.desk.undo()
    assert world.goal == AGREED


def test_typing_back_what_stood_there_leaves_no_mark() -> None:
    world = World(AGREED)
    world.type("7", "70")
    assert world.goal == AGREED


def test_a_reason_that_comes_while_the_step_is_open_goes_with_its_mark() -> None:
    world = World(AGREED)
    world.type("65")
    world.desk.change(world.goal, typing=True, reason="Too steep", meeting="m")
    (mark,) = world.goal.changes
    assert (mark.after, mark.reason, mark.meeting) == ("65", "Too steep", "m")


def test_the_figures_of_a_draft_are_free_and_its_standing_is_marked() -> None:
    world = World(DRAFT)
    world.type("60")
    world.desk.change(replace(world.goal, standing=Standing.OPEN))
    assert [mark.part for mark in world.goal.changes] == [Part.STANDING]


def test_nobody_writes_over_a_mark() -> None:
    world = World(AGREED)
    world.type("65")
    world.desk.close_step()
    first = world.goal.changes
    world.desk.change(replace(world.goal, changes=(), target=Decimal(50)))
    assert world.goal.changes[:1] == first
    assert len(world.goal.changes) == 2


def test_a_sentence_is_kept_when_its_step_closes() -> None:
    world = World(DRAFT)
    for sentence in ("From", "From 52 % to 65 %"):
        world.desk.change(replace(world.goal, sentence=sentence), typing=True)
    assert world.store.kept == []
    world.desk.put_away()
    assert world.store.kept == [(Shelf.GOAL, "g", "From 52 % to 70 %")]
    assert world.desk.goal is None


def test_another_goal_is_not_taken_for_the_open_one() -> None:
    world, strange = World(AGREED), replace(AGREED, id="other")
    told = world.told
    world.desk.change(strange)
    world.desk.names(GoalFolder(strange))
    assert (world.goal, world.told, world.store.saves) == (AGREED, told, 0)
