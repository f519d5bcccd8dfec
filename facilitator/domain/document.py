"""A document to hand over, without a layout: what it says and in which order.

Every format (Word, a page on the screen, PDF) shows the same blocks in the same order; none
leaves out a word or adds one of its own, apart from numbers of lists and pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias
from unicodedata import bidirectional

from facilitator.domain.goal_chart import GoalChart
from facilitator.domain.purpose_chart import PurposeChart
from facilitator.domain.rating_chart import RatingChart
from facilitator.domain.time import Moment
from facilitator.domain.words import Said, Text

# What Word and others use for a new line or page inside a paragraph.
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Half characters, controls, and signs that documents use for purposes of their own.
_NOT_WORDS = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufdcf\ufdf0-\ufffb\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """The text as every format can hold it: line ends as newlines, no controls, no half signs.

    What cannot be held is replaced by a sign that shows the place; never an error.
    """
    return _NOT_WORDS.sub("\N{REPLACEMENT CHARACTER}", _LINE_ENDS.sub("\n", text))


def reads_right_to_left(text: str) -> bool | None:
    """Whether its first letter belongs to a right-to-left script; None where no letter says."""
    for char in text:
        direction = bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return None


@dataclass(frozen=True, slots=True)
class Line:
    """Words that belong together: a strong lead-in, parts set apart by dots, a quiet remark.

    One in a table's cell that is read `aloud` is to be found at arm's length.
    """

    parts: tuple[Said, ...] = ()
    lead: Said = ""
    remark: Said = ""
    aloud: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 or 2. With `page` it begins a page, where a format has pages."""

    level: int
    said: Said
    page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. A `quiet` one stands back; a `tied` one stays with what follows it.

    A `fine` one is small print: where a thing comes from, whose it is.
    """

    line: Line
    quiet: bool = False
    tied: bool = False
    fine: bool = False

    @property
    def right_to_left(self) -> bool | None:
        """The direction of what a person typed, if it holds nothing else; None for any other."""
        alone = self.line.parts[0] if len(self.line.parts) == 1 and not self.line.lead else None
        return reads_right_to_left(alone) if isinstance(alone, str) else None


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers.

    A list of contents says in `to` for each line which heading of the document it leads to, from
    1; a format whose pages have numbers may tell the page. The lines of a `tied` one stay
    together and with what follows.
    """

    lines: tuple[Line, ...]
    to: tuple[int, ...] = ()
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list whose numbers the format makes, from `start`."""

    lines: tuple[Line, ...]
    start: int = 1


Cell: TypeAlias = Said | tuple[Line, ...]
"""What stands in one place of a table: words, or lines below each other."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one header row, all of one length.

    `description` says to a screen reader what the table holds. `widths` are fractions of the
    page's width, together 1. Rows are at least `row_height` millimetres high: room to write by
    hand where it is more than a line.
    """

    description: Text
    header: tuple[Said, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_height: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it is, one value a line."""

    label: Said
    values: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values, beneath each other.

    `whole` ones stay on one page, and `tied` ones with what follows as well.
    """

    facts: tuple[Fact, ...]
    whole: bool = False
    tied: bool = False


Figure: TypeAlias = GoalChart | RatingChart | PurposeChart
"""What can be drawn: values without colours or pixels, each with words that say the same."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure, what it is called, and a table that tells the same.

    `said` are words for who cannot see it. Whoever draws turns `figure` into a picture; where
    nobody does, the caption and the table stand alone.
    """

    figure: Figure
    said: Text
    caption: Said
    table: Table


Block: TypeAlias = Heading | Paragraph | Bullets | Numbered | Table | Facts | Picture


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `over` stands above the title, such as the school.

    `author` and `subject` go into the file's properties, `at` as the time when it was made, so
    that the same document gives the same file. `footer_state` stands at the foot of each page.
    A `dense` one has smaller letters and margins, for what is to lie on a table. In a `running`
    one each sheet but the first says at its top what `running_heads` has for its part.
    """

    title: Said
    author: Said
    subject: Said
    footer_state: Text
    at: Moment
    blocks: tuple[Block, ...] = ()
    over: Said = ""
    dense: bool = False
    running: bool = False


def running_heads(document: Document) -> tuple[Said, ...]:
    """What stands at the top of the sheets: of the first part, then of each that begins a page.

    The title for the first; a part that begins with a heading of level 1 and one of level 2 below
    it is told by the second.
    """
    heads, before = [document.title], 2
    for block in document.blocks:
        if isinstance(block, Heading):
            if block.page:
                heads.append(block.said)
            elif block.level > before and len(heads) > 1:
                heads[-1] = block.said
            before = block.level if block.page else 2
    return tuple(heads)


def texts(document: Document) -> Iterator[Said]:
    """All that the body says, in reading order; what is empty is left out."""
    yield from (said for said in (document.over, document.title) if said)
    for block in document.blocks:
        yield from (said for said in _block_texts(block) if said)


def _block_texts(block: Block) -> Iterator[Said]:
    match block:
        case Heading():
            yield block.said
        case Paragraph():
            yield from _line_texts(block.line)
        case Bullets() | Numbered():
            yield from chain.from_iterable(map(_line_texts, block.lines))
        case Table():
            yield from block.header
            yield from chain.from_iterable(map(_cell_texts, chain(*block.rows)))
        case Facts():
            yield from chain.from_iterable((fact.label, *fact.values) for fact in block.facts)
        case Picture():
            yield block.caption
            yield from _block_texts(block.table)


def _line_texts(line: Line) -> Iterator[Said]:
    yield from (line.lead, *line.parts, line.remark)


def _cell_texts(cell: Cell) -> Iterator[Said]:
    if isinstance(cell, tuple):
        yield from chain.from_iterable(map(_line_texts, cell))
    else:
        yield cell
