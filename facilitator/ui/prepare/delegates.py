"""Editing a cell of the agenda: which editor opens, and what its value becomes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.app.ports import Words
from facilitator.app.teams import LONGEST_NAME, item_problem
from facilitator.domain.agenda import Item, Purpose
from facilitator.domain.labels import PURPOSES
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.drawing import Index
from facilitator.ui.kit.editors import LONGEST_LINE
from facilitator.ui.kit.signs import Sign
from facilitator.ui.prepare.agenda_model import ITEM, PAST_BELL, QUIET, AgendaModel, Column
from facilitator.ui.prepare.cells import CellDelegate
from facilitator.ui.prepare.editors import CellCombo, CellLine, CellNumber, CellPicker
from facilitator.ui.prepare.how import how_choices, how_key, with_how
from facilitator.ui.prepare.leads import lead_choices, lead_keys, leads_of, leads_words
from facilitator.ui.prepare.strip_of import item_named

_Hint = QAbstractItemDelegate.EndEditHint
NOBODY = tr("Nobody yet")
"""What stands where nobody leads an item yet."""
_CHOICES = frozenset({Column.PURPOSE, Column.LEAD, Column.HOW})


class AgendaDelegate(CellDelegate):
    """Edits items. `refused` carries the sentence for a value that was not taken."""

    refused = Signal(object)

    def __init__(self, words: Words, model: AgendaModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._model = model
        # What the item was when its editor opened: a refused or reverted cell goes back to it.
        self._before: Item | None = None
        self.closeEditor.connect(self._closing)

    def chooses(self, index: Index) -> bool:
        return index.column() in _CHOICES

    def is_field(self, index: Index) -> bool:
        return index.column() in _CHOICES or index.column() == Column.MINUTES

    def weight(self, index: Index) -> int:
        if index.column() == Column.START and index.data(PAST_BELL):
            return 600
        return 600 if index.column() == Column.TITLE and not index.data(QUIET) else 400

    def tone(self, index: Index) -> str:
        if index.column() == Column.START and index.data(PAST_BELL):
            return "over"
        return "muted" if index.data(QUIET) else ""

    def sign(self, index: Index) -> Sign | None:
        if index.column() == Column.START and index.data(PAST_BELL):
            return Sign.OCTAGON
        locked = index.column() == Column.START and index.data(ITEM).locked
        return Sign.LOCK if locked else None

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        self._before = index.data(ITEM)
        makers: dict[Column, Callable[[str, QWidget], QWidget]] = {
            Column.TITLE: self._title_line,
            Column.LEAVES: self._leaves_line,
            Column.MINUTES: CellNumber,
            Column.PURPOSE: self._combo,
            Column.HOW: self._combo,
            Column.LEAD: self._picker,
        }
        column = Column(index.column())
        return makers[column](self._name(column, index.data(ITEM)), parent)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        item: Item = index.data(ITEM)
        model = self._model
        if isinstance(editor, CellLine | CellNumber):
            texts = {Column.TITLE: item.title, Column.LEAVES: item.leaves}
            editor.show_cell(texts.get(Column(index.column()), str(item.minutes)))
        elif isinstance(editor, CellPicker):
            choices = lead_choices(model.plan, model.plan.expected, self._words)
            summary = leads_words(item.leads, model.plan, self._words)
            editor.show_choices(choices, lead_keys(item.leads), summary)
        elif isinstance(editor, CellCombo) and not editor.view().isVisible():
            if index.column() == Column.PURPOSE:
                choices_of = tuple((p.value, self._words.say(PURPOSES[p])) for p in Purpose)
                editor.show_choices(choices_of, item.purpose.value)
            else:
                editor.show_choices(how_choices(model.library, self._words), how_key(item))

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        item: Item = index.data(ITEM)
        match Column(index.column()), editor:
            case Column.TITLE, CellLine():
                self._take_title(item, editor.text())
            case Column.LEAVES, CellLine():
                self._wish(replace(item, leaves=editor.text().strip()))
            case Column.MINUTES, CellNumber():
                self._take_minutes(item, editor.number())
            case Column.LEAD, CellPicker():
                if editor.keys != lead_keys(item.leads):
                    self._wish(replace(item, leads=leads_of(editor.keys)))
            case Column.PURPOSE, CellCombo():
                self._wish(replace(item, purpose=Purpose(editor.chosen())))
            # Passing through a cell changes nothing: a step of a protocol has no choice of its own.
            case Column.HOW, CellCombo() if editor.chosen() not in ("", how_key(item)):
                self._wish(with_how(item, editor.chosen()))

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        editor.setGeometry(self.field_box(option.rect))

    def _wish(self, item: Item, typing: bool = False) -> None:
        self._model.wished.emit(item, typing)

    def _take_title(self, item: Item, text: str) -> None:
        before = self._before
        if text.strip() or before is None or not before.title:
            self._wish(replace(item, title=text.strip()))
            return
        self.refused.emit(item_problem(replace(item, title="")))
        self._wish(replace(item, title=before.title))

    def _take_minutes(self, item: Item, minutes: int | None) -> None:
        wish = replace(item, minutes=0 if minutes is None else minutes)
        problem = item_problem(replace(wish, title=item.id))
        if problem is None:
            self._wish(wish)
        else:
            self.refused.emit(problem)

    def _draft(self, column: Column, text: str, typing: bool) -> None:
        before = self._before
        row = -1 if before is None else self._model.row_of(before.id)
        item = self._model.item(row)
        if item is None:
            return
        if column == Column.LEAVES:
            self._wish(replace(item, leaves=text), typing)
        elif text.strip():
            self._wish(replace(item, title=text), typing)

    def _closing(self, editor: QWidget, hint: _Hint) -> None:
        """After Escape the store hears what stood there before drafts of it were told."""
        if isinstance(editor, CellLine):
            editor.hush()
        before = self._before
        if hint != _Hint.RevertModelCache or before is None:
            return
        item = self._model.item(self._model.row_of(before.id))
        if item is not None and isinstance(editor, CellLine):
            self._wish(replace(item, title=before.title, leaves=before.leaves))

    def _title_line(self, name: str, parent: QWidget) -> QWidget:
        return self._line(name, Column.TITLE, LONGEST_NAME, parent)

    def _leaves_line(self, name: str, parent: QWidget) -> QWidget:
        return self._line(name, Column.LEAVES, LONGEST_LINE, parent)

    def _line(self, name: str, column: Column, limit: int, parent: QWidget) -> QWidget:
        line = CellLine(name, limit, parent)
        line.drafted.connect(lambda text, typing: self._draft(column, text, typing))
        line.refused.connect(self.refused)
        return line

    def _combo(self, name: str, parent: QWidget) -> QWidget:
        combo = CellCombo(name, parent)
        combo.chosen_here.connect(lambda onward: self._done(combo, onward))
        return combo

    def _picker(self, name: str, parent: QWidget) -> QWidget:
        picker = CellPicker(self._words, name, self._words.say(NOBODY), parent)
        picker.left.connect(lambda _, onward: self._done(picker, onward))
        return picker

    def _done(self, editor: QWidget, onward: bool) -> None:
        # One that lost the focus meanwhile was closed and its value taken.
        if editor.isVisible():
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, _Hint.EditNextItem if onward else _Hint.NoHint)

    def _name(self, column: Column, item: Item) -> str:
        named = item_named(item)
        names: dict[Column, Text] = {
            Column.TITLE: tr("Title of the item"),
            Column.PURPOSE: tr("Purpose of {item}", item=named),
            Column.LEAD: tr("Who leads {item}", item=named),
            Column.HOW: tr("How {item} is held", item=named),
            Column.MINUTES: tr("Minutes for {item}", item=named),
            Column.LEAVES: tr("What {item} should leave behind", item=named),
        }
        return self._words.say(names[column])
