"""One line that asks why, in nobody's way: Enter keeps the reason, Esc leaves it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from facilitator.app.ports import Words
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow

_KEEP = tr("Keep the reason")


class ReasonLine(Card):
    """`ask` shows a question and hands what was answered on; it comes back to where one was.

    `blank` says that no words are an answer as well.

    `left` says that it was put away without an answer.
    """

    left = Signal()

    def __init__(self, words: Words) -> None:
        self._say = words.say
        self.line = PlainLine()
        self._field = LabelledField("", self.line)
        self._keep = KeyButton(self._say(_KEEP), self._say(tr("Enter")), "primary")
        self._leave = KeyButton(self._say(tr("Not now")), self._say(tr("Esc")), "quiet")
        super().__init__(column(self._field, Flow(self._keep, self._leave), gap=8), "soft", (16, 8))
        self._then: Callable[[str], object] = lambda _: None
        self._blank = False
        self._before: QWidget | None = None
        self.line.returnPressed.connect(self._answer)
        self.line.textEdited.connect(lambda: self._field.show_error(""))
        self.line.refused.connect(lambda text: self._field.show_error(self._say(text)))
        self._keep.clicked.connect(self._answer)
        self._leave.clicked.connect(self.put_away)
        for part in (self.line, self._keep, self._leave):
            part.installEventFilter(self)
        self.hide()

    def ask(
        self,
        question: Text,
        then: Callable[[str], object],
        *,
        focus: bool = True,
        keep: Text = _KEEP,
        blank: bool = False,
    ) -> None:
        """Ask this; with `focus` the line has the keyboard at once. `keep` says what Enter does."""
        self._then, self._blank = then, blank
        self._keep.setText(self._say(keep))
        if self.isHidden():
            self.line.clear()
        self._field.show_label(self._say(question))
        self._field.show_error("")
        self.show()
        if focus:
            self._before = QApplication.focusWidget()
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_refusal(self, why: Text) -> None:
        """What was answered cannot be used: why not."""
        self._field.show_error(self._say(why))

    def put_away(self) -> None:
        """Ask no more."""
        if not self.isHidden():
            self._back()
            self.hide()
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc is ours while the keyboard stands here, and not what is around it."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.put_away()
            return True
        return False

    def _answer(self) -> None:
        reason = self.line.text().strip()
        if not reason and not self._blank:
            self._field.show_error(self._say(tr("Write a few words.")))
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.line.clear()
        self._back()
        self.hide()
        self._then(reason)

    def _back(self) -> None:
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        before, self._before = self._before, None
        # A button of a finding goes with its finding, which may be settled by now.
        if held and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif held:
            self.focusPreviousChild()
