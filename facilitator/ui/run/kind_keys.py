"""Choosing what the next line is: seven kinds with their digits, in two columns or in lines."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from facilitator.app.ports import Words
from facilitator.domain.labels import KINDS
from facilitator.domain.notes import Kind
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.run.keys import Deed, KeyTable

KIND_SIGNS: Mapping[Kind, Sign] = MappingProxyType(
    {
        Kind.NOTE: Sign.LINES,
        Kind.DECISION: Sign.DECISION,
        Kind.ACTION: Sign.TRIANGLE,
        Kind.QUESTION: Sign.QUESTION,
        Kind.WONDERING: Sign.DIAMOND,
        Kind.EVIDENCE: Sign.SQUARE,
        Kind.PARKING: Sign.PARKED,
    }
)
_GAP = 6


class KindKeys(QWidget):
    """Seven buttons of which one is pressed, and "Only for me"; a click leaves the focus alone."""

    picked = Signal(object)
    private_changed = Signal(bool)

    def __init__(self, words: Words, keys: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._hints: tuple[QSize, ...] = ()
        self._group = QButtonGroup(self)
        self._buttons: dict[Kind, KeyButton] = {}
        for kind in Kind:
            key = keys.native(Deed(kind.value))
            button = KeyButton(
                words.say(KINDS[kind]),
                key.rpartition("+")[2],
                "choice",
                KIND_SIGNS[kind],
                parent=self,
            )
            button.setAccessibleDescription(key)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _on=False, kind=kind: self.picked.emit(kind))
            self._group.addButton(button)
            self._buttons[kind] = button
        self._private = TickBox(words.say(tr("Only for me")), parent=self)
        self._private.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._private.setAccessibleDescription(keys.native(Deed.ONLY_ME))
        self._private.toggled.connect(self.private_changed)
        self._buttons[Kind.NOTE].setChecked(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words.say(tr("What to keep")))

    @property
    def private_box(self) -> TickBox:
        """The box "Only for me"."""
        return self._private

    def show_kind(self, kind: Kind) -> None:
        """Press the button of a kind."""
        self._buttons[kind].setChecked(True)

    def hasHeightForWidth(self) -> bool:
        """More lines, more height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        """Two columns of the widest button."""
        width = 2 * self._widest() + _GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One button wide."""
        width = max(each.minimumSizeHint().width() for each in self._parts())
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where they fit."""
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another size of letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._hints = ()
            self.updateGeometry()

    def _sizes(self) -> tuple[QSize, ...]:
        """The size that each part would like; measured once, since words do not change here."""
        if not self._hints:
            self._hints = tuple(part.sizeHint() for part in self._parts())
        return self._hints

    def _parts(self) -> tuple[QWidget, ...]:
        return (*self._buttons.values(), self._private)

    def _widest(self) -> int:
        return max(size.width() for size in self._sizes())

    def _arrange(self, width: int, move: bool) -> int:
        """Two columns where the widest fits in one, lines that wrap otherwise; the height."""
        half = (width - _GAP) // 2
        columns = self._widest() <= half
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = y = line = 0
        for part, hint in zip(self._parts(), self._sizes(), strict=True):
            across = half if columns else min(width, hint.width())
            if x and x + across > width:
                x, y, line = 0, y + line + _GAP, 0
            if move:
                left = width - x - across if mirrored else x
                part.setGeometry(QRect(left, y, across, hint.height()))
            x += across + _GAP
            line = max(line, hint.height())
        return y + line
