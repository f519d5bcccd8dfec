"""Who comes late into small groups: a place, a turn and a pass of their own."""

from collections import Counter

import pytest

from facilitator.domain import act, replan
from facilitator.domain.events import Outcome, Replanned, Why
from facilitator.domain.protocol import Who
from facilitator.domain.time import MINUTE
from tests.domain.meetings import Played, started, step
from tests.domain.structures import here, structures

ALL = structures()
LOOPS = sorted(
    name
    for name, each in ALL.items()
    if any(s.member >= 0 and s.groups for s in each.segments(each.sizes[1]))
)


def begun(name: str, people: int) -> Played:
    return started(*ALL[name].segments(people), here=here(people))


def led(played: Played) -> Counter[tuple[str, str]]:
    """How often each person's pass it is in each step."""
    return Counter(
        (segment.title, person) for segment in played.run.segments for person in segment.leaders
    )


@pytest.mark.parametrize("name", LOOPS)
@pytest.mark.parametrize("many", [1, 2, 5])
def test_every_latecomer_has_a_pass_in_every_loop_to_come(name: str, many: int):
    people = ALL[name].sizes[1]
    played = begun(name, people)
    before = {segment.id: segment for segment in played.run.segments}
    for number in range(many):
        assert played.wish(replan.arrive, f"late{number}")
    told = led(played)
    assert {person for _, person in told} == set(played.run.here)
    assert len(set(told.values())) == 1
    made = [segment for segment in played.run.segments if segment.id not in before]
    assert all(segment.planned > 0 for segment in made)
    assert [segment.number for segment in played.run.segments] == list(
        range(1, len(played.run.segments) + 1)
    )
    while played.run.current:
        while (turn := played.run.round) is not None and turn.speaker is not None:
            assert played.wish(act.end_turn, Outcome.SPOKE)
        assert played.wish(act.next_step)
    assert {segment.id for segment in made} <= set(played.run.done)


def test_a_pass_more_takes_its_time_and_can_be_taken_back():
    played = begun("troika", 9)
    whole = played.run.to_come
    played.wish(replan.arrive, "late")
    (case,) = {s.planned for s in played.run.segments if s.title == "Client shares"}
    assert played.run.to_come - whole >= case
    assert played.run.to_come - whole < 20 * MINUTE
    played.wish(act.take_back)
    assert played.run.segments == played.run.baseline


@pytest.mark.parametrize("places", [1, 2, 5, 10, 11])
def test_what_was_put_between_the_steps_of_a_loop_changes_no_pass(places: int):
    played = begun("troika", 9)
    ids = [segment.id for segment in played.run.segments]
    other = step("other")
    order = (*ids[:places], other.id, *ids[places:])
    played.log((Replanned(*played.now.stamp, order, (other,), Why.LED_ON),))
    played.wish(replan.arrive, "late")
    passes = [segment.member for segment in played.run.segments if segment.member >= 0]
    assert passes == sorted(passes)
    assert max(passes) == 3
    assert len(set(led(played).values())) == 1


def test_a_loop_that_has_ended_stays_ended():
    played = begun("troika", 9)
    while played.run.segment is not None and played.run.segment.member < 2:
        played.wish(act.next_step)
    while played.run.segment is not None and played.run.segment.member == 2:
        played.wish(act.next_step)
    count = len(played.run.segments)
    played.wish(replan.arrive, "late")
    assert len(played.run.segments) == count


@pytest.mark.parametrize("name", LOOPS)
@pytest.mark.parametrize("turns", [1, 2])
def test_nobody_loses_a_turn_to_who_comes_in_the_middle_of_a_round(name: str, turns: int):
    people = ALL[name].sizes[1]
    rounds = [
        segment.id
        for segment in ALL[name].segments(people)
        if segment.is_round and segment.member >= 0 and segment.speaks is Who.OTHERS
    ]
    for wanted in rounds:
        played = begun(name, people)
        while played.run.current != wanted:
            played.wish(act.next_step)
        spoken: list[str] = []
        while (turn := played.run.round) is not None and turn.speaker is not None:
            spoken += played.run.segment.at_place(turn.speaker)
            played.wish(act.end_turn, Outcome.SPOKE)
            if len(spoken) and "late" not in played.run.here and turns <= len(turn.turns) + 1:
                played.wish(replan.arrive, "late")
        silent = set(played.run.segment.leaders)
        assert sorted(spoken) == sorted(set(played.run.here) - silent)
        assert "late" in spoken[-2:] or "late" in silent
        last = max(segment.member for segment in played.run.segments)
        passes = [s for s in played.run.segments if s.member == last]
        before = len([s for s in played.run.baseline if s.member == last])
        assert before or all("late" in segment.leaders for segment in passes)
