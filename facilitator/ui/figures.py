"""Days and times of day typed as figures: "28/10/2026", "8.1.27", "1020".

Qt's own fields take a separator for a wish to leave, cut 31 to 30 before the month is typed, and
take no figure at all where the name of the weekday stands in the form.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QSignalBlocker, Qt, QTime
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from facilitator.ui.kit.pickers import DateField, TimeField

_Section = QDateTimeEdit.Section
_SEPARATORS = frozenset("/.-–:, ")
_BOUNDS = {"d": (1, 31), "M": (1, 12), "y": (1900, 2999), "H": (0, 23), "m": (0, 59)}
"""The least and the greatest number of a part."""
_SECTIONS = {
    "d": _Section.DaySection,
    "M": _Section.MonthSection,
    "y": _Section.YearSection,
    "H": _Section.HourSection,
    "m": _Section.MinuteSection,
}
_WEEKDAYS = frozenset({"ddd", "dddd"})
_BARE = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)


def day_form() -> str:
    """Qt's form of a day in figures, in the order of the platform's language."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    numeric = re.sub("d+", "dd", re.sub("M+", "MM", re.sub("y+", "yyyy", form)))
    whole = sorted(re.findall("d+|M+|y+", numeric)) == ["MM", "dd", "yyyy"]
    return numeric if whole else "dd/MM/yyyy"


class DayField(DateField):
    """A day. Tab leaves it; the arrow keys and separators go from part to part."""

    def __init__(self, name: str = "", form: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.figures = _Figures(self, form or day_form())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave the field, unlike Qt's own, which would stop at month and year."""
        return QWidget.focusNextPrevChild(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures and separators go in here."""
        self.figures.press(event, super().keyPressEvent)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first figures, not with the weekday."""
        super().focusInEvent(event)
        self.figures.begin(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is typed."""
        self.figures.take()
        super().focusOutEvent(event)


class HourField(TimeField):
    """A time of day. Tab leaves it; the arrow keys and separators go from part to part."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.figures = _Figures(self, "HH:mm")

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave the field, unlike Qt's own, which would stop at the minutes."""
        return QWidget.focusNextPrevChild(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures and separators go in here."""
        self.figures.press(event, super().keyPressEvent)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the hours."""
        super().focusInEvent(event)
        self.figures.begin(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is typed."""
        self.figures.take()
        super().focusOutEvent(event)


class _Figures(QObject):
    """What is typed into a field, part by part, until the field can take it."""

    def __init__(self, field: QDateTimeEdit, form: str) -> None:
        super().__init__(field)
        # Figures stand as on any clock: Qt would turn 10:20 into 20:10 on a mirrored screen.
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.setDisplayFormat(form)
        parts = re.findall("d+|M+|y+|H+|m+", re.sub("'[^']*'", "", form))
        # With the place of each in the form, where a weekday has one as well.
        self._parts = [(at, part[0]) for at, part in enumerate(parts) if part not in _WEEKDAYS]
        self._field = field
        self._typed = ""
        # The day that was typed, for a month that is yet to be: 31 while November stands there.
        self._day = 0
        # Whether the last part was left because it was full: the separator is yet to come.
        self._went_on = False
        self._taking = False
        # Where it stands in the line.
        self._start, self._length = 0, 0
        field.dateTimeChanged.connect(self._forget)
        field.installEventFilter(self)

    def begin(self, reason: Qt.FocusReason) -> None:
        """Stand on the first figures when the keyboard comes here."""
        self._typed, self._day, self._went_on = "", 0, False
        clicked = reason is Qt.FocusReason.MouseFocusReason
        if reason is not Qt.FocusReason.PopupFocusReason and not clicked:
            self._go_to(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is typed before any other key, which may be one of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.key() == Qt.Key.Key_Backspace or event.key() in _MODIFIERS
            if not own and not _letter(event):
                self.take()
        return False

    def press(self, event: QKeyEvent, other: Callable[[QKeyEvent], None]) -> None:
        """Take a key of these, or leave it to the field."""
        letter = _letter(event)
        if self._field.isReadOnly():
            other(event)
        elif letter.isdecimal():
            self._add(str(int(letter)))
        elif letter:
            self._separate()
        elif event.key() == Qt.Key.Key_Backspace and self._typed:
            self._show(self._typed[:-1])
        else:
            if event.key() not in _MODIFIERS:
                self.take()
                self._day, self._went_on = 0, False
            other(event)

    def take(self) -> None:
        """Let the field have what is typed; nothing if that is no number for its part."""
        typed, self._typed = self._typed, ""
        if not typed:
            return
        at = self._at()
        part = self._parts[at][1]
        number = int(typed) + (2000 if part == "y" and len(typed) <= 2 else 0)
        least, most = _BOUNDS[part]
        good = least <= number <= most
        if good and part == "d":
            self._day = number
        day, clock = self._field.date(), self._field.time()
        self._taking = True
        # Also where nothing changes: the part that was half typed goes.
        if part in "Hm":
            self._field.setTime(_at_part(clock, part, number) if good else clock)
        else:
            self._field.setDate(_on_part(day, part, number, self._day) if good else day)
        self._taking = False
        self._go_to(at)

    def _add(self, figure: str) -> None:
        at = self._at()
        part = self._parts[at][1]
        self._went_on = False
        self._show(self._typed + figure)
        full = len(self._typed) == (4 if part == "y" else 2)
        if full or (part != "y" and int(self._typed) * 10 > _BOUNDS[part][1]):
            self.take()
            if at + 1 < len(self._parts):
                self._go_to(at + 1)
                self._went_on = True

    def _separate(self) -> None:
        at, went_on = self._at(), self._went_on
        self._went_on = False
        if went_on:
            return
        self.take()
        self._go_to(min(at + 1, len(self._parts) - 1))

    def _show(self, typed: str) -> None:
        """Let what is typed of a part stand in its place."""
        if not self._typed:
            self._go_to(self._at())
        line = self._field.lineEdit()
        if not self._typed:
            self._start, self._length = line.selectionStart(), len(line.selectedText())
        whole = line.text()
        # Qt would judge the half of a number, and what it takes amiss it does not let stand.
        with QSignalBlocker(line):
            line.setText(whole[: self._start] + typed + whole[self._start + self._length :])
            line.setCursorPosition(self._start + len(typed))
        self._typed, self._length = typed, len(typed)

    def _at(self) -> int:
        """Which of the parts the keyboard is on; the first for a weekday."""
        index = self._field.currentSectionIndex()
        return next((at for at, (place, _) in enumerate(self._parts) if place == index), 0)

    def _go_to(self, at: int) -> None:
        index, part = self._parts[at]
        self._field.setCurrentSectionIndex(index)
        self._field.setSelectedSection(_SECTIONS[part])

    def _forget(self) -> None:
        """Another value was put here: what was typed has nothing to do with it."""
        if not self._taking:
            self._typed, self._day, self._went_on = "", 0, False


def _letter(event: QKeyEvent) -> str:
    """The figure or separator that a key types, "" for any other key."""
    text = event.text()
    known = len(text) == 1 and (text.isdecimal() or text in _SEPARATORS)
    return text if known and event.modifiers() in _BARE else ""


def _at_part(now: QTime, part: str, number: int) -> QTime:
    """A time with another number in a part."""
    return QTime(number, now.minute()) if part == "H" else QTime(now.hour(), number)


def _on_part(now: QDate, part: str, number: int, day: int) -> QDate:
    """Another year, month or day; it is the day that was typed wherever the month has it."""
    year = number if part == "y" else now.year()
    month = number if part == "M" else now.month()
    last = QDate(year, month, 1).daysInMonth()
    return QDate(year, month, min(day or now.day(), last))
