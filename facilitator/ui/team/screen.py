"""The team: its name, members and norms, and what it has agreed to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.app.errors import UserError
from facilitator.app.ports import Words
from facilitator.app.teams import LONGEST_NAME, clean_name
from facilitator.domain.focus import Focus
from facilitator.domain.people import Team
from facilitator.domain.words import tr
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import Card, boxed, column, row
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.late import Late
from facilitator.ui.meetings.pages import Columns, Page
from facilitator.ui.team.consent import ConsentCard
from facilitator.ui.team.lists import MembersCard, NormsCard
from facilitator.ui.team.rhythm import RhythmPage
from facilitator.ui.team.voices import VoicesCard
from facilitator.ui.typing import Typist

_WIDE = 1050
_TOOLS_BESIDE = 820
_RHYTHM = 2


class TeamScreen(QWidget):
    """team_wished carries the Team as it can be kept, and whether someone is still typing.

    A name that cannot be kept stays in its field with a sentence, and the team wished for has
    the one it had before. After team_made, show the new Team: the cursor goes to its name. One
    without a name is wished for once it has one.
    """

    team_wished = Signal(object, bool)
    consent_wished = Signal(bool)
    team_chosen = Signal(str)
    team_made = Signal()
    rhythm_opened = Signal()

    def __init__(
        self, words: Words, new_id: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = words.say
        self._team: Team | None = None
        self._settled_name = ""
        self._making = False
        self._members = MembersCard(words, new_id)
        self._norms = NormsCard(words)
        self._consent = ConsentCard(words)
        self.voices = VoicesCard(words)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page())
        self._stack.addWidget(self._no_team())
        self.rhythm = Late(lambda: RhythmPage(words))
        self._stack.addWidget(self.rhythm.place)
        self.setLayout(column(self._stack, gap=0))
        self._wire()

    def show_team(self, team: Team | None, teams: tuple[Team, ...]) -> None:
        """Show a team, and the others that can be chosen; None where there is no team at all."""
        afresh = team is None or self._team is None or self._team.id != team.id
        if afresh or self._stack.currentIndex() != _RHYTHM:
            self._stack.setCurrentIndex(1 if team is None else 0)
        if team is None:
            self._team = None
            return
        self._team = team
        self._show_names(team, afresh=afresh)
        self._members.keep_place(
            lambda: self._members.members.show_members(team.members, afresh=afresh)
        )
        self._norms.keep_place(lambda: self._norms.norms.show_norms(team.norms, afresh=afresh))
        self._consent.show_consent(team.timing_consent)
        self._show_choice(team, teams)
        self._tell_wrong()
        if afresh and (self._making or not team.name):
            self._making = False
            self._name_line.setFocus()
            self._name_line.selectAll()

    def open_rhythm(self) -> None:
        """Go to the page of the team's rhythm."""
        page = self.rhythm.now()
        self._stack.setCurrentIndex(_RHYTHM)
        self.rhythm_opened.emit()
        page.take_up()

    def leave_rhythm(self) -> None:
        """Back to the members and norms."""
        self._stack.setCurrentIndex(0)
        self._to_rhythm.setFocus()

    @property
    def in_rhythm(self) -> bool:
        """Whether the page of the rhythm is shown."""
        return self._stack.currentIndex() == _RHYTHM

    def show_past(self, past: tuple[Focus, ...]) -> None:
        """Show what earlier meetings tell of the team's norms."""
        self._norms.keep_place(lambda: self._norms.norms.show_past(past))

    def _show_names(self, team: Team, *, afresh: bool) -> None:
        if afresh:
            for field in (self._name, self._school):
                field.show_error("")
            # What stands there belongs to another team: it was told when the focus left it.
            self._name_line.setText(team.name)
            self._school_line.setText(team.school)
        if not self._name_typist.busy:
            self._settled_name = team.name
        if not self._name.error():
            self._name_typist.show_text(team.name)
        self._school_typist.show_text(team.school)

    def _show_choice(self, team: Team, teams: tuple[Team, ...]) -> None:
        offered = tuple((each.id, each.name) for each in teams)
        self._choice.show_choices(offered, team.id)
        self._choice.setVisible(len(teams) > 1)

    def _page(self) -> QWidget:
        say = self._say
        self._choice = PlainCombo(say(tr("Which team?")))
        another = KeyButton(say(tr("Make another team")), "Ctrl+T", bind=True)
        another.clicked.connect(self._make)
        self._to_rhythm = KeyButton(say(tr("Rhythm and term report")), "Ctrl+R", bind=True)
        self._to_rhythm.clicked.connect(self.open_rhythm)
        title = PlainLabel(say(tr("Team")), size="title", weight=600)
        tools = Flow(self._choice, self._to_rhythm, another)
        head = Columns(((title, 1), (tools, 0)), _TOOLS_BESIDE)
        self._name_line, self._school_line = PlainLine(limit=LONGEST_NAME), PlainLine()
        self._name = LabelledField(say(tr("What is the team called?")), self._name_line)
        self._school = LabelledField(say(tr("Which school?")), self._school_line)
        self._name_typist = Typist(self._name_line)
        self._school_typist = Typist(self._school_line)
        names = Card(column(Columns(((self._name, 1), (self._school, 1)), 500, 12)))
        left = column(names, self._members, gap=16)
        left.setStretch(1, 1)
        right = column(self._norms, self._consent, gap=16)
        right.setStretch(0, 1)
        parts = Columns(((boxed(left), 8), (boxed(right), 5)), _WIDE)
        whole = column(head, parts, self.voices, gap=12, margins=(32, 20))
        whole.setStretch(1, 1)
        return Page(boxed(whole))

    def _no_team(self) -> QWidget:
        say = self._say
        make = KeyButton(say(tr("Make a team")), "Ctrl+T", "primary", bind=True)
        make.clicked.connect(self._make)
        return boxed(
            column(
                PlainLabel(say(tr("No team yet")), size="title", weight=600),
                PlainLabel(
                    say(tr("Today makes the first one together with its meeting.")), tone="muted"
                ),
                row(make, None),
                None,
                gap=12,
                margins=(32, 20),
            )
        )

    def _wire(self) -> None:
        for typist in (self._name_typist, self._school_typist):
            typist.typed.connect(lambda _: self._wish(typing=True))
            typist.settled.connect(lambda _: self._wish(typing=False))
        for card in (self._members, self._norms):
            card.changed.connect(lambda typing: self._wish(typing=typing))
        for field, line in ((self._name, self._name_line), (self._school, self._school_line)):
            line.refused.connect(lambda text, to=field: to.show_error(self._say(text)))
        key = QShortcut(QKeySequence("Ins"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._add)
        self._choice.picked.connect(self.team_chosen)
        self._consent.wished.connect(self.consent_wished)

    def _wish(self, *, typing: bool) -> None:
        """Say what the team is to be now, as far as it can be kept."""
        self._tell_wrong()
        if self._team is None:
            return
        wished = replace(
            self._team,
            name=self._good_name(typing=typing),
            school=self._school_line.text().strip(),
            members=self._members.members.members(typing=typing),
            norms=self._norms.norms.norms(),
        )
        if not wished.name or (typing and wished == self._team):
            return
        self._team = wished
        self.team_wished.emit(wished, typing)

    def _add(self) -> None:
        """From wherever the keyboard is: to the norms among them, else to the members."""
        norms = self._norms.isAncestorOf(self.focusWidget())
        (self._norms if norms else self._members).add.click()

    def _make(self) -> None:
        self._making = True
        self.team_made.emit()

    def _good_name(self, *, typing: bool) -> str:
        """The name that can be kept: what stands in the field, else the one before."""
        try:
            name = clean_name(self._name_line.text())
        except UserError as error:
            self._name.show_error(self._say(error.text))
            return self._settled_name
        self._name.show_error("")
        if not typing:
            self._settled_name = name
        return name

    def _tell_wrong(self) -> None:
        self._members.show_wrong(self._members.members.problem())
