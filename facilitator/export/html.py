"""Documents as web pages: one file that holds all it needs and fetches nothing."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from facilitator.app.ports import Drawer, Words
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
    reads_right_to_left,
)
from facilitator.domain.words import Said, tr
from facilitator.export.html_style import style_sheet
from facilitator.export.language_tag import language_tag
from facilitator.export.lines import joined, one_line

_NOTHING_FROM_OUTSIDE = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""A policy that browsers keep, whatever should stand in the page."""
_PICTURE = "data:image/png;base64,"


class Html:
    """Web pages (.html): no script, no link, figures inside, light and dark, fit to be printed.

    `draw` draws the figures; without one their tables stand alone.
    """

    name = tr("Web page")
    suffix = ".html"

    def __init__(self, draw: Drawer | None = None) -> None:
        self._draw = draw

    def to_bytes(self, document: Document, words: Words) -> bytes:
        """The whole file. The same document in the same language gives the same bytes."""
        page = _Page(words, self._draw)
        body = "\n".join(page.blocks(document))
        dense = ' class="dense"' if document.dense else ""
        return (
            f"<!DOCTYPE html>\n{page.opening()}\n<head>\n{page.head(document)}\n</head>\n"
            f"<body{dense}>\n<main>\n{body}\n</main>\n"
            f"<footer>{page.tagged('p', document.footer_state)}</footer>\n</body>\n</html>\n"
        ).encode()


@dataclass(slots=True)
class _Page:
    """Makes the elements of one page; `parted` once a heading of level 1 was made."""

    words: Words
    draw: Drawer | None
    parted: bool = field(default=False, init=False)

    def opening(self) -> str:
        direction = "rtl" if self.words.right_to_left else "ltr"
        return f'<html lang="{language_tag(self.words.language)}" dir="{direction}">'

    def head(self, document: Document) -> str:
        """Title and properties: no more than a Word file tells."""
        told = (
            ("author", document.author),
            ("description", document.subject),
            ("dcterms.created", document.at.civil.replace(microsecond=0).isoformat()),
        )
        named = "\n".join(
            f'<meta name="{name}" content="{self._attribute(said)}">' for name, said in told
        )
        return (
            '<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FROM_OUTSIDE}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<meta name="color-scheme" content="light dark">\n{named}\n'
            f"<title>{self._attribute(document.title)}</title>\n"
            f"<style>\n{style_sheet(document.dense)}</style>"
        )

    def blocks(self, document: Document) -> Iterator[str]:
        if document.over:
            yield self.tagged("p", document.over, "over")
        yield self.tagged("h1", document.title)
        for block in document.blocks:
            yield self._block(block)

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                # A reader who goes from heading to heading must miss no level.
                self.parted = self.parted or block.level == 1
                tag = f"h{1 + block.level if self.parted else 2}"
                return self.tagged(tag, block.said, "page" if block.page else "")
            case Paragraph():
                return self._paragraph(block)
            case Bullets():
                return f"<ul>\n{self._items(block.lines)}</ul>"
            case Numbered():
                start = "" if block.start == 1 else f' start="{block.start}"'
                return f"<ol{start}>\n{self._items(block.lines)}</ol>"
            case Table():
                return self._table(block)
            case Facts():
                return f"<dl>\n{''.join(map(self._fact, block.facts))}</dl>"
            case Picture():
                return self._picture(block)

    # Words

    def _say(self, said: Said) -> str:
        text = escape(plain(self.words.say(said)))
        return text.replace("\n", "<br>") if "\n" in text else text

    def _attribute(self, said: Said) -> str:
        return escape(one_line(plain(self.words.say(said))))

    def _turned(self, said: Said) -> str:
        """The attribute of words that a person typed in the other direction than the page's."""
        turned = reads_right_to_left(said) if isinstance(said, str) else None
        if turned is None or turned is self.words.right_to_left:
            return ""
        return f' dir="{"rtl" if turned else "ltr"}"'

    def tagged(self, tag: str, said: Said, kind: str = "") -> str:
        named = f' class="{kind}"' if kind else ""
        return f"<{tag}{named}>{self._part(said)}</{tag}>"

    def _part(self, said: Said) -> str:
        """Words among others: their letters may turn, but not the side on which they begin."""
        turned = self._turned(said)
        return f"<bdi{turned}>{self._say(said)}</bdi>" if turned else self._say(said)

    def _line(self, line: Line) -> str:
        return joined(
            line,
            lambda said: f"<strong>{self._part(said)}</strong>",
            self._part,
            lambda said: f'<span class="remark">{self._part(said)}</span>',
        )

    # Blocks

    def _paragraph(self, paragraph: Paragraph) -> str:
        kind, line = _kind(paragraph), paragraph.line
        named = f' class="{kind}"' if kind else ""
        if paragraph.right_to_left is None or line.remark:
            return f"<p{named}>{self._line(line)}</p>"
        return f"<p{named}{self._turned(line.parts[0])}>{self._say(line.parts[0])}</p>"

    def _items(self, lines: tuple[Line, ...]) -> str:
        return "".join(f"<li>{self._line(line)}</li>\n" for line in lines)

    def _fact(self, fact: Fact) -> str:
        values = "".join(self.tagged("dd", value) for value in fact.values)
        return f"<div>{self.tagged('dt', fact.label)}{values}</div>\n"

    def _table(self, table: Table) -> str:
        columns = "".join(f'<col style="width:{100 * width:g}%">' for width in table.widths)
        header = "".join(map(self._header, table.header))
        high = f' style="height:{table.row_height}mm"' if table.row_height else ""
        rows = "".join(f"<tr{high}>{''.join(map(self._cell, row))}</tr>\n" for row in table.rows)
        return (
            f"<table>\n<caption>{self._say(table.description)}</caption>\n"
            f"<colgroup>{columns}</colgroup>\n<thead><tr>{header}</tr></thead>\n"
            f"<tbody>\n{rows}</tbody>\n</table>"
        )

    def _header(self, said: Said) -> str:
        """A column's name; a column without one has no header to be read with each cell."""
        words = self._part(said)
        return f'<th scope="col">{words}</th>' if words else "<td></td>"

    def _cell(self, cell: Cell) -> str:
        if not isinstance(cell, tuple):
            return self.tagged("td", cell)
        if len(cell) == 1 and not cell[0].aloud:
            return f"<td>{self._line(cell[0])}</td>"
        return f"<td>{''.join(map(self._cell_line, cell))}</td>"

    def _cell_line(self, line: Line) -> str:
        named = ' class="aloud"' if line.aloud else ""
        return f"<p{named}>{self._line(line)}</p>"

    def _picture(self, picture: Picture) -> str:
        image = b"" if self.draw is None else self.draw(picture.figure, self.words)
        if not image:
            return f"{self.tagged('p', picture.caption, 'caption')}\n{self._table(picture.table)}"
        source = _PICTURE + b64encode(image).decode("ascii")
        return (
            f'<figure><img src="{source}" alt="{self._attribute(picture.said)}">'
            f"{self.tagged('figcaption', picture.caption)}</figure>\n{self._table(picture.table)}"
        )


def _kind(paragraph: Paragraph) -> str:
    """What only leads in to the lines below it is the title of a step."""
    if paragraph.fine:
        return "fine"
    if paragraph.quiet:
        return "quiet"
    return "step" if paragraph.tied and not paragraph.line.parts else ""
