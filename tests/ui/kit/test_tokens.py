"""Every pair of colours that stands on another can be read."""

from __future__ import annotations

import pytest

from facilitator.ui.tokens import DARK, HIGH, LIGHT, contrast, of_system

GROUNDS = ("window", "surface", "sunken")
TEXT = [
    *(("text", ground) for ground in (*GROUNDS, "accent_soft", "over_soft", "last_soft")),
    *(("muted", ground) for ground in GROUNDS),
    *(("accent", ground) for ground in (*GROUNDS, "accent_soft")),
    *(("soon", ground) for ground in ("window", "surface", "soon_soft")),
    *(("last", ground) for ground in ("window", "surface", "last_soft")),
    *(("over", ground) for ground in ("window", "surface", "over_soft", "accent_soft")),
    ("on_accent", "accent"),
    ("on_accent_soft", "accent_soft"),
    ("on_over_fill", "over_fill"),
    ("ink", "paper"),
]
SHAPES = [
    *(("edge", ground) for ground in GROUNDS),
    *(("accent", ground) for ground in ("window", "surface")),
    ("over_fill", "window"),
    ("soon", "surface"),
    ("over", "surface"),
]
SYSTEMS = [
    of_system("#000000", "#FFFFFF", "#000000", "#FFFFFF", "#1AEBFF", "#000000"),
    of_system("#FFFFFF", "#000000", "#FFFFFF", "#000000", "#37006E", "#FFFFFF"),
    of_system("#2D3236", "#FFFFFF", "#2D3236", "#B6F6F0", "#ABCFF2", "#000000"),
    # Highlights that hardly stand out from the window, and a field that text does not read on.
    of_system("#EFEFEF", "#000000", "#FFFFFF", "#000000", "#308CC6", "#FFFFFF"),
    of_system("#FFFFFF", "#000000", "#222222", "#DDDDDD", "#FFFF00", "#000000"),
]
SCHEMES = [LIGHT, DARK, HIGH, *SYSTEMS]


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (SHAPES, 3.0)], ids=["text", "shapes"])
def test_what_stands_on_a_ground_can_be_read(scheme, pairs, least):
    ratios = {
        f"{ink} on {ground}": contrast(getattr(scheme, ink), getattr(scheme, ground))
        for ink, ground in pairs
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < least} == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=lambda scheme: scheme.name)
@pytest.mark.parametrize("ink", ["accent", "soon", "last"])
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
