"""Watching a field while someone types: soon enough to lose nothing, seldom enough to be quiet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

PAUSE = 300
"""Milliseconds without a key after which the text is told."""
CAP = 500
"""Milliseconds after which it is told even while keys go on: with the time that a slow disk takes,
still within the second that may be lost."""
STEP = 60_000
"""Milliseconds after which a step of typing ends of itself, so that undo stays in small steps."""


class Typist(QObject):
    """Watches one line or text edit.

    `typed` tells the text after a pause in typing and at the latest CAP after the first key;
    `settled` tells it when focus leaves or Enter ends a line, if anything was typed. `typed` does
    not repeat a text told before; `settled` does, since it ends the step.
    """

    typed = Signal(str)
    settled = Signal(str)

    def __init__(self, field: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._told = self.text
        self._open = False
        self._showing = False
        self._before = self._told
        self._pause = self._timer(PAUSE, self.flush)
        self._cap = self._timer(CAP, self.flush)
        self._step = self._timer(STEP, self.settle)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._key)
            field.returnPressed.connect(self.settle)
        else:
            field.textChanged.connect(self._key)
        field.installEventFilter(self)

    @property
    def text(self) -> str:
        """What stands in the field."""
        field = self._field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    @property
    def busy(self) -> bool:
        """Whether something was typed that has not settled yet."""
        return self._open

    def show_text(self, text: str) -> None:
        """Show a value, unless it stands there already or someone is typing here."""
        if self.text == text or (self._open and self._field.hasFocus()):
            return
        self._pause.stop()
        self._cap.stop()
        self._open = False
        # Not by blocking its signals: the field itself turns with the direction of its words.
        self._showing = True
        if isinstance(self._field, QLineEdit):
            self._field.setText(text)
            self._field.setCursorPosition(0)
        else:
            self._field.setPlainText(text)
        self._showing = False
        self._told = self.text

    def flush(self) -> None:
        """Tell at once what was typed since it was last told. A great cut ends the step."""
        self._pause.stop()
        self._cap.stop()
        if self._open and 2 * len(self.text) < len(self._before):
            self.settle()
        elif self._open and self.text != self._told:
            self._told = self.text
            self.typed.emit(self._told)

    def settle(self) -> None:
        """End the step of typing."""
        for timer in (self._pause, self._cap, self._step):
            timer.stop()
        if self._open:
            self._open = False
            self._told = self.text
            self.settled.emit(self._told)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field settles it; another window coming forward does too.

        A list or menu that opens over the field only borrows the focus.
        """
        if watched is self._field and isinstance(event, QFocusEvent) and event.lostFocus():
            borrowed = event.reason() == Qt.FocusReason.PopupFocusReason
            (self.flush if borrowed else self.settle)()
        return False

    def _timer(self, span: int, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(span)
        timer.timeout.connect(call)
        return timer

    def _key(self) -> None:
        if self._showing or (not self._open and self.text == self._told):
            return
        if not self._open:
            self._open, self._before = True, self._told
            self._step.start()
        if not self._field.hasFocus():
            self.settle()  # assistive technology wrote here from elsewhere: nobody goes on
            return
        self._pause.start()
        if not self._cap.isActive():
            self._cap.start()
