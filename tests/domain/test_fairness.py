"""In which order people speak, and who works with whom."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import act, speaking
from facilitator.domain.events import Order, Outcome
from facilitator.domain.fairness import (
    IN_GROUPS,
    NO_CONSENT,
    NOTHING_KNOWN,
    by_fairness,
    by_name,
    drawn,
    drawn_anew,
    met_lately,
    proposals,
)
from facilitator.domain.grouping import exchanged, meetings
from facilitator.domain.results import Results, Together, TurnResult
from facilitator.domain.time import MINUTE, SECOND
from tests.domain.meetings import BEGAN, PEOPLE, Played, going_round, step

NAMES = {"ana": "Élin", "ben": "ben", "carys": "Dev", "dev": "Ana"}


def held(*spoken: tuple[str, int | None], segment: str = "s") -> Results:
    """A meeting with one round, in which these spoke so many seconds, in this order."""
    turns = (
        TurnResult(segment, person, Outcome.SPOKE, None if took is None else took * SECOND)
        for person, took in spoken
    )
    return Results(BEGAN, BEGAN, turns=tuple(turns))


def in_a_round() -> Played:
    played = Played()
    played.wish(act.start, (going_round("a"), step("b")), PEOPLE)
    return played


def orders(played: Played, earlier: tuple[Results, ...] | None, seed: int = 1):
    return {each.how: each for each in proposals(played.run, NAMES, earlier, seed)}


def test_a_name_is_found_without_case_and_accents():
    assert by_name(PEOPLE, NAMES) == ("dev", "ben", "carys", "ana")
    assert by_name(PEOPLE, NAMES, key=lambda name: name) == ("dev", "carys", "ben", "ana")


@given(st.integers(), st.permutations(PEOPLE))
def test_the_seed_alone_decides_what_is_drawn(seed, others):
    assert drawn(PEOPLE, seed) == drawn(others, seed)
    assert sorted(drawn(PEOPLE, seed)) == sorted(PEOPLE)


def test_who_spoke_least_comes_first_and_who_began_last_time_goes_last():
    earlier = (held(("ben", 200), ("ana", 40), ("dev", 100), ("carys", 100)),)
    assert by_fairness(PEOPLE, PEOPLE, earlier) == ("ana", "carys", "dev", "ben")
    short = (*earlier, held(("ana", 31), ("dev", 100), segment="t"))
    assert by_fairness(PEOPLE, PEOPLE, short) == ("carys", "dev", "ben", "ana")


def test_of_equals_the_one_whose_first_voice_lies_longest_back_begins():
    same = [(person, 61) for person in PEOPLE]
    begun = [held(*same[at:], *same[:at]) for at in (1, 0, 3, 2)]
    assert by_fairness(PEOPLE, PEOPLE, tuple(begun)) == ("ben", "ana", "dev", "carys")


def test_a_guest_who_came_once_is_not_taken_for_someone_who_says_little():
    often = tuple(held(("dev", 50), ("ana", 70)) for _ in range(3))
    assert by_fairness(("ana", "ben"), PEOPLE, (*often, held(("dev", 9), ("ben", 300)))) == (
        *("ana", "ben"),
    )


def test_without_consent_nothing_of_earlier_meetings_decides():
    played = in_a_round()
    found = orders(played, None)
    assert found[Order.FAIR].why_not == NO_CONSENT
    assert not found[Order.FAIR].waiting
    assert {how for how, each in found.items() if each.why_not is None} == {
        *(Order.SEAT, Order.NAME, Order.DRAWN),
    }
    untimed = (held(("ana", None)),)
    assert orders(played, untimed)[Order.FAIR].why_not == NOTHING_KNOWN
    timed = (held(("ana", 40)),)
    assert orders(played, timed)[Order.FAIR].waiting == ("ben", "carys", "dev", "ana")


def test_every_order_holds_all_who_wait_and_can_be_taken():
    for how in Order:
        played = in_a_round()
        found = orders(played, (held(("ana", 40)),)).get(how)
        if found is None:
            continue
        assert sorted(found.waiting) == sorted(PEOPLE)
        played.wish(speaking.put_in_order, found.waiting, how)
        assert played.run.round is not None
        assert played.run.round.waiting == found.waiting


def test_while_the_words_are_read_anyone_may_begin_and_later_the_speaker_goes_on():
    played = in_a_round()
    played.t += MINUTE
    played.wish(speaking.put_in_order, ("dev", "ana"), Order.CHOSEN)
    assert played.run.round is not None
    assert played.run.round.waiting == ("dev", "ana", "ben", "carys")
    assert played.run.round.spent == 0
    played.wish(act.end_turn, Outcome.SPOKE)
    played.wish(speaking.put_in_order, ("carys", "ben"), Order.CHOSEN)
    assert played.run.round.waiting == ("ana", "carys", "ben")


def grouped() -> Played:
    """Pairs in which all talk, then a round in the same pairs."""
    pairs = (("ana", "ben"), ("carys", "dev"))
    talk = replace(step("a"), size=2, grouping="g").with_groups(pairs)
    there = replace(going_round("b"), size=2, grouping="g").with_groups(pairs)
    played = Played()
    played.wish(act.start, (talk, there), PEOPLE)
    return played


def test_in_groups_places_have_no_name_and_no_share_of_fairness():
    played = grouped()
    assert proposals(played.run, NAMES, (), 1) == ()
    played.wish(act.next_step)
    found = orders(played, (held(("ana", 40)),))
    assert found[Order.SEAT].waiting == ("#1", "#2")
    assert found[Order.NAME].why_not == found[Order.FAIR].why_not == IN_GROUPS


def test_groups_drawn_anew_are_not_those_of_now():
    played = grouped()
    for seed in range(20):
        fresh = drawn_anew(played.run, {}, seed)
        assert not set(meetings([fresh])) & set(meetings([(("ana", "ben"), ("carys", "dev"))]))
        assert sorted(p for group in fresh for p in group) == sorted(PEOPLE)
    played.wish(speaking.regroup, drawn_anew(played.run, {}, 1))
    assert all(s.groups != (("ana", "ben"), ("carys", "dev")) for s in played.run.segments)


def test_who_worked_together_last_is_kept_apart():
    def earlier(*groups: tuple[str, ...]) -> Results:
        return replace(held(), together=(Together("s", groups),))

    lately = met_lately((earlier(("ana", "carys"), ("ben", "dev")), earlier(PEOPLE[:3])))
    assert lately[frozenset(("ana", "carys"))] == 3
    played = grouped()
    assert set(drawn_anew(played.run, lately, 0)) == {("ana", "dev"), ("ben", "carys")}


def test_two_people_change_places_and_nobody_else():
    groups = (("ana", "ben"), ("carys", "dev", "elin"))
    assert exchanged(groups, "ben", "dev") == (("ana", "dev"), ("carys", "ben", "elin"))
