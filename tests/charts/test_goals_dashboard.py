"""The picture of several goals: any can be drawn, alike each time, and nobody is named in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image

from facilitator.charts.goals_dashboard import WALL, draw
from facilitator.domain.goal import Standing
from facilitator.domain.goal_course import Course
from facilitator.domain.goal_dashboard import dashboard
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo

TODAY = date(2026, 11, 24)
WAY = Course(
    Standing.OPEN,
    "%",
    Decimal(52),
    Decimal(70),
    start=date(2026, 9, 14),
    due=date(2027, 3, 19),
    value=Decimal(53),
    read=date(2026, 11, 9),
)
HARD = (
    ("$x^2$ {goal} \\frac " * 12, WAY),
    ("", Course(Standing.OPEN)),
    ("Down", replace(WAY, target=Decimal(20), value=Decimal(10) ** 12)),
    ("Flat", replace(WAY, target=Decimal(52))),
    ("قراءة", replace(WAY, value=None, read=None)),
)


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


@pytest.mark.parametrize("mirrored", [False, True])
def test_any_goals_are_drawn_alike_each_time_with_their_words(mirrored: bool) -> None:
    words = MirroredPseudo() if mirrored else English()
    shown, look = dashboard(HARD, TODAY), replace(WALL, mirrored=mirrored)
    png = draw(shown, words, look)
    assert png == draw(shown, words, look)
    picture = opened(png)
    assert picture.width == round(look.width * look.scale)
    told = picture.text["Description"]  # type: ignore[attr-defined]
    assert told.split("\n")[0] == words.say(shown.title)
    assert len(told.split("\n")) == 1 + len(HARD)


def test_a_goal_behind_its_line_is_told_by_shape_and_colour() -> None:
    behind = opened(draw(dashboard((("Goal", WAY),), TODAY), English())).convert("RGB")
    fine = replace(WAY, value=Decimal(58))
    on_line = opened(draw(dashboard((("Goal", fine),), TODAY), English())).convert("RGB")
    warn = tuple(int(WALL.warn[at : at + 2], 16) for at in (1, 3, 5))
    found = [
        warn in {colour for _, colour in each.getcolors(1 << 24)} for each in (behind, on_line)
    ]
    assert found == [True, False]


def test_twenty_goals_are_higher_not_smaller() -> None:
    many = opened(draw(dashboard((("Goal", WAY),) * 30, TODAY), English()))
    one = opened(draw(dashboard((("Goal", WAY),), TODAY), English()))
    assert many.width == one.width
    assert many.height > one.height


def test_arabic_letters_are_joined_as_they_are_written() -> None:
    def drawn(name: str) -> bytes:
        return opened(draw(dashboard(((name, WAY),), TODAY), English())).tobytes()

    word, joined, apart = "ببب", "\ufe91\ufe92\ufe90", "\ufe8f\ufe8f\ufe8f"
    assert drawn(word) == drawn(joined)
    assert drawn(word) != drawn(apart)
