"""When the one sound is made: a step's time runs out while it is under way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.app.step_signal import StepSignal
from facilitator.domain.run import Phase, Run
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE

ONE, TWO = (Segment(name, name, name, name, 1, 1, 3 * MINUTE, MINUTE) for name in ("one", "two"))
START = Run(Phase.RUNNING, 0, (ONE, TWO), (ONE, TWO), "one")


@pytest.fixture
def rung():
    return []


@pytest.fixture
def signal(rung):
    return StepSignal(lambda: rung.append(1))


def test_it_rings_once_at_zero(signal, rung):
    for t in range(0, 10 * MINUTE, 250):
        signal.look(START.at(t))
        assert len(rung) == (t >= 3 * MINUTE), t


def test_a_late_look_still_rings(signal, rung):
    signal.look(START.at(2 * MINUTE))
    signal.look(START.at(4 * MINUTE))
    assert rung == [1]


def test_a_step_that_was_over_before_is_silent(signal, rung):
    for t in range(4 * MINUTE, 6 * MINUTE, 250):
        signal.look(START.at(t))
    assert not rung


def test_more_time_rings_again(signal, rung):
    for t in (2 * MINUTE, 3 * MINUTE, 3 * MINUTE + 250):
        signal.look(START.at(t))
    longer = replace(START, segments=(replace(ONE, planned=4 * MINUTE), TWO))
    for t in (3 * MINUTE + 500, 4 * MINUTE, 4 * MINUTE + 250):
        signal.look(longer.at(t))
    assert rung == [1, 1]


def test_the_next_step_begins_in_silence(signal, rung):
    signal.look(START.at(2 * MINUTE))
    second = replace(START, current="two", spent={"two": 3 * MINUTE})
    signal.look(second)
    assert not rung


@pytest.mark.parametrize("phase", [Phase.READY, Phase.PAUSED, Phase.FINISHED])
def test_nothing_rings_but_a_meeting_under_way(signal, rung, phase):
    signal.look(START.at(2 * MINUTE))
    signal.look(replace(START.at(4 * MINUTE), phase=phase))
    signal.look(START.at(4 * MINUTE))
    assert not rung
