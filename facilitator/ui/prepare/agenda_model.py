"""The agenda as a table's model: what each cell says, and what an edited cell wishes for."""

from __future__ import annotations

from datetime import time
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, Qt, Signal

from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.domain.agenda import Item, starts
from facilitator.domain.labels import PURPOSES
from facilitator.domain.plan import Plan
from facilitator.domain.words import Said, tr, trn
from facilitator.ui.kit.drawing import NO_INDEX, Index, heading_alignment
from facilitator.ui.kit.plain import as_tip
from facilitator.ui.prepare.dragging import ITEM_MIME, MIMES, PROTOCOL_MIME, packed, unpacked
from facilitator.ui.prepare.how import how_words
from facilitator.ui.prepare.leads import leads_words
from facilitator.ui.prepare.strip_of import item_title

ITEM = Qt.ItemDataRole.UserRole + 1
PAST_BELL = Qt.ItemDataRole.UserRole + 2
QUIET = Qt.ItemDataRole.UserRole + 3


class Column(IntEnum):
    """The columns of the agenda, in order."""

    START = 0
    TITLE = 1
    PURPOSE = 2
    LEAD = 3
    HOW = 4
    MINUTES = 5
    LEAVES = 6


class AgendaModel(QAbstractTableModel):
    """Shows the items of a plan. It changes nothing itself: a cell that was edited becomes
    `wished` (the item as it should be, whether it is still being typed), a drop `dropped`
    (an identity and the position it should have), and one of a protocol `inserted` (the same).
    """

    wished = Signal(object, bool)
    dropped = Signal(str, int)
    inserted = Signal(str, int)

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._plan = Plan()
        self._library = Library()
        self._items: list[Item] = []
        self._times: tuple[time, ...] = ()
        # What each cell says, by identity: asked for at every drawing, said once.
        self._cells: dict[str, tuple[str, ...]] = {}
        self._bell = self._plan.bell
        # Whether what lies past the bell is marked: not once the meeting was held.
        self.judged = True

    @property
    def plan(self) -> Plan:
        """The plan that is shown."""
        return self._plan

    @property
    def library(self) -> Library:
        """The protocols that items can be held by."""
        return self._library

    def item(self, row: int) -> Item | None:
        """The item of a row."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def begins(self, row: int) -> time:
        """When the item of a row begins; while rows go, the last of them may begin at the end."""
        return self._times[min(row, len(self._times) - 1)]

    def row_of(self, identity: str) -> int:
        """The row of an item, -1 for none."""
        return next((row for row, item in enumerate(self._items) if item.id == identity), -1)

    def show_plan(self, plan: Plan, library: Library) -> None:
        """Show a plan. Rows that stay keep their place, their editor and the current cell."""
        if (plan, library) == (self._plan, self._library):
            return
        self._plan, self._library = plan, library
        self._times = starts(plan.items, plan.start)
        self._drop_rows({item.id for item in plan.items})
        for row, item in enumerate(plan.items):
            self._put(row, item)
        self._say()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return heading_alignment(far=section == Column.MINUTES)
        return self._heading(section) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags if index.column() == Column.START else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.cell(index.row(), Column(index.column()))
            case Qt.ItemDataRole.EditRole:
                return _typed(item, Column(index.column()))
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(self.cell(index.row(), Column(index.column())))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index)
            case Qt.ItemDataRole.TextAlignmentRole:
                far = index.column() == Column.MINUTES
                return Qt.AlignmentFlag.AlignTrailing if far else Qt.AlignmentFlag.AlignLeading
        return self._own(item, index, role)

    def cell(self, row: int, column: Column) -> str:
        """What a cell says."""
        said = self._cells.get(self._items[row].id)
        return self._said(row, column) if said is None else said[column]

    def _say(self) -> None:
        """Say all cells anew and tell which rows say something else than before."""
        before = self._cells
        bell_before, self._bell = self._bell, self._plan.bell
        self._cells = {
            item.id: tuple(self._said(row, column) for column in Column)
            for row, item in enumerate(self._items)
        }
        changed = [
            row
            for row, item in enumerate(self._items)
            if before.get(item.id) != self._cells[item.id] or bell_before != self._bell
        ]
        if changed:
            first, last = self.index(changed[0], 0), self.index(changed[-1], len(Column) - 1)
            self.dataChanged.emit(first, last)

    def _said(self, row: int, column: Column) -> str:
        item, words = self._items[row], self._words
        match column:
            case Column.START:
                begins = words.time(self.begins(row))
                return words.say(tr("{time}, locked", time=begins)) if item.locked else begins
            case Column.TITLE:
                return words.say(_title(item))
            case Column.PURPOSE:
                return words.say(PURPOSES[item.purpose])
            case Column.LEAD:
                return leads_words(item.leads, self._plan, words)
            case Column.HOW:
                return words.say(how_words(item, self._library))
            case Column.MINUTES:
                return str(item.minutes)
            case Column.LEAVES:
                return item.leaves

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return list(MIMES)

    def mimeData(self, indexes: object) -> QMimeData:
        rows = sorted({index.row() for index in indexes})  # type: ignore[attr-defined]
        return packed(ITEM_MIME, self._items[rows[0]].id) if rows else QMimeData()

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        identity, protocol = unpacked(data, ITEM_MIME), unpacked(data, PROTOCOL_MIME)
        source = self.row_of(identity)
        target = row if row >= 0 else parent.row() if parent.isValid() else len(self._items)
        if protocol in self._library.protocols:
            self.inserted.emit(protocol, target)
            return True
        if source < 0:
            return False
        self.dropped.emit(identity, target - 1 if target > source else target)
        return True

    def _drop_rows(self, kept: set[str]) -> None:
        for row in range(len(self._items) - 1, -1, -1):
            if self._items[row].id not in kept:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._items[row]
                self.endRemoveRows()

    def _put(self, row: int, item: Item) -> None:
        """Let an item stand at a row, where all above are right already."""
        source = self.row_of(item.id)
        if source < 0:
            self.beginInsertRows(QModelIndex(), row, row)
            self._items.insert(row, item)
            self.endInsertRows()
            return
        if source != row:
            self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), row)
            self._items.insert(row, self._items.pop(source))
            self.endMoveRows()
        self._items[row] = item

    def _heading(self, section: int) -> str:
        headings = (
            tr("Start"),
            tr("Item"),
            tr("Purpose"),
            tr("Lead"),
            tr("How"),
            tr("Min"),
            tr("Leaves behind"),
        )
        return self._words.say(headings[section])

    def _spoken(self, index: Index) -> str:
        """A cell for assistive technology: the minutes say that they are minutes."""
        if index.column() == Column.MINUTES:
            number = self._items[index.row()].minutes
            return self._words.say(trn("{n} minute", "{n} minutes", number))
        return self.cell(index.row(), Column(index.column()))

    def _own(self, item: Item, index: Index, role: int) -> object:
        if role == ITEM:
            return item
        if role == PAST_BELL:
            return self.judged and self.begins(index.row()) >= self._plan.bell
        if role == QUIET:
            return index.column() == Column.TITLE and not item.title.strip()
        return None


def _typed(item: Item, column: Column) -> str:
    """What stands in a cell's editor for text."""
    texts = {
        Column.TITLE: item.title,
        Column.MINUTES: str(item.minutes),
        Column.LEAVES: item.leaves,
    }
    return texts.get(column, "")


def _title(item: Item) -> Said:
    """The title as the table shows it: what is kept in some goes into part B alone."""
    title = item_title(item)
    return tr("{item} (confidential)", item=title) if item.confidential else title
