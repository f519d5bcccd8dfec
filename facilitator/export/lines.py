"""How the words of one line follow each other, the same in every format."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from facilitator.domain.document import Cell, Line
from facilitator.domain.words import Said

Put: TypeAlias = Callable[[Said], str]

DOT = " · "
"""Between the parts of a line."""
_ENDED = (":", "?", "!", ".", "\N{ARABIC QUESTION MARK}", "\N{FULLWIDTH COLON}")


def joined(
    line: Line,
    lead: Put,
    part: Put,
    remark: Put,
    dot: str = DOT,
    blank: str = " ",
    before_remark: str = "",
) -> str:
    """The line of its pieces as these functions write them; what is empty is left out.

    `blank` stands behind the lead and, unless there is another sign for it, before the remark.
    """
    parts = (part(said) for said in line.parts if said)
    pieces = (lead(line.lead) if line.lead else "", dot.join(filter(None, parts)))
    told = blank.join(filter(None, pieces))
    left = remark(line.remark) if line.remark else ""
    return (before_remark or blank).join(filter(None, (told, left)))


def lines_of(cell: Cell) -> tuple[Line, ...]:
    """What stands in one place of a table, as lines."""
    return cell if isinstance(cell, tuple) else (Line((cell,)),)


def one_line(text: str) -> str:
    """Without line ends and with single blanks: for what a format keeps on one line."""
    return " ".join(text.split())


def label(words: str) -> str:
    """Words before what they name, with a colon unless they end with a sign of their own."""
    return words if not words or words.endswith(_ENDED) else f"{words}:"
