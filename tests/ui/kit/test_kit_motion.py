"""Reduced motion: what moves by itself, and how little of it when that is asked for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.ui.dressing import apply
from facilitator.ui.kit.clock import ClockFace
from facilitator.ui.kit.strip import TimeStrip
from facilitator.ui.kit.strip_places import Block, BlockState, Strip
from facilitator.ui.room.strip_bar import StripBar
from facilitator.ui.room.view import RoomStrip
from facilitator.ui.theme import theme_of

WHOLE = 360_000


@pytest.fixture
def still(qapp):
    before = QApplication.cursorFlashTime()
    assert before > 0
    yield apply(qapp, "light", reduced_motion=True)
    apply(qapp, "light")
    assert QApplication.cursorFlashTime() == before


def readings(clock: ClockFace) -> list[tuple[int, object]]:
    """Steps of the contour and the shape, at each of the four beats of each second."""
    shown = []
    for left in range(WHOLE, -1, -250):
        clock.show_reading(left, WHOLE, "")
        shown.append((clock._reading.steps, clock.state))
    return shown


def test_the_cursor_stands_still(still):
    assert theme_of().reduced_motion
    assert QApplication.cursorFlashTime() == 0


def test_it_lasts_when_the_system_changes_its_colours(still, qapp):
    from facilitator.ui.dressing import Dresser

    apply(qapp, "system", reduced_motion=True)
    qapp.findChild(Dresser)._follow()
    assert theme_of().reduced_motion
    assert QApplication.cursorFlashTime() == 0


def test_the_ring_goes_in_twenty_steps(still, qtbot):
    clock = ClockFace("Time left")
    qtbot.addWidget(clock)
    quiet = readings(clock)
    assert len({steps for steps, _ in quiet}) == 21
    # The shape changes with a step, not between two.
    moves = [at for at in range(1, len(quiet)) if quiet[at] != quiet[at - 1]]
    assert len(moves) == 20
    apply(QApplication.instance(), "light")
    lively = readings(clock)
    assert len({steps for steps, _ in lively}) == 721
    assert all(few >= many for (few, _), (many, _) in zip(quiet, lively, strict=True))


def test_the_strips_go_by_whole_minutes(still, qtbot):
    strip, bar = TimeStrip("Agenda"), StripBar("Agenda")
    for each in (strip, bar):
        qtbot.addWidget(each)
    block = Block("Talk", 10, BlockState.NOW)
    for tenths in range(100):
        strip.show_strip(Strip((block,), 10, now=tenths / 10))
        bar.show_strip(RoomStrip((), 10, tenths / 10))
        assert strip._strip.now == bar._strip.now == tenths // 10
