"""How speaking was shared, and how many have had no turn yet."""

from dataclasses import replace

import pytest
from hypothesis import given

from facilitator.domain import act, replan, speaking
from facilitator.domain.balance import balance, unheard
from facilitator.domain.events import Outcome
from facilitator.domain.finish import results
from facilitator.domain.results import Results, TurnResult
from facilitator.domain.time import SECOND, Moment
from tests.domain.meetings import BEGAN, PEOPLE, Played, few, going_round, meetings, started, step


def held(*spoken: tuple[str, int | None]) -> Results:
    """A meeting in which these spoke so many seconds, in this order."""
    return Results(
        BEGAN,
        BEGAN,
        turns=tuple(
            TurnResult("s", person, Outcome.SPOKE, None if took is None else took * SECOND)
            for person, took in spoken
        ),
    )


def test_shares_stand_in_the_order_of_the_people_meeting_by_meeting():
    first = held(("ben", 30), ("ana", 10))
    second = held(("ana", 60), ("guest", 20), ("#1", 500))
    told = balance((first, second), ("ana", "ben", "dev"))
    assert [voice.person for voice in told.voices] == ["ana", "ben", "dev"]
    assert [voice.shares for voice in told.voices] == [(0.25, 0.75), (0.75, None), (None, None)]
    assert [voice.first for voice in told.voices] == [1, 1, 0]
    assert told.voices[0].whole == pytest.approx(70 / 120)
    assert told.voices[1].whole == pytest.approx(30 / 40)


def test_meetings_without_times_tell_nothing():
    told = balance((held(("ana", None), ("ben", None)),), ("ana", "ben"))
    assert told.began == ()
    assert all(voice.shares == () and voice.first == 0 for voice in told.voices)


@few
@given(meetings())
def test_the_shares_of_any_meeting_come_to_one_or_to_nothing(stages: list[Played]):
    played = stages[-1]
    everyone = (*PEOPLE, "elin", "farah")
    for consent in (True, False):
        came = results(played.run, played.events, {}, consent=consent, ended=Moment(0))
        told = balance((came,), everyone)
        if told.began:
            assert consent
            shares = [voice.shares[0] or 0 for voice in told.voices]
            assert sum(shares) == pytest.approx(1)


def test_a_second_turn_in_a_step_has_a_span_of_its_own():
    played = started(step("talk"))
    for seconds in (10, 40):
        played.wish(speaking.raise_hand, "ana")
        played.wait(seconds)
        played.wish(act.end_turn, Outcome.SPOKE)
    came = results(played.run, played.events, {}, consent=True, ended=Moment(0))
    assert [turn.taken for turn in came.turns] == [10 * SECOND, 40 * SECOND]


def test_the_unheard_are_counted_once_somebody_could_be_heard():
    played = started(step("a.1", "a"), going_round("b.1", "b"), step("b.2", "b"), step("c"))
    assert unheard(played.run) is None
    played.wish(act.next_step)
    assert unheard(played.run) is None  # a round tells by itself who is to come
    played.wish(act.end_turn, Outcome.SPOKE)
    played.wish(act.end_turn, Outcome.ABSENT)
    played.wish(act.next_step)
    assert unheard(played.run) == 3
    played.wish(speaking.raise_hand, "carys")
    assert unheard(played.run) == 2
    played.wish(replan.leave, "dev")
    assert unheard(played.run) == 1
    played.wish(act.next_step)
    assert unheard(played.run) is None


def test_who_passed_has_had_a_turn():
    played = started(going_round("a.1", "a", ("ana",)), step("a.2", "a"), here=("ana",))
    played.wish(act.end_turn, Outcome.PASSED)
    played.wish(act.next_step)
    assert unheard(played.run) == 0


def test_everyone_at_a_place_of_a_group_was_heard():
    groups = (("ana", "ben"), ("carys", "dev"))
    grouped = going_round("a.1", "a", grouping="g", size=2).with_groups(groups)
    played = started(replace(grouped), step("a.2", "a"))
    played.wish(act.end_turn, Outcome.SPOKE)
    played.wish(act.next_step)
    assert unheard(played.run) == 2
