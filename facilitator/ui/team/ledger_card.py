"""Who held which role, meeting by meeting; and who did it where somebody was not there."""

from __future__ import annotations

from PySide6.QtCore import Signal

from facilitator.app.ports import Words
from facilitator.domain.labels import ROLES
from facilitator.domain.people import Role
from facilitator.domain.role_ledger import Sitting
from facilitator.domain.role_words import ledger_table
from facilitator.domain.words import ShortDate, tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, Heading, boxed, column, row
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.team.rhythm_view import RhythmView
from facilitator.ui.team.told_table import ToldTable

_NOBODY = "nobody"


class LedgerCard(Card):
    """`did` carries a meeting, a role and who took it on in the place of somebody."""

    did = Signal(str, object, str)

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self._view: RhythmView | None = None
        self.table = ToldTable(words, most=10)
        self.ask = KeyButton(say(tr("Say who did it")), "Enter")
        self.who = PlainCombo()
        self._field = LabelledField(say(tr("Who did it?")), self.who)
        self._form = boxed(row(self._field, None))
        heading = Heading(say(tr("Roles, meeting by meeting")))
        super().__init__(column(heading, self.table, row(self.ask, None), self._form, gap=8))
        self._form.hide()
        self.table.moved_to.connect(lambda _: self._follow())
        self.table.entered_row.connect(lambda _: self._begin())
        self.ask.clicked.connect(self._begin)
        self.who.picked.connect(self._picked)

    def show_rhythm(self, view: RhythmView) -> None:
        """Show the ledger of the term; nothing where nobody met."""
        if self._view is None or view.ledger != self._view.ledger:
            self._form.hide()
        self._view = view
        self.table.show_table(ledger_table(view.ledger, view.names))
        self.setVisible(bool(view.ledger.counted))
        self._follow()

    def _chosen(self) -> Sitting | None:
        """The meeting of the chosen row; the latest stands above."""
        key = self.table.current_key()
        counted = () if self._view is None else self._view.ledger.counted
        return counted[-1 - int(key)] if key and int(key) < len(counted) else None

    def _role(self) -> Role | None:
        sitting = self._chosen()
        return sitting.gaps[0] if sitting is not None and sitting.gaps else None

    def _follow(self) -> None:
        why = tr("Choose a meeting in which somebody with a role was not there.")
        role = self._role()
        self.ask.set_legal(role is not None, "" if role is not None else self._say(why))
        if role is None:
            self._form.hide()

    def _begin(self) -> None:
        sitting, role, view = self._chosen(), self._role(), self._view
        if sitting is None or role is None or view is None:
            return
        asked = tr("{role} on {day}: who did it?", role=ROLES[role], day=ShortDate(sitting.day))
        self._field.show_label(self._say(asked))
        people = [member.id for member in view.team.members]
        there = [each for each in people if each in sitting.here]
        there += sorted(sitting.here.difference(people))
        choices = [(each, view.names.get(each, each)) for each in there]
        nobody = (_NOBODY, self._say(tr("Nobody, or nobody knows")))
        self.who.show_choices((nobody, *choices), _NOBODY)
        self._form.show()
        self.who.setFocus()

    def _picked(self, person: str) -> None:
        sitting, role = self._chosen(), self._role()
        if sitting is None or role is None:
            return
        self._form.hide()
        self.table.setFocus()
        if person != _NOBODY:
            self.did.emit(sitting.meeting, role, person)
