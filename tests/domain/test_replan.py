"""Planning the rest anew while a meeting runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import act, replan
from facilitator.domain.events import Outcome, Replanned, Why
from facilitator.domain.protocol import HandOver
from facilitator.domain.run import Move, Phase
from facilitator.domain.time import MINUTE
from tests.domain.meetings import PEOPLE, Played, few, going_round, meetings, started, step


def ids(played: Played) -> list[str]:
    return [segment.id for segment in played.run.segments]


def three_items() -> Played:
    return started(
        step("a1", "a"), step("a2", "a"), step("b1", "b"), step("c1", "c"), step("c2", "c")
    )


def test_a_minute_more_and_less():
    played = started(step("a", minutes=2))
    played.wait(30)
    played.wish(replan.more)
    assert played.run.at(played.t).remaining == 150_000
    played.wish(replan.less, 2)
    assert played.run.at(played.t).remaining == 30_000
    assert not played.wish(replan.less)
    played.wish(replan.more)
    played.wait(30)  # exactly a minute left
    assert played.wish(replan.less)
    assert played.run.at(played.t).remaining == 0
    assert played.run.baseline[0].planned == 2 * MINUTE


@few
@given(meetings())
def test_a_minute_less_never_takes_what_is_spent_already(stages: list[Played]):
    for stage in stages:
        if stage.wish(replan.less):
            assert stage.run.remaining >= 0


def test_a_step_does_not_grow_without_end():
    played = started(step("a", minutes=600))
    assert not played.wish(replan.more)


def test_what_is_put_in_comes_after_the_item_under_way():
    played = three_items()
    played.wish(replan.insert, (step("x1", "x"), going_round("x2", "x")))
    assert ids(played) == ["a1", "a2", "x1", "x2", "b1", "c1", "c2"]
    assert played.run.rounds["x2"].waiting == PEOPLE
    assert played.run.current == "a1"


def test_what_is_put_in_begins_at_once_when_nothing_is_under_way():
    played = started()
    played.wish(replan.insert, (step("x"), step("y")))
    assert (played.run.current, ids(played)) == ("x", ["x", "y"])
    played.wish(act.take_back)
    assert (played.run.current, ids(played)) == ("", [])


@pytest.mark.parametrize("names", [(), ("a1",), ("x", "x")])
def test_what_is_put_in_must_be_something_new(names: tuple[str, ...]):
    assert not three_items().wish(replan.insert, tuple(step(name) for name in names))


def test_items_to_come_change_places_whole():
    played = three_items()
    played.wish(replan.move_item, "c", -1)
    assert ids(played) == ["a1", "a2", "c1", "c2", "b1"]
    assert not played.wish(replan.move_item, "c", -1)
    assert not played.wish(replan.move_item, "a", 1)
    played.wish(replan.move_item, "c", 1)
    assert ids(played) == ["a1", "a2", "b1", "c1", "c2"]


@few
@given(meetings(), st.integers(0, 5), st.sampled_from((-2, -1, 1, 2)))
def test_moving_an_item_keeps_all_steps_and_leaves_what_has_begun_in_its_place(
    stages: list[Played], k: int, places: int
):
    for stage in stages:
        movable = replan.items_to_come(stage.run.at(stage.t))
        if not movable:
            continue
        item, before = movable[k % len(movable)], stage.run.segments
        if not stage.wish(replan.move_item, item, places):
            continue
        after = stage.run.segments
        assert sorted(s.id for s in after) == sorted(s.id for s in before)
        assert after != before
        for kept in {s.item for s in before} - set(movable):
            assert [s for s in after if s.item == kept] == [s for s in before if s.item == kept]
        order = list(dict.fromkeys(s.item for s in after if s.item in movable))
        assert order.index(item) == movable.index(item) + places


def test_parking_drops_the_rest_of_the_item_and_goes_on():
    played = three_items()
    played.wait(40)
    played.wish(replan.park_item)
    assert (played.run.current, ids(played)) == ("b1", ["a1", "b1", "c1", "c2"])
    played.wait(5)
    assert played.run.spent == {"a1": 40_000}
    played.wish(act.take_back_step)
    assert (played.run.current, ids(played)) == ("a1", ["a1", "a2", "b1", "c1", "c2"])
    assert played.run.spent == {"a1": 45_000}


def test_parking_keeps_what_is_done_of_the_item():
    played = three_items()
    played.wish(act.next_step)
    played.wish(replan.park_item)
    assert ids(played) == ["a1", "a2", "b1", "c1", "c2"]
    assert played.run.done == ("a1", "a2")


def test_what_has_begun_and_was_left_keeps_its_place():
    played = three_items()
    played.wish(act.go_to, "b1")
    played.wait(5)
    played.wish(act.come_back)
    assert replan.items_to_come(played.run) == ("c",)


def test_parking_the_last_item_leaves_nothing_under_way():
    played = started(step("a"))
    played.wish(replan.park_item)
    assert played.run.current == ""


def test_a_latecomer_has_a_turn_in_every_round_to_come_and_the_time_for_it():
    listening = going_round("q", speakers=("ana", "ben", "carys"), listeners=("dev", "elin"))
    closed = going_round("x", speakers=("ana",))
    quick = going_round("z", seconds=0)
    played = started(going_round("r"), step("a"), going_round("s"), quick, listening, closed)
    played.wish(act.next_step)
    came = played.wish(replan.arrive, "elin", "Elin")
    assert isinstance(came[1], Replanned)
    assert came[1].why is Why.LATECOMER
    planned = {s.id: (s.planned // MINUTE, s.speakers) for s in played.run.segments}
    everyone = (*PEOPLE, "elin")
    assert planned == {
        "r": (5, PEOPLE),
        "a": (5, ()),
        "s": (6, everyone),
        "z": (5, everyone),
        "q": (5, ("ana", "ben", "carys")),
        "x": (5, ("ana",)),
    }
    assert played.run.rounds["s"].waiting == everyone
    assert played.run.rounds["r"].waiting == everyone  # should it be gone back to
    assert played.run.rounds["x"].waiting == ("ana",)
    played.wish(act.take_back)
    assert played.run.here == PEOPLE
    assert played.run.segments == played.run.baseline


def test_who_comes_back_gets_the_turn_again_but_no_more_time():
    played = started(going_round("r"))
    played.wish(replan.leave, "dev")
    assert played.run.rounds["r"].waiting == ("ana", "ben", "carys")
    assert len(played.wish(replan.arrive, "dev")) == 1
    assert played.run.rounds["r"].waiting == PEOPLE
    assert not played.run.gone


def test_who_has_spoken_and_comes_back_does_not_speak_twice():
    played = started(going_round("r"))
    played.wish(act.end_turn, Outcome.SPOKE)
    played.wish(replan.leave, "ana")
    played.wish(replan.arrive, "ana")
    assert played.run.rounds["r"].waiting == ("ben", "carys", "dev")


def test_when_the_speaker_leaves_the_next_begins_afresh():
    played = started(going_round("r", minutes=4))
    played.wait(60)
    played.wish(replan.leave, "ana")
    turn = played.run.round
    assert turn is not None
    assert (turn.speaker, turn.spent, turn.share) == ("ben", 0, 60_000)


def test_when_a_listener_leaves_the_speaker_goes_on_with_a_larger_share():
    played = started(going_round("r", minutes=4))
    played.wait(20)
    played.wish(replan.leave, "dev")
    turn = played.run.round
    assert turn is not None
    assert (turn.speaker, turn.spent, turn.share) == ("ana", 20_000, 20_000 + 220_000 // 3)


def test_attendance_is_told_once():
    played = started(step("a"))
    assert not played.wish(replan.arrive, "ana")
    assert not played.wish(replan.leave, "elin")


@few
@given(meetings(), st.integers(1, 3))
def test_what_a_step_leads_on_to_follows_it_and_is_taken_back_whole(
    stages: list[Played], count: int
):
    for stage in stages:
        before, leads = stage.run, stage.run.segment is not None and stage.run.segment.hand_over
        fresh = tuple(step(f"led{stage.now.n}.{k}", "led") for k in range(count))
        legal = Move.LEAD_ON in act.legal(stage.run, stage.events)
        assert legal is bool(leads and stage.run.phase in (Phase.RUNNING, Phase.PAUSED))
        assert bool(stage.wish(replan.insert, fresh, Why.LED_ON)) is legal
        if not legal:
            assert stage.run == before
            continue
        assert replan.led_on(stage.events, before.current)[-1] == "led"
        at = ids(stage).index(before.current)
        assert stage.run.current == before.current
        assert ids(stage)[at + 1 : at + 1 + count] == [segment.id for segment in fresh]
        assert [s for s in stage.run.segments if s not in fresh] == list(before.segments)
        stage.wish(act.take_back)
        assert stage.run.segments == before.segments
        assert stage.run.rounds == before.at(stage.t).rounds


def test_moving_an_item_leaves_what_was_led_on_to_between_the_steps():
    played = started(
        step("a1", "a", hand_over=HandOver("protocol")), step("a2", "a"), step("b"), step("c")
    )
    played.wish(replan.insert, (step("x1", "x"), step("x2", "x")), Why.LED_ON)
    played.wish(replan.move_item, "c", -1)
    assert ids(played) == ["a1", "x1", "x2", "a2", "c", "b"]
    played.wish(replan.move_item, "x", 1)
    assert ids(played) == ["a1", "a2", "c", "x1", "x2", "b"]
