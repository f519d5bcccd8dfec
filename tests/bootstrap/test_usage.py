"""What plainly opens a window is read without the parser as the parser reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.register import Register
from facilitator.bootstrap.usage import for_a_window, make_parser
from facilitator.language.english import English

PARSER = make_parser(English())
ALONE = st.sampled_from(["--sample", "--sample-year", "--smoke"]).map(lambda word: [word])
GIVEN = st.sampled_from(
    [
        ("--data", "x"),
        ("--data", "a folder=b"),
        ("--language", "de"),
        ("--scheme", "dark"),
        ("--text-size", "150"),
    ]
)
WINDOW = st.lists(ALONE | GIVEN.map(list) | GIVEN.map(lambda pair: ["=".join(pair)]), max_size=4)
OTHER = (
    *(["list"], ["--data", "x", "list"], ["--help"], ["--version"], ["--samp"], ["-h"], ["--"]),
    *(["--data"], ["--data="], ["--data", "--smoke"], ["--scheme", "pink"], ["--text-size", "900"]),
    *(["--dat", "x"], ["-data", "x"], ["data", "x"], ["--smoke=1"], [""]),
)


@given(WINDOW)
def test_a_window_needs_no_parser(words: list[list[str]]):
    flat = [word for one in words for word in one]
    told = for_a_window(flat)
    assert told is not None
    assert vars(told) == {**vars(PARSER.parse_args(flat)), "command": ""}


@pytest.mark.parametrize("words", OTHER, ids=" ".join)
def test_anything_else_is_left_to_it(words: list[str]):
    assert for_a_window(words) is None


def test_every_register_has_its_word():
    for each in Register:
        assert PARSER.parse_args(["register", each.value, "--to", "x.csv"]).register == each.value
