"""What a file would change here: a row a value, what differs in words, and a choice for each."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.app.choosing import Choice, followed, to_store, unchosen, ways
from facilitator.app.import_details import details
from facilitator.app.ports import Words
from facilitator.app.standing import Compared, Standing
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.files_rows import done_with, file_row, meant
from facilitator.ui.meetings.rows import RowsModel
from facilitator.ui.meetings.table import PlainTable
from facilitator.ui.meetings.values import FileView

_MOST_LINES = 8


class FilesResult(QWidget):
    """`taken` carries a Choice for each value of the file, in its order."""

    taken = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        say = self._say = words.say
        self._found: tuple[Compared, ...] = ()
        self._choices: tuple[Choice, ...] = ()
        self._heading = Heading("")
        would = say(tr("What the file would change here"))
        self.table = PlainTable(would)
        self.table.setModel(RowsModel((would, say(tr("What is done"))), self))
        self._same = PlainLabel(tone="muted")
        self._meant = PlainLabel(weight=600)
        self._lines = PlainLabel()
        self._turn = KeyButton(say(tr("Do otherwise with this one")), say(tr("Space")))
        self._all = KeyButton(
            say(tr("The file counts wherever it differs")), "Ctrl+Shift+A", bind=True
        )
        self._take = KeyButton(say(tr("Take it in")), "Ctrl+Return", "primary", bind=True)
        self._why = PlainLabel(tone="muted")
        content = column(
            self._heading,
            self.table,
            self._meant,
            self._lines,
            self._same,
            self._why,
            Flow(self._take, self._turn, self._all),
            gap=8,
        )
        self.setLayout(column(Card(content), gap=0))
        space = QShortcut(QKeySequence("Space"), self.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._turn_one)
        self.table.moved_to.connect(lambda _: self._follow())
        self._turn.clicked.connect(self._turn_one)
        self._all.clicked.connect(self._turn_all)
        self._take.clicked.connect(lambda: self.taken.emit(self._choices))

    def show_file(self, view: FileView) -> None:
        """Show what a file would change; nothing of it has been chosen yet."""
        self._found, self._choices = view.found, unchosen(view.found, conflicts=False)
        say = self._say
        count = len(self._differing())
        self._heading.show_heading(
            say(tr("In {file}", file=view.name)), str(count) if count else ""
        )
        same = len(view.found) - count
        self._same.setText(
            say(trn("{n} thing is the same here.", "{n} things are the same here.", same))
        )
        self._same.setVisible(bool(same))
        self.table.setVisible(bool(count))
        self._show()

    def begin(self) -> None:
        """Begin with the first row, if there is one."""
        if self._differing():
            self.table.setCurrentIndex(self.table.model().index(0, 0))
            self.table.setFocus()

    def _differing(self) -> list[int]:
        return [at for at, e in enumerate(self._found) if e.standing is not Standing.SAME]

    def _show(self) -> None:
        done = followed(self._found, self._choices)
        rows = (file_row(at, self._found[at], done[at], self._words) for at in self._differing())
        self.table.show_rows(tuple(rows))
        conflicts = any(each.standing is Standing.CONFLICT for each in self._found)
        open_ones = any(len(ways(each)) > 1 for each in self._found)
        self._all.setVisible(conflicts)
        self._take.setVisible(open_ones)
        self._why.setText(self._say(_why(open_ones, conflicts)))
        self._take.set_legal(
            bool(to_store(self._found, self._choices)),
            self._say(tr("There is nothing to take in.")),
        )
        self._follow()

    def _at(self) -> int:
        key = self.table.current_key()
        return int(key) if key else -1

    def _follow(self) -> None:
        at = self._at()
        each = self._found[at] if 0 <= at < len(self._found) else None
        self._turn.setVisible(each is not None and len(ways(each)) > 1)
        self._meant.setVisible(each is not None)
        self._lines.setVisible(each is not None and each.here is not None)
        if each is None:
            return
        choice = followed(self._found, self._choices)[at]
        self._meant.setText(self._say(meant(each, choice)))
        told = [self._say(text) for text in islice(details(each), _MOST_LINES + 1)]
        if len(told) > _MOST_LINES:
            told[_MOST_LINES:] = [self._say(tr("and more"))]
        self._lines.setText("\n".join(told))

    def _turn_one(self) -> None:
        """Do the next thing that can be done with the chosen one."""
        at = self._at()
        if not 0 <= at < len(self._found):
            return
        found = ways(self._found[at])
        if len(found) < 2:
            return
        choice = found[(found.index(self._choices[at]) + 1) % len(found)]
        self._choices = (*self._choices[:at], choice, *self._choices[at + 1 :])
        self._show()
        now = followed(self._found, self._choices)[at]
        announce(self.table, self._say(done_with(self._found[at], now)))

    def _turn_all(self) -> None:
        """Let the file count wherever it differs."""
        self._choices = tuple(
            Choice.FILE if each.standing is Standing.CONFLICT else choice
            for each, choice in zip(self._found, self._choices, strict=True)
        )
        self._show()


def _why(open_ones: bool, conflicts: bool) -> Text:
    if not open_ones:
        return tr("There is nothing to take in.")
    if conflicts:
        return tr(
            "What differs stays as it is here until you choose otherwise. A backup is made before. "
            "All that is chosen is taken in, or nothing."
        )
    return tr("A backup is made before. All that is chosen is taken in, or nothing.")
