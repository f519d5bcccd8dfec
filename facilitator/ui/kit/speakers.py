"""The order of speaking as a real list; the one who speaks now stands out from afar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facilitator.ui.kit.rows import RowDelegate, RowList, Rows
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import theme_of


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person in the order: name, what they do now ("to come") and the sign of it.

    now: speaks now, a filled row of 4 em. strong: next in line. spoken: the row as a sentence for
    assistive technology, name and word if empty.
    """

    name: str
    word: str
    sign: Sign = Sign.RING
    now: bool = False
    strong: bool = False
    spoken: str = ""


def _spoken(row: Speaker) -> str:
    return row.spoken or f"{row.name}, {row.word}"


class SpeakerList(RowList[Speaker]):
    """Shows who spoke, who speaks, who comes next; the current row is kept in sight."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        model = Rows[Speaker](_spoken)
        super().__init__(model, name, parent)
        model.setParent(self)
        self.setItemDelegate(_Delegate(model, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_speakers(self, speakers: tuple[Speaker, ...]) -> None:
        """Show the order of speaking."""
        self.show_rows(speakers)
        for at, speaker in enumerate(speakers):
            if speaker.now:
                self.scrollTo(self._rows.index(at))


class _Delegate(RowDelegate[Speaker]):
    def height(self, row: Speaker, width: int) -> int:
        return theme_of(self._view).em(4 if row.now else 2.4)

    def draw(self, painter: QPainter, row: Speaker, box: QRectF, chosen: bool) -> None:
        theme = theme_of(self._view)
        if row.now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        ink = theme.colour("on_accent" if row.now else "text" if row.strong else "muted")
        side = theme.em(1.2 if row.now else 1)
        pad, gap = theme.em(0.7), theme.em(0.7)
        sign = self.part(box, pad + (theme.em(1.2) - side) / 2, side)
        square = QRectF(sign.x(), box.center().y() - side / 2, side, side)
        painter.setFont(theme.font())
        paint_sign(painter, row.sign, square, ink, self.mirrored())
        words = theme.font("body", 600 if row.now else 400)
        name = theme.font("title" if row.now else "body", 600 if row.now or row.strong else 400)
        start = pad + theme.em(1.2) + gap
        room = box.width() - start - pad
        needed = QFontMetricsF(words).horizontalAdvance(row.word) + 1
        # The name comes first: its state gives way, whole in the tooltip.
        words_width = min(needed, max(room * 0.4, room - self._width(name, row.name) - gap))
        name_width = room - words_width - gap
        painter.setPen(ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        for font, text, x, width, align in (
            (name, row.name, start, name_width, self.leading()),
            (words, row.word, start + name_width + gap, words_width, self.trailing()),
        ):
            painter.setFont(font)
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(self.part(box, x, width), middle | align, shown)

    def _width(self, font: QFont, text: str) -> float:
        return QFontMetricsF(font).horizontalAdvance(text) + 1
