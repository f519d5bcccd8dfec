"""A mistake in a protocol file: the sentence names the file, the place and what is wrong."""

from pathlib import Path

import pytest

from tests.exchange.refusing import GOOD, HEAD, STEP, of

STEPS = "steps 1, "
NEXT = '[[related]]\nkind = "next"\nid = "y"\n'
NO_WORD = "this word is not one that can stand here"
PLACES = [
    # What is in the file, the place that is named, and what is wrong with it.
    ("", "format", "is missing"),
    (GOOD.replace("format = 1\n", ""), "format", "is missing"),
    (GOOD.replace("format = 1", "format = true"), "format", "expected the number 1"),
    (GOOD.replace("format = 1", 'format = "1"'), "format", "expected the number 1"),
    (GOOD.replace("format = 1", "format = 0"), "format", "expected the number 1"),
    (GOOD.replace('id = "x"\n', ""), "id", "is missing"),
    (GOOD.replace('"x"', '"y"'), "id", "expected the name of the file: x"),
    (GOOD.replace('"x"', '"../x"'), "id", "this word is not one that can stand here"),
    (GOOD.replace('"X"', '" "'), "name", "this word is not one that can stand here"),
    (GOOD.replace('"X"', f'"{"X" * 501}"'), "name", "expected at most 500 characters"),
    (HEAD, "steps", "is missing"),
    (HEAD + "steps = []", "steps", "expected at least 1 entry"),
    (HEAD + "steps = 5", "steps", "expected a list between square brackets"),
    (HEAD + "steps = {}", "steps", "expected a list between square brackets"),
    (HEAD + "steps = [1]", "steps 1", "expected a table"),
    (HEAD + STEP * 201, "steps", "expected at most 200 entries"),
    (HEAD + 'surprise = "!"\n' + STEP, "surprise", "is not known here"),
    (HEAD + "people = 3\n" + STEP, "people", "expected a table"),
    (GOOD + "[people]\nleast = 0", "people, least", "expected at least 1"),
    (
        GOOD + "[people]\nleast = 9\nmost = 4",
        "people",
        "expected least, usual and most in rising order",
    ),
    (HEAD + "also = [1]\n" + STEP, "also 1", "expected text between quotation marks"),
    (
        HEAD + 'roles = ["queen"]\n' + STEP,
        "roles 1",
        "this word is not one that can stand here",
    ),
    (
        HEAD + STEP + STEP.replace('"T"', "7"),
        "steps 2, title",
        "expected text between quotation marks",
    ),
    (GOOD.replace('"T"', r'"\u0000"'), STEPS + "title", "expected a title"),
    (GOOD.replace("ideal = 1", 'ideal = "1"'), STEPS + "ideal", "expected a whole number"),
    (GOOD.replace("ideal = 1", "ideal = true"), STEPS + "ideal", "expected a whole number"),
    (GOOD.replace("ideal = 1", "ideal = 1.5"), STEPS + "ideal", "expected a whole number"),
    (GOOD.replace("ideal = 1", "ideal = nan"), STEPS + "ideal", "expected a whole number"),
    (GOOD.replace("ideal = 1", "ideal = inf"), STEPS + "ideal", "expected a whole number"),
    (GOOD.replace("ideal = 1", "ideal = 1e999"), STEPS + "ideal", "expected a whole number"),
    (GOOD.replace("ideal = 1", "ideal = 2026-11-24"), STEPS + "ideal", "expected a whole number"),
    (GOOD.replace("ideal = 1", "ideal = []"), STEPS + "ideal", "expected a whole number"),
    (GOOD.replace("ideal = 1", "ideal = -1"), STEPS + "ideal", "expected at least 0"),
    (GOOD.replace("ideal = 1", "ideal = 601"), STEPS + "ideal", "expected at most 600"),
    (
        GOOD.replace("ideal = 1", "ideal = 1_000_000_000"),
        STEPS + "ideal",
        "expected at most 600",
    ),
    (
        GOOD.replace("ideal = 1", f"ideal = 0x{'f' * 1500}"),
        STEPS + "ideal",
        "expected at most 600",
    ),
    (GOOD.replace("ideal = 1\n", ""), STEPS + "ideal", "is missing"),
    (GOOD + "least = 2", STEPS + "least", "expected at most as many minutes as ideal"),
    (GOOD + "sitting = 2", STEPS + "sitting", "the sitting before it has no step"),
    (GOOD + "private = 1", STEPS + "private", "expected true or false"),
    (GOOD + 'format = "dance"', STEPS + "format", "this word is not one that can stand here"),
    (
        GOOD + 'capture = ["note", "gold"]',
        STEPS + "capture 2",
        "this word is not one that can stand here",
    ),
    (GOOD + f'cue = "{"a" * 200_001}"', STEPS + "cue", "expected at most 200000 characters"),
    (GOOD + "repeat = 2", STEPS + "repeat", "expected a table"),
    (
        GOOD + '[steps.repeat]\nover = "times"\nblock = "b"',
        STEPS + "repeat, times",
        "expected at least 1",
    ),
    (GOOD + '[steps.repeat]\nover = "times"', STEPS + "repeat, block", "is missing"),
    (
        GOOD + '[steps.hand_over]\nto = "moon"',
        STEPS + "hand_over, to",
        "this word is not one that can stand here",
    ),
    (
        GOOD
        + '[steps.repeat]\nover = "participants"\nblock = "b"\n'
        + STEP
        + '[steps.repeat]\nover = "times"\ntimes = 2\nblock = "b"\n',
        "steps 2, repeat",
        "expected the same as in the step before, which is of one block with it",
    ),
    (GOOD + "related = 3", STEPS + "related", "is not known here"),
    (HEAD + "related = 3\n" + STEP, "related", "expected a list between square brackets"),
    (GOOD + NEXT.replace('"next"', '"sister"'), "related 1, kind", NO_WORD),
    (GOOD + NEXT.replace('kind = "next"\n', ""), "related 1, kind", "is missing"),
    (GOOD + NEXT.replace('"y"', '"Y!"'), "related 1, id", NO_WORD),
    (GOOD + NEXT + 'why = "so"', "related 1, why", "is not known here"),
    (GOOD + NEXT + NEXT.replace('"y"', '"x"'), "related 2, id", "expected another protocol"),
    (GOOD + NEXT + NEXT.replace("next", "larger") + NEXT, "related 3", "is there twice"),
    (GOOD + NEXT * 13, "related", "expected at most 12 entries"),
    (GOOD + "size = -1", STEPS + "size", "expected at least 0"),
    (GOOD + "size = 101", STEPS + "size", "expected at most 100"),
    (GOOD + "groups = -4", STEPS + "groups", "expected at least 0"),
    (GOOD + 'groups = "four"', STEPS + "groups", "expected a whole number"),
    (GOOD + "each = -3", STEPS + "each", "expected at least 0"),
    (GOOD + "each = 3", STEPS + "each", "expected a vote with dots or scores"),
    (GOOD + "regroup = 1", STEPS + "regroup", "expected true or false"),
    (
        GOOD + "size = 2\nregroup = true",
        STEPS + "regroup",
        "expected a step that is repeated so many times",
    ),
    (GOOD + "grouping = 7", STEPS + "grouping", "expected text between quotation marks"),
    (GOOD + 'grouping = "home"', STEPS + "grouping", "expected a step in small groups"),
    (GOOD + 'speaks = "groups"', STEPS + "speaks", "expected a step in small groups"),
    (GOOD + 'signal = "loud"', STEPS + "signal", "this word is not one that can stand here"),
    (GOOD + 'vote = "shouts"', STEPS + "vote", "this word is not one that can stand here"),
    (GOOD + "repeat = [3]", STEPS + "repeat 1", "expected a table"),
    (
        GOOD + '[[steps.repeat]]\nover = "moons"\nblock = "a"',
        STEPS + "repeat 1, over",
        "this word is not one that can stand here",
    ),
    (
        GOOD
        + '[[steps.repeat]]\nover = "participants"\nblock = "a"\n'
        + '[[steps.repeat]]\nover = "times"\nblock = "b"',
        STEPS + "repeat 2, times",
        "expected at least 1",
    ),
    (
        GOOD + '[[steps.repeat]]\nover = "participants"\nblock = "a"\n' * 5,
        STEPS + "repeat",
        "expected at most 4 entries",
    ),
]


@pytest.mark.parametrize(
    ("content", "place", "problem"), PLACES, ids=[f"{p[1]} {p[2]}" for p in PLACES]
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, content, place, problem):
    assert of(tmp_path, content) == f"x.toml: {place}: {problem}"


MISSPELT = {
    "renamed text": ("Dear all,\nsee you on Monday.", 1, 6),
    "the same key twice": (HEAD + 'name = "Y"\n', 4, 11),
    "a table twice": (GOOD + "[people]\n[people]\n", 8, 8),
    "half a character": (GOOD + r'cue = "\ud800"', 7, 14),
    "a control character": (GOOD + 'cue = "a\x00b"', 7, 9),
    "no value": (HEAD + "also =\n" + STEP, 4, 7),
}


@pytest.mark.parametrize("case", MISSPELT)
def test_what_is_not_toml_is_named_with_its_line(tmp_path: Path, case: str):
    content, line, column = MISSPELT[case]
    sentence = f"x.toml, line {line}, column {column}: this is not written as TOML needs it."
    assert of(tmp_path, content) == sentence


@pytest.mark.parametrize("content", [GOOD + 'cue = "', GOOD + 'cue = """', GOOD + "capture = ["])
def test_a_file_that_was_cut_off_says_so(tmp_path: Path, content: str):
    assert of(tmp_path, content) == "x.toml ends too early: something in it is not closed."


def test_a_newer_format_asks_for_a_newer_program_and_nothing_else(tmp_path: Path):
    newer = GOOD.replace("format = 1", "format = 2") + "holograms = 3"
    assert of(tmp_path, newer) == (
        "x.toml was written for a newer version of this program. Update the program to use it."
    )
