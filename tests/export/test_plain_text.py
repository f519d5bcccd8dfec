"""Text files: lines that fit, tables told in rows, scripts of every direction and width."""

import re
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.document import (
    Bullets,
    Document,
    Fact,
    Facts,
    Heading,
    Line,
    Numbered,
    Paragraph,
    Table,
)
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.export.plain_text import COLUMNS, PlainText
from facilitator.export.wrapping import width, wrapped
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo
from tests.examples import share
from tests.export.specimens import ARABIC, HEBREW, SPECIMENS
from tests.export.telling import TURN

WORDS = English()


def body(*blocks, words=WORDS):
    """What stands between the title and the foot."""
    document = Document("T", "A", "S", tr("Draft"), Moment(0), blocks)
    text = PlainText().to_bytes(document, words).decode()
    return text.removeprefix("T\n===\n\n").removesuffix("\n\n-----\nDraft\n")


def test_each_kind_of_block_reads_well():
    facts = Facts((Fact("Date", ("today",)), Fact("Why?", ("a", "b"))))
    line = Line(("a", "b"), lead="Action 1.", remark="done")
    assert body(Heading(1, "One"), Heading(2, "Two"), Bullets((line,))) == (
        "One\n---\n\nTwo\n\n- Action 1. a · b – done"
    )
    assert body(facts, Numbered((Line(("x",)),), start=9)) == (
        "Date: today\nWhy?\n  a\n  b\n\n9. x"
    )


def test_what_follows_words_without_a_sign_is_set_apart():
    assert body(Paragraph(Line(("all speak",), lead="Go round"))) == "Go round · all speak"
    assert body(Paragraph(Line((), lead="If it sticks:", remark="wait"))) == "If it sticks: wait"
    assert body(Paragraph(Line(("More paper",), remark="parked"))) == "More paper – parked"


def test_tables_are_told_in_rows():
    rows = (("1", "a\nb"), ("2", (Line(("x",)), Line(("y",)))), ("3", ""))
    table = Table(tr("Two"), ("No.", "What"), (0.5, 0.5), rows)
    assert body(table) == "No. 1\nWhat:\n  a\n  b\n\nNo. 2\nWhat: x · y\n\nNo. 3"
    assert body(Table(tr("Two"), ("A", "B"), (0.5, 0.5), ())) == "A · B"
    to_fill_in = Table(tr("Two"), ("A", "B"), (0.5, 0.5), (("x", ""),), row_height=9)
    assert body(to_fill_in) == "A: x\nB:"


@pytest.mark.parametrize("name", ["third grade", "long", "goals", "empty"])
def test_no_line_is_wider_than_mail_takes(name):
    specimen = SPECIMENS[name]()
    text = PlainText().to_bytes(specimen.document, specimen.words).decode()
    assert max(map(width, text.split("\n"))) <= COLUMNS
    assert "\n\n\n" not in text
    assert not any(line != line.rstrip() for line in text.split("\n"))


def test_lines_below_the_first_stand_under_their_words():
    long = "word " * 30
    first, second, *_ = body(Numbered((Line((long,)),), start=10)).split("\n")
    assert first.startswith("10. word")
    assert second.startswith("    word")


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        (normalize("NFD", "äöü"), 3),
        ("漢字", 4),
        ("ｶﾅ", 2),
        ("한글", 4),
        (normalize("NFD", "한글"), 4),
        (ARABIC, 5),
        ("\u200b\u202e", 0),
        ("\U0001f600", 2),
    ],
)
def test_a_letter_takes_the_columns_that_it_is_shown_in(text, columns):
    assert width(text) == columns


@settings(max_examples=share(50))
@given(st.text("ab 漢字「」。e\u0301\t", max_size=60), st.integers(2, 12))
def test_lines_lose_no_letter_and_fit_where_they_can(text, columns):
    lines = list(wrapped(text, columns))
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        # Wider only where there is neither a blank nor two letters that may part.
        assert width(line) <= columns or not re.search(" |[漢字」。](?=[漢字「])", line)


def test_signs_that_may_not_begin_or_end_a_line_do_not():
    lines = list(wrapped("「漢字」、かなカナ。" * 6, 20))
    assert all(line[0] not in "」、。" and line[-1] != "「" for line in lines)
    assert {width(line) for line in lines[:-1]} <= {18, 20}


def test_a_text_from_right_to_left_says_so_on_lines_that_begin_otherwise():
    words = MirroredPseudo()
    mirrored = body(Bullets((Line((f"Ana {HEBREW}",)), Line((HEBREW,)))), words=words)
    assert f"- {TURN}Ana {HEBREW}\n- {HEBREW}" in mirrored
    assert TURN not in body(Bullets((Line((f"Ana {HEBREW}",)), Line((HEBREW,)))))
    # What a person typed alone keeps the direction of its own letters.
    assert "\n\nAna\n\n" in body(Paragraph(Line(("Ana",))), words=words)
