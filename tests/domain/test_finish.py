"""What a meeting came to."""

from hypothesis import given

from facilitator.domain import act, replan
from facilitator.domain.events import Outcome, Turned, effective
from facilitator.domain.finish import results
from facilitator.domain.protocol import Vote
from facilitator.domain.results import Count, Presence, Results, TurnResult
from facilitator.domain.time import MINUTE, Moment
from tests.domain.meetings import BEGAN, PEOPLE, Played, few, going_round, meetings, started, step

ENDED = Moment(BEGAN.utc + 2_400_000, 120)


def of(played: Played, consent: bool = True) -> Results:
    run = played.run.at(played.t)
    return results(run, played.events, {"ana": "Ana", "ben": "Ben"}, consent, ENDED)


@few
@given(meetings())
def test_all_time_and_all_that_was_planned_is_in_the_results(stages: list[Played]):
    played = stages[-1]
    run, told = played.run.at(played.t), of(played)
    steps = {s.segment: s for s in told.steps}
    assert len(steps) == len(told.steps)
    assert {key: s.taken for key, s in steps.items() if s.taken} == {
        key: spent for key, spent in run.spent.items() if spent
    }
    assert {s.id for s in (*run.baseline, *run.segments)} <= set(steps)
    order = [s.segment for s in told.steps]
    now = [s.id for s in run.segments]
    assert [name for name in order if name in now] == now
    assert sum(s.first_plan for s in told.steps) == sum(s.planned for s in run.baseline)
    assert sum(s.planned for s in told.steps) == sum(s.planned for s in run.segments)


@few
@given(meetings())
def test_turns_are_timed_with_consent_only_and_never_for_longer_than_their_step(
    stages: list[Played],
):
    played = stages[-1]
    timed, untimed = of(played, consent=True), of(played, consent=False)
    assert [(t.segment, t.person, t.outcome) for t in timed.turns] == [
        (t.segment, t.person, t.outcome) for t in untimed.turns
    ]
    assert all(t.taken is None for t in untimed.turns)
    for step_told in timed.steps:
        own = [t.taken for t in timed.turns if t.segment == step_told.segment]
        assert sum(taken or 0 for taken in own) <= step_told.taken
    last = {(e.segment, e.person) for e in effective(played.events) if isinstance(e, Turned)}
    assert {(t.segment, t.person) for t in timed.turns} <= last


def test_a_turn_counts_all_its_time_as_the_speaker_but_no_pause():
    played = started(going_round("r", speakers=("ana", "ben")), here=("ana", "ben"))
    for wish, seconds in ((Outcome.PASSED, 5), (Outcome.SPOKE, 40), (Outcome.SPOKE, 20)):
        played.wait(seconds)
        played.wish(act.pause)
        played.wait(100)
        played.wish(act.go_on)
        played.wish(act.end_turn, wish)
    assert of(played).turns == (
        TurnResult("r", "ben", Outcome.SPOKE, 40_000),
        TurnResult("r", "ana", Outcome.SPOKE, 25_000),
    )


def test_who_is_not_there_has_no_time():
    played = started(going_round("r"))
    played.wait(5)
    played.wish(act.end_turn, Outcome.ABSENT)
    assert of(played).turns == (TurnResult("r", "ana", Outcome.ABSENT, None),)


def test_steps_tell_what_was_planned_and_what_it_came_to():
    played = started(
        step("a1", "a", minutes=3), step("a2", "a", minutes=4), step("b", minutes=5), step("c")
    )
    played.wait(30)
    played.wish(replan.more)
    played.wish(replan.insert, (step("x", minutes=2),))
    played.wish(act.go_to, "a2")
    played.wait(7)
    played.wish(act.come_back)
    played.wish(replan.park_item)
    played.wait(60)
    played.wish(act.next_step)
    played.wish(act.next_step)
    told = [(s.segment, s.first_plan, s.planned, s.taken, s.done) for s in of(played).steps]
    assert told == [
        ("a1", 3 * MINUTE, 4 * MINUTE, 30_000, False),
        ("a2", 4 * MINUTE, 0, 7_000, False),
        ("x", 0, 2 * MINUTE, 60_000, True),
        ("b", 5 * MINUTE, 5 * MINUTE, 0, True),
        ("c", 5 * MINUTE, 5 * MINUTE, 0, False),
    ]


def test_what_was_put_in_and_dropped_is_told_when_time_went_into_it():
    played = started(step("a"), step("b"))
    played.wish(replan.insert, (step("x1", "x"), step("x2", "x"), step("x3", "x")))
    played.wish(act.go_to, "x2")
    played.wait(8)
    played.wish(act.go_to, "x1")
    played.wish(replan.park_item)
    told = [(s.segment, s.planned, s.taken, s.done) for s in of(played).steps]
    assert told == [
        ("a", 5 * MINUTE, 0, False),
        ("x1", 5 * MINUTE, 0, False),
        ("x2", 0, 8_000, False),
        ("b", 5 * MINUTE, 0, False),
    ]


def test_a_parked_step_that_was_gone_back_to_can_be_done_after_all():
    played = started(step("a"), step("b"))
    played.wish(replan.park_item)
    played.wish(act.go_to, "a")
    played.wish(act.next_step)
    assert [(s.segment, s.done) for s in of(played).steps] == [("a", True), ("b", False)]


def test_the_meeting_ends_its_last_step_and_leaves_open_what_was_not_reached():
    for agenda, done in ((("a",), [True]), (("a", "b"), [False, False])):
        played = started(*(step(name) for name in agenda))
        played.wish(act.finish)
        assert [s.done for s in of(played).steps] == done


def test_who_was_there_since_when_and_until_when():
    played = started(step("a"))
    for seconds, wish, what in (
        (60, replan.arrive, ("elin", "Elin")),
        (60, replan.leave, ("ana",)),
        (60, replan.leave, ("ben",)),
        (60, replan.arrive, ("ben", "Ben")),
    ):
        played.wait(seconds)
        played.wish(wish, *what)
    assert of(played).presence == (
        Presence("ana", "Ana", None, BEGAN.plus(120_000)),
        Presence("ben", "Ben"),
        Presence("carys", "carys"),
        Presence("dev", "dev"),
        Presence("elin", "Elin", BEGAN.plus(60_000)),
    )


def test_all_counts_of_hands_are_kept_in_order_but_those_taken_back():
    played = started(step("a", vote=Vote.THUMBS))
    for tally in ((1, 2, 1), (0, 0, 4), (4, 0, 0)):
        played.wish(act.vote, tally, "Shall we?")
    played.wish(act.take_back)
    assert of(played).counts == (
        Count("a", Vote.THUMBS, (1, 2, 1), "Shall we?"),
        Count("a", Vote.THUMBS, (0, 0, 4), "Shall we?"),
    )


def test_a_meeting_that_never_began_came_to_nothing():
    assert of(Played()) == Results(ENDED, ENDED)
    assert of(started(here=PEOPLE)).began == BEGAN
