"""How a count is made: the way, its choices, who takes part, and whether under cover."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.cover_draft import CoverDraft
from facilitator.app.ports import Words
from facilitator.domain.deciding import FEWEST_LEVELS, LEVELS, MOST_LEVELS
from facilitator.domain.labels import VOTES
from facilitator.domain.protocol import Vote
from facilitator.domain.words import tr, trn
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.editors import PlainEdit
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.tick_box import TickBox
from facilitator.ui.run.tally import (
    DOTS_EACH,
    MOST_EACH,
    WAYS,
    as_options,
    each_said,
    last_count,
    notes_as_options,
)
from facilitator.ui.run.view import RunView
from facilitator.ui.run.wishes import Tallied
from facilitator.ui.theme import theme_of

TYPED = frozenset({Vote.GRADIENTS, Vote.DOTS, Vote.SCORES})
"""Ways whose choices are words that can be typed."""
HIDDEN = frozenset(Vote) - {Vote.NONE, Vote.DOTS}
"""Ways in which each can type a number, or a score for each choice, under cover."""


class CountSetup(QWidget):
    """The choices above the numbers. `changed` says that another count is to be made.

    What a person chose here holds for one step; `show_step` begins afresh in another.
    """

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = self._say = words.say
        self._words = words
        self._step = ""
        self._view: RunView | None = None
        self.way = PlainCombo(say(tr("How do you count?")))
        self.way.show_choices(tuple((way.value, say(VOTES[way])) for way in WAYS))
        self.levels = PlainCombo(say(tr("How many levels?")))
        self.levels.show_choices(
            tuple(
                (str(n), say(trn("{n} level", "{n} levels", n)))
                for n in range(FEWEST_LEVELS, MOST_LEVELS + 1)
            ),
            str(MOST_LEVELS),
        )
        self.each = PlainCombo(say(tr("How many each?")))
        self.abstains = TickBox(say(tr("I take no part")))
        self.cover = TickBox(say(tr("Each types a number under cover")))
        self._edit = KeyButton(say(tr("Change the words")), kind="link")
        self._edit.setCheckable(True)
        self._take = KeyButton(say(tr("Take the notes of this step")), kind="link")
        self._hint = PlainLabel(say(tr("One choice a line")), tone="muted")
        self.typed = PlainEdit(say(tr("Choices, one a line")))
        self.setLayout(
            column(
                Flow(
                    *(self.way, self.levels, self.each, self.abstains, self.cover),
                    *(self._edit, self._take),
                ),
                self._hint,
                self.typed,
                gap=4,
            )
        )
        self.way.picked.connect(self._way_picked)
        self.levels.picked.connect(self._levels_picked)
        self.each.picked.connect(lambda _: self.changed.emit())
        self.abstains.toggled.connect(self.changed)
        self.cover.toggled.connect(self._lay)
        self.cover.toggled.connect(self.changed)
        self._edit.toggled.connect(self._lay)
        self._take.clicked.connect(self._take_notes)
        self.typed.textChanged.connect(self.changed)

    @property
    def vote(self) -> Vote:
        """The way that is chosen."""
        return Vote(self.way.chosen())

    @property
    def last_stop(self) -> QWidget:
        """What the keyboard comes to last before the numbers."""
        return self._take

    @property
    def options(self) -> tuple[str, ...] | None:
        """The choices typed, None where they are fixed."""
        return as_options(self.typed.toPlainText()) if self.vote in TYPED else None

    @property
    def under_cover(self) -> bool:
        """Whether each types a number under cover."""
        return self.cover.isChecked() and self.vote in HIDDEN

    @property
    def dots(self) -> int:
        """Dots of a person, or scores of a choice; 0 for none, or for a score from everyone."""
        return int(self.each.chosen() or 0) if self.vote in (Vote.DOTS, Vote.SCORES) else 0

    def show_step(self, view: RunView, asked: Vote) -> None:
        """Offer what the step asks for; the same step again leaves what was chosen."""
        self._view = view
        self._take.set_legal(
            bool(notes_as_options(view)), self._say(tr("No note was kept in this step."))
        )
        key = f"{view.meeting.id} {view.run.current} {view.segment.vote if view.segment else ''}"
        if key == self._step:
            return
        self._step = key
        self.blockSignals(True)
        self.way.setCurrentIndex(self.way.findData(asked.value))
        self.abstains.setChecked(False)
        self.cover.setChecked(view.run.covered)
        self._edit.setChecked(False)
        self._begin()
        self.blockSignals(False)

    def tallied(self, tally: tuple[int, ...], question: str, each: int = 0) -> Tallied:
        """A count made in the way that is chosen."""
        abstained = int(self.abstains.isChecked())
        options = self.options or ()
        return Tallied(self.vote, tally, question, options, each or self.dots, abstained)

    def draft(self, tally: tuple[int, ...], entries: int, question: str) -> CoverDraft:
        """What is typed so far, in the way that is chosen."""
        told = self.tallied(tally, question)
        return CoverDraft(*(told.vote, tally, entries, told.abstained, question, told.options))

    def put_back(self, draft: CoverDraft, *, hidden: bool = True) -> None:
        """Choose again what was chosen before, under cover or in sight."""
        self.blockSignals(True)
        self.way.setCurrentIndex(self.way.findData(draft.vote.value))
        self._begin()
        self.abstains.setChecked(draft.abstained > 0)
        self.cover.setChecked(hidden)
        if draft.options:
            self.typed.setPlainText("\n".join(draft.options))
            self._lay()
        self.blockSignals(False)

    def _begin(self) -> None:
        """Fill in the choices of the way: those counted last, our words, or the notes."""
        view, vote = self._view, self.vote
        last = None if view is None else last_count(view, vote)
        options: tuple[str, ...] = () if last is None else last.options
        if vote is Vote.GRADIENTS and len(options) in LEVELS:
            self.levels.setCurrentIndex(self.levels.findData(str(len(options))))
        elif vote is Vote.GRADIENTS:
            options = tuple(self._say(level) for level in LEVELS[int(self.levels.chosen())])
        elif vote in TYPED and not options and view is not None:
            options = notes_as_options(view)
        self.typed.blockSignals(True)
        self.typed.setPlainText("\n".join(options))
        self.typed.blockSignals(False)
        self._offer_each(0 if last is None else last.each)
        self._lay()

    def _offer_each(self, last: int) -> None:
        """Offer how many each has; `last` is what the last count had."""
        say, view = self._say, self._view
        said = 0 if view is None else each_said(view, self.vote)
        if self.vote is not Vote.SCORES:
            dots = tuple(
                (str(n), say(trn("{n} dot each", "{n} dots each", n)))
                for n in range(1, MOST_EACH + 1)
            )
            self.each.show_choices(dots, str(last or said or DOTS_EACH))
            return
        # A count under cover has as many as typed: the next one is everyone's again.
        everyone = not said and view is not None and last <= len(view.run.here)
        chosen = 0 if everyone else last or said
        scores = tuple(
            (str(n), say(trn("{n} score a choice", "{n} scores a choice", n)))
            for n in range(1, max(MOST_EACH, chosen) + 1)
        )
        one = say(tr("One score from everyone"))
        self.each.show_choices((("0", one), *scores), str(chosen))

    def _lay(self) -> None:
        vote = self.vote
        self.levels.setVisible(vote is Vote.GRADIENTS)
        # Under cover each choice gets as many scores as people have typed.
        self.each.setVisible(
            vote in (Vote.DOTS, Vote.SCORES) and not (vote is Vote.SCORES and self.under_cover)
        )
        self.cover.setVisible(vote in HIDDEN)
        written = bool(self.typed.toPlainText().strip())
        self._edit.setVisible(vote in TYPED and written)
        self._take.setVisible(vote in (Vote.DOTS, Vote.SCORES))
        typing = vote in TYPED and (self._edit.isChecked() or not written)
        self._hint.setVisible(typing)
        self.typed.setVisible(typing)
        self.typed.setFixedHeight(theme_of(self).em(6))

    def _way_picked(self) -> None:
        self._edit.setChecked(False)
        self._begin()
        self.changed.emit()

    def _levels_picked(self, levels: str) -> None:
        self.typed.setPlainText("\n".join(self._say(level) for level in LEVELS[int(levels)]))
        self._lay()

    def _take_notes(self) -> None:
        if self._view is not None:
            self.typed.setPlainText("\n".join(notes_as_options(self._view)))
            self._lay()
