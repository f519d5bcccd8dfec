"""A table of a document, shown in the window to be read."""

from __future__ import annotations

from facilitator.app.ports import Words
from facilitator.domain.document import Cell as Told
from facilitator.domain.document import Table
from facilitator.ui.meetings.rows import Cell, Row, RowsModel
from facilitator.ui.meetings.table import PlainTable


class ToldTable(PlainTable):
    """Shows tables of one shape; its name is what the table says of itself."""

    def __init__(self, words: Words, most: int = 8) -> None:
        super().__init__("", 0, most)
        self._words = words

    def show_table(self, table: Table) -> None:
        """Show this table; other headings are another model."""
        say = self._words.say
        self.setAccessibleName(say(table.description))
        headings = tuple(say(each) for each in table.header)
        if headings != _headings(self.model()):
            self.setModel(RowsModel(headings, self))
        self._wide = max(range(len(headings)), key=lambda at: table.widths[at])
        rows = tuple(
            Row(
                str(at),
                tuple(Cell(self._said(cell), strong=not place) for place, cell in enumerate(row)),
            )
            for at, row in enumerate(table.rows)
        )
        model = self.model()
        if isinstance(model, RowsModel):
            # Nothing is chosen until somebody goes through it: it is there to be read. Rows are
            # known by their place.
            model.show_rows(rows)
            self.fit()
        self.setVisible(bool(rows))

    def _said(self, cell: Told) -> str:
        say = self._words.say
        if not isinstance(cell, tuple):
            return say(cell)
        parts = (say(each) for line in cell for each in (line.lead, *line.parts, line.remark))
        return " · ".join(part for part in parts if part)


def _headings(model: object) -> tuple[str, ...]:
    return model.headings if isinstance(model, RowsModel) else ()
