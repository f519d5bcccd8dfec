"""How a file of results is read: what was recognised, all of it to be changed, and first rows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from facilitator.app.ports import Words
from facilitator.app.results_look import Look, Manner
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.kit.cards import Card, Heading, column
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.meetings.rows import Cell, Row, RowsModel
from facilitator.ui.meetings.table import PlainTable

_LETTERS: dict[str, Text] = {
    "utf-8-sig": tr("Unicode (UTF-8)"),
    "utf-16": tr("Unicode (UTF-16)"),
    "cp1252": tr("Windows (1252)"),
    "latin-1": tr("Western Europe (Latin-1)"),
}
_DELIMITERS: dict[str, Text] = {
    ",": tr("Comma"),
    ";": tr("Semicolon"),
    "\t": tr("Tab"),
    "|": tr("Upright line"),
}
_MARKS: dict[str, Text] = {".": tr("Point, as in 57.5"), ",": tr("Comma, as in 57,5")}
_HEADINGS = 16


class MannerCard(Card):
    """`changed` carries the manner in which the file is to be read, and whether names are, too."""

    changed = Signal(object, bool)

    def __init__(self, words: Words) -> None:
        self._words = words
        say = words.say
        self._manner = Manner()
        self._heading = Heading("")
        self._sheet, self._letters = PlainCombo(), PlainCombo()
        self._delimiter, self._mark, self._header = PlainCombo(), PlainCombo(), PlainCombo()
        self._fields = {
            "sheet": LabelledField(say(tr("Sheet")), self._sheet),
            "letters": LabelledField(say(tr("Letters")), self._letters),
            "delimiter": LabelledField(say(tr("Between columns")), self._delimiter),
            "mark": LabelledField(say(tr("Before decimals")), self._mark),
            "header": LabelledField(say(tr("Headings")), self._header),
        }
        for field in self._fields.values():
            field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._names = TickBox(say(tr("Also read columns that look like names")))
        told = tr("They are shown on this page alone, unless you choose one of them as the group.")
        self._notes = PlainLabel("", tone="muted")
        self._table = PlainTable(say(tr("The first rows of the file")), -1, most=8)
        self._table.setModel(RowsModel((), self._table))
        super().__init__(
            column(
                self._heading,
                Flow(*self._fields.values(), gap=12),
                self._names,
                PlainLabel(say(told), tone="muted"),
                self._notes,
                self._table,
                gap=8,
            )
        )
        for combo in (self._sheet, self._letters, self._delimiter, self._mark, self._header):
            combo.picked.connect(self._tell)
        self._names.clicked.connect(self._tell)

    def show_look(self, look: Look, *, private: bool) -> None:
        """Show how the file is read and what its first rows are then."""
        say, manner = self._words.say, look.manner
        self._manner = manner
        rows = trn("{n} row", "{n} rows", look.n)
        self._heading.show_heading(look.file, say(rows))
        letters = {**_LETTERS, manner.encoding: _LETTERS.get(manner.encoding, tr("Unicode"))}
        self._offer(self._letters, letters, manner.encoding)
        self._offer(self._delimiter, _DELIMITERS, manner.delimiter)
        self._offer(self._mark, _MARKS, manner.mark)
        headings = {str(at): tr("in row {row}", row=at) for at in range(1, _HEADINGS)}
        self._offer(self._header, {"0": tr("none"), **headings}, str(manner.header))
        self._sheet.show_choices(tuple((name, name) for name in look.sheets), manner.sheet)
        self._fields["sheet"].setVisible(len(look.sheets) > 1)
        for name in ("letters", "delimiter"):
            self._fields[name].setVisible(not look.sheets)
        self._names.setChecked(private)
        self._notes.setText("\n".join(say(note) for note in look.notes))
        self._notes.setVisible(bool(look.notes))
        self._show_rows(look)

    def _offer(self, combo: PlainCombo, choices: dict[str, Text], chosen: str) -> None:
        said = tuple((key, self._words.say(text)) for key, text in choices.items() if key)
        combo.show_choices(said, chosen)

    def _show_rows(self, look: Look) -> None:
        say = self._words.say
        hidden = Cell(say(tr("not read")), tone="muted")
        rows = tuple(
            Row(
                str(at),
                tuple(
                    hidden if column.private else Cell(cell)
                    for column, cell in zip(look.columns, row, strict=True)
                ),
            )
            for at, row in enumerate(look.rows)
        )
        self._table.setModel(RowsModel(column_names(self._words, look), self._table))
        self._table.show_rows(rows)

    def _tell(self) -> None:
        manner = replace(
            self._manner,
            encoding=self._letters.chosen() or self._manner.encoding,
            delimiter=self._delimiter.chosen() or self._manner.delimiter,
            mark=self._mark.chosen(),
            header=int(self._header.chosen()),
            sheet=self._sheet.chosen(),
        )
        self.changed.emit(manner, self._names.isChecked())


def column_names(words: Words, look: Look) -> tuple[str, ...]:
    """What the columns are called: by their headings, else by their number."""
    return tuple(
        column.name or words.say(tr("Column {number}", number=at))
        for at, column in enumerate(look.columns, 1)
    )
