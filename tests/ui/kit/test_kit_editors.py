"""Typed and pasted text: cleaned, limited, refused whole, undone in the field first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.words import Text
from facilitator.ui.kit.clean import cleaned, cleaned_line, reads_right_to_left
from facilitator.ui.kit.editors import PlainEdit, PlainLine

NASTY = "a\x00b\x0bc\x1b[31m\x1f\x7f\x85d\u2028e\r\nf\rg\ud800h\ufffe\u202ei\u202d"


@pytest.fixture
def edit(qtbot):
    field = PlainEdit("Note", limit=100)
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.fixture
def line(qtbot):
    field = PlainLine("What", "One line", limit=100)
    qtbot.addWidget(field)
    field.show()
    return field


def paste(field: QWidget, words: str) -> None:
    QGuiApplication.clipboard().setText(words)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@given(st.text())
def test_cleaned_text_is_settled_and_fits_any_document(text):
    once = cleaned(text)
    assert cleaned(once) == once
    once.encode("utf-8")
    assert not set(once) & {"\x00", "\r", "\x0b", "\x0c", "\u2028", "\u202e", "\ufffe"}
    assert "\n" not in cleaned_line(text)


def test_letters_that_people_need_stay():
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    for kept in (family, "Ŵŷ â", "مرحبا\u200f", "e" + "\u0301" * 500, "5<6>2", "\ttab"):
        assert cleaned(kept) == kept


@pytest.mark.parametrize(
    ("text", "right"), [("Ana مرحبا", False), ("12: مرحبا Ana", True), ("3:24", None), ("", None)]
)
def test_direction_is_that_of_the_first_strong_letter(text, right):
    assert reads_right_to_left(text) is right


def test_a_paste_comes_in_clean(edit, line):
    paste(edit, NASTY)
    assert edit.toPlainText() == "ab\nc[31m\nd\ne\nf\nghi"
    paste(line, NASTY)
    assert line.text() == "ab c[31m d e f ghi"


@pytest.mark.parametrize("field", ["edit", "line"])
def test_too_much_is_refused_whole_and_the_clipboard_kept(request, qtbot, field):
    editor = request.getfixturevalue(field)
    paste(editor, "x" * 60)
    told: list[Text] = []
    editor.refused.connect(told.append)
    paste(editor, "y" * 41)
    shown = editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
    assert shown == "x" * 60
    assert QGuiApplication.clipboard().text() == "y" * 41
    assert [text.places["limit"] for text in told] == [100]
    paste(editor, "y" * 40)
    assert len(told) == 1
    # Full now: one more letter is refused too, unless it takes the place of others.
    QTest.keyClicks(editor, "z")
    assert len(told) == 2
    editor.selectAll()
    QTest.keyClicks(editor, "z")
    shown = editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
    assert shown == "z"
    assert len(told) == 2


def test_twelve_megabytes_are_refused(qtbot):
    edit, line = PlainEdit("Note"), PlainLine("What")
    for field in (edit, line):
        qtbot.addWidget(field)
        with qtbot.waitSignal(field.refused):
            paste(field, "x" * 12_000_000)
    assert (edit.toPlainText(), line.text()) == ("", "")
    QGuiApplication.clipboard().clear()


def test_composed_letters_are_limited_too(edit):
    edit.setPlainText("x" * 100)
    event = QInputMethodEvent()
    event.setCommitString("é")
    edit.inputMethodEvent(event)
    assert edit.toPlainText() == "x" * 100


def test_dropped_words_are_cleaned(edit):
    words = QMimeData()
    words.setText("one\x0btwo")
    edit.insertFromMimeData(words)
    assert edit.toPlainText() == "one\ntwo"


def test_a_value_is_shown_but_not_over_a_typing_hand(qtbot, edit, line):
    for field in (edit, line):
        field.clearFocus()
        field.show_text("shown")
    assert (edit.toPlainText(), line.text()) == ("shown", "shown")
    for field in (edit, line):
        field.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        field.show_text("other")
        assert (edit.toPlainText() if field is edit else line.text()) == "shown"


def test_tab_leaves_the_note(edit):
    assert edit.tabChangesFocus()


@pytest.mark.parametrize("field", ["edit", "line"])
def test_undo_is_the_fields_while_it_has_something_to_undo(request, field):
    editor = request.getfixturevalue(field)
    QTest.keyClicks(editor, "a")
    assert editor.event(_undo(editor)) is True
    editor.undo()
    event = _undo(editor)
    assert editor.event(event) is False
    assert not event.isAccepted()


def _undo(editor: QWidget):
    control = Qt.KeyboardModifier.ControlModifier
    return QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, control, "")


def test_a_cleaned_paste_can_be_undone(line):
    QTest.keyClicks(line, "before ")
    with_edits: list[str] = []
    line.textEdited.connect(with_edits.append)
    paste(line, "one\ntwo")
    assert line.text() == "before one two"
    # Those who wait for typing are told of a paste as well.
    assert with_edits == ["before one two"]
    line.undo()
    assert line.text() == "before "


def test_a_line_reads_as_its_first_letter_does(line):
    line.clearFocus()
    line.show_text("مرحبا")
    assert line.layoutDirection() == Qt.LayoutDirection.RightToLeft
    line.show_text("Hello")
    assert line.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_note_reads_each_line_by_its_first_letter(edit):
    edit.clearFocus()
    edit.show_text("Hello\nنعم")
    first = edit.document().firstBlock()
    assert first.textDirection() == Qt.LayoutDirection.LeftToRight
    assert first.next().textDirection() == Qt.LayoutDirection.RightToLeft
