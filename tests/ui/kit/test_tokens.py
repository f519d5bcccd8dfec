"""Every pair of colours that stands on another can be read."""

from __future__ import annotations

import pytest

from facilitator.ui.tokens import DARK, LIGHT, contrast, of_system
from tests.ui.kit.contrast_pairs import OURS, PAGE, PAIRS, TRACK, page

SYSTEMS = [
    of_system("#000000", "#FFFFFF", "#000000", "#FFFFFF", "#1AEBFF", "#000000"),
    of_system("#FFFFFF", "#000000", "#FFFFFF", "#000000", "#37006E", "#FFFFFF"),
    of_system("#2D3236", "#FFFFFF", "#2D3236", "#B6F6F0", "#ABCFF2", "#000000"),
    # Highlights that hardly stand out from the window, and a field that text does not read on.
    of_system("#EFEFEF", "#000000", "#FFFFFF", "#000000", "#308CC6", "#FFFFFF"),
    of_system("#FFFFFF", "#000000", "#222222", "#DDDDDD", "#FFFF00", "#000000"),
]


@pytest.mark.parametrize("scheme", OURS, ids=lambda scheme: scheme.name)
def test_what_stands_on_a_ground_can_be_read(scheme):
    low = {pair: pair.ratio(scheme) for pair in PAIRS if pair.ratio(scheme) < pair.needed(scheme)}
    assert low == {}


@pytest.mark.parametrize("scheme", SYSTEMS, ids=lambda scheme: scheme.name)
def test_a_systems_own_colours_can_be_read(scheme):
    # Where a system gives no more than 4.5 there is no more to be had.
    assert {pair: pair.ratio(scheme) for pair in PAIRS if pair.ratio(scheme) < pair.least} == {}


def test_the_page_on_contrast_tells_these_figures():
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.ui.kit.contrast_pairs"


def test_every_colour_is_in_the_table():
    paired = {role for pair in PAIRS for role in (pair.ink, pair.ground)}
    assert paired | {"line"} == LIGHT.colours().keys()


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=lambda scheme: scheme.name)
@pytest.mark.parametrize("ink", TRACK)
def test_the_clock_stands_out_from_its_track(scheme, ink):
    # In other schemes the track is a thin line and the rest of the clock a thick one.
    assert contrast(getattr(scheme, ink), scheme.line) >= 3


def test_contrast_is_the_one_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#0B5C63", "#0B5C63") == 1


def test_a_hatch_over_its_ground_leaves_words_readable():
    for scheme in (LIGHT, DARK):
        channels = (
            0.3 * int(scheme.over[at : at + 2], 16) + 0.7 * int(scheme.over_soft[at : at + 2], 16)
            for at in (1, 3, 5)
        )
        mixed = "#" + "".join(f"{round(channel):02X}" for channel in channels)
        assert contrast(scheme.text, mixed) >= 4.5
