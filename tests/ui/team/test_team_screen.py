"""The team is edited in place: by keys, without losing a letter, wrong names told at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator.app.teams import LONGEST_NAME
from facilitator.domain.people import Team
from facilitator.language.english import English
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.team.screen import TeamScreen
from facilitator.ui.theme import apply
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


@pytest.fixture
def held(qapp: QApplication, qtbot) -> Iterator[Held]:
    apply(qapp, "light", 1.0)
    made = Held()
    made.screen.resize(1366, 664)
    made.screen.show()
    made.screen.activateWindow()
    qtbot.waitUntil(made.screen.isActiveWindow)
    yield made
    made.screen.hide()  # an open editor says its last words
    qapp.processEvents()
    shiboken6.delete(made.screen)


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


def test_a_cell_is_edited_by_keys(held, qtbot):
    rename(held, qtbot, 1, "Bea")
    rename(held, qtbot, 1, "bea@school.example", column=2)
    member = held.team.members[1]
    assert (member.id, member.name, member.email) == ("m1", "Bea", "bea@school.example")
    assert held.wishes[-1][1] is False


def test_every_letter_is_told_while_it_is_typed_and_the_cursor_stays(held, qtbot):
    held.at(0)
    qtbot.keyClick(held.table, KEY.Key_F2)
    line = editor()
    line.setCursorPosition(1)
    qtbot.keyClicks(line, "nn")
    line.typist.flush()
    assert held.team.members[0].name == "Annna"
    assert held.wishes[-1][1] is True
    # The team came back while the editor was open: nothing moved under the hand.
    assert editor() is line
    assert (line.text(), line.cursorPosition()) == ("Annna", 3)


def test_escape_brings_back_what_stood_there_although_more_was_told(held, qtbot):
    held.at(0)
    qtbot.keyClick(held.table, KEY.Key_F2)
    qtbot.keyClicks(editor(), "bel")
    editor().typist.flush()
    assert held.names()[0] != "Ana"
    qtbot.keyClick(editor(), KEY.Key_Escape)
    assert held.names()[0] == "Ana"
    assert held.wishes[-1][1] is False


def test_ins_adds_a_member_and_tab_goes_through_the_cells_and_out(held, qtbot):
    held.at(0)
    qtbot.keyClick(held.table, KEY.Key_Insert)
    for words in ("Gwen", "Class 4e", "gwen@school.example"):
        qtbot.keyClicks(editor(), words)
        qtbot.keyClick(editor(), KEY.Key_Tab)
    added = held.team.members[-1]
    assert (added.id, added.name, added.title) == ("new0", "Gwen", "Class 4e")
    assert added.email == "gwen@school.example"
    assert not held.table.isAncestorOf(QApplication.focusWidget())
    assert QApplication.focusWidget() is not held.table


def test_a_member_without_any_word_was_never_there(held, qtbot):
    held.at(0)
    qtbot.keyClick(held.table, KEY.Key_Insert)
    enter(qtbot)
    assert held.table.model().rowCount() == len(samples.PEOPLE)
    assert held.names() == list(samples.PEOPLE)
    assert not held.wrong()


def test_two_of_one_name_are_told_and_the_words_stay(held, qtbot):
    rename(held, qtbot, 2, " ana ")
    assert "Two people are called" in held.wrong()
    assert held.table.model().index(2, 0).data() == "ana"
    # What is kept has no two of one name, and nobody is lost.
    assert held.names() == list(samples.PEOPLE)
    rename(held, qtbot, 2, "Ana B")
    assert held.names()[2] == "Ana B"
    assert not held.wrong()


@pytest.mark.parametrize("name", ["", "   "])
def test_an_empty_name_is_told_and_the_old_one_kept(held, qtbot, name):
    held.at(1)
    qtbot.keyClick(held.table, KEY.Key_F2)
    for _ in "Ben":
        qtbot.keyClick(editor(), KEY.Key_Backspace)
        editor().typist.flush()
    qtbot.keyClicks(editor(), name)
    enter(qtbot)
    assert "The name is empty" in held.wrong()
    assert held.names() == list(samples.PEOPLE)
    # It stays in sight when other things change, and can be mended.
    rename(held, qtbot, 0, "Anna")
    assert held.table.model().index(1, 0).data() == ""
    rename(held, qtbot, 1, "Bea")
    assert held.names()[:2] == ["Anna", "Bea"]
    assert not held.wrong()


def test_a_name_too_long_is_refused_whole(held, qtbot):
    held.at(1)
    qtbot.keyClick(held.table, KEY.Key_F2)
    QGuiApplication.clipboard().setText("x" * (LONGEST_NAME + 1))
    qtbot.keyClick(editor(), KEY.Key_V, CONTROL)
    assert editor().text() == "Ben"
    assert str(LONGEST_NAME) in held.wrong()
    assert len(QGuiApplication.clipboard().text()) == LONGEST_NAME + 1


def test_del_retires_and_takes_back_but_never_deletes(held, qtbot):
    held.at(3)
    qtbot.keyClick(held.table, KEY.Key_Delete)
    assert [m.name for m in held.team.members if not m.active] == ["Dev"]
    assert held.screen._members.out.text() == "Take back"
    qtbot.keyClick(held.table, KEY.Key_Delete)
    assert all(member.active for member in held.team.members)
    assert held.screen._members.out.text() == "Retire"


def test_who_retired_can_share_a_name_until_taken_back(held, qtbot):
    held.at(3)
    qtbot.keyClick(held.table, KEY.Key_Delete)
    rename(held, qtbot, 4, "Dev")
    assert held.names()[4] == "Dev"
    held.at(3)
    qtbot.keyClick(held.table, KEY.Key_Delete)
    assert "Two people are called" in held.wrong()
    assert not held.team.members[3].active


def test_keys_move_a_member_and_the_same_one_stays_chosen(held, qtbot):
    held.at(0)
    qtbot.keyClick(held.table, KEY.Key_Down, ALT)
    qtbot.keyClick(held.table, KEY.Key_Down, ALT)
    assert held.names()[:3] == ["Ben", "Carys", "Ana"]
    assert held.table.current_key() == "m0"
    for _ in range(5):
        qtbot.keyClick(held.table, KEY.Key_Up, ALT)
    assert held.names()[:3] == ["Ana", "Ben", "Carys"]
    assert not held.screen._members.up.isEnabled()


@pytest.mark.parametrize(("over", "lower", "order"), [(4, True, "BCDEAF"), (4, False, "BCDAEF")])
def test_the_mouse_drops_a_member_between_two_others(held, over, lower, order):
    held.at(0)
    box = held.table.visualRect(held.table.model().index(over, 0))
    y = box.bottom() - 1 if lower else box.top() + 1
    held.table.drop_at(y)
    assert "".join(name[0] for name in held.names()) == order


def test_a_drop_from_elsewhere_changes_nothing(held):
    held.at(0)
    mime = QMimeData()
    mime.setText("Gwen")
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    held.table.dropEvent(event)
    assert held.names() == list(samples.PEOPLE)
    assert not held.wishes


def test_norms_are_edited_added_moved_and_taken_out(held, qtbot):
    norms = held.screen._norms.table
    held.at(0, table=norms)
    qtbot.keyClick(norms, KEY.Key_Insert)
    qtbot.keyClicks(editor(), "Start on time")
    enter(qtbot)
    qtbot.keyClick(norms, KEY.Key_Up, ALT)
    assert held.team.norms == (
        *("One voice at a time", "Ask before you advise"),
        *("Start on time", "Leave with a name and a date"),
    )
    qtbot.keyClick(norms, KEY.Key_Delete)
    assert held.team.norms == samples.team().norms
    assert held.team.members == samples.team().members


def test_tab_leaves_a_norm_and_its_list(held, qtbot):
    norms = held.screen._norms.table
    held.at(2, table=norms)
    qtbot.keyClick(norms, KEY.Key_F2)
    qtbot.keyClick(editor(), KEY.Key_Tab)
    assert QApplication.focusWidget() is not norms
    assert not norms.isAncestorOf(QApplication.focusWidget())


def test_the_teams_name_is_told_while_typed_and_kept_when_empty(held, qtbot):
    line = held.screen._name_line
    line.setFocus()
    qtbot.keyClicks(line, " A")
    held.screen._name_typist.flush()
    assert held.wishes[-1] == (replace(samples.team(), name="Year 4 A"), True)
    line.clear()
    qtbot.keyClicks(line, " ")
    qtbot.keyClick(line, KEY.Key_Return)
    assert "The name is empty" in held.screen._name.error()
    assert line.text() == " "
    assert held.team.name == "Year 4"


def test_consent_is_off_until_it_is_given_and_says_since_when(held):
    card = held.screen._consent
    wished = []
    held.screen.consent_wished.connect(wished.append)
    assert not card._box.isChecked()
    assert not card._since.isVisible()
    card._box.click()
    held.screen.show_team(replace(held.team, timing_consent=samples.NOW), (held.team,))
    assert "24 November 2026 at 10:12" in card._since.text()
    card._box.click()
    held.screen.show_team(held.team, (held.team,))
    assert not card._box.isChecked()
    assert wished == [True, False]
    assert not held.wishes


def test_another_team_is_chosen_or_made(held, qtbot):
    other = Team("y5", "Year 5")
    chosen, made = [], []
    held.screen.team_chosen.connect(chosen.append)
    held.screen.team_made.connect(lambda: made.append(True))
    held.screen.show_team(held.team, (held.team, other))
    assert held.screen._choice.isVisible()
    held.screen._choice.picked.emit("y5")
    assert chosen == ["y5"]
    held.screen.show_team(other, (held.team, other))
    assert held.table.model().rowCount() == 0
    with qtbot.waitSignal(held.screen.team_made):
        qtbot.keyClick(held.screen, KEY.Key_T, CONTROL)
    held.screen.show_team(Team("y6", "New team"), (held.team, other))
    line = held.screen._name_line
    assert QApplication.focusWidget() is line
    qtbot.keyClicks(line, "Year 6")
    qtbot.keyClick(line, KEY.Key_Return)
    assert held.team == Team("y6", "Year 6")


def test_wrong_names_of_one_team_do_not_follow_into_another(held, qtbot):
    rename(held, qtbot, 2, "Ana")
    assert held.wrong()
    held.screen.show_team(Team("y5", "Year 5"), ())
    assert not held.wrong()
    assert held.table.model().rowCount() == 0


def test_undo_from_outside_is_shown(held, qtbot):
    before = held.team
    rename(held, qtbot, 0, "Anna")
    held.screen.show_team(before, (before,))
    assert held.table.model().index(0, 0).data() == "Ana"
    assert held.table.current_key() == "m0"


def test_showing_the_same_team_again_wishes_for_nothing(held):
    for _ in range(3):
        held.screen.show_team(held.team, (held.team,))
    assert not held.wishes
