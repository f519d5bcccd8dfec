"""The norms of a team as an ordered list that is edited in place."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QModelIndex, QObject

from facilitator.app.ports import Words
from facilitator.domain.focus import Focus, Kept, how_often
from facilitator.domain.order import moved
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.editors import LONGEST_LINE
from facilitator.ui.meetings.rows import Cell, Index
from facilitator.ui.team.ordered import OrderedModel


class NormsModel(OrderedModel):
    """One norm a row; an empty one is none."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__((words.say(tr("Norm")), words.say(tr("In focus"))), parent)
        self._say = words.say
        self._past: tuple[Focus, ...] = ()
        self._keys = count()
        self._rows: tuple[tuple[str, str], ...] = ()

    def show_norms(self, norms: tuple[str, ...], *, afresh: bool = False) -> None:
        """Show these, unless one is being edited; `afresh` shows them in any case."""
        if not afresh and (self.editing or norms == self.norms()):
            return
        if len(norms) == len(self._rows):
            keys = [key for key, _ in self._rows]
            self._rows = tuple(zip(keys, norms, strict=True))
            for at in range(len(norms)):
                self.tell(at)
            return
        self.beginResetModel()
        self._rows = tuple((self._key(), norm) for norm in norms)
        self.endResetModel()

    def show_past(self, past: tuple[Focus, ...]) -> None:
        """Show beside each norm how often it was the focus of a meeting, and kept."""
        if past == self._past:
            return
        self._past = past
        for at in range(len(self._rows)):
            self.tell(at)

    def norms(self) -> tuple[str, ...]:
        """The norms that say something, in their order."""
        return tuple(text.strip() for _, text in self._rows if text.strip())

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def key(self, row: int) -> str:
        return self._rows[row][0]

    def limit(self, column: int) -> int:
        return LONGEST_LINE

    def is_typed(self, column: int) -> bool:
        return column == 0

    def cell(self, row: int, column: int) -> Cell:
        norm = self._rows[row][1]
        if column == 0:
            return Cell(norm)
        known = how_often(norm, self._past)
        if not known.focus:
            return Cell("")
        return Cell(self._say(_told(known)), tone="muted")

    def put(self, row: int, column: int, text: str, *, typing: bool) -> None:
        key, before = self._rows[row]
        if not typing and not text.strip():
            self.take_out(row)
            return
        self._rows = (*self._rows[:row], (key, text), *self._rows[row + 1 :])
        self.tell(row)
        if text != before or not typing:
            self.changed.emit(typing)

    def add(self) -> int:
        at = len(self._rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows = (*self._rows, (self._key(), ""))
        self.endInsertRows()
        return at

    def take_out(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        self._rows = (*self._rows[:row], *self._rows[row + 1 :])
        self.endRemoveRows()
        self.changed.emit(False)

    def reorder(self, source: int, target: int) -> None:
        self._rows = moved(self._rows, source, target)

    def _key(self) -> str:
        return str(next(self._keys))


def _told(known: Kept) -> Text:
    if known.partly:
        return trn(
            "Focus in {n} meeting, kept in {kept}, partly in {partly}",
            "Focus in {n} meetings, kept in {kept}, partly in {partly}",
            known.focus,
            kept=known.kept,
            partly=known.partly,
        )
    return trn(
        "Focus in {n} meeting, kept in {kept}",
        "Focus in {n} meetings, kept in {kept}",
        known.focus,
        kept=known.kept,
    )
