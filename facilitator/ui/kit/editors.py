"""Fields for typed text: cleaned as it comes in, never markup, never cut without a word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextOption,
    QValidator,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from facilitator.domain.words import Text, tr
from facilitator.ui.kit.clean import cleaned, cleaned_line, reads_right_to_left

LONGEST_TEXT = 200_000
LONGEST_LINE = 1_000
_FAR_TOO_LONG = 4_000
"""Letters beyond a limit that cannot be hoped to go when breaks become blanks."""


def too_long(limit: int) -> Text:
    """The sentence for words that do not fit; nothing of them was taken."""
    return tr(
        "That is more than {limit} letters, so nothing was put in. "
        "It is still on the clipboard: paste a part of it.",
        limit=limit,
    )


def _units(text: str) -> int:
    """The length as Qt counts it, where some signs count twice."""
    return len(text) + sum(letter > "\uffff" for letter in text)


class PlainEdit(QPlainTextEdit):
    """Several lines of a person's words.

    `refused` carries a Text when words would go beyond the limit: they are refused whole and the
    clipboard is left as it is. Tab goes to the next field.
    """

    refused = Signal(object)

    def __init__(
        self, name: str = "", limit: int = LONGEST_TEXT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._limit = limit
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)

    def show_text(self, text: str) -> None:
        """Show a value; a field that is being typed in, or holds it already, is left alone."""
        if not self.hasFocus() and text != self.toPlainText():
            self.setPlainText(cleaned(text))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted or dropped words, cleaned, wholly or not at all."""
        words = source.text()
        if self._fits(words):
            self.textCursor().insertText(cleaned(words))
            self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Only words come in, no files and no pictures."""
        return source.hasText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, unless the text is full."""
        adds = event.text() >= " " and not self.textCursor().hasSelection()
        if not adds or event.text() == "\x7f" or self._fits(event.text()):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take composed letters, unless the text is full."""
        if not event.commitString() or self._fits(event.commitString()):
            super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window when this field has nothing to undo."""
        document = self.document()
        if _passes_on(event, document.isUndoAvailable(), document.isRedoAvailable()):
            return False
        return super().event(event)

    def _fits(self, words: str) -> bool:
        held = self.document().characterCount() - 1
        chosen = self.textCursor().selectionEnd() - self.textCursor().selectionStart()
        # Counting letters takes a second where millions are pasted.
        fits = len(words) <= self._limit and held - chosen + _units(words) <= self._limit
        if not fits:
            self.refused.emit(too_long(self._limit))
        return fits


class PlainLine(QLineEdit):
    """One line of a person's words, cleaned, read by the direction of its first strong letter.

    `refused` carries a Text when words would go beyond the limit: they are refused whole.
    """

    refused = Signal(object)

    def __init__(
        self,
        name: str = "",
        hint: str = "",
        limit: int = LONGEST_LINE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit = limit
        self.setAccessibleName(name or hint)
        self.setPlaceholderText(hint)
        # One more than the limit, so that the validator sees that there is too much: a shorter
        # one cuts a paste without a word.
        self.setMaxLength(limit + 1)
        self._clean = _Clean(limit, self)
        self.setValidator(self._clean)
        self._showing = False
        self._by_key: str | None = None
        self.inputRejected.connect(lambda: self.refused.emit(too_long(limit)))
        self.textEdited.connect(self._note_key)
        self.textChanged.connect(self._turn)
        self.textChanged.connect(self._hear)

    def setText(self, text: str | None, /) -> None:
        """Show words whole, also those from elsewhere that are longer than may be typed here."""
        room = max(self._limit, _units(text or ""))
        self.setMaxLength(room + 1)
        self._clean.limit = room
        self._show(text or "")

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def show_text(self, text: str) -> None:
        """Show a value; a field that is being typed in, or holds it already, is left alone."""
        if not self.hasFocus() and text != self.text():
            self.setText(cleaned_line(text))
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste by hand: cleaned before it comes in, so that undo keeps what was there."""
        if event.matches(QKeySequence.StandardKey.Paste):
            if not self.isReadOnly():
                self._take(QGuiApplication.clipboard().text())
            event.accept()
            return
        super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped words only, cleaned like pasted ones."""
        if event.mimeData().hasText() and not self.isReadOnly():
            self._take(event.mimeData().text())
            event.acceptProposedAction()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window when this field has nothing to undo."""
        if _passes_on(event, self.isUndoAvailable(), self.isRedoAvailable()):
            return False
        return super().event(event)

    def _show(self, text: str) -> None:
        self._showing = True
        super().setText(text)
        self._showing = False

    def _note_key(self, text: str) -> None:
        self._by_key = text

    def _hear(self, text: str) -> None:
        """What assistive technology writes counts as typed: Qt puts it in as a program would."""
        if self._showing:
            return
        if text != self._by_key:
            self.setModified(True)
            self.textEdited.emit(text)
        self._by_key = None

    def _take(self, words: str) -> None:
        """Put words in as an undo step of their own, which moving the cursor begins."""
        if len(words) - self._limit > min(3 * self._limit, _FAR_TOO_LONG):
            # Cleaning takes seconds where millions are pasted.
            self.refused.emit(too_long(self._limit))
            return
        if not self.hasSelectedText():
            place = self.cursorPosition()
            self.setCursorPosition(0)
            self.setCursorPosition(place)
        self.insert(cleaned_line(words))

    def _turn(self, text: str) -> None:
        right = reads_right_to_left(text)
        if right is None:
            self.unsetLayoutDirection()
        else:
            direction = Qt.LayoutDirection
            self.setLayoutDirection(direction.RightToLeft if right else direction.LeftToRight)


class _Clean(QValidator):
    """Cleans a line on every way in and refuses what is too long."""

    def __init__(self, limit: int, parent: QLineEdit) -> None:
        super().__init__(parent)
        self.limit = limit

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if _units(text) > self.limit:
            return QValidator.State.Invalid, text, position
        better = cleaned_line(text)
        if better != text:
            position = _units(cleaned_line(text[:position]))
        return QValidator.State.Acceptable, better, position


def _passes_on(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """Whether an editor claims undo or redo that it cannot do; the event is given back then."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo = event.matches(QKeySequence.StandardKey.Undo) and not can_undo
    redo = event.matches(QKeySequence.StandardKey.Redo) and not can_redo
    if undo or redo:
        event.ignore()
    return undo or redo
