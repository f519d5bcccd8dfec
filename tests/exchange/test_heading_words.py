"""Headings that speak of a person: the shipped words in many languages, and what is wrong there."""

from pathlib import Path

import pytest

from facilitator.app.errors import UserError
from facilitator.app.results_look import Kind
from facilitator.exchange.heading_words import HeadingWords, read_heading_words
from facilitator.exchange.results_kinds import columns_of
from facilitator.paths import resources
from tests.exchange.refusing import said
from tests.heading_words import SHIPPED

HEAD = 'format = 1\nlanguage = "xx"\n'
FIGURES = [["12", "70"], ["13", "70"]]
CLASS_NAMES = [["Blue"], ["Red"], ["Green"], ["Blue"], ["Red"], ["Blue"], ["Red"], ["Red"]]


@pytest.mark.parametrize("heading", ["Pupil name", "NACHNAME", "Prénom", "الاسم", "姓名", "שם"])
def test_a_heading_that_speaks_of_a_person_keeps_its_column_back(heading: str) -> None:
    (kept,) = columns_of([heading], CLASS_NAMES, ".", SHIPPED)
    assert (kept.kind, kept.personal) == (Kind.WORDS, True)
    (told,) = columns_of([heading], CLASS_NAMES, ".", HeadingWords())
    assert not told.personal, "the cells alone do not tell"


def test_numbers_of_a_person_are_kept_back_and_other_numbers_are_not() -> None:
    headings = ["UPN", "Score"]
    assert [each.personal for each in columns_of(headings, FIGURES, ".", SHIPPED)] == [True, False]


def test_every_file_says_its_own_language_and_no_word_is_lost() -> None:
    for path in (resources() / "heading-words").glob("*.toml"):
        assert f'language = "{path.stem}"' in path.read_text(encoding="utf-8")
    assert len(SHIPPED.people) > 70
    assert {"matricule", "upn", "dob"} <= SHIPPED.numbered


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "format: is missing"),
        (f"{HEAD}poeple = []", "poeple: is not known here"),
        (f"{HEAD}people = ['a', 3]", "people 2: expected text between quotation marks"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_place(tmp_path: Path, text: str, wrong: str) -> None:
    (tmp_path / "xx.toml").write_text(text)
    with pytest.raises(UserError) as refused:
        read_heading_words(tmp_path)
    assert "xx.toml" in said(refused.value.text)
    assert wrong in said(refused.value.text)
