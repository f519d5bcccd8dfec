"""The agenda rail: items and the steps of the current one, titles wrapped and never cut."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facilitator.ui.kit.rows import RowDelegate, RowList, Rows
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import Theme, theme_of

_WRAPPED = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class RailRow:
    """One item or step: `key` comes back in a wish, `minutes` are written ("4 of 3").

    now: the item under way, with bar and fill. strong: the step under way. muted: done or folded.
    step: indented below its item. spoken: the row as a sentence for assistive technology.
    """

    key: str
    title: str
    minutes: str = ""
    sign: Sign = Sign.RING
    now: bool = False
    strong: bool = False
    muted: bool = False
    step: bool = False
    spoken: str = ""


def _spoken(row: RailRow) -> str:
    return row.spoken or row.title


class AgendaRail(RowList[RailRow]):
    """Shows an agenda; `wished` carries the key of a row that is clicked or entered."""

    wished = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        model = Rows[RailRow](_spoken)
        super().__init__(model, name, parent)
        model.setParent(self)
        self.setItemDelegate(_Delegate(model, self))
        # Nothing shows it, but assistive technology goes to a row by selecting it.
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.activated.connect(self._wish)

    def show_rail(self, rows: tuple[RailRow, ...]) -> None:
        """Show the agenda; the row under way is kept in sight."""
        changed = rows != self._rows.rows
        self.show_rows(rows)
        for at, row in enumerate(rows if changed else ()):
            if row.now or row.strong:
                self.scrollTo(self._rows.index(at))

    def chosen(self) -> str:
        """The key of the row that the keyboard is on, "" for none."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].key if index.isValid() else ""

    def _wish(self, index: QModelIndex) -> None:
        self.wished.emit(self._rows.rows[index.row()].key)


class _Delegate(RowDelegate[RailRow]):
    def height(self, row: RailRow, width: int) -> int:
        theme = theme_of(self._view)
        room = QRectF(0, 0, self._room(theme, row, width), 10_000)
        words = QFontMetricsF(self._font(theme, row)).boundingRect(room, _WRAPPED, row.title)
        return max(theme.em(2.5 if row.step else 3), round(words.height()) + theme.em(1))

    def draw(self, painter: QPainter, row: RailRow, box: QRectF, chosen: bool) -> None:
        theme = theme_of(self._view)
        if row.now:
            self._draw_ground(painter, theme, box)
        current = row.now or row.strong
        ink = "on_accent_soft" if row.now else "muted" if row.muted else "text"
        side = theme.em(1)
        sign = self.part(box, self._indent(theme, row), side)
        square = QRectF(sign.x(), box.center().y() - side / 2, side, side)
        painter.setFont(theme.font())
        colour = theme.colour("accent" if current else "muted" if row.muted else ink)
        paint_sign(painter, row.sign, square, colour, self.mirrored())
        painter.setPen(theme.colour(ink))
        painter.setFont(self._font(theme, row))
        start = self._indent(theme, row) + side + theme.em(0.6)
        words = self.part(box, start, self._room(theme, row, round(box.width())))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, middle | self.leading() | _WRAPPED, row.title)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("on_accent_soft" if row.now else "muted"))
        width = self._figures(theme, row)
        figures = self.part(box, box.width() - theme.em(0.7) - width, width)
        painter.drawText(figures, middle | self.trailing(), row.minutes)

    def _draw_ground(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(box.adjusted(4, 1, -4, -1), 6, 6)
        bar = self.part(box, 4, 4).adjusted(0, 5, 0, -5)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(bar, 2, 2)

    def _font(self, theme: Theme, row: RailRow) -> QFont:
        return theme.font("body", 600 if row.now or row.strong else 400)

    def _indent(self, theme: Theme, row: RailRow) -> float:
        return theme.em(1) + (theme.em(1.4) if row.step else 0)

    def _figures(self, theme: Theme, row: RailRow) -> float:
        return QFontMetricsF(theme.font()).horizontalAdvance(row.minutes) + 2

    def _room(self, theme: Theme, row: RailRow, width: int) -> float:
        """The width for the title beside sign and minutes."""
        before = self._indent(theme, row) + theme.em(1) + theme.em(0.6)
        after = self._figures(theme, row) + theme.em(0.7) + theme.em(0.5)
        return max(float(theme.em(4)), width - before - after)
