"""All keys, laid over the window: a list to read, and Esc."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QApplication, QListView, QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import Said, tr
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.key_names import key_name
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.rows import RowDelegate, RowList, Rows
from facilitator.ui.settings.key_rows import KeyGroup, KeyRow
from facilitator.ui.theme import Theme, theme_of

_WRAPPED = Qt.TextFlag.TextWordWrap
_SHARE = 0.42
"""How much of the width the keys may take."""


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line: keys, what they do and both as a sentence; a heading has no keys.

    one: the keys are the name of one, not a sentence about two.
    """

    keys: str
    words: str
    spoken: str
    one: bool = False


def _spoken(row: KeyLine) -> str:
    return row.spoken


def native(key: str) -> str:
    """A key as the platform writes it; Enter as its buttons here do."""
    return key_name(QKeySequence(key))


class KeysPanel(Card):
    """Lies over the window and stops nothing; `left` says that it was put away."""

    left = Signal()

    def __init__(self, words: Words, over: QWidget) -> None:
        say = words.say
        self._words = words
        self._over = over
        model = Rows[KeyLine](_spoken)
        self._list = RowList(model, say(tr("All keys")))
        model.setParent(self._list)
        self._list.setItemDelegate(_Delegate(model, self._list))
        title = PlainLabel(say(tr("All keys")), size="title", weight=600)
        hint = PlainLabel(say(tr("Esc leads back.")), tone="muted")
        super().__init__(column(title, self._list, hint), parent=over)
        self._list.installEventFilter(self)
        self.setAutoFillBackground(True)
        self.hide()

    def open_with(self, groups: tuple[KeyGroup, ...]) -> None:
        """Open over the window with these keys."""
        lines: list[KeyLine] = []
        for group in groups:
            title = self._words.say(group.title)
            lines.append(KeyLine("", title, title))
            lines += [self._line(row) for row in group.rows]
        self._list.show_rows(tuple(lines))
        em, over = theme_of(self).em, self._over
        width = min(em(48), over.width() - 16)
        height = min(em(46), over.height() - em(5))
        self.setGeometry((over.width() - width) // 2, em(4), width, height)
        self.show()
        self.raise_()
        self._list.setCurrentIndex(self._list.model().index(0, 0))
        self._list.scrollToTop()
        self._list.setFocus()

    def put_away(self) -> None:
        """Close it."""
        self.hide()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes, and so does going elsewhere."""
        if watched is not self._list or not self.isVisible():
            return False
        if event.type() == QEvent.Type.FocusOut:
            if QApplication.activeWindow() is self.window():
                self.hide()
            return False
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress:
            self.put_away()
            return True
        return False

    def _line(self, row: KeyRow) -> KeyLine:
        say = self._words.say
        first, *others = (native(key) for key in row.keys)
        keys: Said = first
        if others:
            keys = tr("{key} or {other}", key=first, other=others[0])
        both = tr("{what}: {keys}", what=row.name, keys=keys)
        return KeyLine(say(keys), say(row.name), say(both), one=not others)


class _Delegate(RowDelegate[KeyLine]):
    """Keys in a column of their own, what they do beside it; both wrap, nothing is cut."""

    def __init__(self, model: Rows[KeyLine], view: QListView) -> None:
        super().__init__(model, view)
        self._widest: tuple[tuple[KeyLine, ...], int, float] = ((), 0, 0.0)

    def height(self, row: KeyLine, width: int) -> int:
        theme = theme_of(self._view)
        keys, words = self._rooms(theme, row, QRectF(0, 0, width, 10_000))
        high = max(self._high(theme, row, keys, row.keys), self._high(theme, row, words, row.words))
        return round(high) + theme.em(0.6 if row.keys else 1.2)

    def draw(self, painter: QPainter, row: KeyLine, box: QRectF, chosen: bool) -> None:
        theme = theme_of(self._view)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        keys, words = self._rooms(theme, row, box)
        flags = self.leading() | _WRAPPED
        flags |= Qt.AlignmentFlag.AlignVCenter if row.keys else Qt.AlignmentFlag.AlignBottom
        painter.setFont(theme.font("body", 400 if row.keys else 600))
        painter.setPen(theme.colour("on_accent_soft" if chosen else "text"))
        below = 0 if row.keys else theme.em(0.3)
        painter.drawText(words.adjusted(0, 0, 0, -below), flags, row.words)
        if row.keys:
            painter.setPen(theme.colour("on_accent_soft" if chosen else "accent"))
            painter.setFont(theme.font("body", 500))
            if row.one:
                # Names of keys read from left to right in every language.
                painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            painter.drawText(keys, flags, row.keys)

    def _high(self, theme: Theme, row: KeyLine, room: QRectF, text: str) -> float:
        metrics = QFontMetricsF(theme.font("body", 500 if row.keys else 600))
        return metrics.boundingRect(room, _WRAPPED, text).height()

    def _rooms(self, theme: Theme, row: KeyLine, box: QRectF) -> tuple[QRectF, QRectF]:
        """Where keys and words stand in a row."""
        pad = float(theme.em(0.5))
        room = box.width() - 2 * pad
        keys = min(self._keys_width(theme), room * _SHARE) if row.keys else 0.0
        start = pad + keys + (theme.em(1) if row.keys else 0)
        return self.part(box, pad, keys), self.part(box, start, box.width() - pad - start)

    def _keys_width(self, theme: Theme) -> float:
        """The widest keys, measured once for the rows and a size of letters."""
        rows, body, width = self._widest
        if rows is not self._model.rows or body != theme.body:
            rows = self._model.rows
            measure = QFontMetricsF(theme.font("body", 500)).horizontalAdvance
            width = max((measure(row.keys) for row in rows), default=0)
            self._widest = (rows, theme.body, width + 2)
        return self._widest[2]
