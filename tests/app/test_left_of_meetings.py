"""What is left of a meeting that was held: what nobody finished, and who takes it up already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.app.carrying import (
    left_away,
    left_of,
    left_of_all,
    offered,
    taken_by,
    waiting,
    with_carried,
    with_left_away,
    without_left_away,
)
from facilitator.app.keeping import Folder
from facilitator.domain import act, replan
from facilitator.domain.agenda import Item
from facilitator.domain.carried import Carried
from facilitator.domain.commitment import Commitment
from facilitator.domain.finish import results
from facilitator.domain.meeting import Log, Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.results import Results, StepResult
from facilitator.domain.time import Moment
from tests.domain.meetings import started
from tests.domain.meetings import step as segment

AT = Moment(1_792_000_000_000, 60)
DAY = date(2026, 10, 14)
ITEMS = tuple(Item(name, name.title()) for name in ("whole", "half", "none", "shortened"))


def step(item: str, *, done: bool, planned: int = 60_000) -> StepResult:
    return StepResult(f"{item}{done}{planned}", item, item, 60_000, planned, 0, done)


STEPS = (
    step("whole", done=True),
    step("half", done=True),
    step("half", done=False),
    step("none", done=False),
    step("shortened", done=True),
    step("shortened", done=False, planned=0),
)
HELD = Meeting("held", "team", Plan("Writing", DAY, items=ITEMS))
HELD = replace(HELD, log=replace(HELD.log, results=Results(AT, AT.plus(60_000), STEPS)))


def left() -> tuple[Item, ...]:
    return left_of(HELD, (), date(2026, 11, 1))


def test_half_of_an_item_is_unfinished_but_a_dropped_step_is_not_missing() -> None:
    assert [(item.title, item.carried) for item in left()] == [
        ("Half", Carried.UNFINISHED),
        ("None", Carried.UNFINISHED),
    ]


def test_what_another_meeting_takes_up_is_known_by_its_earliest_day() -> None:
    half, none = left()
    again = replace(half, id="other", title=" half ")
    typed = Item("typed", none.title)
    days = (date(2026, 11, 4), date(2026, 10, 28))
    planned = [Meeting(str(d), "team", Plan(day=d, items=(again, typed))) for d in days]
    assert taken_by(left(), planned) == {half.id: days[1]}


QUESTION = Commitment("asked", "team", Kind.QUESTION, "Who copies?", AT, "held")
NEXT = Meeting("next", "team", Plan("Reading", date(2026, 10, 21)))


def titles(items: tuple[Item, ...]) -> list[str]:
    return [item.title for item in items]


def test_what_waits_is_neither_on_an_agenda_nor_put_away() -> None:
    left = left_of(HELD, (QUESTION,), DAY)
    whole = offered(left, NEXT.id, ())
    assert titles(waiting(whole, NEXT.plan)) == ["Half", "None", "Who copies?"]
    half, none, _asked = whole
    retitled = replace(half, title="The other half")
    assert with_carried(NEXT, left[:1]).plan.items == (half,)
    there = replace(NEXT.plan, items=(retitled,))
    assert titles(waiting(whole, there)) == ["None", "Who copies?"]
    kept = replace(NEXT.plan, for_next=(half,))
    assert titles(waiting(whole, kept)) == ["None", "Who copies?"]
    away = with_left_away(NEXT.plan, none)
    assert titles(waiting(whole, away)) == ["Half", "Who copies?"]
    assert (left_away(away), without_left_away(away)) == (1, NEXT.plan)
    elsewhere = with_carried(replace(NEXT, id="after"), left[2:])
    assert titles(offered(left, NEXT.id, (elsewhere,))) == ["Half", "None"]


def test_what_stands_on_the_agenda_already_does_not_come_again() -> None:
    left = left_of(HELD, (QUESTION,), DAY)
    once = with_carried(NEXT, left)
    assert with_carried(once, left) == once


def test_what_is_left_again_stands_once() -> None:
    carried = with_carried(NEXT, left_of(HELD, (QUESTION,), DAY))
    steps = tuple(step(item.id, done=False) for item in carried.plan.items)
    held = replace(carried, log=replace(carried.log, results=Results(AT, AT.plus(1), steps)))
    again = left_of(held, (QUESTION,), NEXT.plan.day)
    assert [(i.title, i.carried) for i in again] == [
        (title, Carried.UNFINISHED) for title in ("Half", "None", "Who copies?")
    ]
    cancelled = replace(carried, plan=replace(carried.plan, cancelled=True))
    folders = (Folder(Team("team", "Us"), HELD, (QUESTION,)), Folder(Team("team", "Us"), cancelled))
    assert {item.carried for item in left_of_all(folders, DAY)} == {Carried.CANCELLED}
    assert titles(left_of_all(folders, DAY)) == ["Half", "None", "Who copies?"]


def test_an_item_parked_while_the_meeting_ran_is_carried_whole() -> None:
    played = started(segment("a1", "a"), segment("a2", "a"), segment("b", "b"))
    played.wish(act.next_step)
    played.wish(replan.park_item)
    told = results(played.run, played.events, {}, consent=False, ended=AT)
    item = Item("a", "Data", protocol="data-dialogue", minutes=20, notes="Ask Ben first")
    plan = Plan(day=DAY, items=(item, Item("b", "End")))
    held = Meeting("held", "team", plan, log=Log(played.events, told))
    (first, *_) = left_of(held, (), DAY)
    assert first == replace(item, carried=Carried.UNFINISHED, carried_from=DAY)
