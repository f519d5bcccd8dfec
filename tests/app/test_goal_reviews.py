"""Looks at goals: when they come onto an agenda, how long they are, and who lets them go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import count

import pytest

from facilitator.app.carrying import carried_id, of_cancelled
from facilitator.app.goal_reviews import (
    due_look,
    linked,
    look_item,
    moved_review,
    review_here,
    unheld_here,
    with_days,
    with_look,
    with_looks,
    without_review,
)
from facilitator.app.sheet import Sheet, Where, as_kind, keep
from facilitator.domain.agenda import Item, planned_minutes
from facilitator.domain.goal import Goal, Review, Standing, Verdict
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Team
from facilitator.domain.plan import Plan
from facilitator.domain.time import Moment
from tests.program.house import shipped

DAY = date(2026, 11, 24)
TEAM = Team("t", "Year 4", members=(Member("ana", "Ana"), Member("ben", "Ben")))
GOAL = Goal("g", "t", "Reading", standing=Standing.OPEN, owner="ana", reviews=(Review("r", DAY),))
NOW = Moment(1_795_514_400_000, 0)


def meeting(day: date = DAY, minutes: int = 60, *items: Item, identity: str = "m") -> Meeting:
    bell = time(9 + minutes // 60, minutes % 60)
    return Meeting(identity, "t", Plan(day=day, start=time(9), bell=bell, items=items))


def put(on: Meeting, goal: Goal = GOAL) -> Meeting:
    review = due_look(goal, on.plan.day, frozenset())
    assert review is not None
    protocols = shipped().protocols
    item = look_item(goal, review, "Look at the goal", TEAM, protocols["goal-review"])
    return with_looks(on, (item,), protocols)


@pytest.mark.parametrize(("days", "waits"), [(-1, False), (0, True), (40, True)])
def test_a_look_waits_from_its_day_on(days: int, waits: bool) -> None:
    until = DAY + timedelta(days)
    assert (due_look(GOAL, until, frozenset()) is not None) is waits


def test_no_look_waits_that_stands_on_a_planned_agenda_or_is_of_no_open_goal() -> None:
    placed = replace(GOAL, reviews=(Review("r", DAY, meeting="m"),))
    assert due_look(placed, DAY, {"m"}) is None
    assert due_look(placed, DAY, {"m"}, but="m") is not None
    assert due_look(placed, DAY, frozenset()) is not None
    assert due_look(replace(GOAL, standing=Standing.DRAFT), DAY, frozenset()) is None


@pytest.mark.parametrize("minutes", range(10, 90, 5))
def test_a_look_takes_what_is_left_and_no_other_item_changes(minutes: int) -> None:
    before = Item("i", "Talk", minutes=15)
    plan = put(meeting(DAY, minutes, before)).plan
    item = plan.items[-1]
    assert plan.items[0] == before
    assert (item.goal, item.presenters, item.protocol) == ("g", ("ana",), "goal-review")
    assert not item.locked
    # Its least without the round is 16 minutes, its ideal 27.
    assert 16 <= item.minutes <= 27
    assert planned_minutes(plan.items) <= minutes or item.minutes == 16


def test_the_goal_knows_where_its_look_stands_until_it_is_let_go() -> None:
    made = put(meeting())
    on = linked(GOAL, made)
    assert on.reviews[0].meeting == "m"
    assert linked(on, made) == on
    assert unheld_here((on,), "m") == (on,)
    bare = replace(made, plan=replace(made.plan, items=()))
    cancelled = replace(made, plan=replace(made.plan, cancelled=True))
    for gone in (bare, cancelled):
        assert linked(on, gone) == GOAL
    early = replace(made, plan=replace(made.plan, day=DAY - timedelta(1)))
    assert linked(on, early) == on, "it stays on the agenda where it stands"
    assert due_look(linked(GOAL, early), DAY, {"m"}) is None, "and comes onto no other"
    later = moved_review(on, "r", DAY + timedelta(20))
    assert linked(later, made) == later, "a review that has moved is not held there"
    other = meeting(identity="other")
    assert linked(on, other) == on


def test_a_look_decides_and_stands_for_those_before_it() -> None:
    ids = map(str, count())
    goal = replace(GOAL, reviews=(Review("old", DAY - timedelta(30)), *GOAL.reviews))
    later = Review("later", date(2027, 3, 1))
    goal = replace(goal, reviews=(*goal.reviews, later))
    made = put(meeting(), goal)
    item = carried_id("r", "m")
    assert made.plan.items[-1].id == item
    review = review_here(goal, "m", item, DAY, lambda: next(ids))
    stopped = with_look(goal, review, Verdict.STOP, NOW, (" Enough ", "We learned"))
    assert stopped.standing is Standing.STOPPED
    assert [each.id for each in stopped.reviews] == ["r", "later"]
    assert (stopped.reviews[0].reason, stopped.reviews[0].held) == ("Enough", NOW)
    again = review_here(stopped, "m", item, DAY, lambda: next(ids))
    kept = with_look(stopped, again, Verdict.KEEP, NOW.plus(1000))
    assert kept.standing is Standing.OPEN
    assert kept.reviews[0].held == NOW
    assert unheld_here((kept,), "m") == ()


def test_planned_days_come_once_and_held_ones_stay() -> None:
    ids = map(str, count())
    days = (DAY, DAY + timedelta(7))
    goal = with_days(GOAL, days, lambda: next(ids))
    assert [each.day for each in goal.reviews] == list(days)
    placed = replace(goal, reviews=(replace(goal.reviews[0], meeting="m"), *goal.reviews[1:]))
    moved = moved_review(placed, "r", DAY + timedelta(20))
    assert [each.id for each in moved.reviews] == ["0", "r"]
    assert moved.reviews[1].meeting == ""
    held = with_look(goal, goal.reviews[0], Verdict.KEEP, NOW)
    assert without_review(held, "r") == held
    assert moved_review(held, "r", DAY + timedelta(3)) == held
    assert without_review(goal, "r").reviews == goal.reviews[1:]


def test_what_is_agreed_in_an_item_of_a_goal_serves_it_and_a_look_is_not_carried() -> None:
    plan = put(meeting(DAY, 60, Item("i", "Talk"))).plan
    look = plan.items[-1].id
    sheet = Sheet(plan)
    for at, (item, kind) in enumerate((("i", Kind.ACTION), (look, Kind.ACTION))):
        sheet = keep(sheet, Where("t", "m", item, "", NOW), str(at), kind, "Copy the sheet")
    sheet = keep(sheet, Where("t", "m", look, "", NOW), "2", Kind.NOTE, "Later a decision")
    note = sheet.record.notes[0]
    sheet = as_kind(sheet, note, Kind.DECISION, Where("t", "m", "i", "", NOW))
    assert [each.goal for each in sheet.commitments] == ["", "g", "g"]
    cancelled = Meeting("m", "t", replace(plan, cancelled=True))
    assert [each.title for each in of_cancelled(cancelled)] == ["Talk"]
