"""What earlier meetings left and nobody has taken up waits beside the agenda."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.app.carrying import left_away, waiting, with_left_away, without_left_away
from facilitator.app.ports import Words
from facilitator.domain.agenda import Item
from facilitator.domain.carried import reason_for
from facilitator.domain.labels import minutes_of
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Heading, Well, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.named_rows import BELOW, FAR, STRONG, NamedDelegate
from facilitator.ui.kit.rows import RowList, Rows
from facilitator.ui.prepare.scroll import bring_into_sight
from facilitator.ui.prepare.view import PlanView
from facilitator.ui.theme import theme_of

GO_KEY, ALL_KEY, BACK_KEY = "Alt+9", "Ctrl+Shift+A", "Ctrl+Shift+B"
_MOST_HIGH = 10
"""Ems that the rows may take; more of them scroll."""
_WIDEST = 16_777_215
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TrayCard(Well):
    """Comes when something waits, and goes when nothing does.

    `put_wished` carries items for the agenda, `edited` a change and that nobody is typing.
    `emptied` tells that the last one went while the keyboard was here.
    """

    put_wished = Signal(tuple)
    edited = Signal(object, bool)
    emptied = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        say = words.say
        self._words = words
        self.heading = Heading(say(tr("Waiting from earlier meetings")))
        self.rows = _TrayRows(words)
        self.list = _TrayList(self.rows, say(tr("Waiting from earlier meetings")))
        self.put = KeyButton(say(tr("Put on the agenda")), "Enter", "plain")
        self.all = KeyButton(say(tr("Put all on")), ALL_KEY, "quiet", bind=True)
        self.away = KeyButton(say(tr("Put away")), "Del", "quiet")
        self.back = KeyButton("", BACK_KEY, "link", bind=True)
        self._acts = Flow(self.put, self.all, self.away, gap=4)
        super().__init__(column(self.heading, self.list, self._acts, self.back), parent)
        self.setAccessibleName(say(tr("Waiting from earlier meetings")))
        self.put.clicked.connect(self._put)
        self.all.clicked.connect(lambda: self._put_these(self.rows.rows))
        self.away.clicked.connect(self._put_away)
        self.back.clicked.connect(lambda: self.edited.emit(without_left_away, False))
        self.list.put_wished.connect(self._put)
        self.list.away_wished.connect(self._put_away)
        self.list.doubleClicked.connect(self._put)
        QShortcut(QKeySequence(GO_KEY), self).activated.connect(self._go)
        self.hide()

    def show_plan(self, view: PlanView) -> None:
        """Show what waits for a meeting that is planned."""
        wait = () if view.held else waiting(view.left, view.plan)
        away = 0 if view.held or not view.left else left_away(view.plan)
        there = self.list.hasFocus()
        row = max(0, self.list.currentIndex().row())
        self.list.show_rows(wait)
        if wait:
            self.list.setCurrentIndex(self.rows.index(min(row, len(wait) - 1)))
        back = trn("Bring back {n} that was put away", "Bring back {n} that were put away", away)
        self.back.setText(self._words.say(back))
        self.back.setVisible(bool(away))
        self.heading.show_heading(
            self._words.say(tr("Waiting from earlier meetings")), str(len(wait)) if wait else ""
        )
        if there and not wait:
            # Before it is hidden: the keyboard would go to whatever comes next.
            self.emptied.emit()
        for part in (self.list, self._acts):
            part.setVisible(bool(wait))
        self.setVisible(bool(wait) or bool(away))
        self.list.limit()

    def fit(self, width: int) -> None:
        """Be as wide as that; with 0 as wide as there is room."""
        across = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(width)
        self.setMaximumWidth(width or _WIDEST)

    def _go(self) -> None:
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            bring_into_sight(self.list, self.list.visualRect(self.list.currentIndex()))

    @property
    def _current(self) -> Item | None:
        row = self.list.currentIndex().row()
        return self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None

    def _put(self) -> None:
        item = self._current
        if item is not None:
            self._put_these((item,))

    def _put_these(self, items: tuple[Item, ...]) -> None:
        if not items:
            return
        self.put_wished.emit(items)
        done = trn(
            "{n} thing is on the agenda now.", "{n} things are on the agenda now.", len(items)
        )
        announce(self, self._words.say(done))

    def _put_away(self) -> None:
        item = self._current
        if item is not None:
            self.edited.emit(lambda plan: with_left_away(plan, item), False)
            announce(self, self._words.say(tr("Put away. Ctrl+Z takes that back.")))


class _TrayRows(Rows[Item]):
    """Items by what they are called, why they wait, and their minutes."""

    def __init__(self, words: Words) -> None:
        super().__init__(self._aloud)
        self._say = words.say

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        """Name, minutes and reason by the roles of `named_rows`; else the row in words."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        item = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(item)
        if role == FAR:
            return self._say(trn("{n} min", "{n} min", item.minutes))
        if role == BELOW:
            return self._reason(item)
        if role == STRONG:
            return "1"
        return super().data(index, role)

    def _title(self, item: Item) -> str:
        return item.title.strip() or self._say(tr("No title"))

    def _reason(self, item: Item) -> str:
        reason = reason_for(item.carried, item.carried_from)
        return "" if reason is None else self._say(reason)

    def _aloud(self, item: Item) -> str:
        return self._say(
            tr(
                "{title}, {minutes}. {reason}",
                title=self._title(item),
                minutes=minutes_of(item.minutes),
                reason=self._reason(item),
            )
        )


class _TrayList(RowList[Item]):
    """Enter puts the current one on the agenda, Del puts it away."""

    put_wished = Signal()
    away_wished = Signal()

    def __init__(self, rows: _TrayRows, name: str) -> None:
        super().__init__(rows, name)
        self.setItemDelegate(NamedDelegate(self, below=True))
        self.setTabKeyNavigation(False)

    def limit(self) -> None:
        """Be as high as the rows, up to so many."""
        most = theme_of(self).em(_MOST_HIGH)
        self.setFixedHeight(max(theme_of(self).em(3), min(self.sizeHint().height(), most)))

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.limit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Del act upon the current row."""
        if event.key() in _ENTER and not event.modifiers():
            self.put_wished.emit()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.away_wished.emit()
        else:
            super().keyPressEvent(event)
