"""Name, norms and consent of a team, and going from one team to another."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from facilitator.domain.people import Team
from tests.ui.team.held import ALT, CONTROL, KEY, editor, enter, rename
from tests.ui.today import samples


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
