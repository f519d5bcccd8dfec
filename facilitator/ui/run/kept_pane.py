"""The kept lines of the item under way, and what can be done with one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.ports import Words
from facilitator.domain.labels import KINDS
from facilitator.domain.notes import Kind
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Heading, boxed, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.kept import KeptRow, Spot, goals_for, kept_rows, spots
from facilitator.ui.run.kept_list import KeptList
from facilitator.ui.run.kept_menu import KeptMenu
from facilitator.ui.run.kept_model import KeptLine
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.reading_order import holds_focus
from facilitator.ui.run.under_cover import cover_in_words
from facilitator.ui.run.view import RunView
from facilitator.ui.run.wishes import Apart, Hidden, MadeAction, Placed, Served


class KeptPane(QWidget):
    """Shows the lines, and what can be done with the one that is chosen.

    `line_wished` carries a LineWish.
    """

    edited = Signal(str, str, bool)
    kind_changed = Signal(str, object)
    removed = Signal(str)
    undo_wished = Signal()
    uncover_wished = Signal()
    refused = Signal(object)
    left = Signal()
    line_wished = Signal(object)

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._words = words
        self._removed = False
        self._spots: tuple[Spot, ...] = ()
        self._view: RunView | None = None
        self._said: dict[str, tuple[KeptRow, KeptLine]] = {}
        self._heading = Heading(say(tr("Kept so far")), say(tr("of this item")))
        self._nothing = PlainLabel(say(tr("Nothing yet.")), tone="muted")
        self.list = KeptList(say(tr("Kept so far")), say(tr("Edit this line")))
        self.kinds = PlainCombo(say(tr("Make it a")))
        self.kinds.show_choices(tuple((kind.value, say(KINDS[kind])) for kind in Kind))
        self._edit = KeyButton(say(tr("Edit")), say(tr("Enter")))
        self._delete = KeyButton(say(tr("Delete")), QKeySequence(Qt.Key.Key_Delete))
        self._part = KeyButton(say(tr("Split")), "Ctrl+Enter")
        self._part.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the cursor stays where it is
        self._join = KeyButton(say(tr("Join to the one above")), QKeySequence("Ctrl+Backspace"))
        self._more = KeyButton(say(tr("More…")), kind="quiet")
        self._deeds = Flow(self.kinds, self._edit, self._part, self._join, self._delete, self._more)
        self._menu = KeptMenu(words, keys, self)
        self._gone = PlainLabel(say(tr("Deleted.")), tone="muted", wrap=False)
        self._back = KeyButton(say(tr("Take it back")), keys.cap(Deed.UNDO), "quiet")
        self._undo = Flow(self._gone, self._back)
        self._together = KeyButton(say(tr("Show together")), keys.cap(Deed.UNCOVER))
        self._together.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._together.clicked.connect(self.uncover_wished)
        self._together.hide()
        top = column(self._heading, self._nothing, self._together, gap=8)
        lines = column(boxed(top), self.list, self._deeds, self._undo, gap=8)
        lines.setStretch(1, 1)
        lines.addStretch(0)
        self.setLayout(lines)
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.edited.connect(self.edited)
        self.list.removed.connect(self._remove)
        self.list.refused.connect(self.refused)
        self.list.left.connect(self.left)
        self.list.wished.connect(self.line_wished)
        self._menu.shifted.connect(self.list.shift_chosen)
        self._menu.hidden_wished.connect(self.hide_chosen)
        self._menu.part_wished.connect(self.part_chosen)
        self._menu.action_wished.connect(self.make_action)
        self._menu.spot_picked.connect(self._place)
        self._menu.goal_picked.connect(self._serve)
        self._part.clicked.connect(self.list.part_chosen)
        self._join.clicked.connect(self.list.join_chosen)
        self._more.clicked.connect(self._open_menu)
        self.list.chosen_changed.connect(self._choose)
        self.kinds.picked.connect(self._turn)
        self._edit.clicked.connect(self.list.edit_chosen)
        self._delete.clicked.connect(self.list.remove_chosen)
        self._back.clicked.connect(self._take_back)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self._choose(None)
        self._undo.hide()

    def show_run(self, view: RunView) -> None:
        """Show the lines of the item under way."""
        rows = kept_rows(view)
        self._view = view
        self._spots = spots(view)
        self._said = {row.id: (row, self._line(row)) for row in rows}
        self.list.show_lines(tuple(line for _, line in self._said.values()))
        covered = cover_in_words(view)
        self._nothing.setText(self._words.say(covered or tr("Nothing yet.")))
        self._nothing.setVisible(bool(covered) or not rows)
        self._together.setVisible(bool(covered))
        self.list.setVisible(bool(rows))
        of_item = view.segment is not None
        where = tr("of this item") if of_item else tr("in this meeting")
        self._heading.show_heading(self._words.say(tr("Kept so far")), self._words.say(where))
        self._undo.setVisible(self._removed and view.undoable)

    def forget_removal(self) -> None:
        """Something else was done since: what was deleted lies one step further back now."""
        self._removed = False
        self._undo.hide()

    def turn_chosen(self, kind: Kind) -> bool:
        """Make the line that the keyboard is on another kind; whether there is one."""
        line = self.list.chosen if self.list.hasFocus() else None
        if line is not None and line.kind is not kind:
            self.kind_changed.emit(line.id, kind)
        return line is not None

    def hide_chosen(self) -> bool:
        """Wish the line that the keyboard is on private or public; whether there is one."""
        line = self.list.chosen if holds_focus(self) else None
        if line is not None:
            self.line_wished.emit(Hidden(line.id))
        return line is not None

    def part_chosen(self) -> None:
        """Wish the line that the keyboard is on, or else the newest, for part B, or for all."""
        line = self.list.chosen if holds_focus(self) else self.list.newest
        if line is not None:
            self.line_wished.emit(Apart(line.id))

    def in_front(self) -> str:
        """The words of the line that the keyboard is on, "" for none or one not for the room."""
        line = self.list.chosen if holds_focus(self) else None
        return "" if line is None or line.private or line.apart else line.text

    def make_action(self) -> None:
        """Wish an action made of the line that the keyboard is on, or else of the newest."""
        line = self.list.chosen if holds_focus(self) else self.list.newest
        if line is not None and line.kind is not Kind.ACTION:
            self.line_wished.emit(MadeAction(line.id))

    def _place(self, spot: Spot) -> None:
        if self.list.chosen is not None:
            self.line_wished.emit(Placed(self.list.chosen.id, spot.item, spot.segment))

    def _serve(self, goal: str) -> None:
        if self.list.chosen is not None:
            self.line_wished.emit(Served(self.list.chosen.id, goal))

    def _open_menu(self) -> None:
        line = self.list.chosen
        if line is not None and self._view is not None:
            goals = goals_for(self._view, line.goal)
            self._menu.open_for(line, self._spots, goals, self._more)

    def _line(self, row: KeptRow) -> KeptLine:
        """The row in words; said anew only where it differs."""
        before = self._said.get(row.id)
        return before[1] if before is not None and before[0] == row else self._in_words(row)

    def _in_words(self, row: KeptRow) -> KeptLine:
        say = self._words.say
        return KeptLine(
            row.id,
            row.kind,
            say(row.label),
            row.text,
            self._words.time(row.at),
            say(row.by),
            say(row.spoken),
            row.private,
            row.goal,
            row.confidential,
            row.confidential or row.within,
        )

    def _choose(self, line: KeptLine | None) -> None:
        self._deeds.setVisible(line is not None and holds_focus(self))
        if line is not None:
            self.kinds.setCurrentIndex(self.kinds.findData(line.kind.value))

    def _focus_moved(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self._deeds.isVisible() != holds_focus(self):
            self._choose(self.list.chosen)

    def _turn(self, kind: str) -> None:
        line = self.list.chosen
        if line is not None and line.kind.value != kind:
            self.kind_changed.emit(line.id, Kind(kind))

    def _remove(self, line: str) -> None:
        self._removed = True
        self.removed.emit(line)

    def _take_back(self) -> None:
        self.forget_removal()
        self.undo_wished.emit()
