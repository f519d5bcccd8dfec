"""A list of what has a name, as high as its rows up to a limit, that answers Enter and more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from facilitator.ui.kit.follow import follow_selection
from facilitator.ui.kit.named_rows import BELOW, FAR, STRONG, NamedDelegate
from facilitator.ui.kit.rows import RowList, Rows
from facilitator.ui.theme import theme_of

R = TypeVar("R")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST_HIGH = 3


def set_up_long(view: QListView, name: str, *, below: bool) -> None:
    """Let a view show rows that have names, and perhaps words below, thousands of them.

    The first are laid out at once, the others when nothing waits. Its model comes before.
    """
    follow_selection(view)
    view.setItemDelegate(NamedDelegate(view, below=below))
    view.setAccessibleName(name)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setTabKeyNavigation(False)
    view.setLayoutMode(QListView.LayoutMode.Batched)
    view.setBatchSize(60)


@dataclass(frozen=True, slots=True)
class Named:
    """A row: its name, short words at its far edge, words below; `strong`: the name stands out."""

    name: str
    far: str
    below: str
    strong: bool = True


class NamedRows(Rows[R], Generic[R]):
    """Rows of which each has a name. Whoever makes some says by `named` what is drawn of one,

    and by what is handed in how it is read aloud.
    """

    def named(self, row: R) -> Named:
        """What is drawn of a row."""
        raise NotImplementedError

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        """Its parts by the roles of `named_rows`; else the row in words."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, FAR, BELOW, STRONG):
            return super().data(index, role)
        named = self.named(self.rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return named.name
        if role == STRONG:
            return "1" if named.strong else ""
        return named.far if role == FAR else named.below


class NamedList(RowList[R], Generic[R]):
    """Enter is told of the current row, and those of Del and Space that are among `keys`.

    It is at most `most` ems high, with `fixed` just as high as its rows up to that.
    """

    enter_wished = Signal()
    away_wished = Signal()
    turn_wished = Signal()

    def __init__(
        self, rows: NamedRows[R], name: str, most: float, *keys: Qt.Key, fixed: bool = False
    ) -> None:
        super().__init__(rows, name)
        rows.setParent(self)  # gone with what shows them
        self._most, self._fixed = most, fixed
        told = {Qt.Key.Key_Delete: self.away_wished, Qt.Key.Key_Space: self.turn_wished}
        self._keys: dict[int, SignalInstance] = {key: told[key] for key in keys}
        self._keys |= dict.fromkeys(_ENTER, self.enter_wished)
        self.doubleClicked.connect(self.enter_wished)
        self._wide = 0
        self.setItemDelegate(NamedDelegate(self, below=True))
        self.setTabKeyNavigation(False)

    def limit(self) -> None:
        """Be as high as the rows, up to the limit; call it when they are others."""
        em = theme_of(self).em
        high = max(em(_LEAST_HIGH), min(self.sizeHint().height(), em(self._most)))
        self.setMaximumHeight(high)
        self.setMinimumHeight(high if self._fixed else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.limit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words below a name take more lines where there is less room."""
        super().resizeEvent(event)
        if self.width() != self._wide:
            self._wide = self.width()
            self.limit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its keys act upon the current row."""
        wish = None if event.modifiers() else self._keys.get(event.key())
        if wish is None:
            super().keyPressEvent(event)
        else:
            wish.emit()
