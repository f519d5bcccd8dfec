"""The order of speaking as a real list; the one who speaks now stands out from afar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facilitator.ui.kit.rows import RowDelegate, RowList, Rows
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import theme_of

_WRAPPED = Qt.TextFlag.TextWordWrap


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
        theme = theme_of(self._view)
        least, room = theme.em(4 if row.now else 2.4), width - theme.em(3.3)
        big, small = self._fonts(row)
        across = room if row.now else self._beside(row, room)
        if not _wraps(big, row.name, across):
            return least
        if not row.now:
            return max(least, round(_high(big, row.name, across)) + theme.em(0.7))
        name = _high(big, row.name, room)
        return max(least, round(name + QFontMetricsF(small).height()) + theme.em(0.7))

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
        start = pad + theme.em(1.2) + gap
        self._write(painter, row, self.part(box, start, box.width() - start - pad), ink)

    def _write(self, painter: QPainter, row: Speaker, room: QRectF, ink: QColor) -> None:
        """Name and word side by side; where both do not fit, the tall row sets them below each
        other and in a low row the word gives way, whole in the tooltip."""
        theme = theme_of(self._view)
        big, small = self._fonts(row)
        gap = theme.em(0.7)
        name, word = self._width(big, row.name), self._width(small, row.word)
        painter.setPen(ink)
        if row.now and _wraps(big, row.name, room.width()):
            below = QFontMetricsF(small).height() + 4
            self._lines(painter, big, room.adjusted(0, 4, 0, -below), row.name)
            word_room = QRectF(room.x(), room.bottom() - below, room.width(), below - 4)
            self._line(painter, small, word_room, row.word, self.leading())
            return
        if row.now and name + gap + word > room.width():
            half = QRectF(room.x(), room.y() + 4, room.width(), (room.height() - 8) / 2)
            self._line(painter, big, half, row.name, self.leading())
            half.translate(0, half.height())
            self._line(painter, small, half, row.word, self.leading())
            return
        name = self._beside(row, room.width())
        word = room.width() - name - gap
        if _wraps(big, row.name, name):
            self._lines(painter, big, self.part(room, 0, name), row.name)
        else:
            self._line(painter, big, self.part(room, 0, name), row.name, self.leading())
        far = self.part(room, name + gap, word)
        self._line(painter, small, far, row.word, self.trailing())

    def _fonts(self, row: Speaker) -> tuple[QFont, QFont]:
        theme = theme_of(self._view)
        big = theme.font("title" if row.now else "body", 600 if row.now or row.strong else 400)
        return big, theme.font("body", 600 if row.now else 400)

    def _beside(self, row: Speaker, room: float) -> float:
        """The width of the name beside the word in a low row."""
        big, small = self._fonts(row)
        name, word = self._width(big, row.name), self._width(small, row.word)
        gap = theme_of(self._view).em(0.7)
        return room - min(word, max(room * 0.4, room - name - gap)) - gap

    def _lines(self, painter: QPainter, font: QFont, box: QRectF, text: str) -> None:
        painter.setFont(font)
        flags = self.leading() | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(flags) | int(_WRAPPED), text)

    def _line(
        self, painter: QPainter, font: QFont, box: QRectF, text: str, along: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(font)
        words = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, along | Qt.AlignmentFlag.AlignVCenter, words)

    def _width(self, font: QFont, text: str) -> float:
        return QFontMetricsF(font).horizontalAdvance(text) + 1


def _wraps(font: QFont, text: str, width: float) -> bool:
    """Whether it is several words that take more than a line, as the people of a group do."""
    metrics = QFontMetricsF(font)
    widest = max(map(metrics.horizontalAdvance, text.split()), default=0.0)
    return metrics.horizontalAdvance(text) + 1 > width >= widest + 1


def _high(font: QFont, text: str, width: float) -> float:
    room = QRectF(0, 0, max(1.0, width), 10_000)
    return QFontMetricsF(font).boundingRect(room, _WRAPPED, text).height()
