"""The kept lines as a model: rows that come and go one by one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt

from facilitator.domain.notes import Kind
from facilitator.ui.kit.rows import Index, Rows


@dataclass(frozen=True, slots=True)
class KeptLine:
    """One kept line in the words of the window: `label` is its kind, `by` who and when."""

    id: str
    kind: Kind
    label: str
    text: str
    time: str
    by: str
    spoken: str
    private: bool = False
    goal: str | None = None
    """The goal that it serves, "" for none, None where a line of its kind serves none."""
    confidential: bool = False
    apart: bool = False
    """Whether it is confidential by itself; whether it may not be shown to the room."""


def spoken(line: KeptLine) -> str:
    """The words of a line for assistive technology."""
    return line.spoken


class KeptRows(Rows[KeptLine]):
    """Lines that come and go one by one, so that an open editor stays open."""

    def show_rows(self, rows: tuple[KeptLine, ...]) -> bool:
        """Take other rows, telling only of those that differ."""
        if rows == self.rows:
            return False
        before = self.rows
        head = _same(before, rows)
        tail = _same(before[head:][::-1], rows[head:][::-1])
        old_end, new_end = len(before) - tail, len(rows) - tail
        if old_end > head:
            self.beginRemoveRows(QModelIndex(), head, old_end - 1)
            self.rows = before[:head] + before[old_end:]
            self.endRemoveRows()
        if new_end > head:
            self.beginInsertRows(QModelIndex(), head, new_end - 1)
            self.rows = rows
            self.endInsertRows()
        self.rows = rows
        heads = ((at, before[at]) for at in range(head))
        tails = ((new_end + at, before[old_end + at]) for at in range(tail))
        changed = [at for at, row in (*heads, *tails) if row != rows[at]]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines are edited in place."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


def _same(one: tuple[KeptLine, ...], other: tuple[KeptLine, ...]) -> int:
    """How many rows are of the same identities from the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((k for k, (a, b) in pairs if a.id != b.id), min(len(one), len(other)))
