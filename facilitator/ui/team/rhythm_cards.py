"""The cards of the page of a team's rhythm: roles, a figure with its words, what is open."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.app.ports import Words
from facilitator.domain.document import Picture
from facilitator.domain.labels import day_of
from facilitator.domain.rhythm import Load, LookBack
from facilitator.domain.role_turns import with_role
from facilitator.domain.term_tables import norms_table, roles_table
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.goals.figure import FigureView
from facilitator.ui.kit.buttons import ToggleButton
from facilitator.ui.kit.cards import Card, Heading, column, row
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.team.rhythm_view import RhythmView
from facilitator.ui.team.told_table import ToldTable

LOAD_KEY = "Ctrl+Shift+L"


class RolesTold(Card):
    """Whose turn it is with the reasons, and how often each had which role."""

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self._next = PlainLabel(say(tr("For the next meeting, by turns:")), tone="muted")
        self.turns = PlainLabel()
        self.counts = ToldTable(words)
        self._none = PlainLabel(say(tr("No meeting was held in these days.")), tone="muted")
        super().__init__(
            column(
                Heading(say(tr("Roles"))),
                self._next,
                self.turns,
                self.counts,
                self._none,
                None,
                gap=8,
            )
        )

    def show_rhythm(self, view: RhythmView) -> None:
        """Show the ledger of the term."""
        told = [self._say(with_role(t, view.names.get(t.person, ""))) for t in view.turns]
        self.turns.setText("\n".join(told))
        for part in (self._next, self.turns):
            part.setVisible(bool(told))
        self.counts.show_table(roles_table(view.ledger, view.team))
        self._none.setVisible(not view.ledger.counted)


class FigureCard(Card):
    """A heading, the figure's sentence, the figure, and its table; gone where nothing is known."""

    def __init__(self, words: Words, heading: Text, high: float) -> None:
        self._say = words.say
        self._sentence = PlainLabel()
        self.figure = FigureView(words, heading, high)
        self.table = ToldTable(words, most=4)
        lines = column(Heading(words.say(heading)), self._sentence, self.figure, self.table, gap=8)
        lines.setStretch(2, 1)
        super().__init__(lines)

    def show_picture(self, picture: Picture | None, of: str) -> None:
        """Show this one; None where nothing is known. `of` tells whose and of which days it is."""
        self.setVisible(picture is not None)
        self.figure.show_chart(None if picture is None else picture.figure, of)
        if picture is not None:
            self._sentence.setText(self._say(picture.said))
            self.table.show_table(picture.table)


class BacksCard(Card):
    """What helped and what to change, meeting by meeting; and the norms that were in focus."""

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self._heading = Heading(say(tr("What helped and what to change")))
        self.backs = QVBoxLayout()
        self.backs.setSpacing(4)
        self._lines: list[tuple[PlainLabel, PlainLabel]] = []
        self._norms_heading = Heading(say(tr("Our norms")))
        self.norms = ToldTable(words, most=5)
        super().__init__(
            column(self._heading, self.backs, self._norms_heading, self.norms, None, gap=8)
        )

    def show_rhythm(self, view: RhythmView) -> None:
        """Show the looks back and the norms of the term."""
        while len(self._lines) < len(view.backs):
            pair = (PlainLabel(weight=600, tone="muted"), PlainLabel())
            self._lines.append(pair)
            for label in pair:
                self.backs.addWidget(label)
        for at, (day, lines) in enumerate(self._lines):
            back = view.backs[at] if at < len(view.backs) else None
            day.setText("" if back is None else self._say(day_of(back.day)))
            lines.setText("" if back is None else self._told(back))
            for label in (day, lines):
                label.setVisible(back is not None)
        self._heading.setVisible(bool(view.backs))
        self.norms.show_table(norms_table(view.norms))
        self._norms_heading.setVisible(bool(view.norms))
        self.setVisible(bool(view.backs or view.norms))

    def _told(self, back: LookBack) -> str:
        say = self._say
        lines = []
        for part in back.parts:
            for line in part.lines:
                titled = tr("{title}: {line}", title=part.title, line=line)
                lines.append(say(titled) if part.title else line)
        return "\n".join(lines)


class LoadCard(Card):
    """How many actions each has open: for the leader's eyes, closed at first.

    `opened` tells that it is unfolded: only then is anything to be fetched and shown.
    """

    opened = Signal()

    def __init__(self, words: Words) -> None:
        say = words.say
        self._say = say
        self.button = ToggleButton(say(tr("Open actions, by who has them")), LOAD_KEY, bind=True)
        mine = tr(
            "Only for your eyes: it is in no document and in no window of the room. It shows who"
            " could do with a hand."
        )
        self._line = PlainLabel(say(mine), tone="muted")
        self.loads = PlainLabel()
        self._inside: tuple[QWidget, ...] = (self._line, self.loads)
        super().__init__(column(row(self.button, None), *self._inside, gap=8))
        for part in self._inside:
            part.hide()
        self.button.toggled.connect(self._unfold)

    @property
    def unfolded(self) -> bool:
        """Whether it is open."""
        return self.button.isChecked()

    def show_allowed(self, allowed: bool) -> None:
        """Offer it; where the room may see the screen nothing stays in it."""
        if not allowed:
            self.fold()
        self.setVisible(allowed)

    def fold(self) -> None:
        """Close it and forget what it showed."""
        self.button.setChecked(False)
        self.loads.setText("")

    def show_loads(self, loads: tuple[Load, ...], names: Mapping[str, str]) -> None:
        """Show them in the order of the team, if it is open."""
        if not self.unfolded:
            return
        lines = [self._told(each, names) for each in loads]
        self.loads.setText("\n".join(lines) if lines else self._say(tr("Nothing is open.")))

    def _told(self, load: Load, names: Mapping[str, str]) -> str:
        if not load.person:
            return self._say(
                trn(
                    "{n} open action that nobody has taken yet",
                    "{n} open actions that nobody has taken yet",
                    load.open,
                )
            )
        name = names.get(load.person, load.person)
        if not load.open:
            return self._say(tr("{name}: nothing open", name=name))
        return self._say(
            trn("{name}: {n} open action", "{name}: {n} open actions", load.open, name=name)
        )

    def _unfold(self, on: bool) -> None:
        for part in self._inside:
            part.setVisible(on)
        if on:
            self.opened.emit()
