"""A column that is filled part by part, so that neither a key nor the first of it has to wait."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

SLICE = 3
"""Milliseconds in which parts are made before events have their turn. To lay them out and draw
them takes as long again, or twice: together less than a frame."""


class Filling(QObject):
    """Fills a column from above; `begin` again puts other parts in the place of all."""

    def __init__(self, lines: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines
        self._parts: Iterator[QWidget] = iter(())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._add_some)

    @property
    def busy(self) -> bool:
        """Whether more is to come."""
        return self._soon.isActive()

    def begin(self, parts: Iterator[QWidget]) -> None:
        """Show these; each is made when its turn comes, the first at once."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        # The room that is left stays below, also while not all is there.
        self._lines.addStretch(1)
        self._parts = parts
        self._add_some()

    def _add_some(self) -> None:
        self._soon.stop()
        until = QDeadlineTimer(SLICE)
        for part in self._parts:
            self._lines.insertWidget(self._lines.count() - 1, part)
            if until.hasExpired():
                self._soon.start()
                return
