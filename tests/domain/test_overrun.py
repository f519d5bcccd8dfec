"""What can be done when time runs short."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import act, overrun, replan
from facilitator.domain.act import Now
from facilitator.domain.events import Event, Replanned, Why, effective
from facilitator.domain.finish_choices import choices
from facilitator.domain.overrun import Offer
from facilitator.domain.run import Run
from facilitator.domain.time import MINUTE
from tests.domain.meetings import Played, few, going_round, meetings, started, step


def wished(now: Now, offer: Offer, tally: tuple[int, ...] = ()) -> tuple[Event, ...]:
    """Make what is offered."""
    wishes: dict[Why, Callable[[], tuple[Event, ...]]] = {
        Why.SHRUNK: lambda: overrun.shrink(now, offer.minutes),
        Why.TAKEN: lambda: overrun.take(now, offer.subject, offer.minutes),
        Why.DROPPED: lambda: overrun.drop(now, offer.subject),
        Why.PARKED: lambda: overrun.park(now),
        Why.EXTENDED: lambda: overrun.extend(now, offer.minutes, tally),
    }
    return wishes[offer.why]()


def roomy(stage: Played) -> Played:
    """The same meeting with leasts and steps that may be dropped, so that choices differ."""
    segments = tuple(
        replace(s, least=(at % 3) * MINUTE, drop=(at * 2) % 5)
        for at, s in enumerate(stage.run.segments)
    )
    return replace(stage, run=replace(stage.run, segments=segments))


def by_id(run: Run) -> dict[str, int]:
    return {s.id: s.planned for s in run.segments}


@few
@given(meetings(), st.integers(1, 40), st.integers(0, 30), st.integers(1, 15))
def test_every_choice_moves_the_end_as_it_says_and_spoils_nothing(
    stages: list[Played], need: int, k: int, minutes: int
):
    for stage in map(roomy, stages):
        here = stage.now.here
        offered = overrun.offers(here, need, minutes)
        assert bool(offered) == (here.segment is not None)
        if not offered:
            continue
        offer = offered[k % len(offered)]
        made = wished(stage.now, offer)
        replanned = made[0]
        assert isinstance(replanned, Replanned)
        assert (replanned.why, replanned.subject) == (offer.why, offer.subject)
        assert replanned.span == offer.span
        stage.log(made)
        after = stage.run.at(stage.t)
        assert after.to_come == here.to_come + offer.span
        begun = {here.current, *here.done, *here.left, *(i for i, s in here.spent.items() if s)}
        kept, was = by_id(after), by_id(here)
        for segment in here.segments:
            shorter = kept.get(segment.id, segment.planned) < segment.planned
            if segment.id in begun:
                assert not shorter
            if shorter:
                assert kept[segment.id] >= max(MINUTE, segment.least)
                assert (was[segment.id] - kept[segment.id]) % MINUTE == 0
        if offer.why in (Why.SHRUNK, Why.TAKEN):
            assert 0 < offer.gained <= need
            assert offer.span == -offer.gained * MINUTE
            assert offer.span == sum(kept.values()) - sum(was.values())
            assert sum(c.after - c.before for c in offer.cuts) == offer.span
        assert after.spent == here.spent


@few
@given(meetings(), st.integers(1, 12), st.integers(0, 30))
def test_taking_a_choice_back_gives_the_plan_back(stages: list[Played], need: int, k: int):
    for before in stages:
        offered = overrun.offers(before.now.here, need)
        dropping = [offer for offer in offered if offer.why is Why.DROPPED]
        for offer in (*offered[k % len(offered) :][:1], *dropping[:1]) if offered else ():
            stage = replace(before)
            stage.log(wished(stage.now, offer, (0, 1, 3)))
            assert stage.run.segments != before.run.segments or offer.why is Why.PARKED
            assert stage.wish(act.take_back)
            assert stage.run.segments == before.run.segments
            assert stage.run.current == before.run.current


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 8)), max_size=8), st.integers(1, 60))
def test_more_minutes_are_never_less_from_anyone(parts: list[tuple[int, int]], need: int):
    steps = tuple(
        replace(step(str(at), minutes=minutes), least=least * MINUTE)
        for at, (minutes, least) in enumerate(parts)
    )
    few_, more = ({s.id: s.planned for s in overrun.shortened(steps, n)} for n in (need, need + 1))
    for one in steps:
        assert more.get(one.id, one.planned) <= few_.get(one.id, one.planned)


def late() -> Played:
    """The picture of the card: a step over, one short step and two items to come."""
    played = started(
        going_round("a1", "a", minutes=6),
        step("a2", "a", 2, least=2 * MINUTE, drop=1),
        step("b1", "b", minutes=8),
        step("c1", "c", minutes=5),
    )
    played.wait(7 * 60 + 12)
    return played


def test_each_choice_and_how_far_it_helps():
    offered = overrun.offers(late().now.here, 4)
    told = [(o.why, o.subject, o.span // MINUTE, o.gained) for o in offered]
    assert told == [
        (Why.SHRUNK, "", -4, 4),
        (Why.TAKEN, "b", -4, 4),
        (Why.TAKEN, "c", -4, 4),
        (Why.DROPPED, "a2", -2, 2),
        (Why.PARKED, "a", -2, 2),
        (Why.EXTENDED, "a1", 3, 0),
    ]
    cuts = [(c.name, c.before // MINUTE, c.after // MINUTE) for c in offered[0].cuts]
    assert cuts == [("b", 8, 6), ("c", 5, 3)]


def test_what_is_needed_is_what_lies_past_the_bell_or_what_the_step_is_over():
    run = late().now.here
    assert overrun.needed(run, -4 * MINUTE) == 4
    assert overrun.needed(run, -1) == 1
    assert overrun.needed(run, 5 * MINUTE) == 2
    assert overrun.needed(started(step("a")).run, MINUTE) == 1


def test_going_on_counts_from_now_when_the_step_is_over():
    played = late()
    played.wish(overrun.extend, 3, (0, 1, 3))
    assert played.run.remaining == 3 * MINUTE
    assert not played.wish(overrun.extend, 16)
    assert not played.wish(overrun.extend, 3, (1, 2))
    assert not played.wish(overrun.extend, 3, (0, 0, 0))


def test_the_minutes_know_what_was_chosen():
    played = late()
    played.wish(overrun.take, "b", 4)
    played.wish(overrun.extend, 2, (0, 1, 3))
    played.wish(overrun.drop, "a2")
    played.wish(overrun.shrink, 1)
    played.wish(replan.park_item)
    told = [(c.segment, c.why, c.subject, c.tally) for c in choices(effective(played.events))]
    assert told == [
        ("a1", Why.TAKEN, "b", ()),
        ("a1", Why.EXTENDED, "Step a1", (0, 1, 3)),
        ("a1", Why.DROPPED, "Step a2", ()),
        ("a1", Why.SHRUNK, "", ()),
        ("a1", Why.PARKED, "a", ()),
    ]


def test_a_step_that_some_have_had_is_not_dropped_for_the_others():
    passes = [step(f"p{n}", "p", drop=1) for n in range(3)]
    played = started(step("a"), *passes)
    assert [len(one) for one in overrun.optional_steps(played.run)] == [3]
    played.wish(act.next_step)
    assert overrun.optional_steps(played.run) == ()
    assert not played.wish(overrun.drop, "p1")


@pytest.mark.parametrize("item", ["a", "nothing", ""])
def test_nothing_is_taken_from_the_item_under_way_or_from_none(item: str):
    assert not late().wish(overrun.take, item, 3)
