"""A meeting is led without scrolling: what leads it is in sight whatever lies beside it."""

from __future__ import annotations

import pytest

from facilitator.ui.rooms import Room
from facilitator.ui.run.screen import RunScreen
from tests.program.conftest import Open, Walked
from tests.program.findings import faults, met
from tests.program.house import high
from tests.program.run_looks import MOVES, hidden, place
from tests.program.scenes import meeting


@pytest.mark.parametrize("width", [1366, 1024])
def test_nothing_scrolls_at_usual_letters(walked: Walked, width: int) -> None:
    found = walked("english", "meeting", "scrolled", width)
    assert {"run-ready", "run-slept", "run-hands", "run-through"} <= met(found)
    assert not faults(found)


def test_what_leads_is_in_sight_at_twice_the_letters(walked: Walked) -> None:
    found = walked("english-200", "meeting", "leading")
    assert met(found) == MOVES
    assert not faults(found)


def test_what_takes_the_focus_comes_into_sight(walked: Walked) -> None:
    found = walked("english-200", "meeting", "brought")
    assert len(met(found)) == 2
    assert not faults(found)


def test_the_choices_of_a_short_time_are_whole_and_beside_the_clock(open_house: Open) -> None:
    house = open_house(size=(1366, 768), scale=2.0)
    assert "run-overrun" in meeting(house)
    screen = house.program.shown(Room.RUN).widget
    assert isinstance(screen, RunScreen)
    card, body = screen.stage.centre.overrun, screen.stage.centre.body
    house.press("F12")
    for row in [each for each in card.rows.values() if each.isVisible()]:
        high()
        assert row.hasFocus()
        assert not hidden(row)
        assert not hidden(screen.stage.centre.clock)
        assert place(body.viewport()).left() <= place(card).left()
        assert place(card).right() <= place(body.viewport()).right()
        house.press("Down")
