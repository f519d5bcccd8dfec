"""The clock: its state at the thresholds, its value in words, no painting for nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from facilitator.ui.kit.clock import ClockFace, contour
from facilitator.ui.kit.clock_state import ClockState, share_left, state_of


@pytest.mark.parametrize(
    ("left", "state"),
    [
        (100_000, ClockState.CALM),
        (20_001, ClockState.CALM),
        (20_000, ClockState.SOON),
        (5_001, ClockState.SOON),
        (5_000, ClockState.LAST),
        (0, ClockState.LAST),
        (-1, ClockState.OVER),
    ],
)
def test_the_state_changes_at_its_threshold(left, state):
    assert state_of(left, 100_000) is state


@given(st.integers(-(10**9), 10**9), st.integers(0, 10**9))
def test_time_that_runs_only_ever_goes_on(left, whole):
    order = list(ClockState)
    assert order.index(state_of(left - 1, whole)) >= order.index(state_of(left, whole))
    assert 0 <= share_left(left - 1, whole) <= share_left(left, whole) <= 1


@pytest.mark.parametrize("state", list(ClockState))
def test_a_contour_starts_at_the_top_runs_clockwise_and_closes(state):
    path = contour(state, QRectF(0, 0, 200, 200))
    start, later, end = (path.pointAtPercent(share) for share in (0.0, 0.1, 1.0))
    assert start.x() == pytest.approx(100, abs=1)
    assert start.y() < 20
    assert later.x() > start.x()
    assert (end.x(), end.y()) == pytest.approx((start.x(), start.y()), abs=1)


@pytest.fixture
def clock(qtbot, qapp):
    face = ClockFace("Time left")
    qtbot.addWidget(face)
    face.resize(240, 240)
    face.show()
    qapp.processEvents()
    return face


def test_its_value_can_be_read_by_others(clock):
    clock.show_reading(48_000, 72_000, "Time enough")
    assert clock.text() == "0:48"
    outside = QAccessible.queryAccessibleInterface(clock)
    assert outside.text(QAccessible.Text.Name) == "Time left"
    assert outside.text(QAccessible.Text.Description) == "Time enough"
    value = outside.child(0)
    assert value.role() == QAccessible.Role.StaticText
    assert value.text(QAccessible.Text.Name) == "0:48, Time enough"
    clock.show_reading(-72_000, 72_000, "Over", spoken="1 minute 12 seconds over")
    assert clock.text() == "+1:12"
    assert value.text(QAccessible.Text.Name) == "1 minute 12 seconds over"


class CountedClock(ClockFace):
    """A clock that counts how often it was painted."""

    painted = 0

    def paintEvent(self, event):
        self.painted += 1
        super().paintEvent(event)


def test_only_what_changes_is_painted(qtbot, qapp):
    clock = CountedClock("Time left")
    qtbot.addWidget(clock)
    clock.resize(240, 240)
    clock.show()
    clock.show_reading(3_600_000, 7_200_000, "Time enough")
    qapp.processEvents()
    first = clock.painted
    assert first
    clock.show_reading(3_599_990, 7_200_000, "Time enough")
    clock.show_reading(3_599_010, 7_200_000, "Time enough")
    qapp.processEvents()
    assert clock.painted == first
    clock.show_reading(3_599_000, 7_200_000, "Time enough")
    qapp.processEvents()
    assert clock.painted == first + 1


def test_digits_keep_their_size_while_they_change(clock, qapp):
    # The digits are painted: their height is the height of what is drawn in the text's colour.
    def height(left: int) -> int:
        clock.show_reading(left, 7_200_000, "")
        image = clock.grab().toImage()
        dark = [
            y
            for y in range(40, image.height() - 40)
            if any(image.pixelColor(x, y).lightness() < 60 for x in range(60, 180))
        ]
        return dark[-1] - dark[0]

    assert height(71_000 * 60) == pytest.approx(height(40_000 * 60), abs=1)
    assert height(600_000) == height(1_200_000)


def test_each_state_draws_another_shape(clock):
    pictures = set()
    for left in (90_000, 20_000, 4_000, -1_000):
        clock.show_reading(left, 100_000, "")
        pictures.add(bytes(clock.grab().toImage().constBits()))
    assert len(pictures) == 4
    assert not clock.findChildren(QLabel)[0].grab().isNull()
