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
from facilitator.ui.kit.cards import Heading, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.kept import KeptRow, kept_rows
from facilitator.ui.run.kept_list import KeptLine, KeptList
from facilitator.ui.run.keys import Deed, KeyTable
from facilitator.ui.run.reading_order import holds_focus
from facilitator.ui.run.view import RunView


class KeptPane(QWidget):
    """Shows the lines; edits, turns into another kind or removes the one that is chosen."""

    edited = Signal(str, str, bool)
    kind_changed = Signal(str, object)
    removed = Signal(str)
    undo_wished = Signal()
    refused = Signal(object)
    left = Signal()

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._words = words
        self._removed = False
        self._heading = Heading(say(tr("Kept so far")), say(tr("of this item")))
        self._nothing = PlainLabel(say(tr("Nothing yet.")), tone="muted")
        self.list = KeptList(say(tr("Kept so far")), say(tr("Edit this line")))
        self.kinds = PlainCombo(say(tr("Make it a")))
        self.kinds.show_choices(tuple((kind.value, say(KINDS[kind])) for kind in Kind))
        self._edit = KeyButton(say(tr("Edit")), say(tr("Enter")))
        self._delete = KeyButton(say(tr("Delete")), QKeySequence(Qt.Key.Key_Delete))
        self._deeds = Flow(self.kinds, self._edit, self._delete)
        self._gone = PlainLabel(say(tr("Deleted.")), tone="muted", wrap=False)
        self._back = KeyButton(say(tr("Take it back")), keys.cap(Deed.UNDO), "quiet")
        self._undo = Flow(self._gone, self._back)
        lines = column(self._heading, self._nothing, self.list, self._deeds, self._undo, gap=8)
        lines.setStretch(2, 1)
        lines.addStretch(0)
        self.setLayout(lines)
        self.setProperty("scrolls", True)
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.edited.connect(self.edited)
        self.list.removed.connect(self._remove)
        self.list.refused.connect(self.refused)
        self.list.left.connect(self.left)
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
        self.list.show_lines(tuple(self._line(row) for row in rows))
        self._nothing.setVisible(not rows)
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

    def _line(self, row: KeptRow) -> KeptLine:
        say = self._words.say
        return KeptLine(
            row.id,
            row.kind,
            say(
                tr("{kind}, only for me", kind=KINDS[row.kind]) if row.private else KINDS[row.kind]
            ),
            row.text,
            self._words.time(row.at),
            say(row.by),
            say(row.spoken),
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
