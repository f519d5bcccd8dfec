"""What stands above the questions: the goal in one sentence, and what is done with the whole."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.goal import Standing
from facilitator.domain.words import tr
from facilitator.ui.goals.form_box import Findings
from facilitator.ui.goals.form_values import FormView
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.plain import SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.protocols.parts import TextPart

_AGREE, _AGAIN, _WAY = "Ctrl+Return", "Ctrl+B", "Ctrl+L"


class FormHead(QWidget):
    """Shows the sentence, which may be typed as well; `findings` are those about it."""

    agree_wished = Signal()
    again_wished = Signal()
    done = Signal()
    undo_wished = Signal()
    redo_wished = Signal()
    way_wished = Signal(bool)

    def __init__(self, words: Words, findings: Findings, *, slim: bool) -> None:
        super().__init__()
        say = words.say
        self._say, self._slim = say, slim
        self._one = True
        self._draft = False
        self.findings = findings
        self.sentence = TextPart(
            words, tr("The goal in one sentence, as your answers say it"), high=3.4 if slim else 2.4
        )
        self._by_hand = SignLabel(
            Sign.RING, say(tr("Written by hand: your answers do not change it.")), tone="muted"
        )
        self.again = KeyButton(say(tr("Write it from the answers again")), _AGAIN)
        self.agree = KeyButton(say(tr("We agree on it")), _AGREE, "primary")
        self.leave = KeyButton(say(tr("Back to the goal")), "Esc", "quiet")
        self.way = KeyButton("", _WAY)
        self.undo = KeyButton(say(tr("Undo")), "Ctrl+Z")
        self.redo = KeyButton(say(tr("Redo")), "Ctrl+Shift+Z")
        full = (self.leave, self.agree, self.again, self.way, self.undo, self.redo)
        self._tools = Flow(*((self.again, self.agree) if slim else full))
        if slim:
            for button in (self.leave, self.way, self.undo, self.redo):
                button.setParent(self)
                button.hide()
                button.show_key("")
        said = column(self.sentence.widget, self._by_hand, self.findings, gap=8)
        self.lines = column(said, self._tools) if slim else column(self._tools, said)
        self.setLayout(self.lines)
        self._wire()

    def show_form(self, view: FormView) -> None:
        """Show the sentence and what can be done."""
        goal = view.goal
        self._one = view.one_by_one
        self._draft = goal.standing is Standing.DRAFT
        self.sentence.show_value(goal.sentence)
        self._by_hand.setVisible(goal.by_hand)
        self.again.setVisible(goal.by_hand)
        self.agree.setVisible(self._draft)
        self.undo.set_legal(view.undoable)
        self.redo.set_legal(view.redoable)
        all_, one = tr("All questions at once"), tr("One question at a time")
        self.way.setText(self._say(all_ if view.one_by_one else one))

    def fit(self) -> None:
        """The sentence is as high as its letters ask."""
        self.sentence.fit()

    @property
    def keys(self) -> dict[str, Callable[[], object]]:
        """What the keys of the form do, wherever the keyboard stands in it."""
        keys: dict[str, Callable[[], object]] = {_AGAIN: self._write_again, _AGREE: self._agree}
        if not self._slim:
            keys[_WAY] = self._turn
            keys["Esc"] = self.done.emit
            keys["Ctrl+Z"] = self.undo_wished.emit
            keys["Ctrl+Shift+Z"] = self.redo_wished.emit
        return keys

    def _wire(self) -> None:
        self.again.clicked.connect(self.again_wished)
        self.agree.clicked.connect(self.agree_wished)
        self.leave.clicked.connect(self.done)
        self.way.clicked.connect(self._turn)
        self.undo.clicked.connect(self.undo_wished)
        self.redo.clicked.connect(self.redo_wished)

    def _turn(self) -> None:
        self.way_wished.emit(not self._one)

    def _agree(self) -> None:
        if self._draft:
            self.agree_wished.emit()

    def _write_again(self) -> None:
        if self.again.isVisibleTo(self):
            self.again_wished.emit()
