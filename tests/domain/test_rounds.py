"""A round by itself, and the shares of its time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import act
from facilitator.domain.events import Cause, Gap, Outcome, Replanned, TookBack, Turned, Voted, Went
from facilitator.domain.finish import results
from facilitator.domain.fold import after, replay
from facilitator.domain.rounds import Round, Turn
from facilitator.domain.run import Run
from tests.domain.meetings import BEGAN, OUTCOMES, PEOPLE, Played, going_round, started, step

NAMES = st.lists(st.sampled_from("abcdefg"), min_size=1, unique=True).map(tuple)


@given(NAMES, st.lists(st.sampled_from(OUTCOMES), min_size=14, max_size=14))
def test_everybody_has_one_turn_and_who_passes_is_asked_once_more(people, outcomes):
    turn, asked = Round(people), list[str]()
    for outcome in outcomes:
        if turn.speaker is not None:
            asked.append(turn.speaker)
            turn = turn.ended(outcome)
    assert turn.speaker is None
    assert sorted(t.person for t in turn.turns) == sorted(people)
    assert asked[: len(people)] == list(people)  # who passed waits until all have been asked
    assert sorted(asked) == sorted((*people, *turn.passed))
    assert asked[len(people) :] == list(turn.passed)
    again = [t for t in turn.turns if t.person in turn.passed]
    assert turn.turns[len(turn.turns) - len(again) :] == tuple(again)
    assert turn.ended(Outcome.SPOKE) == turn


def test_the_only_one_left_who_passes_is_not_asked_again_at_once():
    assert Round(("a",)).ended(Outcome.PASSED).turns == (Turn("a", Outcome.PASSED),)


@given(NAMES, st.integers(-10_000, 600_000))
def test_what_is_left_is_shared_equally(people: tuple[str, ...], left: int):
    begun = Round(people, spent=5).begun(left)
    assert begun.spent == 0
    assert 0 <= max(0, left) - begun.share * len(people) < len(people)
    assert Round(()).begun(left).share == 0
    assert Round(()).widened(left) == Round(())


def share(played: Played) -> tuple[str | None, int, int]:
    turn = played.run.at(played.t).round
    assert turn is not None
    return (turn.speaker, turn.spent // 1_000, turn.share // 1_000)


def test_who_speaks_long_leaves_less_to_the_others():
    played = started(step("a"), going_round("r", minutes=4), step("b"))
    played.wait(30)
    played.wish(act.next_step)
    assert share(played) == ("ana", 0, 60)
    played.wait(120)
    assert share(played) == ("ana", 120, 60)
    assert played.run.at(played.t).turn_remaining == -60_000
    played.wish(act.end_turn, Outcome.SPOKE)
    assert share(played) == ("ben", 0, 40)
    played.wait(130)
    played.wish(act.end_turn, Outcome.SPOKE)
    assert share(played) == ("carys", 0, 0)


def test_a_turn_begins_afresh_when_its_step_is_come_back_to():
    played = started(going_round("r", minutes=4), step("a"))
    played.wait(60)
    played.wish(act.go_to, "a")
    assert played.run.round is None
    assert played.run.turn_remaining == 0
    played.wait(100)
    played.wish(act.come_back)
    assert share(played) == ("ana", 0, 45)


def test_a_round_in_which_all_have_spoken_counts_for_nobody():
    played = started(going_round("r", speakers=("ana",)))
    played.wish(act.end_turn, Outcome.SPOKE)
    played.wait(60)
    assert share(played) == (None, 0, 0)
    assert played.run.at(played.t).spent == {"r": 60_000}
    assert not played.wish(act.end_turn, Outcome.SPOKE)


def log(*events: object) -> Run:
    """A log written by hand: what no wish would make, but a store may hold."""
    return replay((*started(step("a"), step("b")).events, *events))


def test_going_to_a_step_whose_insertion_was_taken_back_is_staying():
    put_in = Replanned(2, 1_000, BEGAN, ("a", "new", "b"), (step("new"),))
    went = Went(3, 2_000, BEGAN, "new")
    voted = Voted(5, 9_000, BEGAN, "new")
    run = log(put_in, went, TookBack(4, 8_000, BEGAN, 2), voted)
    assert (run.current, run.done, run.spent) == ("a", (), {"a": 9_000})


def test_a_plan_that_leaves_out_what_is_under_way_keeps_it_first():
    run = log(Replanned(2, 0, BEGAN, ("b", "b", "never")))
    assert [s.id for s in run.segments] == ["a", "b"]
    assert run.current == "a"


def test_what_was_left_and_then_dropped_cannot_be_come_back_to():
    run = log(Went(2, 0, BEGAN, "b", finished=False), Replanned(3, 0, BEGAN, ("b",)))
    assert run.left == ()


def test_going_to_where_one_is_changes_nothing():
    for finished in (True, False):
        run = log(Went(2, 5_000, BEGAN, "a", finished))
        assert (run.current, run.done, run.left) == ("a", (), ())


def test_a_turn_of_someone_else_or_of_no_round_ends_nothing():
    played = started(going_round("r"), step("a"))
    for segment, person in (("r", "ben"), ("a", "ana"), ("never", "ana")):
        run = after(played.run, Turned(2, 0, BEGAN, segment, person))
        assert run == played.run


@pytest.mark.parametrize("cause", list(Cause))
def test_a_counted_gap_is_the_steps_time_and_nobodys_turn(cause: Cause):
    played = started(going_round("r", minutes=8))
    played.wait(5)
    late = 4 * 60_000
    played.t += late
    now = played.now
    played.log((Gap(now.n, now.t, now.at, late, cause, counted=True),))
    assert played.run.remaining == 8 * 60_000 - 5_000 - late
    assert share(played) == ("ana", 0, (8 * 60 - 5 - 240) // len(PEOPLE))
    assert replay(played.events) == played.run
    played.wait(10)
    played.wish(act.end_turn, Outcome.SPOKE)
    told = results(played.run, played.events, {}, consent=True, ended=BEGAN.plus(played.t))
    assert [turn.taken for turn in told.turns] == [15_000]


def test_a_gap_during_a_pause_leaves_the_turn_as_it_was():
    played = started(going_round("r", minutes=8))
    played.wait(20)
    played.wish(act.pause)
    before = share(played)
    played.wait(60)
    now = played.now
    played.log((Gap(now.n, now.t, now.at, 60_000, Cause.SLEEP, counted=True),))
    assert share(played) == before
