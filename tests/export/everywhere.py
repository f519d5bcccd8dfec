"""One text in every place of a document that can hold one."""

from __future__ import annotations

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

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()))
MARKUP = st.text("ab1 \t\n\\`*_[](){}<>&;#+-=.:!|~$\"'@/\u00a0\u3000\u6f22\u05d0", max_size=40)
"""Signs that mean something in one format or another, more often beside each other."""


def everywhere(text: str) -> Document:
    """A document with the text in every place that can hold one."""
    named = tr("{text}", text=text)
    line = Line((text, named), lead=text, remark=text)
    return Document(
        title=text,
        author=text,
        subject=text,
        footer_state=named,
        at=Moment(0),
        over=text,
        blocks=(
            Heading(1, text),
            Paragraph(line),
            Paragraph(Line((text,)), quiet=True, tied=True),
            Bullets((line,)),
            Numbered((line,)),
            Facts((Fact(text, (text, named)),)),
            Table(named, (named, text), (0.4, 0.6), ((text, ""),)),
            Table(named, (text,), (1.0,), (((line, line),), (text,))),
            Paragraph(Line((text,))),
        ),
    )
