"""Rows that keep their identity: a value changes its row, and never the row that is typed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.order import Identified
from facilitator.ui.tab_order import Place, lead_through

V = TypeVar("V", bound=Identified)
V_contra = TypeVar("V_contra", bound=Identified, contravariant=True)


class Row(Protocol[V_contra]):
    """A row of widgets that shows one value."""

    @property
    def box(self) -> QWidget:
        """The widget of the whole row."""
        ...

    def show_value(self, value: V_contra) -> None:
        """Show the value; what is being typed in is left alone."""
        ...


class KeyedColumn(Place, Generic[V]):
    """A column of rows, one a value, found again by the value's identity."""

    def __init__(self, make: Callable[[V], Row[V]], gap: int = 8) -> None:
        super().__init__()
        self._make = make
        self._rows: dict[str, Row[V]] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(gap)

    def show_values(self, values: tuple[V, ...]) -> None:
        """Show these values in this order; rows of others go."""
        wanted = {value.id for value in values}
        for key in [key for key in self._rows if key not in wanted]:
            gone = self._rows.pop(key).box
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        moved = False
        for at, value in enumerate(values):
            row = self._rows.get(value.id)
            if row is None:
                row = self._rows[value.id] = self._make(value)
            if self._lines.indexOf(row.box) != at:
                self._lines.insertWidget(at, row.box)
                moved = True
            row.show_value(value)
        if moved:
            lead_through(self, *(self._rows[value.id].box for value in values))
        self.setVisible(bool(values))
