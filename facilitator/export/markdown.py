"""Documents as Markdown: CommonMark with pipe tables, fit to be read as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from facilitator.app.ports import Words
from facilitator.domain.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Fact,
    Facts,
    Heading,
    Line,
    Numbered,
    Paragraph,
    Picture,
    Table,
    plain,
)
from facilitator.domain.words import Said, tr
from facilitator.export.lines import joined, label, lines_of, together
from facilitator.export.markdown_text import escaped, heading, on_one_line, paragraph

_RULE = "---"


class Markdown:
    """Markdown files (.md). Figures are told by their tables."""

    name = tr("Markdown")
    suffix = ".md"

    def to_bytes(self, document: Document, words: Words) -> bytes:
        """The whole file. The same document in the same language gives the same bytes."""
        text = _Text(words)
        told = (*text.blocks(document), _RULE, paragraph(text.say(document.footer_state)))
        return ("\n\n".join(block for block in told if block) + "\n").encode()


@dataclass(slots=True)
class _Text:
    """Makes the blocks of one text; `mark` is that of the list just before, "" for none."""

    words: Words
    mark: str = field(default="", init=False)
    listed: bool = field(default=False, init=False)

    def blocks(self, document: Document) -> Iterator[str]:
        if document.over:
            yield paragraph(self.say(document.over))
        yield f"# {heading(self.say(document.title))}"
        for block in document.blocks:
            self.listed = False
            made = self._block(block)
            if made:
                self.mark = self.mark if self.listed else ""
                yield made

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return f"{'#' * (block.level + 1)} {heading(self.say(block.said))}"
            case Paragraph():
                return paragraph(self._told(block))
            case Bullets():
                return self._bullets(self._line(line) for line in block.lines)
            case Numbered():
                return self._numbered(block)
            case Table():
                return self._table(block)
            case Facts():
                return self._bullets(map(self._fact, block.facts))
            case Picture():
                caption = paragraph(self._emphasised(block.caption))
                return "\n\n".join(part for part in (caption, self._table(block.table)) if part)

    # Words

    def say(self, said: Said) -> str:
        return escaped(plain(self.words.say(said)))

    def _strong(self, said: Said) -> str:
        words = self.say(said)
        return f"**{words}**" if words else ""

    def _emphasised(self, said: Said) -> str:
        words = self.say(said)
        return f"*{words}*" if words else ""

    def _line(self, line: Line) -> str:
        return joined(line, self._strong, self.say, self._emphasised)

    def _told(self, block: Paragraph) -> str:
        told = self._line(block.line)
        alone = block.quiet and told and not block.line.lead and not block.line.remark
        return f"*{told}*" if alone else told

    # Lists

    def _bullets(self, told: Iterable[str]) -> str:
        # Two lists with one mark behind each other would be read as one.
        self.mark, self.listed = "*" if self.mark == "-" else "-", True
        return "\n".join(_item(self.mark, words) for words in told)

    def _numbered(self, block: Numbered) -> str:
        self.mark, self.listed = ")" if self.mark == "." else ".", True
        numbered = enumerate(block.lines, block.start)
        return "\n".join(_item(f"{n}{self.mark}", self._line(line)) for n, line in numbered)

    def _fact(self, fact: Fact) -> str:
        values = [self.say(value) for value in fact.values]
        return self._labelled(fact.label, "\n".join(value for value in values if value))

    def _labelled(self, said: Said, told: str) -> str:
        name = label(on_one_line(self.say(said)))
        return " ".join(part for part in (f"**{name}**" if name else "", told) if part)

    # Tables

    def _table(self, table: Table) -> str:
        rows = [tuple(map(self._cell, row)) for row in table.rows]
        if any("\n" in cell for row in rows for cell in row):
            by_hand = bool(table.row_height)
            return self._bullets(self._row(table.header, row, to_fill_in=by_hand) for row in rows)
        header = tuple(on_one_line(self.say(said)) for said in table.header)
        return "\n".join(map(_piped, (header, ("---",) * len(header), *rows)))

    def _cell(self, cell: Cell) -> str:
        """The lines of a cell; short ones go into one, since a row of a table has no more."""
        return "\n".join(together(map(self._line, lines_of(cell))))

    def _row(self, header: tuple[Said, ...], row: tuple[str, ...], *, to_fill_in: bool) -> str:
        """A row that no line of a table can hold, each cell behind its column's name."""
        named = zip(header, row, strict=True)
        return "\n".join(self._labelled(said, cell) for said, cell in named if cell or to_fill_in)


def _item(mark: str, told: str) -> str:
    """A list's item, what is below its first line under the words."""
    return f"{mark} {paragraph(told, ' ' * (len(mark) + 1))}" if told else mark


def _piped(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
