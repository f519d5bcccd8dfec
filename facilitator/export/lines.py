"""How the words of one line follow each other, the same in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from facilitator.domain.document import Cell, Line
from facilitator.domain.words import Said

Put: TypeAlias = Callable[[Said], str]

DOT = " · "
"""Between the parts of a line."""
_SHORT = 60
"""Characters that several lines of a cell may have together to become one."""
_ENDED = (":", "?", "!", ".", "\N{ARABIC QUESTION MARK}", "\N{FULLWIDTH COLON}")


def joined(line: Line, lead: Put, part: Put, remark: Put, dot: str = DOT, blank: str = " ") -> str:
    """The line of its pieces as these functions write them; what is empty is left out."""
    parts = (part(said) for said in line.parts if said)
    pieces = (
        lead(line.lead) if line.lead else "",
        dot.join(filter(None, parts)),
        remark(line.remark) if line.remark else "",
    )
    return blank.join(filter(None, pieces))


def behind(before: str, after: str, sign: str) -> str:
    """Words behind others, set apart by a sign unless those end with one of their own."""
    if not before or not after:
        return before or after
    return f"{before}{' ' if before.endswith(_ENDED) else sign}{after}"


def together(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines of a cell; short ones become one."""
    told = tuple(filter(None, lines))
    one = DOT.join(told)
    return (one,) if one and len(one) <= _SHORT and "\n" not in one else told


def lines_of(cell: Cell) -> tuple[Line, ...]:
    """What stands in one place of a table, as lines."""
    return cell if isinstance(cell, tuple) else (Line((cell,)),)


def one_line(text: str) -> str:
    """Without line ends and with single blanks: for what a format keeps on one line."""
    return " ".join(text.split())


def label(words: str) -> str:
    """Words before what they name, with a colon unless they end with a sign of their own."""
    return words if not words or words.endswith(_ENDED) else f"{words}:"
