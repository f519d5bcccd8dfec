"""What can be done with the chosen meeting besides opening it, and the cards that ask about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.going_on import Onward
from facilitator.app.overview import MeetingLine
from facilitator.app.ports import Words
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.stage import Stage
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.late import Late
from facilitator.ui.meetings.change_cards import CancelCard, ChangeCard, MoveCard, TemplateCard
from facilitator.ui.meetings.go_on_card import GoOnCard


class Acts(QWidget):
    """Holds the cards; `buttons` stand below the list of meetings.

    `begun`: one of them comes up. `onward_asked` carries a meeting, for `show_onward`. `revived`
    and `on_paper` carry the meeting, "" where none is chosen that could be meant.
    """

    moved = Signal(object)
    cancelled = Signal(object)
    revived = Signal(str)
    templated = Signal(str, str)
    on_paper = Signal(str)
    onward_asked = Signal(str)
    gone_on = Signal(object)
    begun = Signal()
    left = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = self._say = words.say
        self._line: MeetingLine | None = None
        self._lines: tuple[MeetingLine, ...] = ()
        self._move = Late(lambda: MoveCard(words))
        self._cancel = Late(lambda: CancelCard(words))
        self._template = Late(lambda: TemplateCard(words))
        self._go_on = Late(lambda: GoOnCard(words))
        cards = self._cards = (self._move, self._cancel, self._template, self._go_on)
        self.setLayout(column(*(card.place for card in cards), gap=0))
        self._to_paper = KeyButton(say(tr("Held on paper")), "Ctrl+H", bind=True)
        self._to_move = KeyButton(say(tr("Move")), "Ctrl+M", bind=True)
        self._to_cancel = KeyButton(say(tr("Cancel the meeting")), "Ctrl+Shift+M", bind=True)
        self._to_template = KeyButton(say(tr("Save as a template")), "Ctrl+T", bind=True)
        self._to_go_on = KeyButton(say(tr("Go on with the series")), "Ctrl+G", bind=True)
        self.buttons = (
            self._to_paper,
            self._to_move,
            self._to_cancel,
            self._to_template,
            self._to_go_on,
        )
        self._wire()

    def follow(
        self, line: MeetingLine | None, lines: tuple[MeetingLine, ...], *, team: bool
    ) -> None:
        """Let the buttons say what is possible with the chosen meeting; `team`: there is one."""
        self._line, self._lines = line, lines
        say = self._say
        stage = None if line is None else line.stage
        only = say(tr("Only a meeting that has not begun."))
        first = "" if team else say(tr("Make a team first: Today helps with it."))
        self._to_paper.set_legal(team, first)
        self._to_move.set_legal(stage is Stage.PLANNED, only)
        cancelled = stage is Stage.CANCELLED
        words = tr("Let it take place") if cancelled else tr("Cancel the meeting")
        self._to_cancel.setText(say(words))
        self._to_cancel.set_legal(cancelled or stage is Stage.PLANNED, only)
        none = say(tr("Choose a meeting in the list."))
        self._to_template.set_legal(line is not None, none)
        alone = say(tr("Only a meeting of a series: New meeting makes one."))
        self._to_go_on.set_legal(line is not None and bool(line.series), alone)

    def show_onward(self, meeting: str, onward: Onward | None, school: SchoolDays) -> None:
        """How the series of a meeting goes on."""
        self._go_on.then(lambda card: card.show_onward(meeting, onward, school))

    def put_away(self) -> None:
        """Hide the cards."""
        for card in self._cards:
            if card.made is not None:
                card.made.hide()

    def _wire(self) -> None:
        self._to_paper.clicked.connect(self._paper)
        self._to_move.clicked.connect(self._begin_move)
        self._to_cancel.clicked.connect(self._begin_cancel)
        self._to_template.clicked.connect(self._begin_template)
        self._move.then(lambda card: card.wished.connect(self.moved))
        self._cancel.then(lambda card: card.wished.connect(self.cancelled))
        self._template.then(
            lambda card: card.wished.connect(lambda wish: self.templated.emit(*wish))
        )
        self._to_go_on.clicked.connect(self._begin_go_on)
        self._go_on.then(lambda card: card.asked.connect(self.onward_asked))
        self._go_on.then(lambda card: card.wished.connect(self.gone_on))
        for card in self._cards:
            card.then(self._wire_card)

    def _wire_card(self, card: ChangeCard) -> None:
        card.wished.connect(lambda _: self._leave())
        card.left.connect(self._leave)

    def _leave(self) -> None:
        self.put_away()
        self.left.emit()

    def _paper(self) -> None:
        line = self._line
        could = line is not None and line.stage in (Stage.PLANNED, Stage.CANCELLED)
        self.on_paper.emit(line.id if line is not None and could else "")

    def _begin_move(self) -> None:
        self._begin()
        if self._line is not None:
            self._move.now().begin(self._line)

    def _begin(self) -> None:
        self.put_away()
        self.begun.emit()

    def _begin_cancel(self) -> None:
        self._begin()
        line = self._line
        if line is None:
            return
        if line.stage is Stage.CANCELLED:
            self.revived.emit(line.id)
            return
        others = tuple(
            each
            for each in sorted(self._lines, key=lambda each: (each.day, each.start))
            if each.team == line.team and each.stage is Stage.PLANNED and each.id != line.id
        )
        self._cancel.now().begin(line, others)

    def _begin_template(self) -> None:
        self._begin()
        if self._line is not None:
            self._template.now().begin(self._line)

    def _begin_go_on(self) -> None:
        self._begin()
        if self._line is not None:
            self._go_on.now().begin(self._line)
