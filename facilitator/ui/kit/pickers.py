"""Choosing fields: combo box, minutes, date and time, their arrows painted here.

A style sheet takes away the arrows of the platform's style, so each is given back by hand.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QDate, QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionSpinBox,
    QStylePainter,
    QTimeEdit,
    QWidget,
)

from facilitator.ui.kit.field_arrows import (
    indent_text,
    only_focused,
    paint_arrow,
    paint_steps,
    room_for,
)
from facilitator.ui.kit.follow import choose_selection
from facilitator.ui.kit.plain import as_tip
from facilitator.ui.kit.signs import Sign
from facilitator.ui.theme import theme_of

MOST_MINUTES = 99_999
_NAMED_BY_CHOICE = sys.platform not in ("win32", "darwin")
_WIDE_DAYS = tuple(QDate(2026, 9, day) for day in range(22, 29))


class PlainCombo(QComboBox):
    """A choice of one. Its words are cut with dots where room lacks, whole in the tooltip.

    `picked` is emitted with the key of the choice when a person chooses, not when code shows one.
    Its own hint follows its contents. Qt's policy for that is not asked for: some 20 ms later it
    would shrink the box to the hint for a moment, whatever width its layout gave it.
    """

    picked = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._described = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        # The one delegate that takes the height of its rows from the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        choose_selection(self, self._choose)
        self.activated.connect(lambda index: self.picked.emit(self.itemData(index)))
        self.currentTextChanged.connect(self._tell)

    def show_choices(self, choices: tuple[tuple[str, str], ...], chosen: str = "") -> None:
        """Offer (key, words) and show the one whose key is chosen; none if no key is it."""
        offered = tuple((self.itemData(at), self.itemText(at)) for at in range(self.count()))
        if choices != offered:
            self.clear()
            for key, words in choices:
                self.addItem(words, key)
                self.setItemData(self.count() - 1, as_tip(words), Qt.ItemDataRole.ToolTipRole)
            self.updateGeometry()
        self.setCurrentIndex(self.findData(chosen))

    def chosen(self) -> str:
        """The key of what is shown, "" for none."""
        return str(self.currentData() or "")

    def setAccessibleName(self, name: str) -> None:
        """Name the choice for assistive technology."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(self._described)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the choice for assistive technology.

        On Linux a combo box is called by what is chosen in it, so that its name stands here too.
        """
        self._described = description
        name = self.accessibleName() if _NAMED_BY_CHOICE else ""
        said = "\n".join(part for part in (name, description) if part)
        super().setAccessibleDescription(said)

    def sizeHint(self) -> QSize:
        """Room for the longest words and the arrow."""
        longest = [self.itemText(at) for at in range(self.count())] + [self.placeholderText()]
        return room_for(self, longest)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters and the arrow."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme_of(self).em(7)), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choice, unless the choice is being made."""
        only_focused(self, event, super().wheelEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the words cut with dots, the arrow."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self._room(option)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText() or self.placeholderText(), Qt.TextElideMode.ElideRight, room
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        paint_arrow(self, painter, Sign.DOWN)

    def _room(self, option: QStyleOptionComboBox) -> int:
        part = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        return self.style().subControlRect(control, option, part, self).width() - 2

    def _tell(self, words: str) -> None:
        self.setToolTip(as_tip(words))

    def _choose(self, index: QModelIndex) -> None:
        """What assistive technology selects in the open list is chosen, and the list closes."""
        if not self.view().isVisible():
            return  # filled anew, the list selects by itself
        self.setCurrentIndex(index.row())
        self.hidePopup()
        self.activated.emit(index.row())


class MinutesBox(QSpinBox):
    """Whole minutes, typed or stepped. What was typed stays, be it 0 or 10,000.

    `judged` carries the number and whether it lies within the bounds; the one who made this box
    says what is wrong. Programmatic changes are not told.
    """

    judged = Signal(int, bool)

    def __init__(
        self, name: str = "", least: int = 1, most: int = 600, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._most = most
        self._showing = False
        self.setAccessibleName(name)
        # The box itself takes any number, so that none is changed under the hand that typed it.
        self.setRange(0, MOST_MINUTES)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.setCorrectionMode(QSpinBox.CorrectionMode.CorrectToPreviousValue)
        self.valueChanged.connect(self._judge)
        indent_text(self, self.lineEdit())

    def show_minutes(self, minutes: int) -> None:
        """Show a value; a box that is being typed in is left alone."""
        if minutes != self.value() and not self.hasFocus():
            self._showing = True
            self.setValue(minutes)
            self._showing = False

    def is_good(self) -> bool:
        """Whether the number lies within the bounds."""
        return self._least <= self.value() <= self._most

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            indent_text(self, self.lineEdit())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the number, unless the number is being typed."""
        only_focused(self, event, super().wheelEvent)

    def sizeHint(self) -> QSize:
        """Room for the largest number and the arrows."""
        return room_for(self, [str(MOST_MINUTES)])

    def minimumSizeHint(self) -> QSize:
        """The same: a number is not cut."""
        return self.sizeHint()

    def stepBy(self, steps: int) -> None:
        """Step within the bounds, also back into them from outside."""
        self.setValue(min(self._most, max(self._least, self.value() + steps)))
        self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and its two arrows."""
        super().paintEvent(event)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        paint_steps(self, option)

    def _judge(self, minutes: int) -> None:
        if not self._showing:
            self.judged.emit(minutes, self.is_good())


class DateField(QDateEdit):
    """A day, typed or picked from a calendar. `form` is Qt's display format, "ddd d MMM yyyy"."""

    def __init__(
        self, name: str = "", form: str = "ddd d MMM yyyy", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDisplayFormat(form)
        self.setCalendarPopup(True)
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            # Red is for what is over.
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Room for the longest form."""
        return room_for(
            self, (self.locale().toString(day, self.displayFormat()) for day in _WIDE_DAYS)
        )

    def minimumSizeHint(self) -> QSize:
        """The same: a day is not cut."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the day, unless the day is being typed."""
        only_focused(self, event, super().wheelEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the arrow of its calendar."""
        super().paintEvent(event)
        paint_arrow(self, QPainter(self), Sign.DOWN)


class TimeField(QTimeEdit):
    """A time of day in 24 hours; `form` is Qt's display format. Steps of five minutes."""

    def __init__(self, name: str = "", form: str = "HH:mm", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # Mirrored, Qt would show 10:52 as 52:10; digits run one way everywhere.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setDisplayFormat(form)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWrapping(True)

    def stepBy(self, steps: int) -> None:
        """Hours by one, minutes by five."""
        minutes = self.currentSection() == QTimeEdit.Section.MinuteSection
        super().stepBy(steps * 5 if minutes else steps)
        indent_text(self, self.lineEdit())

    def sizeHint(self) -> QSize:
        """Room for the longest form."""
        return room_for(self, [self.displayFormat().replace("H", "0").replace("m", "0")])

    def minimumSizeHint(self) -> QSize:
        """The same: a time is not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and its two arrows."""
        super().paintEvent(event)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        paint_steps(self, option)

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            indent_text(self, self.lineEdit())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the time, unless the time is being typed."""
        only_focused(self, event, super().wheelEvent)
