"""The blocks of a document as the body of a Word file, built as text: one parse for any length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

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
)
from facilitator.domain.words import Said
from facilitator.export.lines import DOT, joined
from facilitator.export.word_pictures import Pictures
from facilitator.export.word_styles import NUMBERS, text_width
from facilitator.export.xml_text import attribute, runs

_TWIPS_A_MILLIMETRE = 56.7
PAGE_BREAK = "<w:pageBreakBefore/>"
"""In the properties of a paragraph that begins a page; no typed words look so."""
_TIED, _WHOLE = "<w:keepNext/>", "<w:keepLines/>"
_TIED_WHOLE = _TIED + _WHOLE
_DOT, _BLANK = runs(DOT), runs(" ")


@dataclass(frozen=True, slots=True)
class Body:
    """Makes the paragraphs and tables of one document in one language."""

    words: Words
    pictures: Pictures

    def pieces(self, document: Document) -> Iterator[str]:
        """The contents of w:body piece by piece, without the sections' properties."""
        if document.over:
            yield self._paragraph("Subtitle", self._said(document.over))
        yield self._paragraph("Title", self._said(document.title))
        yield from self.blocks(document.blocks, text_width(document.dense))

    def blocks(self, blocks: tuple[Block, ...], wide: int, lists: int = NUMBERS) -> Iterator[str]:
        """Blocks on paper of that width between its margins; numbered lists follow `lists`."""
        before = None
        linked = {n for block in blocks if isinstance(block, Bullets) for n in block.to}
        headings = 0
        for block in blocks:
            if isinstance(block, Heading):
                headings += 1
                yield self._heading(block, headings if headings in linked else 0)
            if isinstance(block, Numbered):
                lists += 1
            if isinstance(block, Table) and isinstance(before, Table | Picture):
                # Without a paragraph between them two tables grow into one.
                yield self._paragraph("TableText", "")
            yield from self._block(block, lists, wide)
            before = block
        if isinstance(before, Table | Picture):
            yield self._paragraph("TableText", "")

    def _block(self, block: Block, lists: int, wide: int) -> Iterator[str]:
        match block:
            case Heading():
                return  # Made above, where it is known which one it is.
            case Paragraph():
                yield self._told(block)
            case Bullets():
                yield from self._bullets(block)
            case Numbered():
                number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{lists}"/></w:numPr>'
                yield from self._list("ListNumber", block.lines, number)
            case Table():
                yield self._table(block, wide)
            case Facts():
                yield from self._facts(block)
            case Picture():
                yield from self._picture(block, wide)

    def _heading(self, heading: Heading, number: int) -> str:
        """A heading, with a mark where a list of contents leads to it: 0 for none."""
        said = self._said(heading.said)
        if number:
            mark = f'<w:bookmarkStart w:id="{number}" w:name="{_mark(number)}"/>'
            said = f'{mark}{said}<w:bookmarkEnd w:id="{number}"/>'
        more = PAGE_BREAK if heading.page else ""
        return self._paragraph(f"Heading{heading.level}", said, more)

    def _bullets(self, block: Bullets) -> Iterator[str]:
        if block.to:
            return (self._leading(*each) for each in zip(block.lines, block.to, strict=True))
        return self._list("ListBullet", block.lines, _TIED_WHOLE if block.tied else "")

    def _leading(self, line: Line, number: int) -> str:
        """A line of contents that leads to its heading.

        The field of its page is empty: Word fills it in when it prints or updates fields, other
        programs at once. To ask Word for it on opening would make it ask the reader.
        """
        mark, name = _mark(number), self.line(replace(line, remark=""))
        remark = self.line(Line(remark=line.remark))
        return self._paragraph(
            "Contents",
            f'<w:hyperlink w:anchor="{mark}" w:history="1">{name}</w:hyperlink>'
            f"{_BLANK if remark else ''}{remark}"
            f'<w:r><w:tab/></w:r><w:fldSimple w:instr=" PAGEREF {mark} \\h "/>',
        )

    def _told(self, block: Paragraph) -> str:
        tie = _TIED if block.tied else ""
        return self._paragraph(_style(block), self.line(block.line), tie, block.right_to_left)

    def _picture(self, picture: Picture, wide: int) -> Iterator[str]:
        if drawn := self.pictures.run(picture):
            yield self._paragraph("Picture", drawn)
        yield self._paragraph("Caption", self._said(picture.caption))
        yield self._table(picture.table, wide)

    def _said(self, said: Said, style: str = "") -> str:
        return runs(self.words.say(said), style)

    def _paragraph(
        self, style: str, inner: str, more: str = "", right_to_left: bool | None = None
    ) -> str:
        """One paragraph; `more` are properties that stand before its direction.

        The direction is the document's where `right_to_left` does not say another.
        """
        turned = self.words.right_to_left if right_to_left is None else right_to_left
        direction = "<w:bidi/>" if turned else ""
        if self.words.right_to_left and not turned:
            direction = '<w:bidi w:val="0"/>'
        properties = f'<w:pPr><w:pStyle w:val="{style}"/>{more}{direction}</w:pPr>'
        return f"<w:p>{properties}{inner}</w:p>"

    def _list(self, style: str, lines: tuple[Line, ...], more: str = "") -> Iterator[str]:
        return (self._paragraph(style, self.line(line), more) for line in lines)

    def line(self, line: Line) -> str:
        """One line as runs."""
        return joined(
            line,
            lambda said: self._said(said, "Strong"),
            self._said,
            lambda said: self._said(said, "RemarkWords"),
            _DOT,
            _BLANK,
        )

    def _facts(self, facts: Facts) -> Iterator[str]:
        for left, fact in enumerate(facts.facts, 1 - len(facts.facts)):
            tied = facts.tied or (facts.whole and left < 0)
            whole = _WHOLE if facts.tied or facts.whole else ""
            yield self._fact(fact, _TIED_WHOLE if tied else whole)

    def _fact(self, fact: Fact, more: str) -> str:
        values = "<w:r><w:br/></w:r>".join(self._said(value) for value in fact.values)
        label = self._said(fact.label, "FactLabel")
        return self._paragraph("Facts", f"{label}<w:r><w:tab/></w:r>{values}", more)

    def _table(self, table: Table, wide: int) -> str:
        widths = [int(wide * width) for width in table.widths]
        mirrored = "<w:bidiVisual/>" if self.words.right_to_left else ""
        high = int(table.row_height * _TWIPS_A_MILLIMETRE)
        height = f'<w:trHeight w:val="{high}" w:hRule="atLeast"/>' if high else ""
        rows = "".join(
            f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>"
            f"{self._cells(row, widths, 'TableText')}</w:tr>"
            for row in table.rows
        )
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="MinutesTable"/>{mirrored}'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
            f'<w:tblDescription w:val="{attribute(self.words.say(table.description))}"/>'
            "</w:tblPr><w:tblGrid>"
            + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
            + "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
            f"{self._cells(table.header, widths, 'TableHeading')}</w:tr>{rows}</w:tbl>"
        )

    def _cells(self, row: tuple[Cell, ...], widths: list[int], style: str) -> str:
        return "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{''.join(self._cell(cell, style))}</w:tc>"
            for cell, width in zip(row, widths, strict=True)
        )

    def _cell(self, cell: Cell, style: str) -> Iterator[str]:
        """The paragraphs of a cell; there always is one."""
        if isinstance(cell, tuple) and cell:
            yield from (self._paragraph(_cell_style(line, style), self.line(line)) for line in cell)
        else:
            yield self._paragraph(style, "" if isinstance(cell, tuple) else self._said(cell))


def _mark(heading: int) -> str:
    return f"part{heading}"


def _cell_style(line: Line, usual: str) -> str:
    return "ReadAloud" if line.aloud else usual


def _style(paragraph: Paragraph) -> str:
    """What only leads in to the lines below it is the title of a step."""
    if paragraph.fine:
        return "SmallPrint"
    if paragraph.quiet:
        return "Remark"
    return "Step" if paragraph.tied and not paragraph.line.parts else "Normal"
