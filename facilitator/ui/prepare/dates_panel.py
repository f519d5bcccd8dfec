"""The dates that a team should keep in mind, edited in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.app.ports import Words
from facilitator.domain.plan import DateAhead, Plan
from facilitator.domain.words import Text, tr
from facilitator.ui.figures import DayField
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.drawing import Index
from facilitator.ui.kit.editors import LONGEST_LINE
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.prepare.cells import CellDelegate
from facilitator.ui.prepare.civil import CivilTypist, day_in
from facilitator.ui.prepare.columns import Want, widths
from facilitator.ui.prepare.dates_model import AHEAD, QUIET, DateColumn, DatesModel
from facilitator.ui.prepare.editors import CellLine
from facilitator.ui.prepare.edits import with_date, without_date
from facilitator.ui.prepare.grid import GridTable
from facilitator.ui.prepare.view import HELD, PlanView
from facilitator.ui.theme import theme_of

_Hint = QAbstractItemDelegate.EndEditHint


class DatesDelegate(CellDelegate):
    """Edits a day or what is on it. `refused` carries the sentence for a text not taken."""

    refused = Signal(object)

    def __init__(self, words: Words, model: DatesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._model = model
        self._before: DateAhead | None = None
        self.closeEditor.connect(self._closing)

    def is_field(self, index: Index) -> bool:
        return index.column() == DateColumn.DAY

    def weight(self, index: Index) -> int:
        return 600 if index.column() == DateColumn.DAY else 400

    def tone(self, index: Index) -> str:
        return "muted" if index.data(QUIET) else ""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        self._before = index.data(AHEAD)
        if index.column() == DateColumn.DAY:
            field = DayField(self._words.say(tr("Day")), parent=parent)
            typist = CivilTypist(field)
            typist.show_day(index.data(AHEAD).day)
            return field
        line = CellLine(self._words.say(tr("What is on that day")), LONGEST_LINE, parent)
        place = QPersistentModelIndex(index)
        line.drafted.connect(lambda text, typing: self._model.wish(place, typing, None, text))
        line.refused.connect(self.refused)
        return line

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, CellLine):
            editor.show_cell(index.data(AHEAD).what)

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if isinstance(editor, CellLine):
            self._model.wish(index, False, None, editor.text().strip())
        elif isinstance(editor, DayField):
            editor.figures.take()
            self._model.wish(index, False, day_in(editor), None)

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        editor.setGeometry(self.field_box(option.rect))

    def _closing(self, editor: QWidget, hint: _Hint) -> None:
        """After Escape the store hears what stood there before drafts of it were told."""
        if isinstance(editor, CellLine):
            editor.hush()
        if hint == _Hint.RevertModelCache and self._before is not None:
            self._model.wished.emit(self._before, False)


class DatesTable(GridTable):
    """The table with its model and its editors."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.say(tr("Dates ahead")))
        self.dates = DatesModel(words, self)
        self.cells = DatesDelegate(words, self.dates, self)
        self.setModel(self.dates)
        self.setItemDelegate(self.cells)

    def show_dates(self, dates: tuple[DateAhead, ...]) -> None:
        """Show these dates."""
        self.dates.show_dates(dates)
        self.fit()

    def opens_by_click(self, index: QModelIndex) -> bool:
        """The day opens by one click, the text by two."""
        return index.column() == DateColumn.DAY

    def fit_columns(self) -> None:
        """The day as wide as its longest name, what is on it takes the rest."""
        theme = theme_of(self)
        metrics = QFontMetrics(theme.font("body", 600))
        rows = range(self.dates.rowCount())
        days = [str(self.dates.index(row, DateColumn.DAY).data()) for row in rows]
        said = max((metrics.horizontalAdvance(day) for day in days), default=0)
        natural = max(said, theme.em(10)) + theme.em(2.6)
        wants = (Want(theme.em(9), natural), Want(theme.em(10), theme.em(14), 1))
        for place, width in enumerate(widths(wants, self.viewport().width())):
            self.setColumnWidth(place, width)


class DatesPanel(QWidget):
    """The table and its buttons. `edited` carries a change, `refused` a sentence."""

    edited = Signal(object, bool)
    refused = Signal(object)

    def __init__(self, words: Words, new_id: Callable[[], str]) -> None:
        super().__init__()
        self._words = words
        self._new_id = new_id
        self._plan = Plan()
        self._held = False
        self._awaited = ""
        self.table = DatesTable(words)
        self.add = KeyButton(words.say(tr("Add date")), "Ins")
        self.edit = KeyButton(words.say(tr("Edit")), "F2", "quiet")
        self.remove = KeyButton(words.say(tr("Remove")), "Del", "quiet")
        self._empty = PlainLabel(
            words.say(tr("No dates yet. They go to the agenda and the minutes.")), tone="muted"
        )
        tools = Flow(self.add, self.edit, self.remove, gap=4)
        lines = column(tools, self._empty, self.table, gap=8)
        lines.setStretch(2, 1)
        self.setLayout(lines)
        self.table.dates.wished.connect(self._date_wished)
        self.table.added.connect(lambda _: self._add())
        self.table.removed.connect(lambda _: self._remove())
        self.table.row_chosen.connect(lambda _: self._show_current())
        self.table.cells.refused.connect(self.refused)
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(self.table.edit_current)
        self.remove.clicked.connect(self._remove)
        self._show_current()

    def show_plan(self, view: PlanView) -> None:
        """Show the dates ahead of a plan."""
        self._plan, self._held = view.plan, view.held
        self.table.keep(view.held)
        self.table.show_dates(view.plan.dates)
        row = self.table.dates.row_of(self._awaited) if self._awaited else -1
        if row >= 0:
            self._awaited = ""
            self.table.setFocus()
            self.table.edit_cell(row, DateColumn.DAY)
        self._show_current()

    def label(self, plan: Plan) -> Text:
        """What its tab says."""
        return tr("Dates ahead: {n}", n=len(plan.dates))

    def _date_wished(self, ahead: DateAhead, typing: bool) -> None:
        self.edited.emit(lambda plan: with_date(plan, ahead), typing)

    def _add(self) -> None:
        last = self._plan.dates[-1].day if self._plan.dates else self._plan.day
        ahead = DateAhead(self._new_id(), last, "")
        self._awaited = ahead.id
        self.edited.emit(partial(with_date, ahead=ahead), False)

    def _remove(self) -> None:
        ahead = self.table.dates.ahead(self.table.row)
        if ahead is not None:
            self.edited.emit(partial(without_date, identity=ahead.id), False)

    def _show_current(self) -> None:
        chosen = self.table.dates.ahead(self.table.row) is not None and not self._held
        self.add.set_legal(not self._held, self._words.say(HELD))
        for button in (self.edit, self.remove):
            button.set_legal(chosen, self._words.say(tr("Choose a date first.")))
        self._empty.setVisible(not self.table.dates.rowCount())
