"""Word lists: the shipped one is whole, and what is wrong is told with file and place."""

from dataclasses import fields
from pathlib import Path

import pytest

from facilitator.app.errors import UserError
from facilitator.domain.goal_check_lists import GoalWords
from facilitator.domain.goal_check_text import Phrases, words_of
from facilitator.exchange.goal_words_file import read_goal_words
from tests.exchange.refusing import said, within_two_seconds
from tests.goal_words import ENGLISH

HEAD = 'format = 1\nlanguage = "xx"\n'


def read(folder: Path, text: str | bytes) -> GoalWords:
    path = folder / "xx.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with within_two_seconds():
        return read_goal_words(path)


def test_no_list_of_the_shipped_language_is_empty_and_no_entry_stands_twice():
    for field in fields(GoalWords):
        value = getattr(ENGLISH, field.name)
        assert value not in ("", (), {}, Phrases()), field.name
        if isinstance(value, Phrases):
            folded = [tuple(word.folded for word in words_of(each)) for each in value.entries]
            plain = [
                each for each, entry in zip(folded, value.entries, strict=True) if "*" not in entry
            ]
            assert len(set(plain)) == len(plain), field.name


def test_every_entry_of_the_shipped_language_is_found_where_it_stands():
    for field in fields(GoalWords):
        value = getattr(ENGLISH, field.name)
        for entry in value.entries if isinstance(value, Phrases) else ():
            text = entry.replace("*", "").upper()
            span = value.first(f"Zq, {text}.")
            assert span is not None, entry
            assert span.of(f"Zq, {text}.") == text, entry


WRONG = {
    "": "format: is missing",
    HEAD.replace("1", "9"): "format: expected at most 1",
    f"{HEAD}vauge = []": "vauge: is not known here",
    f"{HEAD}vague = ['a', 3]": "vague 2: expected text between quotation marks",
    f"{HEAD}vague = 'a'": "vague: expected a list between square brackets",
    f"{HEAD}vague = ['a', '!?*']": "vague 2: expected a word or a phrase",
    f"{HEAD}months = [['a']]": "months: expected twelve lists, January first",
    f"{HEAD}[numbers]\ntwo = 'x'": "expected a whole number",
    f"{HEAD}spaced = 1": "spaced: expected true or false",
    f"{HEAD}vague = [": "xx.toml",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_told_by_file_and_place(tmp_path, text):
    with pytest.raises(UserError) as error:
        read(tmp_path, text)
    sentence = said(error.value.text)
    assert sentence.startswith("xx.toml")
    assert WRONG[text] in sentence


@pytest.mark.parametrize("content", [b"\xff\xfe", b"\0" * 1000, b"[" * 100_000, b"a." * 50_000])
def test_any_other_file_is_a_sentence(tmp_path, content):
    with pytest.raises(UserError):
        read(tmp_path, content)


def test_a_language_that_inflects_needs_one_stem(tmp_path):
    lists = read(tmp_path, f"{HEAD}vague = ['verbesser*', 'ge* auf ein']")
    for word in ("Verbessern", "VERBESSERT", "Verbesserung"):
        assert lists.vague.first(f"Das Lesen {word}.") is not None
    assert lists.vague.first("Wir gehen auf ein Ziel") is not None
    assert lists.vague.first("Das Bessere") is None
