"""What is left of a meeting that was held: what nobody finished, and who takes it up already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.app.carrying import left_of, taken_by
from facilitator.domain.agenda import Item
from facilitator.domain.carried import Carried
from facilitator.domain.meeting import Meeting
from facilitator.domain.plan import Plan
from facilitator.domain.results import Results, StepResult
from facilitator.domain.time import Moment

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
    return left_of(HELD, (), date(2026, 11, 1), iter("abcdefgh").__next__)


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
