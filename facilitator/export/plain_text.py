"""Documents as plain text: UTF-8, for a mail's own words and for whoever reads line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facilitator.app.ports import Words
from facilitator.domain.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Line,
    Numbered,
    Paragraph,
    Picture,
    Table,
    plain,
    reads_right_to_left,
)
from facilitator.domain.words import Said, tr
from facilitator.export.lines import DOT, behind, label, lines_of, one_line, together
from facilitator.export.wrapping import width, wrapped

COLUMNS = 76
"""Mail programs leave lines of this width as they are."""
_SHORTEST = 3
"""Signs of a line above or below words that take less room, or none at all."""
_TURN = "\N{RIGHT-TO-LEFT MARK}"
_STEP = "  "
_DASH = " \N{EN DASH} "
"""Before a remark, which other formats set apart by its colour."""
_BLANKS = " \t\n"


class PlainText:
    """Text files (.txt). Figures are told by their tables, tables row by row."""

    name = tr("Plain text")
    suffix = ".txt"

    def to_bytes(self, document: Document, words: Words) -> bytes:
        """The whole file. The same document in the same language gives the same bytes."""
        text = _Text(words)
        foot = text.put_on_one_line(document.footer_state)
        told = (*text.blocks(document), _ruled(foot, "-", above=True))
        return ("\n\n".join(block for block in told if block) + "\n").encode()


@dataclass(frozen=True, slots=True)
class _Text:
    """Makes the blocks of one text."""

    words: Words

    def blocks(self, document: Document) -> Iterator[str]:
        title = _ruled(self.put(document.title), "=")
        yield "\n".join(part for part in (self.put(document.over), title) if part)
        for block in document.blocks:
            yield self._block(block)

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                said = self.put(block.said)
                return _ruled(said, "-") if block.level == 1 else said
            case Paragraph():
                turned = block.right_to_left is False
                return self._lines(self._line(block.line), as_it_is=turned)
            case Facts():
                told = ((fact.label, tuple(map(self._say, fact.values))) for fact in block.facts)
                return "\n".join(self._named(self._say(name), values) for name, values in told)
            case Table():
                return self._table(block)
            case Picture():
                parts = (self.put(block.caption), self._table(block.table))
                return "\n\n".join(part for part in parts if part)
            case Bullets():
                return "\n".join(self._item(line, "-") for line in block.lines)
            case Numbered():
                numbered = enumerate(block.lines, block.start)
                return "\n".join(self._item(line, f"{number}.") for number, line in numbered)

    # Words

    def _say(self, said: Said) -> str:
        return plain(self.words.say(said)).strip(_BLANKS)

    def _line(self, line: Line) -> str:
        parts = DOT.join(filter(None, map(self._say, line.parts)))
        told = behind(self._say(line.lead), parts, DOT)
        return behind(told, self._say(line.remark), _DASH)

    def put(self, said: Said) -> str:
        """Words as a block of lines."""
        return self._lines(self._say(said))

    def put_on_one_line(self, said: Said) -> str:
        """The same without empty lines, so that it cannot be taken for several blocks."""
        return self._lines(one_line(plain(self.words.say(said))))

    def _lines(
        self, told: str, mark: str = "", indent: str | None = None, *, as_it_is: bool = False
    ) -> str:
        """Words behind a mark, further lines indented, in the document's direction."""
        if not told and not mark:
            return ""
        indent = " " * len(mark) if indent is None else indent
        lines: Iterable[str] = wrapped(told, COLUMNS - len(indent))
        if self.words.right_to_left and not as_it_is:
            lines = map(_turned, lines)
        put = (f"{indent if number else mark}{line}" for number, line in enumerate(lines))
        return "\n".join(line.rstrip(" ") for line in put)

    # Lists and tables

    def _item(self, line: Line, mark: str) -> str:
        return self._lines(self._line(line), f"{mark} ")

    def _named(self, name: str, values: tuple[str, ...]) -> str:
        """What something is called, and what it is: beside it, or in lines below it."""
        told = [value for value in values if value]
        name = label(name)
        if len(told) > 1 or (told and "\n" in told[0]):
            below = (self._lines(value, _STEP) for value in told)
            return "\n".join((self._lines(name), *below) if name else below)
        return self._lines(" ".join((name, *told)).strip(" "), indent=_STEP)

    def _table(self, table: Table) -> str:
        header = [self._say(said) for said in table.header]
        if not table.rows:
            return self._lines(DOT.join(name for name in header if name))
        by_hand = bool(table.row_height)
        rows = (self._row(header, row, to_fill_in=by_hand) for row in table.rows)
        return "\n\n".join(row for row in rows if row)

    def _row(self, header: list[str], row: tuple[Cell, ...], *, to_fill_in: bool) -> str:
        """A row as lines, each behind its column's name; an empty cell only to be filled in."""
        cells = (together(map(self._line, lines_of(cell))) for cell in row)
        return "\n".join(
            self._named(name, cell)
            for name, cell in zip(header, cells, strict=True)
            if cell or to_fill_in
        )


def _turned(line: str) -> str:
    """A line of a text from right to left, which may begin with letters of the other direction."""
    return f"{_TURN}{line}" if reads_right_to_left(line) is False else line


def _ruled(words: str, sign: str, *, above: bool = False) -> str:
    """Words over a line of signs as wide as they are, or below one."""
    if not words:
        return ""
    rule = sign * min(COLUMNS, max(_SHORTEST, *map(width, words.split("\n"))))
    return f"{rule}\n{words}" if above else f"{words}\n{rule}"
