"""A sheet on which everyone who comes signs, on one page."""

from __future__ import annotations

from facilitator.domain.before import Before, framed, when
from facilitator.domain.document import Document, Fact, Line, Paragraph, Table
from facilitator.domain.minutes_head import said_facts
from facilitator.domain.words import Said, tr

_EMPTY, _FEWEST = 6, 2
"""Lines for guests, where a page has room for them, and where it has little."""
_ROOM = 160
"""Millimetres of a page for the rows."""
_HIGH, _LOW = 12, 7
"""Millimetres of a row that is easy to sign in, and of one in which it still can be done."""


def sign_in_sheet(before: Before) -> Document:
    """Names of those who are expected, a place for each to sign, and empty lines for others.

    Who has said that they cannot come has no line, and may take an empty one after all.
    """
    source, coming = before.source, before.coming
    low = _ROOM // (len(coming) + _EMPTY) < _LOW
    empty = _FEWEST if low else _EMPTY
    empty = max(empty, _ROOM // _HIGH - len(coming))
    high = max(_LOW, min(_HIGH, _ROOM // (len(coming) + empty)))
    names = (*(source.name(person) for person in coming), *[""] * empty)
    return framed(
        before,
        tr("Who is here: {title}", title=before.title),
        tr("Sign-in sheet"),
        (
            said_facts(*when(before), Fact(tr("Apologies"), (_apologies(before),))),
            Table(
                tr("Names of those who are expected, with a place to sign"),
                (tr("Name"), tr("Signature")),
                (0.45, 0.55),
                tuple((name, "") for name in names),
                high,
            ),
            Paragraph(Line((tr("Not listed? Write your name on an empty line."),)), quiet=True),
        ),
    )


def _apologies(before: Before) -> Said:
    return before.source.people(before.plan.apologies)
