"""Questions and messages in windows that need not stop anything else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, column, row
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.theme import theme_of


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer: `key` comes back, `shortcut` is shown and answers while the window is active."""

    key: str
    words: str
    kind: str = "plain"
    shortcut: str = ""


class PlainMessage(QDialog):
    """Words and answers; `chosen` carries the key of the answer, "" for Esc or a closed window.

    It stops nothing: use show(), or open() where the caller's window must wait. While a meeting
    runs show a card instead, since a new window takes the typing focus.
    """

    chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        words: str,
        choices: tuple[Choice, ...],
        sign: Sign = Sign.QUESTION,
    ) -> None:
        super().__init__(parent)
        self._answer = ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        tone = "over" if sign is Sign.OCTAGON else "accent"
        head = SignLabel(sign, title, weight=600, tone=tone)
        body = PlainLabel(words)
        body.setVisible(bool(words))
        self.setAccessibleDescription(words)
        answers = boxed(row(None, Flow(*(self._button(choice) for choice in choices)), gap=0))
        lines = column(head, body, None, 8, answers, gap=12, margins=(24, 20))
        self.setLayout(lines)
        # Qt takes no account of wrapped words when it chooses the size of a window.
        width = max(lines.totalSizeHint().width(), theme_of(parent).em(34))
        self.setMinimumSize(width, lines.totalHeightForWidth(width))
        self.finished.connect(lambda _result: self.chosen.emit(self._answer))

    def _button(self, choice: Choice) -> KeyButton:
        button = KeyButton(
            choice.words, choice.shortcut, choice.kind, bind=bool(choice.shortcut), parent=self
        )
        if choice.kind == "primary":
            button.setDefault(True)
            button.setFocus()
        button.clicked.connect(lambda: self._take(choice.key))
        return button

    def _take(self, key: str) -> None:
        self._answer = key
        self.accept()


def ask(
    parent: QWidget | None,
    title: str,
    words: str,
    choices: tuple[Choice, ...],
    answered: Callable[[str], None],
    sign: Sign = Sign.QUESTION,
) -> PlainMessage:
    """Ask without stopping anything; `answered` gets the key, "" for none."""
    message = PlainMessage(parent, title, words, choices, sign)
    message.chosen.connect(answered)
    message.show()
    return message


def plain_message(
    parent: QWidget | None, title: str, words: str, close: str, sign: Sign = Sign.OCTAGON
) -> PlainMessage:
    """Tell something without stopping anything; `close` is the word on its one button."""
    message = PlainMessage(parent, title, words, (Choice("", close, "primary"),), sign)
    message.show()
    return message
