"""Go to anything: places of the program, items of the meeting, other meetings, by a few letters."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget
from shiboken6 import isValid

from facilitator.app.ports import Words
from facilitator.domain.words import Said, Text, tr
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.follow import follow_selection
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.theme import theme_of

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}

_FEWEST = 3
"""Rows for which there is room, however few there are."""


@dataclass(frozen=True, slots=True)
class Findable:
    """Somewhere to go: `key` comes back when it is chosen."""

    key: str
    words: Said


@dataclass(frozen=True, slots=True)
class Naming:
    """What the panel calls its line, what the line asks for, and what is said of no find."""

    field: Text
    hint: Text
    nothing: Text


_ANYWHERE = Naming(
    tr("Go to"),
    tr("Go to a place, an item, a meeting or a protocol"),
    tr("Nothing is called that."),
)


def matching(findables: tuple[tuple[str, str], ...], typed: str) -> tuple[tuple[str, str], ...]:
    """The (key, words) in whose words every typed part occurs, whatever its case."""
    parts = typed.casefold().split()
    return tuple(each for each in findables if all(part in each[1].casefold() for part in parts))


def in_sight(part: QWidget) -> bool:
    """Whether a part is still there and shown: the editor of a cell goes when the focus does."""
    return isValid(part) and part.isVisible()


class FindPanel(Card):
    """A line and what it finds, laid over the window; it is no window and stops nothing."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, words: Words, over: QWidget, naming: Naming = _ANYWHERE) -> None:
        self._words = words
        self._over = over
        self._nothing = naming.nothing
        say = words.say
        self._line = PlainLine()
        self._line.setAccessibleName(say(naming.field))
        self._line.setPlaceholderText(say(naming.hint))
        self._list = QListView()
        self._list.setAccessibleName(say(tr("What was found")))
        self._list.setSpacing(6)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model = QStringListModel(self._list)
        self._list.setModel(self._model)
        follow_selection(self._list)
        self._none = PlainLabel(say(naming.nothing), tone="muted")
        super().__init__(column(self._line, self._list, self._none), parent=over)
        self._findables: tuple[tuple[str, str], ...] = ()
        self._found: tuple[tuple[str, str], ...] = ()
        self._line.textChanged.connect(self._find)
        self._line.refused.connect(self._refuse)
        self._line.installEventFilter(self)
        self._list.clicked.connect(lambda index: self._go(index.row()))
        self.setAutoFillBackground(True)
        self.hide()

    def open_with(self, findables: tuple[Findable, ...]) -> None:
        """Open over the window with these places to go to."""
        self._findables = tuple((each.key, self._words.say(each.words)) for each in findables)
        self._line.clear()
        self._find("")
        self._place()
        self.show()
        self.raise_()
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the letters stay in the line; Esc closes."""
        if watched is not self._line:
            return False
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._leave()
            return False
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return self._key(event.key())

    def _key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self._list.currentIndex().row())
        elif key in _STEPS:
            row = self._list.currentIndex().row() + _STEPS[Qt.Key(key)]
            self._mark(max(0, min(len(self._found) - 1, row)))
        else:
            return False
        return True

    def _find(self, typed: str) -> None:
        self._found = matching(self._findables, typed)
        self._model.setStringList([words for _, words in self._found])
        self._list.setVisible(bool(self._found))
        self._none.setText(self._words.say(self._nothing))
        self._none.setVisible(not self._found)
        self._mark(0)

    def _place(self) -> None:
        """No higher than what there is to find: the clock may stand below."""
        over, em = self._over, theme_of(self).em
        width = min(em(40), over.width() - 16)
        row = self._list.fontMetrics().height() + 2 * self._list.spacing()
        rows = (max(_FEWEST, len(self._findables)) + 1) * row
        height = min(em(28), over.height() - em(6), self._line.sizeHint().height() + rows + em(3))
        self.setGeometry((over.width() - width) // 2, em(4), width, height)

    def _refuse(self, text: Text) -> None:
        self._none.setText(self._words.say(text))
        self._none.show()

    def _mark(self, row: int) -> None:
        index = self._model.index(row, 0)
        self._list.setCurrentIndex(index)
        if self._found:
            self._line.setAccessibleDescription(self._found[row][1])

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._found):
            key = self._found[row][0]
            self.hide()
            self.chosen.emit(key)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
