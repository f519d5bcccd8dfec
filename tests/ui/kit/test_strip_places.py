"""The time strip as rectangles: to scale, the bell in its place, what is too much past it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.ui.kit.strip_places import (
    Block,
    BlockState,
    Span,
    Strip,
    Wording,
    places,
    wording,
)

MINUTES = st.lists(st.integers(0, 10_000), max_size=12)


@given(MINUTES, st.integers(0, 10_000), st.floats(0, 4_000), st.floats(0, 60_000))
def test_blocks_are_to_scale_and_nothing_leaves_the_strip(minutes, slot, width, now):
    strip = Strip(tuple(Block("x", one) for one in minutes), slot=slot, now=now)
    laid = places(strip, width, bell_room=30)
    end = 1.0
    for minute, place in zip(minutes, laid.blocks, strict=True):
        assert place.span.start == pytest.approx(end)
        end = place.span.end
        assert place.span.length >= 0
        if sum(minutes) and width > 40:
            scale = laid.blocks[-1].span.end - 1
            assert place.span.length == pytest.approx(scale * minute / sum(minutes), abs=1e-6)
    assert laid.end == pytest.approx(end)
    right = max(width, 1)
    assert max(laid.end, laid.bell or 0, laid.now or 0) <= right + 1e-6


def test_what_lies_past_the_bell_is_marked_from_the_bell_on():
    strip = Strip((Block("a", 30), Block("b", 20), Block("c", 10)), slot=45)
    laid = places(strip, 602)
    assert strip.over
    assert laid.bell == pytest.approx(laid.blocks[1].past_bell.start)
    assert laid.blocks[0].past_bell is None
    assert laid.blocks[1].past_bell.end == laid.blocks[1].span.end
    assert laid.blocks[2].past_bell == laid.blocks[2].span
    # The words of the block that the bell cuts stand on its greater side.
    assert laid.blocks[1].words == Span(laid.blocks[1].span.start, laid.bell)


def test_spare_time_leaves_room_for_half_of_the_bells_word():
    strip = Strip((Block("a", 30),), slot=45)
    laid = places(strip, 600, bell_room=40)
    assert laid.bell == pytest.approx(600 - 1 - 40)
    assert laid.well == Span(1.0, laid.bell)
    assert not strip.over


def test_progress_ends_at_now_and_within_the_block():
    def done(now: float) -> Span | None:
        blocks = (Block("a", 10, BlockState.PAST), Block("b", 10, BlockState.NOW))
        return places(Strip(blocks, now=now), 203).blocks[1].done

    assert done(5) is None
    assert done(15) == Span(100.5, pytest.approx(150.25))
    assert done(99) == Span(100.5, pytest.approx(200.0))


def test_without_a_bell_there_is_no_bell():
    laid = places(Strip((Block("a", 30),)), 600, bell_room=40)
    assert (laid.bell, laid.well, laid.now) == (None, None, None)


@pytest.mark.parametrize(
    ("room", "chosen"),
    [
        (130, Wording("Reports on actions", True)),
        (110, Wording("Reports on actions", False)),
        (90, Wording("Reports on…", True)),
        (25, Wording("", True)),
        (10, Wording("", False)),
    ],
)
def test_too_narrow_first_loses_the_minutes_then_the_title(room, chosen):
    elided = "Reports on…" if room > 60 else "Re…"
    assert wording("Reports on actions", elided, (100, 20), room) == chosen
