"""A reason for a pause changes nothing but the words."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import act
from facilitator.domain.events import Paused, effective
from facilitator.domain.finish_choices import breaks
from facilitator.domain.fold import replay
from facilitator.domain.pausing import give_reason, pause_under_way
from facilitator.domain.run import Phase
from tests.domain.meetings import Played, started, step

REASONS = ("", "Break", "Fire alarm")
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("wait"), st.integers(0, 900)),
        st.tuples(st.just("reason"), st.sampled_from(REASONS)),
        st.tuples(st.sampled_from(("pause", "go on", "next", "back")), st.just("")),
    ),
    max_size=25,
)


def lead(deeds, *, told: bool) -> Played:
    played = started(step("a"), step("b"), step("c"))
    plain = {
        "pause": act.pause,
        "go on": act.go_on,
        "next": act.next_step,
        "back": act.take_back_step,
    }
    for deed, what in deeds:
        if deed == "wait":
            played.wait(what)
        elif deed in plain:
            played.wish(plain[deed])
        elif told:
            played.wish(give_reason, what)
        played.wait(0.001)
    return played


@given(DEEDS)
def test_with_and_without_reasons_all_lasts_as_long(deeds):
    told, untold = lead(deeds, told=True), lead(deeds, told=False)
    assert replace(told.run.at(told.t), votes=()) == untold.run.at(untold.t)
    assert replay(told.events) == told.run
    ended = told.now.at
    lengths = [
        [(each.segment, each.span) for each in breaks(effective(played.events), ended)]
        for played in (told, untold)
    ]
    assert lengths[0] == lengths[1]
    assert all(a.t <= b.t for a, b in zip(told.events, told.events[1:], strict=False))


def test_the_last_reason_counts_and_can_be_taken_away():
    played = started(step("a"))
    assert played.wish(give_reason, "Break") == ()
    played.wish(act.pause)
    begun = played.now.at
    for reason in ("Break", "Fire alarm"):
        played.wait(60)
        played.wish(give_reason, reason)
    assert played.wish(give_reason, "Fire alarm") == ()
    assert pause_under_way(played.events) == (begun, "Fire alarm")
    assert played.run.phase is Phase.PAUSED
    played.wish(act.take_back)
    assert pause_under_way(played.events) == (begun, "Break")
    played.wait(60)
    played.wish(act.go_on)
    (pause,) = breaks(effective(played.events), played.now.at)
    assert (pause.span, pause.reason) == (180_000, "Break")


def test_a_second_pause_is_another_one():
    played = started(step("a"))
    for reason in ("Break", "Fire alarm"):
        played.wish(act.pause)
        played.wish(give_reason, reason)
        played.wait(60)
        played.wish(act.go_on)
        played.wait(60)
    told = breaks(effective(played.events), played.now.at)
    assert [(each.span, each.reason) for each in told] == [
        (60_000, "Break"),
        (60_000, "Fire alarm"),
    ]
    assert sum(isinstance(event, Paused) for event in played.events) == 4
