"""Numbers as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.measure import LARGEST
from facilitator.domain.number_text import read_number
from facilitator.language.cldr import CldrFormats
from facilitator.language.english import EnglishFormats

NUMBERS = st.decimals(-LARGEST, LARGEST, allow_nan=False, allow_infinity=False, places=2)
FORMATS = [(EnglishFormats(), "."), (CldrFormats("fr"), ","), (CldrFormats("de"), ",")]


@pytest.mark.parametrize(("formats", "mark"), FORMATS)
@given(number=NUMBERS)
def test_what_a_language_writes_is_read_as_the_same_number(formats, mark, number):
    assert read_number(formats.decimal(number), mark) == number


@given(st.text(max_size=60))
def test_any_text_is_a_usable_number_or_none(typed):
    number = read_number(typed)
    assert number is None or (number.is_finite() and abs(number) <= LARGEST)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("52", 52),
        (" 52 % ", 52),
        ("38,2", "38.2"),
        (".5", "0.5"),
        ("1,000", 1000),
        ("1.000", "1.000"),
        ("1.000.000", 1_000_000),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("12 345", 12345),
        ("\u22123", -3),
        ("٤٢", 42),
    ],
)
def test_both_marks_are_understood(typed, number):
    assert read_number(typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed",
    ["", "%", "NaN", "Infinity", "1e9", "5 of 6", "1,2,3.4.5", "--1", "9" * 41, "1" + "0" * 13],
)
def test_what_is_no_number_is_none(typed):
    assert read_number(typed) is None
