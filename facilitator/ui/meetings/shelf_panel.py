"""Days off of the school, and templates of one's own: what new meetings are made with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.keeping import Starts
from facilitator.app.ports import Words
from facilitator.domain.school_days import DayOff
from facilitator.domain.template import Template
from facilitator.domain.time import Moment
from facilitator.domain.words import LongDate, Text, tr, trn
from facilitator.ui.kit.aloud import announce
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.asked import day_field, day_of, put_day
from facilitator.ui.meetings.change_cards import tell_refusal
from facilitator.ui.meetings.pages import Columns, Page
from facilitator.ui.meetings.rows import Cell, Row, RowsModel
from facilitator.ui.meetings.table import PlainTable

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NARROW = 480


class ShelfPanel(QWidget):
    """Adds and removes days off, takes them from a calendar file; renames and removes templates.

    `added` and `removed` carry a DayOff. Whatever is done can be taken back: `undone`.
    """

    added = Signal(object)
    removed = Signal(object)
    file_wished = Signal()
    renamed = Signal(str, str)
    binned = Signal(str)
    template_saved = Signal(str)
    template_wished = Signal()
    undone = Signal()
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._say = words.say
        self._starts = Starts()
        self._days: dict[str, DayOff] = {}
        say = self._say
        leave = self._leave = KeyButton(say(tr("Back to the meetings")), "Esc")
        head = row(PlainLabel(say(tr("Days off and templates")), size="title", weight=600), leave)
        head.setStretch(0, 1)
        whole = column(
            head,
            self._notice(),
            self._calendar(),
            self._templates(),
            None,
            gap=12,
            margins=(32, 20),
        )
        self.setLayout(column(Page(boxed(whole)), gap=0))
        leave.clicked.connect(self.left)

    def show_starts(self, starts: Starts) -> None:
        """Show what is shelved."""
        self._starts = starts
        self._days = {_key(each): each for each in starts.school.off}
        rows = (
            Row(key, (Cell(self._say(_when(each)), strong=True), Cell(each.name)))
            for key, each in self._days.items()
        )
        self._days_table.show_rows(tuple(rows))
        self._days_table.setVisible(bool(self._days))
        self._no_days.setVisible(not self._days)
        named = (
            Row(each.id, (Cell(each.name, strong=True), Cell(self._say(_size(each)))))
            for each in starts.templates
        )
        self._own_table.show_rows(tuple(named))
        for part in (self._own_table, self._rename, self._away, self._save):
            part.setVisible(bool(starts.templates))
        self._no_own.setVisible(not starts.templates)
        self._name_field.setVisible(self._name_field.isVisibleTo(self) and bool(starts.templates))

    def show_done(self, words: str) -> None:
        """Tell what was done; undone is emitted when it is taken back."""
        self._told_words.setText(words)
        announce(self, words)
        self._undo.setAccessibleName(self._say(tr("Take back: {what}", what=words)))
        self._told.show()

    def begin(self, now: Moment) -> None:
        """Put the cursor where a day off begins."""
        self._told.hide()
        self._name_field.hide()
        put_day(self._first, now.civil.date())
        put_day(self._last, now.civil.date())
        self._first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds the day or keeps the name, Escape leads back."""
        if event.key() in _ENTER:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del in a list removes, F2 among the templates renames."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Delete:
            self._remove_day() if watched is self._days_table else self._remove_own()
            return True
        if event.key() == Qt.Key.Key_F2 and watched is self._own_table:
            self._begin_name()
            return True
        return False

    def _enter(self) -> None:
        if self._name.hasFocus():
            self._keep_name()
        else:
            self._add()

    def _add(self) -> None:
        first, last = day_of(self._first), day_of(self._last)
        problem = last < first
        told = tr("The last day lies before the first. Change one of them.")
        self._last_field.show_error(self._say(told) if problem else "")
        if not problem:
            self.added.emit(DayOff(first, last, self._what.text().strip()))
            self._what.setText("")
            self._first.setFocus()

    def _remove_day(self) -> None:
        day = self._days.get(self._days_table.current_key())
        if day is not None:
            self.removed.emit(day)

    def _remove_own(self) -> None:
        if identity := self._own_table.current_key():
            self.binned.emit(identity)

    def _begin_name(self) -> None:
        chosen = self._own_table.current_key()
        own = next((each for each in self._starts.templates if each.id == chosen), None)
        if own is not None:
            self._name.setText(own.name)
            self._name_field.show()
            self._name.setFocus()
            self._name.selectAll()

    def _keep_name(self) -> None:
        name = self._name.text().strip()
        self._name_field.show_error("" if name else self._say(tr("Give it a name.")))
        if name:
            self._name_field.hide()
            self._own_table.setFocus()
            self.renamed.emit(self._own_table.current_key(), name)

    def _notice(self) -> QWidget:
        self._told_words = SignLabel(Sign.TICK, "")
        self._undo = KeyButton(self._say(tr("Take back")), kind="quiet")
        line = row(self._told_words, self._undo)
        line.setStretch(0, 1)
        self._told = Card(line, "soft", margins=(20, 4))
        self._told.hide()
        self._undo.clicked.connect(self._told.hide)
        self._undo.clicked.connect(self.undone)
        return self._told

    def _calendar(self) -> QWidget:
        say = self._say
        self._first, self._last, self._what = day_field(), day_field(), PlainLine()
        first = LabelledField(say(tr("First day off")), self._first)
        self._last_field = LabelledField(say(tr("Last day off")), self._last)
        what = LabelledField(say(tr("What is it?")), self._what)
        tell_refusal(what, self._what, self._say)
        add = KeyButton(say(tr("Add it")), "Enter")
        take = KeyButton(say(tr("Take them from a calendar file")), "Ctrl+O", bind=True)
        away = KeyButton(say(tr("Remove")), "Del")
        self._days_table = PlainTable(say(tr("Days off")), 1, most=5)
        self._days_table.setModel(RowsModel((say(tr("Day")), say(tr("What"))), self))
        self._days_table.installEventFilter(self)
        told = tr("No days off yet. A series of meetings leaves them out.")
        self._no_days = PlainLabel(say(told), tone="muted")
        add.clicked.connect(self._add)
        take.clicked.connect(self.file_wished)
        away.clicked.connect(self._remove_day)
        fields = Columns(((first, 2), (self._last_field, 2), (what, 4)), _NARROW, 12)
        return Card(
            column(
                Heading(say(tr("Days off"))),
                fields,
                Flow(add, take),
                self._no_days,
                self._days_table,
                Flow(away),
                gap=12,
            )
        )

    def _templates(self) -> QWidget:
        say = self._say
        self._own_table = PlainTable(say(tr("Your templates")), most=4)
        self._own_table.setModel(RowsModel((say(tr("Template")), say(tr("What"))), self))
        self._own_table.installEventFilter(self)
        told = tr("None of your own yet. Save a meeting as a template with Ctrl+T.")
        self._no_own = PlainLabel(say(told), tone="muted")
        self._name = PlainLine()
        self._name_field = LabelledField(say(tr("What is the template called?")), self._name)
        tell_refusal(self._name_field, self._name, say)
        self._name_field.hide()
        self._rename = KeyButton(say(tr("Rename")), "F2")
        self._away = KeyButton(say(tr("Put into the bin")), "Del")
        self._rename.clicked.connect(self._begin_name)
        self._away.clicked.connect(self._remove_own)
        self._save = KeyButton(say(tr("Save it in a file")), "Ctrl+S", bind=True)
        take = KeyButton(say(tr("Take one from a file")), "Ctrl+Shift+O", bind=True)
        self._save.clicked.connect(lambda: self.template_saved.emit(self._own_table.current_key()))
        take.clicked.connect(self.template_wished)
        return Card(
            column(
                Heading(say(tr("Your templates"))),
                self._no_own,
                self._own_table,
                self._name_field,
                Flow(self._rename, self._away, self._save, take),
                gap=12,
            )
        )


def _key(day: DayOff) -> str:
    return f"{day.first}:{day.last}:{day.name}"


def _when(day: DayOff) -> Text:
    if day.first == day.last:
        return tr("{day}", day=LongDate(day.first))
    return tr("{first} to {last}", first=LongDate(day.first), last=LongDate(day.last))


def _size(template: Template) -> Text:
    items = sum(len(part.items) for part in template.parts)
    return trn("{n} item", "{n} items", items)
