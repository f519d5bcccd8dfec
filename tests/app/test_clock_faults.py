"""Whatever happens to the clocks and however many come: no exception, no drift."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from facilitator.app.conductor import Conductor
from facilitator.app.desk import Desk
from facilitator.app.keeping import Folder
from facilitator.app.questions import Ask
from facilitator.app.step_signal import StepSignal
from facilitator.domain.agenda import Item, Method
from facilitator.domain.expand import Room
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Person, Team
from facilitator.domain.plan import Plan
from facilitator.domain.run import Move, Phase
from facilitator.domain.thresholds import Threshold
from facilitator.domain.time import MINUTE, SECOND, Millis, Moment
from tests.memory_store import HandClock, MemoryStore

START = Moment(1_795_530_600_000, 60)
HOUR = 60 * MINUTE
DAY = 24 * 60


class Led:
    """A meeting of so many people and items of so many minutes, just begun, beaten as a program."""

    def __init__(self, people: int = 3, *lengths: int) -> None:
        self.clock = HandClock(START)
        self.rung: list[Threshold] = []
        desk, store = Desk(MemoryStore()), MemoryStore()
        self.conductor = Conductor(desk, store, self.clock)
        self.signal = StepSignal(self.rung.append)
        everyone = tuple(Person(f"p{n}", f"Colleague {n}") for n in range(people))
        items = tuple(
            Item(
                f"i{n}", f"Item {n}", method=Method.ROUND if n % 2 else Method.DISCUSSION, minutes=m
            )
            for n, m in enumerate(lengths or (10, 20, 10))
        )
        plan = Plan("Weekly", date(2026, 11, 24), time(15, 30), time(16, 10), items=items)
        plan = replace(plan, expected=everyone)
        desk.open(Folder(Team("t", "Team"), Meeting("m", "t", plan)))
        names = {person.id: person.name for person in everyone}
        self.conductor.start(Room(tuple(names), names), {})
        self.watched: Millis = 0
        self.stood: Millis = 0
        self.beat()

    def beat(self) -> None:
        self.conductor.beat()
        self.signal.look(self.conductor.run)
        _ = self.conductor.forgotten

    def live(self, span: Millis) -> None:
        """So much time passes with a beat four times a second."""
        for _ in range(span // 250):
            self.pass_(250)

    def pass_(self, span: Millis) -> None:
        """So much time passes without a beat, then one comes."""
        run = self.conductor.run
        stands = run.phase is not Phase.RUNNING or run.segment is None
        self.stood += span if stands else 0
        self.watched += span
        self.clock.pass_(span)
        self.beat()

    def is_right(self) -> None:
        """The clocks show what was lived through, and the end is what is still to come."""
        conductor = self.conductor
        run = conductor.run
        assert conductor.t == self.watched
        assert sum(run.spent.values()) == self.watched - self.stood
        to_come = [s for s in run.segments if s.id not in run.done]
        left = sum(max(0, s.planned - run.spent.get(s.id, 0)) for s in to_come)
        assert conductor.expected_end() == self.clock.now().plus(left)


FAULTS: dict[str, Callable[[Moment], Moment]] = {
    "two hours on": lambda now: now.plus(2 * HOUR),
    "two hours back": lambda now: now.plus(-2 * HOUR),
    "summer time begins": lambda now: replace(now, offset=now.offset + 60),
    "summer time ends": lambda now: replace(now, offset=now.offset - 60),
    "another zone": lambda now: replace(now, offset=-480),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_wall_clock_that_jumps_moves_no_other_clock(fault: str) -> None:
    led = Led()
    led.live(MINUTE)
    before = led.conductor.until_bell()
    jumped = FAULTS[fault](led.clock.now())
    moved = jumped.civil - led.clock.now().civil
    led.clock.set_wall(jumped)
    led.beat()
    led.live(MINUTE)
    led.is_right()
    assert led.conductor.question is None
    assert led.conductor.forgotten is None
    assert led.conductor.until_bell() == before - moved.total_seconds() * 1000


@pytest.mark.parametrize("count", [True, False])
def test_an_hours_sleep_is_asked_about_once(count: bool) -> None:
    led = Led()
    led.live(MINUTE)
    led.clock.sleep(HOUR)
    led.beat()
    led.live(10 * SECOND)
    question = led.conductor.question
    assert question is not None
    assert (question.ask, question.span) == (Ask.SLEEP, HOUR)
    led.is_right()
    led.conductor.answer(count)
    led.watched += HOUR if count else 0
    led.live(10 * SECOND)
    led.is_right()
    assert led.conductor.question is None


def test_a_loop_that_was_blocked_loses_nothing_and_rings_late() -> None:
    led = Led()
    led.live(8 * MINUTE - SECOND)
    assert led.rung == []
    led.pass_(3 * SECOND)
    led.is_right()
    assert led.rung == [Threshold.SOON]
    assert led.conductor.question is None


@pytest.mark.parametrize("people", [0, 1, 60])
@pytest.mark.parametrize("lengths", [(0, 0, 0), (DAY, DAY), (0, DAY, 1), (5,)])
def test_any_length_for_any_number_of_people(people: int, lengths: tuple[int, ...]) -> None:
    led = Led(people, *lengths)
    for move in (Move.NEXT_SPEAKER, Move.PASS, Move.PAUSE, Move.CONTINUE, Move.NEXT) * 4:
        led.live(2 * SECOND)
        led.is_right()
        led.conductor.do(move)
    led.pass_(26 * HOUR)
    led.is_right()
    led.conductor.finish()
    assert not led.conductor.live
