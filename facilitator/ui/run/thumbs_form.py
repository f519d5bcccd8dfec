"""For how many minutes a step goes on, and the thumbs that agreed to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.overrun import MOST_MORE, USUAL_MINUTES
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import MinutesBox
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.hand_fields import HandField

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ThumbsForm(QWidget):
    """Asks for minutes and, if anybody counts, thumbs. `agreed` carries both, () for no count."""

    agreed = Signal(int, tuple)
    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._say = say
        self.minutes = MinutesBox(least=1, most=MOST_MORE)
        thumbs = (tr("Down"), tr("Sideways"), tr("Up"))
        self.thumbs = tuple(
            HandField(say(tr("Hands for {choice}", choice=thumb))) for thumb in thumbs
        )
        self._asked = LabelledField(say(tr("Go on for how many minutes?")), self.minutes)
        hands = Flow(
            *(
                boxed(row(PlainLabel(say(thumb), wrap=False), field, gap=4))
                for thumb, field in zip(thumbs, self.thumbs, strict=True)
            )
        )
        self.end = PlainLabel(weight=600)
        self._go = KeyButton(say(tr("Go on")), say(tr("Enter")), "primary")
        skip = PlainLabel(say(tr("Thumbs of the room, if you count them:")), tone="muted")
        self.setLayout(column(self._asked, skip, hands, self.end, self._go, gap=4))
        self._go.clicked.connect(self._emit)
        self.minutes.judged.connect(lambda _minutes, _good: self._judge())
        for field in (self.minutes, *self.thumbs):
            field.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Ask anew."""
        self._asked.show_error("")
        self.minutes.setValue(USUAL_MINUTES)
        for field in self.thumbs:
            field.setText("")
        self.show()

    def focus_first(self) -> None:
        """Begin to type."""
        self.minutes.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.minutes.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, wherever it is pressed: three minutes are two keys."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in _ENTER:
            return False
        self._emit()
        return True

    def _judge(self) -> None:
        bounds = self._say(tr("Choose from 1 to {most} minutes.", most=MOST_MORE))
        self._asked.show_error("" if self.minutes.is_good() else bounds)
        self.changed.emit()

    def _emit(self) -> None:
        if not self.minutes.is_good():
            self._judge()
            return
        tally = tuple(field.hands for field in self.thumbs)
        self.agreed.emit(self.minutes.value(), tally if sum(tally) else ())
