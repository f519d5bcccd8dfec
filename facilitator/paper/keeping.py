"""What stays on one page: headings with what they stand above, rows of tables, small print."""

from __future__ import annotations

from PySide6.QtGui import (
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableCellFormat,
)

from facilitator.paper.looks import TIED, WHOLE, Measure

_SLACK = 6.0
"""Points that are left below an empty row: enough for it, too little for a line of words."""


def keep_together(text: QTextDocument, measure: Measure) -> None:
    """Let headings, and rows or small print that a page's end would cut, go to the next page.

    One way from the beginning to the end, since each changes the place of all behind it. A row or
    paragraph of more than half a page is cut all the same.
    """
    text.pageCount()  # lays it out whole: places asked for before are not yet true
    _Keeper(text, measure.points(_SLACK)).keep()


class _Keeper:
    """Goes through a text that is laid out, with the first of the blocks that wait for more."""

    def __init__(self, text: QTextDocument, slack: float) -> None:
        self._text = text
        self._slack = slack
        self._first: QTextBlock | None = None
        self._height = text.pageSize().height()

    def keep(self) -> None:
        block = self._text.begin()
        while block.isValid():
            table = QTextCursor(block).currentTable()
            if table is not None:
                block = self._rows(table)
                continue
            if block.blockFormat().boolProperty(TIED):
                self._first = block if self._first is None else self._first
            elif block.blockFormat().boolProperty(WHOLE):
                self._whole(block)
            else:
                self._end_of_tie(self._page_of(block))
            block = block.next()

    def _whole(self, block: QTextBlock) -> None:
        """Let a paragraph that would be cut go over: its last words alone fill a sheet badly."""
        top, low = self._top_of(block), self._low_of(block)
        if self._is_cut(top, low):
            self._first = block if self._first is None else self._first
            self._end_of_tie(int((low - 1) // self._height))
        else:
            self._end_of_tie(self._page_of(block))

    def _end_of_tie(self, page: int) -> None:
        """What was waited for stands on this page: let those that wait come with it."""
        first, self._first = self._first, None
        if first is not None and self._page_of(first) != page:
            form = first.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).setBlockFormat(form)
            self._text.pageCount()

    def _rows(self, table: QTextTable) -> QTextBlock:
        """Keep a table's rows whole; the block behind it."""
        behind = table.lastCursorPosition().block().next()
        form = table.format()
        if form.boolProperty(TIED):
            return behind  # What waits goes where the block behind goes, and this between them.
        if form.boolProperty(WHOLE):
            _, low = self._reach(table, table.rows() - 1)
            self._end_of_tie(int((low - 1) // self._height))
        row = 0
        while row < table.rows():
            top, low = self._reach(table, row)
            page, last = int(top // self._height), int((low - 1) // self._height)
            if row > 0 or table.format().toTableFormat().headerRowCount() == 0:
                # A row that would be cut goes over, and what it stands under goes with it.
                self._end_of_tie(last if self._is_cut(top, low) else page)
                top, low = self._reach(table, row)
                if row > 1 and self._is_cut(top, low):
                    self._fill(table, row, top)
                    row += 1
            row += 1
        return behind

    def _is_cut(self, top: float, low: float) -> bool:
        cut = int(top // self._height) != int((low - 1) // self._height)
        return cut and low - top < self._height / 2

    def _fill(self, table: QTextTable, row: int, top: float) -> None:
        """An empty row takes the rest of the page: a row's own padding would come again above it
        on the next one.
        """
        end = (int(top // self._height) + 1) * self._height - self._text.documentMargin()
        # One change, since after each all that stands behind it is laid out anew.
        edit = QTextCursor(self._text)
        edit.beginEditBlock()
        table.insertRows(row, 1)
        form = QTextTableCellFormat()
        form.setTopPadding(max(0, end - top - self._slack))
        form.setProperty(QTextFormat.Property.FontPixelSize, 1)
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            cell.setFormat(form)
            cursor = cell.firstCursorPosition()
            block = cursor.blockFormat()
            block.clearProperty(QTextFormat.Property.LineHeightType)
            cursor.setBlockFormat(block)
        edit.endEditBlock()
        self._text.pageCount()

    def _reach(self, table: QTextTable, row: int) -> tuple[float, float]:
        """Where a row begins and its words end, in the dots of the whole text."""
        tops, lows = [], []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            padding = cell.format().toTableCellFormat().topPadding()
            first, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
            tops.append(self._top_of(first) - padding)
            lows.append(self._low_of(last))
        return min(tops), max(lows)

    def _page_of(self, block: QTextBlock) -> int:
        """The page on which a block's first line stands, from 0."""
        return int(self._top_of(block) // self._height)

    def _top_of(self, block: QTextBlock) -> float:
        line = block.layout().lineAt(0)
        place = self._text.documentLayout().blockBoundingRect(block).top()
        return place + (line.y() if line.isValid() else 0)

    def _low_of(self, block: QTextBlock) -> float:
        """Where a block's last line ends; what its rectangle says may be the page before."""
        layout = block.layout()
        line = layout.lineAt(layout.lineCount() - 1)
        place = self._text.documentLayout().blockBoundingRect(block)
        return place.top() + line.y() + line.height() if line.isValid() else place.bottom()
