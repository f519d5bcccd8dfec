"""A field that holds several choices: closed it names them, open it lists all to be ticked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import as_tip
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.prepare.checks import CheckList, Choice
from facilitator.ui.theme import theme_of

_OPENING = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_F4})
_MOST_ROWS = 12


class Fold(QFrame):
    """The list that opens below a picker. Enter, Tab and a click elsewhere keep what is ticked;
    Escape leaves it as it was."""

    closed = Signal(bool, bool)

    def __init__(self, words: Words, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.list = CheckList(name)
        tick = KeyButton(words.say(tr("Tick")), words.say(tr("Space")), "quiet")
        done = KeyButton(words.say(tr("Done")), words.say(tr("Enter")), "quiet")
        for button, do in ((tick, self.list.tick), (done, self.close)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(do)
        self._keep = True
        self._onward = False
        self.setProperty("card", "plain")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(4, 4, 4, 4)
        lines.addWidget(self.list)
        self._foot = Flow(tick, done, gap=4)
        lines.addWidget(self._foot)
        self.setFocusProxy(self.list)
        self.list.installEventFilter(self)

    def open_at(self, place: QRect, room: QRect) -> None:
        """Show the list below a place of the screen, or above it where there is more room."""
        self._keep, self._onward = True, False
        width = min(max(place.width(), theme_of(self).em(18)), room.width())
        self.resize(width, 100)
        self.ensurePolished()
        rows = min(self.list.choices.rowCount(), _MOST_ROWS)
        height = min(self.list.rows_height(), rows * theme_of(self).em(2.8)) + 12
        foot = self._foot.heightForWidth(width - 8)
        height += max(foot, self._foot.sizeHint().height()) + 6
        below = room.bottom() - place.bottom()
        above = place.top() - room.top()
        up = below < height and above > below
        height = min(height, above if up else below)
        left = min(max(place.left(), room.left()), room.right() - width)
        top = place.top() - height if up else place.bottom() + 1
        self.setGeometry(left, top, width, height)
        self.list.setCurrentIndex(self.list.choices.index(0))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Hear the keys that end choosing, before the list moves its focus by them."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        ends = {
            Qt.Key.Key_Escape: (False, False),
            Qt.Key.Key_Return: (True, False),
            Qt.Key.Key_Enter: (True, False),
            Qt.Key.Key_Tab: (True, True),
        }
        if event.key() not in ends:
            return False
        self._keep, self._onward = ends[Qt.Key(event.key())]
        self.close()
        return True

    def hideEvent(self, event: object) -> None:
        """Tell whether to keep what is ticked, and whether to go on to what comes next."""
        # Not within the closing itself: whoever hears of it may take this very field away.
        QTimer.singleShot(0, self, lambda: self.closed.emit(self._keep, self._onward))


class CheckPicker(QPushButton):
    """Opens its list by Space, Down or a click. `picked` carries the ticked keys once chosen.

    `left` is told after the list has closed in any way: kept or not, onward or not.
    """

    picked = Signal(tuple)
    left = Signal(bool, bool)

    def __init__(
        self, words: Words, label: str, nothing: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = label
        self._nothing = nothing
        self._summary = ""
        self._choices: tuple[Choice, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._before: tuple[str, ...] = ()
        self._fold = Fold(words, label, self)
        self._fold.closed.connect(self._closed)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.unfold)
        self._name()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of what is chosen."""
        return self._keys

    @property
    def list(self) -> CheckList:
        """The list that opens."""
        return self._fold.list

    def show_choices(
        self, choices: tuple[Choice, ...], keys: tuple[str, ...], summary: str
    ) -> None:
        """Offer choices, show the chosen ones in the words of `summary`; "" when none is."""
        self._choices, self._keys, self._summary = choices, keys, summary
        if not self._fold.isVisible():
            self._fold.list.choices.show_choices(choices, keys)
        self._name()
        self.update()

    def unfold(self) -> None:
        """Open the list; pressed again, as assistive technology can, close it and keep."""
        if self._fold.isVisible():
            self._fold.close()
            return
        self._fold.list.choices.show_choices(self._choices, self._keys)
        self._before = self._fold.list.choices.keys
        place = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        self._fold.open_at(place, self.screen().availableGeometry())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by the keys that open any field of choices; Enter is left to the table."""
        if event.key() in _OPENING:
            self.unfold()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif event.text().isprintable() and event.text() and not event.modifiers():
            self.unfold()
            self._fold.list.keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for two names."""
        theme = theme_of(self)
        return QSize(theme.em(12), theme.control)

    def minimumSizeHint(self) -> QSize:
        """Room for a name and the arrow."""
        theme = theme_of(self)
        return QSize(theme.em(6), theme.control)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, what is chosen cut with dots, the arrow."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        theme = theme_of(self)
        side = theme.em(0.9)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 10 if right else self.width() - side - 10
        arrow = QRectF(x, (self.height() - side) / 2, side, side)
        paint_sign(painter, Sign.DOWN, arrow, theme.colour("muted"))
        room = self._room()
        words = self._summary or self._nothing
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text" if self._summary else "muted"))
        shown = QFontMetrics(theme.font()).elidedText(
            words, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def _room(self) -> QRect:
        theme = theme_of(self)
        pad, arrow = theme.em(0.7), theme.em(0.9) + 14
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.rect().adjusted(arrow, 0, -pad, 0)
        return self.rect().adjusted(pad, 0, -arrow, 0)

    def _closed(self, keep: bool, onward: bool) -> None:
        keys = self._fold.list.choices.keys
        if keep and keys != self._before:
            self._keys = keys
            self.picked.emit(keys)
        self.left.emit(keep, onward)
        if onward:
            self.go_on()

    def go_on(self) -> None:
        """Tab in the list leads to what comes after the field."""
        self.focusNextChild()

    def _name(self) -> None:
        self.setAccessibleName(self._label)
        self.setAccessibleDescription(self._summary or self._nothing)
        self.setToolTip(as_tip(self._summary))
