"""The form of a goal beside a meeting under way, in the drawer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.goals.form import GoalForm
from facilitator.ui.goals.form_values import FormView
from facilitator.ui.kit.cards import Heading, column
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.late import Late
from facilitator.ui.run.reading_order import holds_focus


class GoalPanel(QWidget):
    """Asks one question after the other. `chosen` carries another draft, "" for a new goal."""

    chosen = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        say = words.say
        self.which = PlainCombo()
        self._drafts = LabelledField(say(tr("Which goal?")), self.which)
        self.form = Late(lambda: GoalForm(words, slim=True))
        self.setLayout(
            column(Heading(say(tr("The team’s goal"))), self._drafts, self.form.place, None, gap=8)
        )
        self._drafts.hide()
        self.which.picked.connect(self.chosen)

    def offer(self, drafts: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Offer the drafts of the team by identity and words, and a new goal."""
        new = self._words.say(tr("A new goal"))
        self.which.show_choices((("", new), *drafts), chosen)
        self._drafts.setVisible(bool(drafts))

    def show_form(self, view: FormView) -> None:
        """Show the goal as it is written."""
        self.form.now().show_form(view)

    def begin(self) -> None:
        """Lead the focus to the question that is asked."""
        self.form.now().begin()

    @property
    def held(self) -> bool:
        """Whether the keyboard stands in the form."""
        return holds_focus(self)

    def undo(self, *, back: bool) -> None:
        """Take the last step of writing back, or bring it again."""
        form = self.form.now()
        (form.undo_wished if back else form.redo_wished).emit()
