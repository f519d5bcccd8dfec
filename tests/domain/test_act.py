"""What a wish makes of a running meeting."""

from dataclasses import replace

import pytest
from hypothesis import given

from facilitator.domain import act, replan
from facilitator.domain.events import Outcome, Replanned, TookBack, Voted, Went
from facilitator.domain.fold import after
from facilitator.domain.protocol import Vote
from facilitator.domain.run import Phase, Run
from facilitator.domain.time import Moment
from tests.domain.meetings import BEGAN, Played, few, going_round, meetings, started, step


def current(played: Played) -> str:
    return played.run.current


@few
@given(meetings())
def test_events_are_numbered_without_a_gap_and_stamped_in_order(stages: list[Played]):
    events = stages[-1].events
    assert [e.n for e in events] == list(range(1, len(events) + 1))
    assert [e.t for e in events] == sorted(e.t for e in events)


@few
@given(meetings())
def test_a_wish_never_depends_on_how_it_was_come_by(stages: list[Played]):
    """The same run and log give the same events, at whatever wall clock."""
    now = stages[-1].now
    for wish in (act.next_step, act.come_back, act.take_back, act.pause, act.finish):
        later = replace(now, at=Moment(0, -300))
        assert [replace(e, at=now.at) for e in wish(later)] == list(wish(now))


def test_a_clock_that_reads_less_than_the_log_is_not_believed():
    played = started(step("a"), step("b"))
    played.wait(30)
    played.wish(act.pause)
    played.wait(-20)
    (went,) = played.wish(act.next_step)
    assert went.t == 30_000


def test_next_goes_through_all_steps_and_ends_with_none():
    played = started(step("a"), step("b"))
    seen = [current(played)]
    while played.wish(act.next_step):
        seen.append(current(played))
    assert seen == ["a", "b", ""]
    assert played.run.done == ("a", "b")
    assert played.run.phase is Phase.RUNNING


def test_next_takes_up_at_the_end_what_was_left_before():
    played = started(step("a"), step("b"), step("c"))
    played.wish(act.go_to, "c")
    played.wish(act.next_step)
    assert current(played) == "a"


def test_one_can_go_anywhere_and_come_back_step_by_step():
    played = started(step("a"), step("b"), step("c"))
    played.wish(act.go_to, "c")
    played.wish(act.go_to, "b")
    assert played.run.left == ("a", "c")
    played.wish(act.come_back)
    assert current(played) == "c"
    played.wish(act.come_back)
    assert current(played) == "a"
    assert played.run.done == ()


@pytest.mark.parametrize("back", [act.come_back, lambda now: act.go_to(now, "b")])
def test_a_step_that_was_done_stays_done_after_a_second_look(back):
    played = started(step("a"), step("b"), step("c"))
    played.wish(act.next_step)
    played.wish(act.go_to, "a")
    assert played.run.done == ()
    played.wish(back)
    assert (current(played), played.run.done) == ("b", ("a",))


@pytest.mark.parametrize("nowhere", ["a", "never", ""])
def test_there_is_no_going_to_where_one_is_or_to_nowhere(nowhere: str):
    assert not started(step("a"), step("b")).wish(act.go_to, nowhere)


def test_a_step_taken_back_gives_its_time_to_the_one_before():
    played = started(step("a"), step("b"), step("c"))
    for _ in range(2):
        played.wait(10)
        played.wish(act.next_step)
    played.wait(10)
    played.wish(act.take_back_step)
    assert played.run.spent == {"a": 10_000, "b": 20_000}
    played.wish(act.take_back_step)
    assert (current(played), played.run.spent) == ("a", {"a": 30_000})
    assert not played.wish(act.take_back_step)


def test_a_turn_taken_back_goes_on_with_all_its_time():
    played = started(going_round("r"))
    played.wait(20)
    played.wish(act.end_turn, Outcome.SPOKE)
    played.wait(5)
    played.wish(act.take_back_speaker)
    turn = played.run.round
    assert turn is not None
    assert (turn.speaker, turn.spent, turn.turns) == ("ana", 25_000, ())


def test_turns_of_another_round_are_not_taken_back_here():
    played = started(going_round("r"), going_round("s"))
    played.wish(act.end_turn, Outcome.SPOKE)
    played.wish(act.next_step)
    assert not played.wish(act.take_back_speaker)


def test_everything_can_be_undone_up_to_the_start_and_nothing_before_it():
    played = started(step("a"), going_round("b"))
    for wish in (act.next_step, act.pause, act.go_on):
        played.wish(wish)
    played.wish(act.vote, (1, 1, 1))  # not a fist to five: nothing happened
    for _ in range(3):
        assert played.wish(act.take_back)
    assert (current(played), played.run.phase) == ("a", Phase.RUNNING)
    assert not played.wish(act.take_back)


def test_an_insertion_and_the_step_to_it_made_by_two_wishes_are_undone_one_by_one():
    played = started(step("a"))
    played.wish(replan.insert, (step("b"),))
    played.wait(1)
    played.wish(act.next_step)
    assert len(played.wish(act.take_back)) == 1
    assert (current(played), len(played.run.segments)) == ("a", 2)


def test_the_end_cannot_be_undone():
    played = started(step("a"))
    played.wish(act.finish)
    assert not played.wish(act.take_back)


@pytest.mark.parametrize(
    ("own", "kind", "tally", "asked"),
    [
        (Vote.FIST, Vote.NONE, (0, 0, 1, 2, 3, 4), Vote.FIST),
        (Vote.THUMBS, Vote.NONE, (1, 0, 3), Vote.THUMBS),
        (Vote.NONE, Vote.NONE, (0, 0, 0, 0, 0, 1), Vote.FIST),
        (Vote.FIST, Vote.CONSENT, (0, 1, 3), Vote.CONSENT),
        (Vote.HANDS, Vote.NONE, (2, 0, 7), Vote.HANDS),
        (Vote.HANDS, Vote.NONE, (2, 7), None),
        (Vote.FIST, Vote.NONE, (1, 2), None),
        (Vote.FIST, Vote.NONE, (0, 0, 0, 0, 0, 0), None),
        (Vote.FIST, Vote.NONE, (0, 0, 0, 0, -1, 3), None),
        (Vote.DOTS, Vote.NONE, (), None),
        (Vote.DOTS, Vote.NONE, (3, 4), None),  # of what?
    ],
)
def test_hands_are_counted_as_the_step_asks(own, kind, tally, asked):
    played = started(step("a", vote=own))
    made = played.wish(act.vote, tally, "Shall we?", kind)
    counted = [(v.segment, v.vote, v.tally, v.question) for v in made if isinstance(v, Voted)]
    assert counted == ([] if asked is None else [("a", asked, tally, "Shall we?")])
    assert played.run.votes == made


NAMED = ("Maps", "Games")


@pytest.mark.parametrize(
    ("kind", "tally", "options", "each", "abstained", "kept"),
    [
        (Vote.NONE, (3, 9), NAMED, 0, 2, (Vote.DOTS, 4, 2)),
        (Vote.DOTS, (3, 9), NAMED, 3, 0, (Vote.DOTS, 3, 0)),
        (Vote.SCORES, (412, 9_000), NAMED, 5, 0, (Vote.SCORES, 5, 0)),
        (Vote.SCORES, (412, 9_000), NAMED, 0, 0, (Vote.SCORES, 0, 0)),  # the step's are dots
        (Vote.GRADIENTS, (0, 1), NAMED, 4, 1, (Vote.GRADIENTS, 0, 1)),
        (Vote.FIST, (0, 0, 0, 0, 1, 0), (), 4, 1, (Vote.FIST, 0, 1)),
        (Vote.NONE, (3, 9, 1), NAMED, 0, 0, None),
        (Vote.NONE, (3, 9), ("Maps", "Maps"), 0, 0, None),
        (Vote.NONE, (3, 9), ("Maps", " "), 0, 0, None),
        (Vote.NONE, (3, 9), NAMED, -1, 0, None),
        (Vote.NONE, (3, 9), NAMED, 0, -1, None),
        (Vote.FIST, (0, 0, 0, 0, 1, 0), ("a", "b", "c", "d", "e", "f"), 0, 0, None),
    ],
)
def test_what_is_chosen_among_has_names(kind, tally, options, each, abstained, kept):
    played = started(step("a", vote=Vote.DOTS, each=4))
    made = played.wish(act.vote, tally, "Which?", kind, options, each, abstained)
    assert [(v.vote, v.each, v.abstained) for v in made] == ([] if kept is None else [kept])
    assert all((v.tally, v.options) == (tally, options) for v in made)


def test_folding_on_is_folding_all_anew_only_when_something_is_taken_back():
    played = started(step("a"), step("b"))
    went = Went(2, 1_000, BEGAN.plus(1_000), "b")
    stale = Run(phase=Phase.RUNNING, segments=played.run.segments, current="a", t=5_000)
    assert act.run_after(stale, played.events, (went,)) == after(stale, went)
    taken = TookBack(3, 2_000, BEGAN.plus(2_000), 2)
    assert act.run_after(stale, (*played.events, went), (taken,)) == played.run.at(2_000)


def test_what_is_to_come_is_what_is_left_of_every_step_that_is_not_done():
    played = started(*(step(name, minutes=2) for name in "abcd"))
    played.wait(30)
    assert played.run.at(played.t).to_come == 7 * 60_000 + 30_000
    played.wish(act.next_step)
    played.wait(50)
    played.wish(act.go_to, "c")
    played.wait(300)  # far over: what is over takes nothing from the others
    assert played.run.at(played.t).to_come == 70_000 + 0 + 120_000
    played.wish(act.next_step)
    assert played.run.to_come == 70_000 + 120_000


def test_when_nothing_is_under_way_next_leads_to_what_is_still_to_come():
    played = started(step("a"))
    played.wish(act.next_step)
    assert not played.wish(act.next_step)
    played.log((Replanned(3, 0, BEGAN, ("a", "b"), (step("b"),)),))
    assert played.wish(act.next_step)
    assert (current(played), played.run.done) == ("b", ("a",))
