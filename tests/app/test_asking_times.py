"""A forgotten end is asked about once and can be dated back; so can a late start."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from facilitator.app.asking_times import QUIET, ForgottenEnd, began_earlier, still_on
from facilitator.app.questions import Ask
from facilitator.domain.events import Cause, Finished, Gap
from facilitator.domain.notes import Kind, Note
from facilitator.domain.run import Move
from facilitator.domain.stage import Stage
from facilitator.domain.time import MINUTE, SECOND, Moment
from tests.app.test_conductor import START, World

BELL = START.plus(40 * MINUTE)


def through(at: int) -> World:
    """A meeting whose last step was ended so many minutes after its start."""
    world = World()
    world.start()
    for minutes in (3, 10, at - 13):
        world.clock.pass_(minutes * MINUTE)
        world.conductor.do(Move.NEXT)
    return world


def past(world: World, moment: Moment, more: int = 0) -> None:
    world.clock.pass_(moment.utc - world.clock.now().utc + more)


def test_it_is_asked_when_all_has_been_quiet_past_the_bell():
    world = through(38)
    past(world, BELL.plus(QUIET), -1)
    assert world.conductor.forgotten is None
    world.clock.pass_(1)
    assert world.conductor.forgotten == ForgottenEnd(START.plus(38 * MINUTE), BELL)


def test_what_was_done_after_the_bell_puts_it_off_and_leaves_the_bell_out():
    world = through(42)
    past(world, START.plus(42 * MINUTE + QUIET), -1)
    assert world.conductor.forgotten is None
    world.clock.pass_(1)
    assert world.conductor.forgotten == ForgottenEnd(START.plus(42 * MINUTE))


def test_a_step_that_still_has_time_is_waited_for():
    world = World()
    world.start()
    world.clock.pass_(30 * MINUTE)
    world.conductor.do(Move.NEXT)
    # 13 minutes are planned from here: the expected end lies past the bell.
    past(world, START.plus(43 * MINUTE + QUIET), -1)
    assert world.conductor.forgotten is None
    world.clock.pass_(1)
    assert world.conductor.forgotten is not None


def test_a_line_that_was_kept_is_something_done():
    world = through(38)
    past(world, BELL.plus(10 * MINUTE))
    sheet, at = world.desk.sheet, world.clock.now()
    note = Note("n", Kind.NOTE, "x", at)
    world.desk.change(replace(sheet, record=replace(sheet.record, notes=(note,))))
    past(world, at.plus(QUIET), -1)
    assert world.conductor.forgotten is None
    world.clock.pass_(1)
    assert world.conductor.forgotten == ForgottenEnd(at)


@pytest.mark.parametrize("hours", [-2, 2])
def test_a_changed_wall_clock_alone_asks_nothing(hours):
    world = through(20)
    world.clock.pass_(5 * MINUTE)
    world.clock.set_wall(world.clock.now().plus(hours * 60 * MINUTE))
    world.conductor.beat()
    assert world.conductor.forgotten is None


def test_it_goes_on_and_is_not_asked_again_that_day():
    world = through(38)
    past(world, BELL.plus(QUIET))
    world.conductor.wish(still_on)
    assert world.conductor.forgotten is None
    world.clock.pass_(3 * 60 * MINUTE)
    assert world.conductor.forgotten is None
    world.clock.pass_(24 * 60 * MINUTE)
    assert world.conductor.forgotten is not None


@pytest.mark.parametrize("at_bell", [True, False])
def test_the_end_is_dated_back_and_the_rest_is_a_gap(at_bell):
    world = through(38)
    past(world, BELL.plus(QUIET), 7 * SECOND)
    asked = world.conductor.forgotten
    assert asked is not None
    assert asked.bell is not None
    then = asked.bell if at_bell else asked.last
    world.conductor.finish(then)
    meeting = world.desk.meeting
    assert meeting is not None
    assert meeting.stage is Stage.HELD
    gap, ended = meeting.log.events[-2:]
    assert isinstance(gap, Gap)
    assert isinstance(ended, Finished)
    assert (gap.cause, gap.counted) == (Cause.FORGOTTEN_END, False)
    assert gap.span == world.clock.now().utc - then.utc
    assert ended.at == then
    assert ended.t == then.utc - START.utc
    results = meeting.log.results
    assert results is not None
    assert results.ended == then
    assert [each.taken for each in results.steps] == [3 * MINUTE, 10 * MINUTE, 25 * MINUTE]


def test_an_end_is_never_before_the_last_event():
    world = through(38)
    past(world, BELL.plus(QUIET))
    world.conductor.finish(START)
    assert world.desk.events[-1].at == START.plus(38 * MINUTE)
    numbers = [event.n for event in world.desk.events]
    assert numbers == sorted(set(numbers))
    times = [event.t for event in world.desk.events]
    assert times == sorted(times)


def test_after_a_night_the_end_is_asked_about_at_the_next_start():
    world = through(38)
    world.clock.pass_(MINUTE)
    world.conductor.beat()
    world.clock.sleep(16 * 60 * MINUTE)
    again = world.again()
    assert again.conductor.question is not None
    assert again.conductor.forgotten == ForgottenEnd(START.plus(38 * MINUTE), BELL)
    again.conductor.finish(BELL)
    assert again.desk.events[-1].at == BELL
    assert again.conductor.question is None


@pytest.mark.parametrize("cause", [(-1, 60), (1, 0)])
def test_a_change_of_summer_time_in_the_night_moves_no_bell(cause):
    _, offset = cause
    world = through(38)
    world.conductor.beat()
    world.clock.sleep(16 * 60 * MINUTE)
    now = world.clock.now()
    world.clock.set_wall(Moment(now.utc, offset))
    forgotten = world.again().conductor.forgotten
    assert forgotten is not None
    assert forgotten.bell == BELL


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        (time(15, 30), 6),
        (time(15, 25), 11),
        (time(15, 36), None),
        (time(15, 40), None),
        (time(9, 0), None),
        (time(0, 0), None),
    ],
)
def test_a_late_start_counts_from_the_time_typed(typed, minutes):
    world = World()
    world.clock.pass_(6 * MINUTE)
    world.start()
    world.clock.pass_(2 * MINUTE)
    question = world.conductor.question
    assert question is not None
    assert question.ask is Ask.LATE_START
    span = began_earlier(world.desk.events, typed)
    assert span == (None if minutes is None else minutes * MINUTE)
    if span is not None:
        world.conductor.answer(True, span)
        assert world.conductor.t == span + 2 * MINUTE
        gap = world.desk.events[-1]
        assert isinstance(gap, Gap)
        assert (gap.span, gap.counted, gap.cause) == (span, True, Cause.LATE_START)
