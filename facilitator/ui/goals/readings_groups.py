"""The groups of a reading: a row of three fields each, and one more when it is wished for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal import GroupValue
from facilitator.domain.number_text import read_number
from facilitator.domain.words import tr
from facilitator.ui.goals.readings_words import mark_of, typed
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.meetings.pages import Columns

MOST_GROUPS = 40
MOST_COUNTED = 1_000_000
"""Learners beyond which a number is a slip of the hand."""
_NARROW = 480


@dataclass(frozen=True, slots=True)
class _Fields:
    name: PlainLine
    value: PlainLine
    size: PlainLine
    of_value: LabelledField
    of_size: LabelledField


class Groups(QWidget):
    """The groups as they are typed; `changed` tells of every key, `refused` what had no room.

    `arranged` is emitted when there are other rows: Tab has to be led through them.
    """

    changed = Signal()
    arranged = Signal()
    refused = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._mark = mark_of(words)
        self._rows: list[_Fields] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)

    def show_groups(self, groups: tuple[GroupValue, ...]) -> None:
        """Show these, and no empty row."""
        while (item := self._lines.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        self._rows.clear()
        for group in groups:
            self._add(group)
        self.arranged.emit()

    def add(self) -> None:
        """One more row, with the cursor in it."""
        if len(self._rows) < MOST_GROUPS:
            self._add(None)
            self.arranged.emit()
            self._rows[-1].name.setFocus()

    def groups(self) -> tuple[GroupValue, ...]:
        """The rows that have a name and a number."""
        found = []
        for row in self._rows:
            value = read_number(row.value.text(), self._mark)
            name = row.name.text().strip()
            if name and value is not None:
                found.append(GroupValue(name, value, counted(row.size.text())))
        return tuple(found)

    def check(self) -> QWidget | None:
        """Say what is wrong in each row; the first field that has to be mended, None for none."""
        wrong: list[QWidget] = []
        for row in self._rows:
            wrong += self._wrong(row)
        return wrong[0] if wrong else None

    @property
    def empty(self) -> bool:
        """Whether nothing is typed."""
        return not any(
            line.text().strip() for row in self._rows for line in (row.name, row.value, row.size)
        )

    def _wrong(self, row: _Fields) -> list[QWidget]:
        value, size = row.value, row.size
        used = bool(row.name.text().strip() or value.text().strip() or size.text().strip())
        bad = used and read_number(value.text(), self._mark) is None
        row.of_value.show_error(self._words.say(NO_NUMBER) if bad else "")
        odd = bool(size.text().strip()) and counted(size.text()) is None
        row.of_size.show_error(self._words.say(NO_COUNT) if odd else "")
        return [*([value] if bad else []), *([size] if odd else [])]

    def _add(self, group: GroupValue | None) -> None:
        say = self._words.say
        name, value, size = PlainLine(), PlainLine(), PlainLine()
        if group is not None:
            name.setText(group.group)
            value.setText(typed(group.value, self._words))
            size.setText(typed(group.size, self._words))
        fields = (
            LabelledField(say(tr("Group")), name),
            LabelledField(say(tr("Its value")), value),
            LabelledField(say(tr("How many in it?")), size),
        )
        for line in (name, value, size):
            line.textChanged.connect(self.changed)
            line.refused.connect(self.refused)
        shares = ((fields[0], 3), (fields[1], 2), (fields[2], 2))
        self._lines.addWidget(Columns(shares, _NARROW, 12))
        self._rows.append(_Fields(name, value, size, fields[1], fields[2]))


def counted(text: str) -> int | None:
    """How many people a text says, None where it says none."""
    number = read_number(text)
    whole = number is not None and number == number.to_integral_value()
    if number is None or not whole or not 0 <= number <= MOST_COUNTED:
        return None
    return int(number)


NO_NUMBER = tr("A number is needed here, such as 57 or 57.5.")
NO_COUNT = tr("A whole number is needed here, or nothing.")
