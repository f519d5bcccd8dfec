"""What earlier meetings left and nobody has taken up waits beside the agenda."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.app.carrying import left_away, waiting, with_left_away, without_left_away
from facilitator.app.ports import Words
from facilitator.domain.agenda import Item
from facilitator.domain.carried import Carried, reason_for
from facilitator.domain.labels import minutes_of
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Heading, Well, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.named_list import Named, NamedList, NamedRows
from facilitator.ui.prepare.scroll import bring_into_sight
from facilitator.ui.prepare.view import PlanView

GO_KEY, ALL_KEY, BACK_KEY = "Alt+9", "Ctrl+Shift+A", "Ctrl+Shift+B"
_MOST_HIGH = 10
"""Ems that the rows may take; more of them scroll."""
_WIDEST = 16_777_215


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
        self.heading = Heading(say(_called(())))
        self.rows = _TrayRows(words)
        self.list = NamedList(
            self.rows,
            say(_called(())),
            _MOST_HIGH,
            Qt.Key.Key_Delete,
            fixed=True,
        )
        self.put = KeyButton(say(tr("Put on the agenda")), "Enter", "plain")
        self.all = KeyButton(say(tr("Put all on")), ALL_KEY, "quiet", bind=True)
        self.away = KeyButton(say(tr("Put away")), "Del", "quiet")
        self.back = KeyButton("", BACK_KEY, "link", bind=True)
        self._acts = Flow(self.put, self.all, self.away, gap=4)
        super().__init__(column(self.heading, self.list, self._acts, self.back), parent)
        self.setAccessibleName(say(_called(())))
        self.put.clicked.connect(self._put)
        self.all.clicked.connect(lambda: self._put_these(self.rows.rows))
        self.away.clicked.connect(self._put_away)
        self.back.clicked.connect(lambda: self.edited.emit(without_left_away, False))
        self.list.enter_wished.connect(self._put)
        self.list.away_wished.connect(self._put_away)
        QShortcut(QKeySequence(GO_KEY), self).activated.connect(self._go)
        self.hide()

    def show_plan(self, view: PlanView) -> None:
        """Show what waits for a meeting that is planned."""
        wait = () if view.held else waiting(view.left, view.plan)
        away = 0 if view.held or not view.left else left_away(view.plan)
        if self.rows.times != view.times:
            self.rows.times = view.times
            self.list.scheduleDelayedItemsLayout()
        there = self.list.hasFocus()
        row = max(0, self.list.currentIndex().row())
        self.list.show_rows(wait)
        if wait:
            self.list.setCurrentIndex(self.rows.index(min(row, len(wait) - 1)))
        back = trn("Bring back {n} that was put away", "Bring back {n} that were put away", away)
        self.back.setText(self._words.say(back))
        self.back.setVisible(bool(away))
        called = self._words.say(_called(wait or view.left))
        self.heading.show_heading(called, str(len(wait)) if wait else "")
        self.setAccessibleName(called)
        self.list.setAccessibleName(called)
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


def _called(wait: tuple[Item, ...]) -> Text:
    """What is true of all that waits: a look at a goal comes by its day, not from a meeting."""
    looks = [item.carried is Carried.REVIEW for item in wait]
    if looks and all(looks):
        return tr("Goals to look at")
    return tr("Waiting for this meeting") if any(looks) else tr("Waiting from earlier meetings")


class _TrayRows(NamedRows[Item]):
    """Items by what they are called, why they wait, and their minutes."""

    def __init__(self, words: Words) -> None:
        super().__init__(self._aloud)
        self._say = words.say
        self.times: Mapping[str, int] = {}

    def named(self, row: Item) -> Named:
        """Its title, its minutes and why it waits."""
        minutes = self._say(trn("{n} min", "{n} min", row.minutes))
        return Named(self._title(row), minutes, self._reason(row))

    def _title(self, item: Item) -> str:
        return item.title.strip() or self._say(tr("No title"))

    def _reason(self, item: Item) -> str:
        reason = reason_for(item.carried, item.carried_from, self.times.get(item.id, 0))
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
