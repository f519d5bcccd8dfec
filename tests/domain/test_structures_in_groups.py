"""What single protocols of the catalogue ask of the small groups."""

from collections import Counter
from itertools import combinations

import pytest

from facilitator.domain import act, replan, speaking
from facilitator.domain.events import Outcome
from facilitator.domain.grouping import sizes
from facilitator.domain.segment import Segment
from tests.domain.meetings import Played, started
from tests.domain.structures import here, structures

ALL = structures()


def of(name: str, people: int, title: str) -> list[Segment]:
    return [segment for segment in ALL[name].segments(people) if segment.title == title]


@pytest.mark.parametrize("people", [6, 12, 30])
def test_every_expert_group_of_a_jigsaw_has_one_of_every_home_group(people: int):
    (home,) = of("jigsaw", people, "Teach the home group")
    (expert,) = of("jigsaw", people, "Expert groups")
    for group in expert.groups:
        assert all(set(group) & set(other) for other in home.groups)
    for group in home.groups:  # and every part of the text comes home
        assert all(set(group) & set(other) for other in expert.groups)


def test_there_are_four_corners_however_many_people_come():
    made = [of("compass-points", people, "Corner reports")[0] for people in (6, 12, 30)]
    assert [len(segment.groups) for segment in made] == [3, 4, 4]
    assert [len(segment.speakers) for segment in made] == [3, 4, 4]


def test_someone_else_begins_in_each_pass_of_a_micro_lab():
    passes = of("micro-lab", 9, "Speak in turn")
    assert len(passes) == 3
    firsts = [set(segment.at_place(segment.speakers[0])) for segment in passes]
    assert set().union(*firsts) == set(here(9))
    assert len({segment.grouping for segment in passes}) == 1


def test_partners_and_tables_are_new_in_each_pass_and_the_last_table_reports():
    for name, title in (("impromptu-networking", "Partner round"), ("world-cafe", "Table round")):
        passes = of(name, 16, title)
        met = Counter(
            pair
            for segment in passes
            for group in segment.groups
            for pair in combinations(group, 2)
        )
        assert max(met.values()) == 1
    (harvest,) = of("world-cafe", 16, "Harvest")
    assert harvest.groups == of("world-cafe", 16, "Table round")[-1].groups


@pytest.mark.parametrize("people", [4, 7, 9, 12, 99])
def test_pairs_join_to_fours_whole(people: int):
    (pairs,) = of("one-two-four-all", people, "Pairs")
    (fours,) = of("one-two-four-all", people, "Fours")
    assert all(any(set(pair) <= set(four) for four in fours.groups) for pair in pairs.groups)
    assert sorted(map(len, fours.groups)) == sorted(sizes(people, 4))


def test_whose_case_it_is_only_listens_while_the_others_of_the_group_talk():
    for segment in of("troika", 9, "Advice while client faces away"):
        assert set(segment.listeners) == set(segment.leaders)
        assert len(segment.leaders) == 3
    for segment in of("troika", 9, "Client shares"):
        assert set(segment.listeners) == set(here(9)) - set(segment.leaders)


def spoken(played: Played) -> list[str]:
    """Who speaks from now on in the round under way, until it has come to its end."""
    people: list[str] = []
    while (turn := played.run.round) is not None and turn.speaker is not None:
        assert played.run.segment is not None
        people += played.run.segment.at_place(turn.speaker)
        assert played.wish(act.end_turn, Outcome.SPOKE)
    return people


def in_the_first_round(name: str, people: int) -> Played:
    played = started(*ALL[name].segments(people), here=here(people))
    while played.run.round is None:
        assert played.wish(act.next_step)
    return played


def test_who_comes_late_into_a_group_has_a_turn_there():
    for before in (0, 1):
        played = in_the_first_round("micro-lab", 9)
        for _ in range(before):
            played.wish(act.end_turn, Outcome.SPOKE)
        played.wish(replan.arrive, "late")
        assert spoken(played)[-1] == "late"


def test_whoever_is_put_into_larger_groups_has_a_turn_and_into_smaller_no_empty_one():
    played = in_the_first_round("micro-lab", 6)
    assert played.wish(speaking.regroup, (here(6),))
    assert spoken(played) == list(here(6))
    played = in_the_first_round("micro-lab", 6)
    pairs = (here(6)[:2], here(6)[2:4], here(6)[4:])
    assert played.wish(speaking.regroup, pairs)
    assert len(played.run.round.waiting) == 2
    assert sorted(spoken(played)) == sorted(here(6))
