"""Members are edited in place: by keys, no letter lost, wrong names told at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator.app.teams import LONGEST_NAME
from tests.ui.team.held import ALT, CONTROL, KEY, editor, enter, rename
from tests.ui.today import samples


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


def test_ins_adds_from_anywhere_and_a_norm_among_the_norms(held, qtbot):
    held.screen._name_line.setFocus()
    qtbot.keyClick(held.screen._name_line, KEY.Key_Insert)
    qtbot.keyClicks(editor(), "Gwen")
    enter(qtbot)
    assert held.names()[-1] == "Gwen"
    norms = len(held.team.norms)
    held.screen._norms.up.setFocus()
    held.screen._norms.table.setFocus()
    qtbot.keyClick(held.screen._norms.table, KEY.Key_Insert)
    qtbot.keyClicks(editor(), "Begin on time")
    enter(qtbot)
    assert len(held.team.norms) == norms + 1
    assert held.names()[-1] == "Gwen"
