"""Planned against taken, by item and step, and what earlier meetings tell of a protocol."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import act
from facilitator.domain.agenda import Item, Method
from facilitator.domain.finish import results
from facilitator.domain.results import Results, StepResult
from facilitator.domain.time import MINUTE, Moment
from facilitator.domain.timing import measured, time_rows, whole, whole_minutes
from tests.domain.meetings import BEGAN, few, meetings, started, step


@few
@given(meetings())
def test_the_items_hold_their_steps_and_all_of_the_time(stages):
    played = stages[-1]
    came_to = results(played.run, played.events, {}, consent=False, ended=BEGAN)
    rows = time_rows((), came_to)
    items = [row for row in rows if not row.step]
    assert len(items) == len({each.item for each in came_to.steps})
    assert whole(rows).taken == sum(played.run.spent.values())
    assert whole(rows).planned == sum(segment.planned for segment in played.run.baseline)
    held = 0
    for row in reversed(rows):
        if row.step:
            held += row.taken
        elif held:
            assert row.taken == held
            held = 0


def test_figures_are_what_they_show():
    played = started(step("a", minutes=5), step("b", minutes=5))
    played.wait(7.4 * 60)
    played.wish(act.next_step)
    came_to = results(played.run, played.events, {}, consent=False, ended=BEGAN)
    first, second = time_rows((Item("a", "One"),), came_to)
    assert (first.title, first.minutes_over, first.left_out) == ("One", 2, False)
    assert (second.title, second.left_out) == ("Step b", True)


def held(day: int, minutes: float, planned: int = 40, *, done: bool = True, part: int = 0):
    item = Item(
        "i", "Tuning", method=Method.PROTOCOL, protocol="tuning", minutes=planned, step=part
    )
    taken = round(minutes * MINUTE)
    steps = (
        StepResult("i.1", "i", "Open", planned * MINUTE, planned * MINUTE, taken - 1, done),
        StepResult("i.2", "i", "Close", 0, 0, 1, done=True),
    )
    began = Moment(BEGAN.utc + day * 86_400_000, BEGAN.offset)
    return (item,), Results(began, began, steps=steps)


def test_a_protocol_tells_what_it_took_the_latest_time_first():
    told = measured((held(3, 46), held(2, 38), held(1, 52, 50)))
    ((key, known),) = told.items()
    assert key == ("tuning", 1)
    assert known.minutes == (46, 38, 52)
    assert (known.usual, known.over) == (46, 6)
    assert known.last == Moment(BEGAN.utc + 3 * 86_400_000, BEGAN.offset).civil.date()


def test_what_was_broken_off_or_only_a_part_tells_nothing():
    assert measured((held(1, 12, done=False), held(2, 5, part=1))) == {}
    (items, came_to) = held(1, 40)
    plain = tuple(replace(item, method=Method.DISCUSSION) for item in items)
    assert measured(((plain, came_to),)) == {}


@given(st.integers(0, 10**9))
def test_minutes_are_rounded_to_the_nearest(span):
    assert abs(whole_minutes(span) * MINUTE - span) <= MINUTE // 2
