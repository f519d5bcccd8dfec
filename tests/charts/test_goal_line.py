"""The figure of a goal: any goal can be drawn, alike each time, in its size and colours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from time import monotonic

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from facilitator.charts.goal_line import draw
from facilitator.charts.look import PAPER, Look
from facilitator.domain.goal import Goal, Reading, Review, with_review
from facilitator.domain.goal_chart import chart
from facilitator.domain.measure import LARGEST, UNITS
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.examples import share

WORDS = English()
START, TODAY, DUE = date(2026, 9, 14), date(2026, 11, 24), date(2027, 3, 19)
GOAL = Goal(
    "g",
    "t",
    baseline=Decimal(52),
    target=Decimal(70),
    unit="%",
    start=START,
    due=DUE,
    cohort_size=42,
    readings=(
        Reading("a", START + timedelta(28), Decimal(54)),
        Reading("b", START + timedelta(56), Decimal(53)),
    ),
)
GOAL = with_review(GOAL, Review("v", date(2027, 1, 19)))
SMALL = Look(200, 120, letters=10)
DAYS = st.dates(date(1990, 1, 1), date(2080, 1, 1))
NUMBERS = st.decimals(-LARGEST, LARGEST, allow_nan=False, allow_infinity=False)


def drawn(goal: Goal, look: Look = SMALL) -> bytes:
    figure = chart(goal, TODAY)
    assert figure is not None
    return draw(figure, WORDS, look)


def colours(picture: bytes) -> set[str]:
    image = Image.open(BytesIO(picture)).convert("RGB")
    found = image.getcolors(image.width * image.height)
    assert found is not None
    return {"#{:02X}{:02X}{:02X}".format(*colour) for _, colour in found}


@pytest.mark.parametrize("look", [SMALL, PAPER, replace(SMALL, scale=2.0, letters=28)])
def test_a_picture_has_its_size_and_the_same_bytes_each_time(look):
    first = drawn(GOAL, look)
    image = Image.open(BytesIO(first))
    assert image.size == (round(look.width * look.scale), round(look.height * look.scale))
    assert first == drawn(GOAL, look)


def test_it_has_the_colours_of_its_look_and_no_paper_in_the_dark():
    dark = replace(SMALL, ground="#242220", ink="#F2EFEA", accent="#75CDCE", warn="#E8B65A")
    seen = colours(drawn(GOAL, dark))
    assert {"#242220", "#75CDCE"} <= seen
    assert "#FFFFFF" not in seen


def test_nothing_is_drawn_back_from_the_start_to_what_was_read_before():
    read = ((-60, Decimal(54)), (28, Decimal(69)))
    readings = tuple(Reading(str(at), START + timedelta(at), value) for at, value in read)
    picture = drawn(replace(GOAL, readings=readings), Look(600, 300, letters=10))
    image = Image.open(BytesIO(picture)).convert("RGB")
    accent = tuple(bytes.fromhex(PAPER.accent[1:]))
    places = [
        [y for y in range(image.height) if image.getpixel((x, y)) == accent]
        for x in range(image.width)
    ]
    first = next(x for x, found in enumerate(places) if found)
    way = places[first + 20 : first + 90]
    assert all(found and max(found) - min(found) < 20 for found in way)


def test_on_a_mirrored_screen_time_runs_from_right_to_left():
    look = replace(SMALL, accent="#0000FF", ground="#FFFFFF")
    figure = chart(replace(GOAL, target=None), TODAY)
    assert figure is not None

    def places(words: English, mirrored: bool) -> list[int]:
        picture = draw(figure, words, replace(look, mirrored=mirrored))
        image = Image.open(BytesIO(picture)).convert("RGB")
        blue = (0, 0, 255)
        return [
            x
            for x in range(image.width)
            if blue in {image.getpixel((x, y)) for y in range(image.height)}
        ]

    usual, mirrored = places(English(), False), places(MirroredPseudo(), True)
    assert min(usual) < 200 - max(usual)
    assert 200 - max(mirrored) < min(mirrored)


@settings(max_examples=share(25))
@given(
    st.lists(st.tuples(DAYS, NUMBERS), max_size=5),
    st.one_of(st.none(), NUMBERS),
    st.one_of(st.none(), NUMBERS),
    st.one_of(st.none(), DAYS),
    st.one_of(st.none(), DAYS),
    st.sampled_from(["", *UNITS, "$x^2$ steps"]),
)
def test_any_goal_is_drawn_or_has_no_figure(entered, baseline, target, start, due, unit):
    readings = tuple(
        Reading(str(place), day, value) for place, (day, value) in enumerate(sorted(entered))
    )
    goal = replace(
        GOAL, readings=readings, baseline=baseline, target=target, start=start, due=due, unit=unit
    )
    figure = chart(goal, TODAY)
    if figure is None:
        assert not readings
        return
    assert draw(figure, WORDS, SMALL).startswith(b"\x89PNG")
    assert WORDS.say(figure.said)
    assert len(figure.rows) >= len(readings)


def test_ten_thousand_readings_are_drawn_in_time():
    many = tuple(
        Reading(str(at), START + timedelta(at % 180), Decimal(at % 60)) for at in range(10_000)
    )
    goal = replace(GOAL, readings=tuple(sorted(many, key=lambda each: each.day)))
    drawn(GOAL)
    before = monotonic()
    drawn(goal)
    assert monotonic() - before < 2
