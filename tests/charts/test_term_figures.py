"""The figures of a term: any can be drawn, alike each time, in both directions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image

from facilitator.charts.drawing import draw
from facilitator.charts.look import PAPER
from facilitator.domain.agenda import Purpose
from facilitator.domain.document import Figure
from facilitator.domain.purpose_chart import PurposeChart, PurposeShare
from facilitator.domain.rating_chart import Rated, RatingChart
from facilitator.domain.time import MINUTE
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.each_day import each_day

FIRST = date(2026, 9, 7)


def ratings(n: int) -> RatingChart:
    rated = tuple(Rated(FIRST + timedelta(weeks=at), 1 + at % 5) for at in range(n))
    return RatingChart(rated, tr("said"))


def purposes(*taken: int) -> PurposeChart:
    shares = tuple(
        PurposeShare(each, 10 * MINUTE, span * MINUTE)
        for each, span in zip(Purpose, taken, strict=True)
    )
    return PurposeChart(shares, tr("said"))


FIGURES = (
    ratings(1),
    ratings(2),
    ratings(40),
    ratings(100),
    purposes(1, 0, 0, 0),
    purposes(*range(4)),
)


@pytest.mark.parametrize("mirrored", each_day([False, True], [False]))
@pytest.mark.parametrize("figure", FIGURES)
def test_any_is_drawn_alike_each_time(figure: Figure, mirrored: bool) -> None:
    words = MirroredPseudo() if mirrored else English()
    look = replace(PAPER, mirrored=mirrored)
    png = draw(figure, words, look)
    assert png == draw(figure, words, look)
    picture = Image.open(BytesIO(png)).convert("RGB")
    assert picture.width == round(look.width * look.scale)
    accent = tuple(int(look.accent[at : at + 2], 16) for at in (1, 3, 5))
    assert accent in {colour for _, colour in picture.getcolors(1 << 24)}


def test_time_runs_the_other_way_where_one_reads_so() -> None:
    def weight(mirrored: bool) -> float:
        """Where along the figure most of the accent lies, from 0 to 1."""
        rising = RatingChart((Rated(FIRST, 1), Rated(FIRST + timedelta(7), 5)), tr("said"))
        look = replace(PAPER, mirrored=mirrored)
        image = Image.open(BytesIO(draw(rising, English(), look))).convert("RGB")
        accent = tuple(int(look.accent[at : at + 2], 16) for at in (1, 3, 5))
        top = image.crop((0, 0, image.width, image.height // 3))
        spots = [
            x for x in range(top.width) for y in range(top.height) if top.getpixel((x, y)) == accent
        ]
        return sum(spots) / len(spots) / image.width

    assert weight(mirrored=False) > 0.5 > weight(mirrored=True)
