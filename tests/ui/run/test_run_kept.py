"""Kept lines are edited where they stand; what is private stays private."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit

from facilitator.app.questions import Ask, Question
from facilitator.domain.notes import LONGEST_TEXT, Kind
from facilitator.domain.time import MINUTE
from facilitator.ui.run.keys import Deed
from tests.ui.run.conftest import press, type_words
from tests.ui.run.samples import LINES, in_the_round

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def to_the_list(held):
    held.screen.do(Deed.KEPT)
    press(Qt.Key.Key_Home)


def editor(held):
    return held.screen.stage.kept.list.findChild(QPlainTextEdit)


def test_a_line_is_edited_in_its_place(held):
    to_the_list(held)
    press(Qt.Key.Key_Return)
    assert editor(held).hasFocus()
    type_words("Cold")
    press(Qt.Key.Key_Return)
    assert held.last == ("edited", ("n1", "Cold", False))
    assert held.screen.stage.kept.list.hasFocus()


def test_every_key_of_an_edit_is_told_within_a_second(held, qtbot):
    to_the_list(held)
    press(Qt.Key.Key_Return, Qt.Key.Key_End)
    with qtbot.waitSignal(held.screen.edited, timeout=2000) as told:
        type_words(" Yes")
    assert told.args == ["n1", f"{LINES[0].text} Yes", True]


def test_an_open_editor_is_left_alone_when_lines_come(held):
    to_the_list(held)
    press(Qt.Key.Key_Return)
    type_words("Cold")
    more = replace(LINES[0], id="n9", text="Another line")
    changed = (replace(LINES[0], text="Col"), *LINES[1:], more)
    held.show(in_the_round().view(changed))
    type_words("er")
    assert editor(held).toPlainText() == "Colder"
    press(Qt.Key.Key_Escape)
    assert held.last == ("edited", ("n1", "Colder", False))


def test_a_line_that_was_emptied_comes_back(held):
    to_the_list(held)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert held.last == ("edited", ("n1", LINES[0].text, False))


def test_a_line_becomes_another_kind(held):
    to_the_list(held)
    press(Qt.Key.Key_2, modifier=ALT)
    assert held.last == ("kind_changed", ("n1", Kind.DECISION))
    assert held.screen.stage.capture.kind is Kind.NOTE
    combo = held.screen.stage.kept.kinds
    combo.setCurrentIndex(combo.findData(Kind.ACTION.value))
    combo.activated.emit(combo.currentIndex())
    assert held.last == ("kind_changed", ("n1", Kind.ACTION))


def test_a_deleted_line_can_be_taken_back(held):
    pane = held.screen.stage.kept
    to_the_list(held)
    press(Qt.Key.Key_Delete)
    assert held.last == ("removed", ("n1",))
    held.show(in_the_round().view(LINES[1:]))
    assert pane._undo.isVisible()
    pane._back.click()
    assert held.last == ("undo_wished", ())
    assert not pane._undo.isVisible()


def test_taking_back_is_not_offered_once_something_else_was_done(held):
    to_the_list(held)
    press(Qt.Key.Key_Delete)
    held.screen.do(Deed.MORE)
    held.show(in_the_round().view(LINES[1:]))
    assert not held.screen.stage.kept._undo.isVisible()


def test_too_long_a_paste_is_refused_whole_with_a_sentence(held):
    capture = held.screen.stage.capture
    capture.line.insert("Kept")
    QGuiApplication.clipboard().setText("x" * (LONGEST_TEXT + 1))
    press(Qt.Key.Key_V, modifier=CTRL)
    assert capture.line.text() == "Kept"
    assert "200,000" in capture._told.text()
    assert capture._told.isVisible()


def visible_words(whole):
    for part in whole.findChildren(QLabel):
        if part.isVisible():
            yield part.text()
    for part in whole.findChildren(QLineEdit):
        if part.isVisible():
            yield part.displayText()


def test_where_the_room_sees_the_screen_it_shows_the_rooms_layout(held):
    type_words("Ask Ben how he is")
    held.show(in_the_round().view(LINES, mirrored=True))
    stage = held.screen.stage
    assert stage.face.isVisible()
    assert not stage.kept.isVisible()
    shown = " ".join(visible_words(held.screen))
    assert "Carys" in shown
    for secret in ("Ask Ben", "Try the paired", "Voice 2", "spoke"):
        assert secret not in shown
    assert stage.capture.line.hasFocus()


def test_one_key_brings_the_facilitators_view_without_what_is_private(held):
    held.show(in_the_round().view(LINES, mirrored=True))
    press(Qt.Key.Key_F11)
    stage = held.screen.stage
    assert stage.centre.isVisible()
    rows = [line.text for line in stage.kept.list._rows.rows]
    assert "Ask Ben how he is" not in rows
    assert not any("Elin" in line.by for line in stage.kept.list._rows.rows)
    type_words("open ")
    assert stage.capture.line.displayText() == "open "
    press(Qt.Key.Key_0, modifier=ALT)
    type_words("secret")
    assert "secret" not in stage.capture.line.displayText()
    press(Qt.Key.Key_F11)
    assert stage.face.isVisible()
    assert held.wishes == []


def test_a_question_the_facilitator_cannot_see_is_not_answered_blindly(held):
    question = Question(Ask.SLEEP, MINUTE)
    held.show(in_the_round().view(question=question, mirrored=True))
    press(Qt.Key.Key_8, modifier=ALT)
    assert held.wishes == []
    assert "question waits" in held.screen.stage.capture._own_view.text()
    press(Qt.Key.Key_F11)
    press(Qt.Key.Key_8, modifier=ALT)
    assert held.last == ("answered", (True,))


def test_what_can_be_done_with_a_line_is_offered_while_the_keyboard_is_there(held):
    pane = held.screen.stage.kept
    assert not pane._deeds.isVisible()
    to_the_list(held)
    assert pane._deeds.isVisible()
    press(Qt.Key.Key_Tab)
    assert pane.kinds.hasFocus()
    assert pane._deeds.isVisible()
    press(Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
    assert not pane._deeds.isVisible()


def test_the_room_no_longer_sees_it(held):
    held.show(in_the_round().view(LINES, mirrored=True))
    held.screen.do(Deed.ROOM)
    held.screen.stage.centre.mirror_answered.emit(False)
    assert held.last == ("mirror_answered", (False,))
    held.show(in_the_round().view(LINES))
    QApplication.processEvents()
    assert [line.id for line in held.screen.stage.kept.list._rows.rows] == ["n1", "c1", "c2", "n2"]
