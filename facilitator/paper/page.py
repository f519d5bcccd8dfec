"""A document as a text laid out by Qt: what the window shows and what is printed.

Built block by block, never from markup, so that no words of a person are read as any.
"""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextListFormat,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from facilitator.app.ports import Drawer, Words
from facilitator.domain.document import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Line,
    Numbered,
    Paragraph,
    Picture,
    Table,
    plain,
)
from facilitator.domain.words import Said
from facilitator.paper.looks import (
    LOOKS,
    MUTED,
    TIED,
    WHOLE,
    Measure,
    begins,
    block_format,
    char_format,
    looks_of,
)
from facilitator.paper.marks import flatten
from facilitator.paper.pictures import Pictures
from facilitator.paper.table_cells import body_cell, heading_cell, table_format

SHEET = (210.0, 297.0)
"""Millimetres of A4."""
_MARGIN, _DENSE_MARGIN = 22.0, 15.0

_LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft

_LABELS = 0.24
"""Of the width, for the labels of a title block."""
_LONGEST_LABEL = 40
"""Letters of a label that is kept on one line; Qt crashes over one that is wider than the paper."""
_INDENT = 6.0
_DOT = " · "
_LINE_BREAK = "\u2028"


def margin(document: Document) -> float:
    """Millimetres on all sides."""
    return _DENSE_MARGIN if document.dense else _MARGIN


def page(
    document: Document, words: Words, dots_an_inch: float = 96.0, draw: Drawer | None = None
) -> QTextDocument:
    """The document on sheets of A4, margins included, for a device of so many dots an inch.

    Needs a QGuiApplication for its fonts. `facilitator.paper.sheets` draws it with its footer.
    `draw` draws the figures; without one their tables stand alone.
    """
    measure = Measure(dots_an_inch)
    text = QTextDocument()
    text.setUndoRedoEnabled(False)
    font = QFont(text.defaultFont())
    font.setPixelSize(round(measure.points(LOOKS["text"].size)))
    text.setDefaultFont(font)
    text.setIndentWidth(measure.millimetres(_INDENT))
    text.setDocumentMargin(measure.millimetres(margin(document)))
    option = QTextOption()
    option.setTextDirection(_direction(words))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    text.setDefaultTextOption(option)
    pictures = Pictures(text, words, measure, draw)
    _Maker(text, pictures, words, measure, document.dense).make(document)
    flatten(text)
    text.setPageSize(QSizeF(*map(measure.millimetres, SHEET)))
    return text


def _direction(words: Words) -> Qt.LayoutDirection:
    return _RIGHT_TO_LEFT if words.right_to_left else _LEFT_TO_RIGHT


class _Maker:
    """Puts the blocks of a document behind each other."""

    def __init__(
        self,
        text: QTextDocument,
        pictures: Pictures,
        words: Words,
        measure: Measure,
        dense: bool,
    ) -> None:
        self._dense, self._looks = dense, looks_of(dense)
        self._pictures = pictures
        self._cursor = QTextCursor(text)
        self._words = words
        self._measure = measure
        self._fresh = True

    def make(self, document: Document) -> None:
        self._cursor.beginEditBlock()
        for kind, said in (("over", document.over), ("title", document.title)):
            if said:
                self._paragraph(kind, said)
        for block in document.blocks:
            self._block(block)
        self._cursor.endEditBlock()

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._paragraph(f"heading{block.level}", block.said, page=block.page)
            case Paragraph():
                self._open(_kind(block), tied=block.tied, right_to_left=block.right_to_left)
                self._line(_kind(block), block.line)
            case Bullets() | Numbered():
                self._list(block)
            case Table():
                self._table(block)
            case Facts():
                self._facts(block)
            case Picture():
                self._picture(block)

    def _paragraph(self, kind: str, said: Said, *, page: bool = False) -> None:
        self._open(kind)
        self._cursor.mergeBlockFormat(begins(page))
        self._say(said, char_format(self._looks[kind], self._measure))

    def _open(self, kind: str, *, tied: bool = False, right_to_left: bool | None = None) -> None:
        """A new paragraph, in the document's direction where no other is said."""
        turned = self._words.right_to_left if right_to_left is None else right_to_left
        direction = _RIGHT_TO_LEFT if turned else _LEFT_TO_RIGHT
        form = block_format(self._looks[kind], self._measure, direction)
        if tied:
            form.setProperty(TIED, True)
        if self._fresh:
            self._cursor.setBlockFormat(form)
            self._cursor.setBlockCharFormat(char_format(self._looks[kind], self._measure))
            self._fresh = False
        else:
            # The words' format is the sign's too, in a list.
            self._cursor.insertBlock(form, char_format(self._looks[kind], self._measure))

    def _say(self, said: Said, form: QTextCharFormat) -> None:
        self._put(plain(self._words.say(said)), form)

    def _put(self, text: str, form: QTextCharFormat) -> None:
        self._cursor.insertText(text.replace("\n", _LINE_BREAK), form)

    def _line(self, kind: str, line: Line) -> None:
        look, measure = self._looks[kind], self._measure
        pieces: list[tuple[Said, QTextCharFormat, str]] = []
        if line.lead:
            pieces.append((line.lead, char_format(look, measure, strong=True), ""))
        for number, part in enumerate(part for part in line.parts if part):
            pieces.append((part, char_format(look, measure), _DOT if number else " "))
        if line.remark:
            pieces.append((line.remark, char_format(look, measure, colour=MUTED), " "))
        for number, (said, form, before) in enumerate(pieces):
            if number:
                self._put(before, form)
            self._say(said, form)

    def _list(self, block: Bullets | Numbered) -> None:
        form, style = QTextListFormat(), QTextListFormat.Style
        form.setStyle(style.ListDecimal if isinstance(block, Numbered) else style.ListDisc)
        form.setIndent(1)
        form.setStart(block.start if isinstance(block, Numbered) else 1)
        tied = isinstance(block, Bullets) and block.tied
        grown = None
        for line in block.lines:
            self._open("list", tied=tied)
            if grown is None:
                grown = self._cursor.createList(form)
            else:
                grown.add(self._cursor.block())
            self._line("list", line)

    def _picture(self, picture: Picture) -> None:
        image = self._pictures.drawn(picture)
        if image is not None:
            self._open("picture")
            self._pictures.put(image, picture, self._cursor)
        self._paragraph("caption", picture.caption)
        self._table(picture.table)

    def _facts(self, facts: Facts) -> None:
        """Labels and values in two columns without lines."""
        form = self._form((_LABELS, 1 - _LABELS), before=6)
        form.setProperty(WHOLE, facts.whole)
        form.setProperty(TIED, facts.tied)
        # Where letters are large a label takes what its word needs, and the values the rest.
        rest = QTextLength(QTextLength.Type.VariableLength, 0)
        share = QTextLength(QTextLength.Type.PercentageLength, 100 * _LABELS)
        mirrored = self._words.right_to_left
        form.setColumnWidthConstraints([rest, share] if mirrored else [share, rest])
        made = self._cursor.insertTable(len(facts.facts), 2, form)
        cell = QTextTableCellFormat()
        cell.setBottomPadding(self._measure.points(self._looks["fact"].after))
        for row, fact in enumerate(facts.facts):
            self._cell(made, (row, 0), "label", (fact.label,), cell)
            self._cell(made, (row, 1), "fact", fact.values, cell)
        self._leave(made)

    def _table(self, table: Table) -> None:
        form = self._form(table.widths, before=2)
        form.setHeaderRowCount(1)
        made = self._cursor.insertTable(1 + len(table.rows), len(table.header), form)
        heading = heading_cell(self._measure, self._dense)
        body = body_cell(self._measure, table.row_height, self._dense)
        for column, said in enumerate(table.header):
            self._cell(made, (0, column), "cell heading", (said,), heading)
        for row, values in enumerate(table.rows, 1):
            for column, held in enumerate(values):
                lines = held if isinstance(held, tuple) else (held,)
                self._cell(made, (row, column), "cell", lines, body)
        self._leave(made)

    def _form(self, widths: tuple[float, ...], before: float) -> QTextTableFormat:
        mirrored = widths[::-1] if self._words.right_to_left else widths
        return table_format(self._measure, mirrored, before, self._dense)

    def _cell(
        self,
        table: QTextTable,
        place: tuple[int, int],
        kind: str,
        values: tuple[Said | Line, ...],
        form: QTextTableCellFormat,
    ) -> None:
        row, column = place
        if self._words.right_to_left:
            column = table.columns() - 1 - column  # Qt does not mirror tables
        cell = table.cellAt(row, column)
        cell.setFormat(form)
        cursor = cell.firstCursorPosition()
        shape = block_format(self._looks[kind], self._measure, _direction(self._words))
        cursor.setBlockFormat(shape)
        own, self._cursor = self._cursor, cursor
        said = [value for value in values if not isinstance(value, Line)]
        self._words_of(kind, said, cursor)
        for number, line in enumerate(value for value in values if isinstance(value, Line)):
            if number:
                cursor.insertBlock()
            self._cell_line("aloud" if line.aloud else kind, line)
        self._cursor = own

    def _cell_line(self, kind: str, line: Line) -> None:
        look = self._looks[kind]
        self._cursor.setBlockFormat(block_format(look, self._measure, _direction(self._words)))
        # No format of its words: that of a cell's first block is the cell's, its lines and room.
        self._line(kind, line)

    def _words_of(self, kind: str, values: list[Said], cursor: QTextCursor) -> None:
        words = "\n".join(plain(self._words.say(said)) for said in values)
        if kind == "label" and " " not in words and len(words) <= _LONGEST_LABEL:
            whole = cursor.blockFormat()
            whole.setNonBreakableLines(True)
            cursor.setBlockFormat(whole)
        look = char_format(self._looks[kind], self._measure)
        cursor.insertText(words.replace("\n", _LINE_BREAK), look)

    def _leave(self, table: QTextTable) -> None:
        """Behind a table there always is a block; the next paragraph takes it."""
        self._cursor.setPosition(table.lastPosition() + 1)
        empty = block_format(self._looks["cell"], self._measure, _direction(self._words))
        self._cursor.setBlockFormat(empty)
        self._fresh = True


def _kind(paragraph: Paragraph) -> str:
    if paragraph.fine:
        return "fine"
    if paragraph.quiet:
        return "remark"
    return "step" if paragraph.tied and not paragraph.line.parts else "text"
