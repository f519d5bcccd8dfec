"""The small groups of the step under way: drawn anew, two people exchanged, shown to the room."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.grouping import Groups, exchanged
from facilitator.domain.run import Move
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Heading, column
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.asking import reason
from facilitator.ui.run.name_list import NameList, NameRow
from facilitator.ui.run.view import RunView


class GroupsPanel(QWidget):
    """`redrawn` wishes other groups, `regrouped` carries groups changed by hand.

    `shown` wishes that the room sees the groups, or in a round sees the speakers again.
    """

    redrawn = Signal()
    regrouped = Signal(object)
    shown = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._words = words
        self._groups: Groups = ()
        self._view: RunView | None = None
        self._marked = ""
        self._about = PlainLabel(tone="muted")
        self._anew = KeyButton(say(tr("Draw anew")), "1", "choice")
        self._show = KeyButton("", "2", "choice")
        self._anew.clicked.connect(self.redrawn)
        self._show.clicked.connect(self.shown)
        self.list = NameList(say(tr("The groups")))
        self.list.picked.connect(self._pick)
        self.setLayout(
            column(
                Heading(say(tr("The groups"))),
                self._about,
                self._anew,
                self._show,
                self.list,
                None,
                gap=8,
            )
        )

    def show_run(self, view: RunView) -> None:
        """Show the groups of the step under way."""
        self._view = view
        why, say = reason(view, Move.REGROUP), self._words.say
        self._groups = () if why is not None or view.segment is None else view.segment.groups
        for button in (self._anew, self._show):
            button.setVisible(why is None)
        self._show.setText(
            say(
                tr("Take them off the room’s window")
                if view.groups_shown
                else tr("Show them to the room")
            )
        )
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit presses its button."""
        button = {"1": self._anew, "2": self._show}.get(event.text())
        if button is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif button.isVisible():
            button.click()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was begun and not ended is forgotten."""
        super().hideEvent(event)
        self._marked = ""

    def _pick(self, person: str) -> None:
        """The first of two is marked, the second changes places with it; the same lets go."""
        if not self._marked:
            self._marked = person
        elif person == self._marked:
            self._marked = ""
        else:
            groups, self._marked = exchanged(self._groups, self._marked, person), ""
            if groups != self._groups:
                self.regrouped.emit(groups)
        self._settle()

    def _settle(self) -> None:
        view, say = self._view, self._words.say
        if view is None:
            return
        if not any(self._marked in group for group in self._groups):
            self._marked = ""
        why = reason(view, Move.REGROUP)
        if why is None and self._marked:
            about = tr("With whom does {name} change places?", name=view.name(self._marked))
        else:
            about = why or tr("Press Enter on one person, then on another: the two change places.")
        self._about.setText(say(about))
        self.list.show_names(
            tuple(
                NameRow(
                    person,
                    view.name(person),
                    say(tr("Group {n}", n=n)),
                    Sign.DIAMOND if person == self._marked else (Sign.DISC if n % 2 else Sign.RING),
                    strong=person == self._marked,
                )
                for n, group in enumerate(self._groups, 1)
                for person in group
            )
        )
