"""A field whose hint changes with what is typed, and moments rounded for a form."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QDate, QSize, QTime
from PySide6.QtWidgets import QDateEdit, QTimeEdit

from facilitator.domain.time import later, minutes_between
from facilitator.ui.figures import DayField
from facilitator.ui.kit.editors import PlainEdit
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.theme import theme_of

SLOT = 40
"""Minutes to the bell while nobody has said otherwise."""
LAST_MINUTE = time(23, 59)


class HintedField(LabelledField):
    """A labelled field whose hint can be told anew."""

    def show_hint(self, hint: str) -> None:
        """Change the hint; it stands in the error's place while there is none."""
        self._hint = hint
        self._hint_line.setText(hint)
        self.show_error(self.error())


class LinesEdit(PlainEdit):
    """Several lines, no higher than a form has room for: the button below stays in sight."""

    def sizeHint(self) -> QSize:
        """Some six lines."""
        return QSize(theme_of(self).em(20), theme_of(self).em(10))


def day_field() -> DayField:
    """A field for a day that tells its weekday."""
    return DayField(form="ddd d MMM yyyy")


def day_of(field: QDateEdit) -> date:
    """The civil day that a field shows."""
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def time_of(field: QTimeEdit) -> time:
    """The civil time that a field shows."""
    return time(field.time().hour(), field.time().minute())


def put_day(field: QDateEdit, day: date) -> None:
    """Show a day without telling that it changed."""
    blocked = field.blockSignals(True)
    field.setDate(QDate(day.year, day.month, day.day))
    field.blockSignals(blocked)


def put_time(field: QTimeEdit, at: time) -> None:
    """Show a time without telling that it changed."""
    blocked = field.blockSignals(True)
    field.setTime(QTime(at.hour, at.minute))
    field.blockSignals(blocked)


def bell_after(start: time, minutes: int = SLOT) -> time:
    """The bell so many minutes after a start, the same day still."""
    bell = later(start, minutes)
    return bell if minutes_between(start, bell) > 0 else LAST_MINUTE


def next_five(at: time) -> time:
    """The next time of day that ends in 0 or 5, the same day still."""
    rounded = later(at, -at.minute % 5)
    return rounded if minutes_between(at, rounded) >= 0 else at
