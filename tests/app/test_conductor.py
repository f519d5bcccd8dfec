"""The conductor: its clock under every kind of trouble, its questions, its promise about turns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from facilitator.app.conductor import Conductor
from facilitator.app.desk import Desk
from facilitator.app.keeping import Folder
from facilitator.app.questions import Ask
from facilitator.domain.agenda import Item, Method
from facilitator.domain.events import Gap, Turned
from facilitator.domain.expand import Room
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Member, Person, Team
from facilitator.domain.plan import Plan
from facilitator.domain.run import Move, Phase
from facilitator.domain.stage import Stage
from facilitator.domain.time import MINUTE, SECOND, Moment
from tests.memory_store import HandClock, MemoryStore

HERE = ("a", "b", "c")
NAMES = {"a": "Ana", "b": "Ben", "c": "Carys"}
TEAM = Team("t", "Year 4", members=tuple(Member(k, n) for k, n in NAMES.items()))
ITEMS = (
    Item("one", "Check-in", method=Method.ROUND, minutes=3),
    Item("two", "Talk", minutes=10),
    Item("three", "Close", method=Method.ROUND, minutes=3),
)
# 15:30 on 24 November 2026 at an hour east of Greenwich.
START = Moment(1_795_530_600_000, 60)


class World:
    """One planned meeting on a desk, five seconds before its start."""

    def __init__(self, team: Team = TEAM) -> None:
        self.store, self.clock = MemoryStore(), HandClock(START)
        self.desk = Desk(self.store)
        self.conductor = Conductor(self.desk, self.store, self.clock)
        plan = Plan(
            "Weekly",
            date(2026, 11, 24),
            time(15, 30),
            time(16, 10),
            items=ITEMS,
            expected=tuple(Person(k, n) for k, n in NAMES.items()),
        )
        self.store.save(team)
        self.desk.open(Folder(team, Meeting("m", "t", plan)))

    def start(self) -> None:
        self.conductor.start(Room(HERE, NAMES), {})

    def again(self) -> World:
        """The same store in a new program, after the old one was killed."""
        fresh = World.__new__(World)
        fresh.store, fresh.clock = self.store, self.clock
        fresh.desk = Desk(self.store)
        fresh.conductor = Conductor(fresh.desk, self.store, self.clock)
        self.store.folder("m", lambda folder: folder and fresh.desk.open(folder))
        fresh.conductor.resume(self.store.ticked)
        return fresh


@pytest.fixture
def world() -> World:
    made = World()
    made.start()
    return made


def test_the_clock_is_right_after_an_hour_without_a_beat(world: World) -> None:
    world.conductor.do(Move.NEXT)
    world.clock.pass_(60 * MINUTE + 7 * SECOND)
    assert world.conductor.run.remaining == -(50 * MINUTE + 7 * SECOND)


def test_a_changed_wall_clock_moves_no_step(world: World) -> None:
    world.clock.pass_(30 * SECOND)
    world.clock.set_wall(START.plus(-120 * MINUTE))
    world.conductor.beat()
    assert world.conductor.run.remaining == 150 * SECOND
    assert world.conductor.question is None


def test_sleep_is_not_counted_until_the_leader_says_so(world: World) -> None:
    world.conductor.beat()
    world.clock.pass_(10 * SECOND)
    world.clock.sleep(12 * MINUTE)
    world.conductor.beat()
    question = world.conductor.question
    assert question is not None
    assert (question.ask, question.span) == (Ask.SLEEP, 12 * MINUTE)
    assert world.conductor.run.t == 10 * SECOND
    world.conductor.answer(True)
    assert world.conductor.run.t == 10 * SECOND + 12 * MINUTE
    assert world.conductor.question is None
    assert [e.counted for e in world.desk.events if isinstance(e, Gap)] == [True]


def test_two_sleeps_before_an_answer_are_one_question(world: World) -> None:
    for _ in range(2):
        world.conductor.beat()
        world.clock.sleep(MINUTE)
        world.conductor.beat()
    assert world.conductor.question is not None
    assert world.conductor.question.span == 2 * MINUTE


@pytest.mark.parametrize(
    ("late", "asked"), [(0, False), (59, False), (6 * 60, True), (5 * 3600, False)]
)
def test_a_late_start_is_asked_about(late: int, asked: bool) -> None:
    world = World()
    world.clock.pass_(late * SECOND)
    world.start()
    assert (world.conductor.question is not None) is asked
    if asked:
        world.conductor.answer(True)
        assert world.conductor.run.t == late * SECOND
        assert world.conductor.run.remaining == 180 * SECOND - late * SECOND


def test_a_killed_program_goes_on_at_the_same_second_and_speaker(world: World) -> None:
    world.clock.pass_(40 * SECOND)
    world.conductor.do(Move.NEXT_SPEAKER)
    world.clock.pass_(7 * SECOND)
    world.conductor.beat()
    before = world.conductor.run
    world.clock.pass_(5 * MINUTE)  # The machine lies still: nobody beats.
    after = world.again()
    assert after.conductor.run == before
    question = after.conductor.question
    assert question is not None
    assert (question.ask, question.span) == (Ask.CRASH, 5 * MINUTE)
    after.conductor.answer(False)
    assert after.conductor.run.t == before.t


def test_a_pause_survives_a_kill_without_a_question(world: World) -> None:
    world.conductor.do(Move.PAUSE)
    world.clock.pass_(3 * MINUTE)
    world.conductor.beat()
    after = world.again()
    assert after.conductor.run.phase is Phase.PAUSED
    assert after.conductor.question is None


def turns(world: World) -> list[tuple[str, int, int]]:
    stored = world.store.meetings["m"].log.events
    return [(e.person, e.t, e.at.utc) for e in stored if isinstance(e, Turned)]


def speak(world: World, *seconds: int) -> None:
    for each in seconds:
        world.clock.pass_(each * SECOND)
        world.conductor.do(Move.NEXT_SPEAKER)


@pytest.mark.parametrize("leave", ["next", "go-to", "finish", "undo"])
def test_without_consent_no_time_of_a_turn_outlives_its_step(leave: str) -> None:
    """Whatever way the step ends, two meetings that differ only in how long people spoke are

    stored alike.
    """
    stored = []
    for seconds in ((10, 50, 20), (40, 15, 25)):
        world = World()
        world.start()
        speak(world, *seconds)
        if leave == "finish":
            world.conductor.finish()
        elif leave == "go-to":
            world.conductor.go_to("two.1")
        else:
            world.conductor.do(Move.NEXT)
        if leave == "undo":
            world.conductor.undo()
            world.conductor.do(Move.NEXT)
        stored.append(turns(world))
        assert [person for person, _, _ in stored[-1]] == list(HERE)
    assert stored[0] == stored[1]


def test_with_consent_the_times_of_turns_stay() -> None:
    world = World(replace(TEAM, timing_consent=START))
    world.start()
    speak(world, 10, 50, 20)
    world.conductor.do(Move.NEXT)
    world.conductor.finish()
    results = world.store.meetings["m"].log.results
    assert results is not None
    assert [turn.taken for turn in results.turns] == [10_000, 50_000, 20_000]


def test_the_end_is_stored_with_its_results(world: World) -> None:
    speak(world, 30, 30, 30)
    world.conductor.do(Move.NEXT)
    world.clock.pass_(4 * MINUTE)
    world.conductor.finish()
    held = world.store.meetings["m"]
    assert held.stage is Stage.HELD
    assert held.log.results is not None
    taken = {step.item: step.taken for step in held.log.results.steps}
    assert taken == {"one": 90_000, "two": 240_000, "three": 0}
    assert all(turn.taken is None for turn in held.log.results.turns)
    assert world.store.backups == ["close"]
    assert world.store.ticked is None


def test_the_expected_end_counts_what_is_left(world: World) -> None:
    assert world.conductor.expected_end() == START.plus(16 * MINUTE)
    assert world.conductor.until_bell() == 24 * MINUTE
    world.clock.pass_(5 * MINUTE)  # Two over the first item's three.
    assert world.conductor.expected_end() == START.plus(18 * MINUTE)


def test_illegal_moves_change_nothing() -> None:
    world = World()
    before = world.desk.meeting
    for move in Move:
        world.conductor.do(move)
    assert world.desk.meeting == before
    world.start()
    world.conductor.finish()
    after = world.desk.meeting
    for move in Move:
        world.conductor.do(move)
    assert world.desk.meeting == after
