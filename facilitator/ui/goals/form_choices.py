"""Two choices that can be added to in place: what a goal serves, and its letters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.criteria import VARIANTS, Variant, variant
from facilitator.domain.goal import Aim, AimKind
from facilitator.domain.words import Said, Text, tr
from facilitator.ui.goals.form_parts import KeyedPart
from facilitator.ui.goals.form_questions import NEW
from facilitator.ui.goals.own_letters import OwnLetters
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.late import Late
from facilitator.ui.tab_order import lead_through


class PriorityChoice(QWidget):
    """The line in which a new priority is named; `made` carries its words."""

    made = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.part = KeyedPart(words, tr("The priority"))
        say = words.say
        self.line = PlainLine()
        self._field = LabelledField(say(tr("What is the priority called?")), self.line)
        self.keep = KeyButton(say(tr("Add the priority")), say(tr("Enter")))
        self.setLayout(column(self._field, self.keep, gap=8))
        self.line.returnPressed.connect(self._make)
        self.line.textEdited.connect(lambda: self._field.show_error(""))
        self.line.refused.connect(lambda text: self._field.show_error(say(text)))
        self.keep.clicked.connect(self._make)
        self.hide()

    def offer(self, aims: tuple[Aim, ...]) -> None:
        """Offer the priorities that there are, none, and a new one."""
        say = self._words.say
        known = [(aim.id, aim.text) for aim in aims if aim.kind is AimKind.PRIORITY]
        none, new = tr("None of them"), tr("A new priority…")
        self.part.show_offers((("", say(none)), *known, (NEW, say(new))))

    def choose(self, key: str) -> bool:
        """Whether the goal serves the chosen one now; for a new one its name is asked first."""
        self.setVisible(key == NEW)
        if key == NEW:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return key != NEW

    def _make(self) -> None:
        text = self.line.text().strip()
        if not text:
            self._field.show_error(self._words.say(tr("Write a few words.")))
            return
        self.line.clear()
        self.part.combo.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.made.emit(text)


class LettersChoice(QWidget):
    """The letters of the chosen variant, and the page for some of one's own.

    `made` carries the Variant that a person has put together.
    """

    made = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.part = KeyedPart(words, tr("The letters"))
        self._chosen = VARIANTS[0]
        self.shown = PlainLabel()
        self.own = Late(self._new)
        self.setLayout(column(self.shown, self.own.place, gap=8))

    def offer(self, chosen: str, own: tuple[Variant, ...]) -> None:
        """Offer all variants, those of one's own behind, and show the letters of the chosen."""
        say = self._words.say
        every = tuple((each.id, say(each.name)) for each in (*VARIANTS, *own))
        self.part.show_offers((*every, (NEW, say(tr("Letters of our own…")))))
        self._chosen = variant(chosen, own)
        self.shown.setText("\n".join(say(each) for each in _letters(self._chosen)))

    def choose(self, key: str) -> bool:
        """Whether the goal is checked by the chosen now; those of one's own are made first."""
        if key == NEW:
            page = self.own.now()
            page.begin(self._chosen)
            page.show()
        elif self.own.made is not None:
            self.own.made.hide()
        return key != NEW

    def _new(self) -> OwnLetters:
        page = OwnLetters(self._words)
        page.made.connect(self._made)
        page.grown.connect(lambda: lead_through(self.own.place, page))
        return page

    def _made(self, made: Variant) -> None:
        if self.own.made is not None:
            self.part.combo.setFocus(Qt.FocusReason.OtherFocusReason)
            self.own.made.hide()
        self.made.emit(made)


def _letters(chosen: Variant) -> tuple[Said, ...]:
    lines: list[Text] = [
        tr("{letter}: {word}", letter=each.letter, word=each.word) for each in chosen.letters
    ]
    if chosen.source:
        lines.append(tr("After {source}", source=chosen.source))
    return tuple(lines)
