"""A beat that changes nothing may be passed over: nobody sees which ones were."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.bootstrap import place_run
from facilitator.domain.agenda import Method
from facilitator.ui.kit.clock import ClockFace
from tests.program.conftest import Open
from tests.program.house import House
from tests.program.scenes import NEXT
from tests.program.test_run_clocks import begun

BEATS, APART = 160, 0.13
_FIRST, *_REST = NEXT.plan.items
ROUND = replace(_FIRST, method=Method.ROUND, protocol="", step=0, minutes=1)
"""Its turns are so short that their states begin between two seconds."""
MEETING = replace(NEXT, plan=replace(NEXT.plan, items=(ROUND, *_REST)))


def shown(house: House) -> list[str]:
    """What the clock tells at each beat, to the end of a turn and beyond it."""
    begun(house, meeting=MEETING)
    told = []
    for _ in range(BEATS):
        house.beat(APART)
        clock = house.window.findChild(ClockFace)
        told.append(f"{clock.text()}, {clock.state.value}")
    return told


def test_nothing_shows_later_for_beats_passed_over(
    open_house: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed_over = shown(open_house())
    # No two of these are equal: every beat is drawn.
    monkeypatch.setattr(place_run, "_seconds", lambda _view: (object(),))
    assert shown(open_house()) == passed_over
    states = {clock.partition(", ")[2] for clock in passed_over}
    assert len(states) == 4, states
