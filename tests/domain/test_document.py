"""Documents say everything in one order, in characters that every format can hold."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
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
    plain,
    reads_right_to_left,
    texts,
)
from facilitator.domain.time import Moment
from facilitator.domain.words import tr


def test_texts_come_in_reading_order_and_without_the_empty_ones():
    document = Document(
        title="2",
        author="nobody",
        subject="nothing",
        footer_state=tr("Draft"),
        at=Moment(0),
        over="1",
        blocks=(
            Facts((Fact("3", ("4", "5")),)),
            Heading(1, "6"),
            Paragraph(Line(("8", "", "9"), lead="7", remark="10")),
            Bullets((Line(("11",)), Line(lead="12"))),
            Numbered((Line(("13",)),)),
            Table(tr("unsaid"), ("14", "15"), (0.5, 0.5), (("16", ""), ("17", "18"))),
        ),
    )
    assert list(texts(document)) == [str(n) for n in range(1, 19)]


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_becomes_one_that_xml_and_utf8_can_hold(text):
    safe = plain(text)
    assert (ET.fromstring(f"<a>{escaped(safe)}</a>".encode()).text or "") == safe
    assert plain(safe) == safe


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\x1e"])
def test_every_line_end_becomes_a_newline(end):
    assert plain(f"a{end}b") == "a\nb"


@pytest.mark.parametrize("sign", [0, 0x1B, 0xD800, 0xDFFF, 0xFFFE, 0xFDD0, 0xFFFC])
def test_what_no_format_holds_leaves_a_sign_in_its_place(sign):
    assert plain(f"a{chr(sign)}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_emoji_families_and_tabs_stay_as_they_are():
    family = "\N{MAN}\N{ZERO WIDTH JOINER}\N{GIRL}\t" + "e" + "\u0301" * 500
    assert plain(family) == family


@pytest.mark.parametrize(
    ("text", "direction"),
    [("Ana", False), ("12: \u0645", True), ("\u05d0 b", True), ("12 ?", None), ("", None)],
)
def test_the_first_letter_gives_the_direction(text, direction):
    assert reads_right_to_left(text) is direction


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
