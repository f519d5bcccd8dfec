"""Which goals the list shows: words to look for, and what narrows it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.app.goal_overview import EVERY_TEAM, GoalsWish
from facilitator.app.ports import Words
from facilitator.domain.goal import Level, Standing
from facilitator.domain.goal_course import Flag
from facilitator.domain.goal_labels import FLAGS, LEVELS, STANDINGS
from facilitator.domain.words import Text, tr
from facilitator.ui.goals.values import GoalsView
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.kit.search_line import SearchLine

SEARCH_KEY, CLEAR_KEY = "Ctrl+F", "Ctrl+Shift+F"


class OverviewBar(QWidget):
    """`wished` carries a GoalsWish whenever one of its parts was changed."""

    wished = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = self._say = words.say
        self._wish = GoalsWish()
        self.search = SearchLine(
            say(tr("Look for a goal")),
            say(tr("Look for a goal ({key})", key=SEARCH_KEY)),
        )
        self.team = PlainCombo(say(tr("Whose goals")))
        self.standing = PlainCombo(say(tr("How far it has come")))
        self.level = PlainCombo(say(tr("Whom it is about")))
        self.flag = PlainCombo(say(tr("What it asks for")))
        self.owner = PlainCombo(say(tr("Who looks after it")))
        self.clear = KeyButton(say(tr("Show all again")), CLEAR_KEY, "quiet", bind=True)
        self._flow = Flow(
            self.search, self.team, self.standing, self.level, self.flag, self.owner, self.clear
        )
        self.setLayout(column(self._flow, gap=0))
        self.search.textEdited.connect(lambda text: self._tell(replace(self._wish, text=text)))
        self.clear.clicked.connect(lambda: self._tell(GoalsWish(team=self._wish.team)))
        for combo in (self.team, self.standing, self.level, self.flag, self.owner):
            combo.picked.connect(lambda _key: self._picked())
        find = QShortcut(QKeySequence(SEARCH_KEY), self)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def show_goals(self, view: GoalsView) -> None:
        """Show what is wished for, and what else there is to choose."""
        wish = self._wish = view.wish
        if self.search.text() != wish.text:
            self.search.setText(wish.text)
        self._choices(
            self.team,
            (
                ("", tr("The open team")),
                (EVERY_TEAM, tr("All teams")),
                *((key, tr("{name}", name=name)) for key, name in view.teams if key != view.team),
            ),
            wish.team,
        )
        self._choices(
            self.standing,
            (("", tr("Any state")), *((s.value, STANDINGS[s]) for s in Standing)),
            "" if wish.standing is None else wish.standing.value,
        )
        self._choices(
            self.level,
            (("", tr("About anyone")), *((each.value, LEVELS[each]) for each in Level)),
            "" if wish.level is None else wish.level.value,
        )
        self._choices(
            self.flag,
            (("", tr("Whatever it asks for")), *((f.value, FLAGS[f]) for f in Flag)),
            "" if wish.flag is None else wish.flag.value,
        )
        people = ((key, tr("{name}", name=name)) for key, name in view.owners)
        self._choices(self.owner, (("", tr("Whoever looks after it")), *people), wish.owner)
        self.clear.setVisible(wish.narrows)
        self.team.setVisible(len(view.teams) > 1)

    def _choices(
        self, combo: PlainCombo, choices: tuple[tuple[str, Text], ...], chosen: str
    ) -> None:
        combo.show_choices(tuple((key, self._say(text)) for key, text in choices), chosen)

    def _picked(self) -> None:
        standing, level, flag = (combo.chosen() for combo in (self.standing, self.level, self.flag))
        self._tell(
            GoalsWish(
                self.search.text(),
                self.team.chosen(),
                Standing(standing) if standing else None,
                Level(level) if level else None,
                Flag(flag) if flag else None,
                self.owner.chosen(),
            )
        )

    def _tell(self, wish: GoalsWish) -> None:
        if wish != self._wish:
            self._wish = wish
            self.wished.emit(wish)
