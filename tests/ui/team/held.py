"""The team's screen, led as the program leads it, and hands on the keyboard."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain.people import Team
from facilitator.language.english import English
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.team.screen import TeamScreen
from tests.ui.today import samples

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Held:
    """The screen, shown every team that it wishes for, as the program does it."""

    def __init__(self) -> None:
        numbers = count()
        self.screen = TeamScreen(English(), lambda: f"new{next(numbers)}")
        self.wishes: list[tuple[Team, bool]] = []
        self.team = samples.team()
        self.screen.team_wished.connect(self._hear)
        self.screen.show_team(self.team, (self.team,))

    def _hear(self, team: Team, typing: bool) -> None:
        self.wishes.append((team, typing))
        self.team = team
        self.screen.show_team(team, (team,))

    @property
    def table(self):
        return self.screen._members.table

    def names(self) -> list[str]:
        return [member.name for member in self.team.members]

    def wrong(self) -> str:
        return self.screen._members.wrong.text()

    def at(self, row: int, column: int = 0, table=None) -> None:
        table = table or self.table
        table.setFocus()
        table.setCurrentIndex(table.model().index(row, column))


def editor() -> PlainLine:
    line = QApplication.focusWidget()
    assert isinstance(line, PlainLine)
    return line


def enter(qtbot):
    """Press Enter in an editor; the table closes it when it comes to it."""
    qtbot.keyClick(editor(), KEY.Key_Return)
    QApplication.processEvents()


def rename(held, qtbot, row, name, column=0):
    held.at(row, column)
    qtbot.keyClick(held.table, KEY.Key_Return)
    editor().selectAll()
    qtbot.keyClicks(editor(), name)
    enter(qtbot)
