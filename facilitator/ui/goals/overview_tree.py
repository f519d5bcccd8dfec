"""The goal tree: visions, priorities, goals and actions, made and changed in place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from facilitator.app.goal_tree import TreeKind, TreeRow
from facilitator.app.ports import Words
from facilitator.domain.goal import AimKind
from facilitator.domain.notes import LONGEST_TEXT
from facilitator.domain.words import Said, Text, tr
from facilitator.ui.goals.actions import action_said
from facilitator.ui.goals.line_words import below_said, sign_of, standing_said
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.drawing import Index
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.named_rows import BELOW, FAR, SIGN, STRONG, NamedDelegate
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.rows import RowList, Rows
from facilitator.ui.kit.signs import Sign
from facilitator.ui.theme import Theme

VISION_KEY, PRIORITY_KEY, WORDS_KEY = "Ctrl+Shift+V", "Ctrl+Shift+R", "F2"
_DEPTH = SIGN + 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KINDS: dict[TreeKind, Text] = {
    TreeKind.VISION: tr("Vision"),
    TreeKind.PRIORITY: tr("Priority"),
    TreeKind.GOAL: tr("Goal"),
    TreeKind.ACTION: tr("Action"),
}
_AIMS = (TreeKind.VISION, TreeKind.PRIORITY)


class GoalTree(QWidget):
    """`open_wished` carries a goal, `away_wished` a vision or priority that is put away.

    `made` carries the kind of a new one, the vision that it is to stand below ("" for none) and
    its words; `changed` the identity of one and its new words.
    """

    open_wished = Signal(str)
    made = Signal(object, str, str)
    changed = Signal(str, str)
    away_wished = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = self._say = words.say
        self._asks: tuple[AimKind | None, str] = (None, "")
        self.rows = _TreeRows(words)
        self.list = _TreeList(self.rows, say(tr("Visions, priorities, goals and actions")))
        self._none = PlainLabel(
            say(tr("Nothing stands here yet. A vision is what the team or school wants to be.")),
            tone="muted",
        )
        self.vision = KeyButton(say(tr("New vision")), VISION_KEY, "quiet", bind=True)
        self.priority = KeyButton(say(tr("New priority")), PRIORITY_KEY, "quiet", bind=True)
        self.change = KeyButton(say(tr("Change its words")), WORDS_KEY, "quiet", bind=True)
        self.away = KeyButton(say(tr("Put it away")), "Del", "quiet")
        self.line = PlainLine(limit=LONGEST_TEXT)
        self.field = LabelledField(say(tr("Its words, then Enter")), self.line)
        deeds = Flow(self.vision, self.priority, self.change, self.away, gap=4)
        content = column(self._none, self.list, self.field, deeds, gap=8)
        content.setStretch(1, 1)
        self.setLayout(content)
        self.field.hide()
        self.vision.clicked.connect(lambda: self._ask(AimKind.VISION))
        self.priority.clicked.connect(lambda: self._ask(AimKind.PRIORITY))
        self.change.clicked.connect(self._ask_change)
        self.away.clicked.connect(self._put_away)
        self.line.returnPressed.connect(self._keep)
        self.line.refused.connect(lambda text: self.field.show_error(say(text)))
        self.list.enter_wished.connect(self._open)
        self.list.away_wished.connect(self._put_away)
        self.list.selectionModel().currentChanged.connect(self._look)

    def show_tree(self, rows: tuple[TreeRow, ...], names: Mapping[str, str]) -> None:
        """Show the tree; the chosen row stays while it is there."""
        chosen = self.chosen
        self.rows.names = names
        self.list.show_rows(rows)
        at = [n for n, row in enumerate(rows) if chosen is not None and row.id == chosen.id]
        self.list.setCurrentIndex(self.rows.index(at[0] if at else 0))
        self._none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._look()

    @property
    def chosen(self) -> TreeRow | None:
        """The row that the keyboard is on."""
        at = self.list.currentIndex().row()
        return self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the line; nothing is changed."""
        if event.key() == Qt.Key.Key_Escape and not self.field.isHidden():
            self._leave()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        chosen = self.chosen
        aim = chosen is not None and chosen.kind in _AIMS
        why = self._say(tr("Choose a vision or a priority in the list."))
        for button in (self.change, self.away):
            button.set_legal(aim, why)

    def _ask(self, kind: AimKind) -> None:
        self._asks = (kind, self._vision() if kind is AimKind.PRIORITY else "")
        self._begin("")

    def _vision(self) -> str:
        """The vision of the chosen row, or above it; "" for none."""
        at = self.list.currentIndex().row()
        for row in reversed(self.rows.rows[: at + 1]):
            if row.kind is TreeKind.VISION:
                return row.id
            if row.depth == 0:
                return ""
        return ""

    def _ask_change(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.kind in _AIMS:
            self._asks = (None, chosen.id)
            self._begin(chosen.text)

    def _begin(self, text: str) -> None:
        self.field.show_error("")
        self.line.setText(text)
        self.field.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep(self) -> None:
        text = self.line.text().strip()
        if not text:
            self.field.show_error(self._say(tr("Write a few words.")))
            return
        kind, where = self._asks
        self._leave()
        if kind is None:
            self.changed.emit(where, text)
        else:
            self.made.emit(kind, where, text)

    def _leave(self) -> None:
        back = self.list if self.rows.rows else self.vision
        back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.hide()

    def _open(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        if chosen.kind is TreeKind.GOAL:
            self.open_wished.emit(chosen.id)
        elif chosen.action is not None:
            self.open_wished.emit(chosen.action.goal)
        else:
            self._ask_change()

    def _put_away(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.kind in _AIMS:
            self.away_wished.emit(chosen.id)


class _TreeRows(Rows[TreeRow]):
    """Rows by their words, their kind and where they stand."""

    def __init__(self, words: Words) -> None:
        super().__init__(self._aloud)
        self._say = words.say
        self.names: Mapping[str, str] = {}

    def data(  # type: ignore[override]
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Words, kind, state and sign by the roles of `named_rows`; else the row in words."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text.strip() or self._say(tr("A goal without words yet"))
        if role == FAR:
            return self._say(_KINDS[row.kind] if row.goal is None else standing_said(row.goal.line))
        if role == BELOW:
            return self._say(self._below(row))
        if role == STRONG:
            return "1" if row.kind is not TreeKind.ACTION else ""
        if role == SIGN:
            return _sign(row)
        return row.depth if role == _DEPTH else super().data(index, role)

    def _below(self, row: TreeRow) -> Said:
        if row.goal is not None:
            return below_said(row.goal.line, self.names, row.goal.flags)
        return "" if row.action is None else action_said(row.action, self.names)

    def _aloud(self, row: TreeRow) -> str:
        return self._say(
            tr(
                "{kind} on floor {n}: {text}. {below}",
                kind=_KINDS[row.kind],
                n=row.depth + 1,
                text=row.text,
                below=self._below(row),
            )
        )


def _sign(row: TreeRow) -> tuple[Sign, str]:
    if row.goal is not None:
        return sign_of(row.goal.line, row.goal.flags)
    match row.kind:
        case TreeKind.ACTION:
            return Sign.TRIANGLE, "muted"
        case TreeKind.VISION:
            return Sign.DISC, "accent"
    return Sign.SQUARE, "accent"


class _TreeDelegate(NamedDelegate):
    """Draws a row as far from the edge as it is deep."""

    def _rooms(self, theme: Theme, box: QRect, index: Index) -> tuple[QRect, QRect, QRect]:
        shift = round(theme.em(1.8) * (index.data(_DEPTH) or 0))
        return super()._rooms(theme, box.adjusted(shift, 0, 0, 0), index)


class _TreeList(RowList[TreeRow]):
    """Enter opens the goal or the words of the current row, Del puts it away."""

    enter_wished = Signal()
    away_wished = Signal()

    def __init__(self, rows: _TreeRows, name: str) -> None:
        super().__init__(rows, name)
        self.setItemDelegate(_TreeDelegate(self, below=True))
        self.setTabKeyNavigation(False)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self.doubleClicked.connect(self.enter_wished)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Del act upon the current row."""
        if event.key() in _ENTER and not event.modifiers():
            self.enter_wished.emit()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.away_wished.emit()
        else:
            super().keyPressEvent(event)
