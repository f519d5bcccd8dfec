"""Days and times of day that are typed: told like text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QDate, QEvent, QObject, QTime, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDateTimeEdit

from facilitator.ui.typing import PAUSE


class CivilTypist(QObject):
    """Watches a field for a day or a time. `told` carries whether it is still being typed."""

    told = Signal(bool)

    def __init__(self, field: QDateTimeEdit) -> None:
        super().__init__(field)
        self._field = field
        self._open = False
        self._showing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(lambda: self.told.emit(True))
        field.dateTimeChanged.connect(self._changed)
        field.editingFinished.connect(self.settle)
        field.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether something was typed that has not settled yet."""
        return self._open

    def settle(self) -> None:
        """End the step of typing."""
        self._pause.stop()
        if self._open:
            self._open = False
            self.told.emit(False)

    def show_day(self, day: date) -> None:
        """Show a day, unless it stands there or another is being typed."""
        if day != day_in(self._field) and not self._held():
            self._show(lambda: self._field.setDate(QDate(day.year, day.month, day.day)))

    def show_time(self, at: time) -> None:
        """Show a time of day, unless it stands there or another is being typed."""
        if at != time_in(self._field) and not self._held():
            self._show(lambda: self._field.setTime(QTime(at.hour, at.minute)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo to the window, since these fields undo nothing."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return False

    def _held(self) -> bool:
        return self._open and self._field.hasFocus()

    def _show(self, put: Callable[[], None]) -> None:
        self._pause.stop()
        self._open, self._showing = False, True
        put()
        self._showing = False

    def _changed(self) -> None:
        if not self._showing:
            self._open = True
            self._pause.start()


def day_in(field: QDateTimeEdit) -> date:
    """The day in a field."""
    value = field.date()
    return date(value.year(), value.month(), value.day())


def time_in(field: QDateTimeEdit) -> time:
    """The time in a field."""
    value = field.time()
    return time(value.hour(), value.minute())
