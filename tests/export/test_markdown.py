"""Markdown that reads well as it is, and in which nothing that was typed is markup."""

import pytest

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
from facilitator.export.markdown import Markdown
from facilitator.language.english import English
from tests.export.hostile import CORPUS
from tests.export.readers import tokens_of

WORDS = English()


def written(*blocks):
    document = Document("T", "A", "S", tr("Draft"), Moment(0), blocks)
    return Markdown().to_bytes(document, WORDS)


def body(*blocks):
    """What stands between the title and the foot."""
    return written(*blocks).decode().removeprefix("# T\n\n").removesuffix("\n\n---\n\nDraft\n")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Snow, rain & sun: 5 - 3 = 2!", "Snow, rain & sun: 5 - 3 = 2!"),
        ("3. Data day", r"3\. Data day"),
        ("3.5 points", "3.5 points"),
        ("- no list", r"\- no list"),
        ("# no heading", r"\# no heading"),
        ("#1 of five", "#1 of five"),
        ("> no quotation", r"\> no quotation"),
        ("a\n---", "a\\\n\\---"),
        ("a\n===", "a\\\n\\==="),
        ("a|b\n-|-", "a\\|b\\\n\\-\\|-"),
        ("~~no~~ *emphasis* _here_ `or` [link](x)", None),
        ("&copy; AT&T; R&D", r"\&copy; AT\&T; R&D"),
        ("    no code", "no code"),
        ("a\\", "a\\\\"),
        ("+1 and +2", r"\+1 and +2"),
        ("https://school.example/a_b", r"https\://school.example/a\_b"),
        ("www.school.example", r"www\.school.example"),
    ],
)
def test_only_what_would_be_markup_has_a_backslash(typed, told):
    found = body(Paragraph(Line((typed,))))
    assert told is None or found == told
    kinds = {token.type for token in tokens_of(written(Paragraph(Line((typed,)))))}
    assert kinds == {
        *("heading_open", "inline", "heading_close", "paragraph_open", "paragraph_close", "hr")
    }


def test_lists_behind_each_other_stay_apart():
    one = (Line(("a",)),)
    blocks = (Bullets(one), Facts((Fact("F", ("1", "2")),)), Bullets(one), Numbered(one, 4))
    found = body(*blocks, Numbered(one), Numbered(one))
    assert found == "- a\n\n* **F:** 1\\\n  2\n\n- a\n\n4. a\n\n1) a\n\n1. a"
    lists = [t for t in tokens_of(written(*blocks, Numbered(one))) if t.type.endswith("list_open")]
    assert [token.type for token in lists] == ["bullet_list_open"] * 3 + ["ordered_list_open"] * 2


def test_a_table_of_single_lines_is_one_in_pipes():
    table = Table(tr("Two"), ("A", "B"), (0.5, 0.5), (("1|2", (Line(("x",)), Line(("y",)))),))
    assert body(table) == "| A | B |\n| --- | --- |\n| 1\\|2 | x · y |"


def test_a_table_of_long_cells_is_told_row_by_row():
    long = "words that fill a whole line of a page"
    rows = (("1", (Line((long,), lead="Say"), Line((long,)))), ("2", ""))
    table = Table(tr("Two"), ("No.", "How"), (0.5, 0.5), rows)
    assert body(table) == f"- **No.** 1\\\n  **How:** **Say** {long}\\\n  {long}\n- **No.** 2"


def test_what_is_to_be_filled_in_is_named():
    table = Table(tr("Two"), ("A", "B"), (0.5, 0.5), (("a\nb", ""),), row_height=20)
    assert body(table) == "- **A:** a\\\n  b\\\n  **B:**"


def test_a_heading_is_one_line():
    assert body(Heading(1, "one\ntwo ##")) == "## one two \\##"


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS.keys())
def test_bad_input_makes_no_markup_beside_stars(text):
    """Emphasis stands round what was typed whatever it begins and ends with."""
    content = written(Paragraph(Line((text,), lead=text, remark=text)))
    kinds = [child.type for token in tokens_of(content) for child in token.children or ()]
    assert kinds.count("strong_open") == kinds.count("em_open") == bool(text.strip())
