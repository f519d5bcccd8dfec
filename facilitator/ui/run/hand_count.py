"""A card for counting hands: a number for each choice, typed in ten seconds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from facilitator.app.ports import Words
from facilitator.domain.labels import VOTES
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.tally import MOST_HANDS, Counted, count_of, in_words
from facilitator.ui.run.view import RunView
from facilitator.ui.theme import theme_of


class HandField(QLineEdit):
    """How many hands one choice has; digits alone, empty is none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setValidator(QIntValidator(0, MOST_HANDS, self))
        self.setMaxLength(len(str(MOST_HANDS)))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(theme_of(self).em(3.2))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def hands(self) -> int:
        """The number typed."""
        words = self.text()
        return min(int(words), MOST_HANDS) if words.isdecimal() else 0

    def show_hands(self, hands: int) -> None:
        """Show a number, unless it is being typed here."""
        if not self.hasFocus() and hands != self.hands:
            self.setText(str(hands) if hands else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands here is typed over."""
        super().focusInEvent(event)
        self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(theme_of(self).em(3.2))


class HandCount(Card):
    """Counts hands in a step that asks for it; hidden in others.

    Enter and Tab go to the next number, Enter in the last one keeps the count, and Ctrl+Enter
    keeps it at once. `counted` carries the tally and the question; `done` says that the fields
    are no longer needed.
    """

    counted = Signal(tuple, str)
    done = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        self._words = words
        self._shown: Counted | None = None
        self._fields: list[HandField] = []
        self._wanted = ""
        self._heading = Heading("")
        self._numbers = QGridLayout()
        self._numbers.setSpacing(4)
        self._numbers.setContentsMargins(0, 0, 0, 0)
        self._asked = PlainLine(hint=words.say(tr("What was asked?")))
        self._result = PlainLabel(weight=600)
        self._keep = KeyButton(words.say(tr("Keep the count")), words.say(tr("Ctrl+Enter")))
        foot = row(self._result, self._keep)
        foot.setStretch(0, 1)
        super().__init__(
            column(
                self._heading,
                row(boxed(self._numbers), None),
                self._asked,
                boxed(foot),
                gap=8,
            ),
            "plain",
            (16, 12),
            parent,
        )
        self._keep.clicked.connect(self._emit)
        self._asked.returnPressed.connect(self._emit)
        self._asked.refused.connect(lambda text: self._result.setText(words.say(text)))
        self.hide()

    def want(self, view: RunView) -> None:
        """Count hands in this step though it does not ask for it, and begin to type."""
        self._wanted = view.run.current
        self.show_run(view)
        self.focus_first()

    def show_run(self, view: RunView) -> None:
        """Show the count that the step under way asks for or that was wanted, or none."""
        counted = count_of(view, wanted=self._wanted == view.run.current)
        self.setVisible(counted is not None)
        if counted is None or counted == self._shown:
            return
        fresh = self._shown is None or counted.choices != self._shown.choices
        self._shown = counted
        if fresh:
            self._build(counted)
        self._asked.show_text(counted.question)
        for field, hands in zip(self._fields, counted.tally, strict=True):
            field.show_hands(hands)
        self._tell()

    def tally(self) -> tuple[int, ...]:
        """The numbers as typed."""
        return tuple(field.hands for field in self._fields)

    def focus_first(self) -> None:
        """Begin to type."""
        if self._fields:
            self._fields[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the next number and keeps the count at the last; Esc leaves.

        With Ctrl it keeps the count wherever it is pressed.
        """
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
            return True
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        at = next((k for k, field in enumerate(self._fields) if field is watched), -1)
        at_once = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if at + 1 < len(self._fields) and not at_once:
            self._fields[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._emit()
        return True

    def _build(self, counted: Counted) -> None:
        while (item := self._numbers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._fields.clear()
        say = self._words.say
        self._heading.show_heading(say(VOTES[counted.vote]), say(tr("How many hands?")))
        before: QWidget = self._heading
        for at, choice in enumerate(counted.choices):
            name = say(tr("Hands for {choice}", choice=choice))
            field = HandField(name)
            field.installEventFilter(self)
            # Not only what is typed: assistive technology puts numbers in as a program does.
            field.textChanged.connect(self._tell)
            label = PlainLabel(say(choice), weight=600, wrap=False)
            self._numbers.addWidget(label, 0, at, Qt.AlignmentFlag.AlignHCenter)
            self._numbers.addWidget(field, 1, at)
            QWidget.setTabOrder(before, field)
            before = field
            self._fields.append(field)
        QWidget.setTabOrder(before, self._asked)

    def _tell(self) -> None:
        if self._shown is None:
            return
        sentence = self._words.say(in_words(self._shown.vote, self.tally()))
        self._result.setText(sentence)
        self._keep.set_legal(
            bool(sum(self.tally())), self._words.say(tr("Type at least one hand."))
        )

    def _emit(self) -> None:
        if sum(self.tally()):
            self.counted.emit(self.tally(), self._asked.text().strip())
            self.done.emit()
