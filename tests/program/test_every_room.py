"""Every room of the real program: said by the words, not cut, named, its keys its own."""

from __future__ import annotations

import pytest

from facilitator.ui.kit.page import PageView
from facilitator.ui.rooms import Room
from tests.each_day import each_day
from tests.program.conftest import Open, Walked
from tests.program.findings import faults
from tests.program.house import settle
from tests.program.scenes import LIBRARY, Filled
from tests.program.walks import WALKS

SIZES = {
    "english-200": ("english-200", 1366),
    "english-1024": ("english", 1024),
}
"""Large letters, and a narrow window: each is too long or too high in its own way."""
LONG_SIZES = {
    "mirrored": ("mirrored", 1366),
    "mirrored-1024": ("mirrored", 1024),
    "100": ("pseudo", 1366),
    "1024": ("pseudo", 1024),
    "200": ("pseudo-200", 1366),
}
"""Long words from right to left and from left to right, and twice as large."""


@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize("size", each_day(SIZES, ["english-1024"]))
def test_all_is_said_by_the_words_and_nothing_is_cut(walked: Walked, walk: str, size: str) -> None:
    way, width = SIZES[size]
    assert not faults(walked(way, walk, "whole", width))


@pytest.mark.extended
@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize(("way", "width"), LONG_SIZES.values(), ids=LONG_SIZES)
def test_nor_is_anything_cut_with_long_words_whichever_way_they_run(
    walked: Walked, walk: str, way: str, width: int
) -> None:
    assert not faults(walked(way, walk, "whole", width))


@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize("look", ["named", "led"])
def test_all_is_named_has_keys_of_its_own_and_shows_the_focus(
    walked: Walked, walk: str, look: str
) -> None:
    assert not faults(walked("english", walk, look))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_minutes_grow_with_the_letters_of_the_window(open_house: Open, scale: float) -> None:
    house = open_house(scale=scale).fill(Filled(), LIBRARY)
    house.program.open_meeting("m", Room.MINUTES)
    settle()
    (page,) = house.window.findChildren(PageView)

    def letters() -> int:
        return page.document().defaultFont().pixelSize()

    assert letters() == round(14 * scale)
    house.press("Ctrl+-")
    assert 14 * 0.8 <= letters() < round(14 * scale)
