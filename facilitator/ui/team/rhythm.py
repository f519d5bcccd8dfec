"""How a team met in a term: roles, ratings, time, norms; and the report that tells of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Words
from facilitator.domain.term_tables import purpose_picture, rating_picture
from facilitator.domain.terms import Offered, Term
from facilitator.domain.words import tr
from facilitator.ui.figures import DayField
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.meetings.pages import Columns, Page
from facilitator.ui.out.over import OverStack
from facilitator.ui.prepare.civil import CivilTypist, day_in
from facilitator.ui.team.ledger_card import LedgerCard
from facilitator.ui.team.rhythm_cards import BacksCard, FigureCard, LoadCard, RolesTold
from facilitator.ui.team.rhythm_view import RhythmView

_WIDE = 1050
_OTHER = "other"


class RhythmPage(QWidget):
    """`term_chosen` carries a Term, `report_wished` whether it is to be of all teams.

    The page on which the report leaves stands `over` all else.
    """

    term_chosen = Signal(object)
    report_wished = Signal(bool)
    back_wished = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        say = words.say
        self._say = say
        self._offered: tuple[Offered, ...] = ()
        self._title = PlainLabel(size="title", weight=600)
        self.back = KeyButton(say(tr("The team")), "Esc", "quiet", bind=True)
        self.report = KeyButton(say(tr("The term report")), "Ctrl+E", bind=True)
        self.every = KeyButton(say(tr("The report of all teams")), "Ctrl+Shift+E", bind=True)
        self.choice = PlainCombo(say(tr("Which days?")))
        self.first, self.last = (DayField(form="ddd d MMM yyyy") for _ in range(2))
        self._last = LabelledField(say(tr("Last day")), self.last)
        self._typists = (CivilTypist(self.first), CivilTypist(self.last))
        self._met = PlainLabel()
        self.roles = RolesTold(words)
        self.ratings = FigureCard(words, tr("How we rated our meetings"), 12)
        self.purposes = FigureCard(words, tr("What our time was for"), 14)
        self.backs = BacksCard(words)
        self.ledger = LedgerCard(words)
        self.load = LoadCard(words)
        head = Columns(
            (
                (boxed(column(self._title, self._met, None, gap=4)), 1),
                (Flow(self.back, self.report, self.every), 0),
            ),
            _WIDE,
        )
        days = Card(
            column(
                Flow(
                    LabelledField(say(tr("Which days?")), self.choice),
                    LabelledField(say(tr("First day")), self.first),
                    self._last,
                )
            )
        )
        left = boxed(column(self.roles, self.load, self.backs, None, gap=16))
        right = boxed(column(self.ratings, self.purposes, None, gap=16))
        parts = Columns(((left, 1), (right, 1)), _WIDE)
        whole = column(head, days, parts, self.ledger, None, gap=12, margins=(32, 20))
        self.over = OverStack(Page(boxed(whole)))
        self.setLayout(column(self.over, gap=0))
        self._wire()

    def _wire(self) -> None:
        self.back.clicked.connect(self.back_wished)
        self.report.clicked.connect(lambda: self.report_wished.emit(False))
        self.every.clicked.connect(lambda: self.report_wished.emit(True))
        self.choice.picked.connect(self._picked)
        for typist in self._typists:
            typist.told.connect(self._typed)

    def show_rhythm(self, view: RhythmView) -> None:
        """Show a team's term."""
        self._offered = view.offered
        name = view.team.name.strip()
        self._title.setText(self._say(tr("Rhythm of {team}", team=name) if name else tr("Rhythm")))
        self._met.setText(self._say(view.met))
        self._show_days(view)
        self.every.setVisible(view.several)
        self.roles.show_rhythm(view)
        of = f"{view.team.id} {view.term.first} {view.term.last}"
        ratings, purposes = view.ratings, view.purposes
        self.ratings.show_picture(None if ratings is None else rating_picture(ratings), of)
        self.purposes.show_picture(None if purposes is None else purpose_picture(purposes), of)
        self.backs.show_rhythm(view)
        self.ledger.show_rhythm(view)

    def take_up(self) -> None:
        """The keyboard begins at the choice of days."""
        self.choice.setFocus()

    def _show_days(self, view: RhythmView) -> None:
        choices = [(str(at), self._say(each.name)) for at, each in enumerate(view.offered)]
        choices.append((_OTHER, self._say(tr("Other days"))))
        same = (str(at) for at, each in enumerate(view.offered) if each.term == view.term)
        self.choice.show_choices(tuple(choices), next(same, _OTHER))
        first, last = self._typists
        first.show_day(view.term.first)
        last.show_day(view.term.last)
        self._last.show_error("")

    def _picked(self, key: str) -> None:
        if key == _OTHER:
            self.first.setFocus()
        else:
            self.term_chosen.emit(self._offered[int(key)].term)

    def _typed(self, typing: bool) -> None:
        if typing:
            return
        term = Term(day_in(self.first), day_in(self.last))
        if term.last < term.first:
            wrong = tr("The last day lies before the first. Change one of them.")
            self._last.show_error(self._say(wrong))
            return
        self._last.show_error("")
        self.term_chosen.emit(term)
