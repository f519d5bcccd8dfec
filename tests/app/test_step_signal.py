"""When a sound is made: the time of a step runs out, or a speaker's share is used up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.app.step_signal import StepSignal
from facilitator.domain.rounds import Round
from facilitator.domain.run import Phase, Run
from facilitator.domain.segment import Segment
from facilitator.domain.signals import Signal
from facilitator.domain.thresholds import Threshold
from facilitator.domain.time import MINUTE

ONE, TWO = (Segment(name, name, name, name, 1, 1, 3 * MINUTE, MINUTE) for name in ("one", "two"))
START = Run(Phase.RUNNING, 0, (ONE, TWO), (ONE, TWO), "one")
ALL = [Threshold.SOON, Threshold.LAST, Threshold.UP]


@pytest.fixture
def rung():
    return []


@pytest.fixture
def signal(rung):
    return StepSignal(rung.append)


def with_signal(run, wanted):
    return replace(run, segments=tuple(replace(s, signal=wanted) for s in run.segments))


@pytest.mark.parametrize(
    ("wanted", "heard"), [(Signal.ALL, ALL), (Signal.END, ALL[2:]), (Signal.NONE, [])]
)
def test_each_threshold_rings_once_as_the_step_wants_it(signal, rung, wanted, heard):
    run, times = with_signal(START, wanted), {}
    for t in range(0, 10 * MINUTE, 250):
        signal.look(run.at(t))
        times.setdefault(len(rung), t)
    assert rung == heard
    moments = {Threshold.SOON: 144_000, Threshold.LAST: 171_000, Threshold.UP: 180_000}
    assert [times[n] for n in range(1, len(heard) + 1)] == [moments[each] for each in heard]


def test_a_late_look_rings_for_the_last_alone(signal, rung):
    signal.look(START.at(2 * MINUTE))
    signal.look(START.at(4 * MINUTE))
    assert rung == [Threshold.UP]


def test_a_step_that_was_over_before_is_silent(signal, rung):
    for t in range(4 * MINUTE, 6 * MINUTE, 250):
        signal.look(START.at(t))
    assert not rung


def test_more_time_rings_again(signal, rung):
    for t in (2 * MINUTE, 3 * MINUTE, 3 * MINUTE + 250):
        signal.look(START.at(t))
    longer = replace(START, segments=(replace(ONE, planned=4 * MINUTE), TWO))
    for t in (3 * MINUTE, 4 * MINUTE, 4 * MINUTE + 250):
        signal.look(longer.at(t))
    assert rung == [Threshold.UP, Threshold.UP]


def test_the_next_step_begins_in_silence(signal, rung):
    signal.look(START.at(2 * MINUTE))
    signal.look(replace(START, current="two", spent={"two": 3 * MINUTE}))
    assert not rung


@pytest.mark.parametrize("phase", [Phase.READY, Phase.PAUSED, Phase.FINISHED])
def test_nothing_rings_but_a_meeting_under_way(signal, rung, phase):
    signal.look(START.at(2 * MINUTE))
    signal.look(replace(START.at(4 * MINUTE), phase=phase))
    signal.look(START.at(4 * MINUTE))
    assert not rung


def test_each_share_of_a_round_rings_at_its_end_alone(signal, rung):
    turn = Round(("a", "b"), share=20_000)
    run = replace(START, rounds={"one": turn})
    for t in range(0, 30_000, 250):
        signal.look(run.at(t))
        assert len(rung) == (t >= 20_000), t
    signal.look(replace(run, rounds={"one": Round(("b",), share=20_000)}))
    assert rung == [Threshold.UP]


def test_of_two_that_fall_together_the_step_is_heard(signal, rung):
    run = replace(START, rounds={"one": Round(("a",), share=3 * MINUTE)})
    for t in range(0, 4 * MINUTE, 250):
        signal.look(run.at(t))
    assert rung == ALL
