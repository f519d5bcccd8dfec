"""File names from a pattern: checked, filled, and taken by every system."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.name_pattern import PLACES, named, wrong_with
from facilitator.language.english import English
from facilitator.paths import LONGEST_BYTES, safe_name
from tests.examples import share

VALUES = {
    "day": "2026-10-21",
    "title": "SMART goal",
    "team": "Third grade",
    "school": "",
    "what": "Minutes",
    "copy": "",
}
WORST = (
    *("CON", "con.txt", "LPT1", "COM¹", "nul", "..", ".", "~$minutes", "-rf", "a/b\\c:d*e?f", ""),
    *("x" * 400, "é" * 300, "会" * 300, "a\u202egpj.exe", "\ud800", "a\0b", "trailing. ", "{day}"),
    *("name|pipe", 'quote"d', "tab\tnew\nline", "👩‍👩‍👧", "مرحبا", "\u200b", "%TEMP%", "$HOME"),
)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("", "2026-10-21 SMART goal"),
        ("{day} {title}", "2026-10-21 SMART goal"),
        ("{team}_{day}", "Third grade_2026-10-21"),
        ("{school} {day}, {copy}", "2026-10-21"),
        ("{day} - {school} - {title}", "2026-10-21 - SMART goal"),
        ("{what} of {team} on {day}", "Minutes of Third grade on 2026-10-21"),
        ("{day} {nothing}", "2026-10-21 SMART goal"),
    ],
)
def test_places_are_filled_and_empty_ones_leave_no_gap(pattern, name):
    assert named(pattern, VALUES) == name


def test_what_is_not_the_minutes_says_what_it_is():
    assert named("{day}", VALUES, ("what", "copy")) == "2026-10-21, Minutes"
    assert (
        named("{day}", {**VALUES, "copy": "for the head"}, ("copy",)) == "2026-10-21, for the head"
    )
    assert named("{what} {day}", VALUES, ("what", "copy")) == "Minutes 2026-10-21"


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("{day} {date}", "Nothing is known for {date}."),
        ("{day} {title", "A brace is left over."),
        ("{day}} {title}", "A brace is left over."),
        ("minutes", "Without {day} or {title} all meetings would have one name."),
        ("", "Without {day} or {title}"),
        ("{day}" + "x" * 200, "The pattern is too long."),
        ("{day.__class__}", "Nothing is known for {day.__class__}."),
        ("{0} {day!r}", "Nothing is known for {0}."),
    ],
)
def test_a_pattern_that_cannot_be_is_told(pattern, told):
    assert told in English().say(wrong_with(pattern))


@pytest.mark.parametrize("worst", WORST)
@pytest.mark.parametrize(
    "pattern", ["{title}", "{team}.{title}", "{title} {day}", "{title}..{day}"]
)
def test_the_worst_names_of_every_system(pattern, worst):
    name = safe_name(named(pattern, {**VALUES, "title": worst, "team": worst}), "Minutes")
    assert 0 < len(name.encode()) <= LONGEST_BYTES
    assert not set(name) & set('<>:"/\\|?*\0\n\t\r')
    assert name.partition(".")[0].strip().upper() not in {"CON", "NUL", "LPT1", "COM¹"}
    assert name[0] not in ".~-$ "
    assert name[-1] not in ". "
    assert not [sign for sign in name if unicodedata.bidirectional(sign) in ("RLO", "LRO")]


@settings(max_examples=share(100))
@given(
    st.text(st.sampled_from("{}dayteamtitle _-,."), max_size=30)
    | st.lists(st.sampled_from([*(f"{{{p}}}" for p in PLACES), " ", "_"])).map("".join),
    st.dictionaries(st.sampled_from([*PLACES]), st.text(max_size=20)),
)
def test_any_pattern_names_a_file_and_what_is_put_in_is_no_pattern(pattern, values):
    name = named(pattern, values)
    # Braces that are put in stay what they are: with other signs in their place all is the same.
    other = str.maketrans("{}", "\ue000\ue001")
    same = named(pattern, {place: value.translate(other) for place, value in values.items()})
    assert name == same.translate(str.maketrans("\ue000\ue001", "{}"))
    assert safe_name(name, "Minutes")


def test_a_title_like_a_pattern_is_a_title():
    assert named("{title} {day}", {"title": "{day}", "day": "x"}) == "{day} x"
