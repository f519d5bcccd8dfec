"""A list of choices of which several can be ticked: its values, its model, how a row is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.ui.kit.drawing import NO_INDEX, Brush, Index, wrapped_size
from facilitator.ui.kit.follow import follow_selection
from facilitator.ui.kit.plain import as_tip
from facilitator.ui.kit.signs import Sign
from facilitator.ui.theme import Theme, theme_of

ASIDE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be ticked. One that stands `alone` unticks the others and they it.

    `aside` are quiet words at the far edge of its row, `spoken` both as one for assistive
    technology.
    """

    key: str
    label: str
    alone: bool = False
    aside: str = ""
    spoken: str = ""


class CheckModel(QAbstractListModel):
    """Choices and which of them are ticked. `ticked` tells a key and its new state."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._keys: tuple[str, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is offered, in order."""
        return self._choices

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of what is ticked, in the order of the choices."""
        return tuple(choice.key for choice in self._choices if choice.key in self._keys)

    def show_choices(self, choices: tuple[Choice, ...], keys: tuple[str, ...]) -> None:
        """Offer these and tick those; the place in the list stays as long as the choices do."""
        if tuple(c.key for c in choices) != tuple(c.key for c in self._choices):
            self.beginResetModel()
            self._choices, self._keys = choices, keys
            self.endResetModel()
        elif (choices, keys) != (self._choices, self._keys):
            self._choices, self._keys = choices, keys
            self._all_changed()

    def toggle(self, row: int) -> None:
        """Tick or untick, and untick what cannot stand beside it."""
        choice = self._choices[row]
        on = choice.key not in self._keys
        if on:
            rivals = {c.key for c in self._choices if c.alone or choice.alone}
            self._keys = (*(key for key in self._keys if key not in rivals), choice.key)
        else:
            self._keys = tuple(key for key in self._keys if key != choice.key)
        self._all_changed()
        self.ticked.emit(choice.key, on)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self._choices[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return choice.label
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(choice.label)
            case Qt.ItemDataRole.CheckStateRole:
                on = choice.key in self._keys
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return choice.spoken or choice.label
        return choice.aside if role == ASIDE else None

    def _all_changed(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(len(self._choices) - 1))


class CheckDelegate(QStyledItemDelegate):
    """Draws a choice: its box, its words wrapped, quiet words at the far edge."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        brush = Brush(painter, option)
        if brush.selected:
            painter.fillRect(brush.box, brush.theme.colour("accent_soft"))
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self._box(brush, on)
        label, aside = index.data(), str(index.data(ASIDE) or "")
        words, far = _rooms(brush.theme, brush.box, aside)
        brush.words(brush.along(words), label, brush.theme.font(), brush.ink)
        if aside:
            ink = brush.ink if brush.selected else brush.theme.colour("muted")
            brush.words(brush.along(far), aside, brush.theme.font(), ink, far=True)
        if brush.focused:
            brush.focus(brush.box)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        theme = theme_of(option.widget)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else theme.em(14)
        words, _ = _rooms(theme, QRect(0, 0, width, 0), str(index.data(ASIDE) or ""))
        height = wrapped_size(index.data(), theme.font(), words.width()).height()
        return QSize(theme.em(8), max(theme.em(2.4), height + theme.em(0.6)))

    def _box(self, brush: Brush, on: bool) -> None:
        theme, side = brush.theme, brush.theme.em(1.2)
        top = brush.box.center().y() - side // 2 + 1
        box = brush.along(QRect(brush.box.x() + theme.em(0.6), top, side, side))
        brush.field(box, "accent" if on else "edge")
        if on:
            brush.painter.setBrush(theme.colour("accent"))
            brush.painter.drawRoundedRect(box, 4, 4)
            middle = QPointF(box.center()) + QPointF(0.5, 0.5)
            brush.sign(Sign.TICK, middle, side - 6, "on_accent")


def _rooms(theme: Theme, box: QRect, aside: str) -> tuple[QRect, QRect]:
    """Where the words of a row stand, and its quiet words, measured from the leading edge."""
    start, gap = theme.em(2.4), theme.em(0.6)
    far = QFontMetrics(theme.font()).horizontalAdvance(aside) + 2 if aside else 0
    far = min(far, box.width() // 2)
    words = box.adjusted(start, 0, -gap - (far + gap if far else 0), 0)
    return words, QRect(box.right() + 1 - gap - far, box.y(), far, box.height())


class CheckList(QListView):
    """Choices of which several can be ticked: arrows go, Space or a click ticks.

    The keys that it does not know go on to whoever holds it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = CheckModel(self)
        self.setModel(self.choices)
        follow_selection(self)
        self.setItemDelegate(CheckDelegate(self))
        self.setAccessibleName(name)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.clicked.connect(lambda index: self.choices.toggle(index.row()))

    def rows_height(self) -> int:
        """The height of all rows at the present width."""
        rows = range(self.choices.rowCount())
        return sum(self.sizeHintForRow(row) for row in rows) + 2 * self.frameWidth()

    def tick(self) -> None:
        """Tick the current choice, or take its tick away."""
        if self.currentIndex().isValid():
            self.choices.toggle(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; Enter, Escape and Tab are left to others."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.tick()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a row as soon as the keyboard comes here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.choices.rowCount():
            self.setCurrentIndex(self.choices.index(0))
