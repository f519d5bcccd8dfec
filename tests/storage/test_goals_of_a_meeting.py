"""Which goals a meeting touched: whatever names it, and nothing else."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from facilitator.app.keeping import Shelf
from facilitator.domain.goal import Goal, Marked, Part, Piece, Reading, Review
from facilitator.domain.people import Team
from tests.memory_store import MemoryStore
from tests.storage.samples import AT, PLAN, TEAM, a_meeting, an_action

MET = "meeting"
GOAL = Goal("goal", "team", "Reading")
DAY = date(2027, 1, 8)
TOUCHED = {
    "set": replace(GOAL, made_in=MET),
    "read": replace(GOAL, readings=(Reading("r", DAY, Decimal(5), meeting=MET),)),
    "reviewed": replace(GOAL, reviews=(Review("v", DAY, meeting=MET),)),
    "changed": replace(GOAL, changes=(Marked(AT, Part.DUE, "", "2027-01-08", "", MET),)),
    "evidence": replace(GOAL, evidence=(Piece("e", "Books", meeting=MET),)),
}


@pytest.mark.parametrize("goal", TOUCHED.values(), ids=TOUCHED)
def test_a_goal_is_touched_where_a_part_of_it_names_the_meeting(opened, goal):
    memory = MemoryStore()
    memory.save(TEAM, a_meeting(), goal)
    opened.kept(TEAM, a_meeting(), goal, replace(GOAL, id="other"))
    for ask in (lambda m: opened.ask(opened.store.goals_of, m), lambda m: answer(memory, m)):
        assert ask(MET) == (goal,)
        assert ask("silent") == ask("") == ()


def answer(memory: MemoryStore, meeting: str) -> tuple[Goal, ...]:
    heard: list[tuple[Goal, ...]] = []
    memory.goals_of(meeting, heard.append)
    return heard[0]


def test_items_and_commitments_name_goals_unless_they_are_private(opened):
    first, *others = PLAN.items
    plan = replace(PLAN, items=(replace(first, goal="item", protocol="tuning"), *others))
    action = replace(an_action(), goal="action")
    hidden = replace(action, id="hidden", goal="hidden", private=True)
    goals = [replace(GOAL, id=each) for each in ("item", "action", "hidden", "other")]
    opened.kept(TEAM, replace(a_meeting(), plan=plan), action, hidden, *goals)
    assert {g.id for g in opened.ask(opened.store.goals_of, MET)} == {"item", "action"}
    (naming,) = opened.ask(opened.store.goal, "item").meetings
    assert naming.protocols == ("tuning",)


def test_those_due_first_are_at_the_top_and_none_lies_in_the_bin(opened):
    first = replace(TOUCHED["set"], id="z", due=date(2027, 3, 1))
    later, gone = replace(first, id="a", due=date(2027, 6, 1)), replace(first, id="gone")
    theirs = replace(first, id="theirs", team="other")
    opened.kept(TEAM, Team("other", "Other"), a_meeting(), later, first, gone, theirs)
    opened.store.bin(Shelf.GOAL, "gone")
    opened.store.bin(Shelf.TEAM, "other")
    assert [g.id for g in opened.ask(opened.store.goals_of, MET)] == ["z", "a"]


@pytest.mark.parametrize("team", ["team", "other", "", "none"])
def test_all_goals_at_once_are_what_each_is_by_itself(opened, team):
    first, *others = PLAN.items
    plan = replace(PLAN, items=(replace(first, goal="read", protocol="tuning"), *others))
    action = replace(an_action(), goal="changed")
    full = [replace(each, id=name) for name, each in TOUCHED.items()]
    full[0] = replace(full[0], due=DAY)
    theirs = replace(GOAL, id="theirs", team="other", due=date(2027, 1, 1))
    gone = replace(GOAL, id="gone")
    meeting = replace(a_meeting(), plan=plan)
    opened.kept(TEAM, Team("other", "Other"), meeting, action, *full, theirs, gone)
    opened.store.bin(Shelf.GOAL, "gone")
    names = [line.id for line in opened.ask(opened.store.goals, team)]
    alone = tuple(opened.ask(opened.store.goal, name) for name in names)
    assert opened.ask(opened.store.goal_folders, team) == alone
    assert any(each.meetings for each in alone) is (team in ("team", ""))
