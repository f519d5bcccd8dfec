"""A line says who and by when; the preview tells what was understood before Enter."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from facilitator.domain.notes import Kind
from facilitator.ui.run.keys import Deed
from facilitator.ui.run.wishes import Captured
from tests.ui.run.conftest import press, type_words
from tests.ui.run.samples import LINES, in_the_round

ALT = Qt.KeyboardModifier.AltModifier
PHRASES = ("Thank you for that", "What did you see?", "Whose voice is missing?")
FRIDAY = date(2026, 11, 27)
"""The sample's day is a Tuesday."""


@pytest.fixture
def capture(held):
    return held.screen.stage.capture


def drop(line, path: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    copy, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    line.dropEvent(QDropEvent(QPointF(4, 4), copy, data, buttons, none))


def test_a_note_that_names_a_person_is_an_action_and_says_so_before_enter(held, capture):
    type_words("@An")
    assert capture.kind is Kind.ACTION
    type_words("a by Friday print the sheets")
    assert capture.reader.text() == "Action: Ana · by Friday 27 November 2026"
    assert capture.reader.isVisible()
    assert QLabel.text(capture.reader) == capture.reader.text()
    assert capture.reader.minimumHeight() >= capture.reader.fontMetrics().height()
    assert capture.who_when.who.chosen == ("ana",)
    assert capture.who_when.due == FRIDAY
    press(Qt.Key.Key_Return)
    kept = Captured(Kind.ACTION, "print the sheets", False, ("ana",), FRIDAY)
    assert held.last == ("captured", (kept,))
    assert capture.kind is Kind.NOTE
    assert not capture.reader.isVisible()
    assert capture.who_when.who.chosen == ()


def test_without_its_name_it_is_a_note_again(capture):
    type_words("@Ana")
    press(*[Qt.Key.Key_Backspace] * 3)
    assert capture.kind is Kind.NOTE
    assert capture.who_when.who.chosen == ()


def test_a_kind_that_was_chosen_stays_and_its_line_is_not_read(held, capture):
    press(Qt.Key.Key_2, modifier=ALT)
    type_words("@Ana leads by Friday")
    press(Qt.Key.Key_Return)
    assert held.last == ("captured", (Captured(Kind.DECISION, "@Ana leads by Friday"),))
    press(Qt.Key.Key_1, modifier=ALT)
    type_words("@Ana")
    press(Qt.Key.Key_1, modifier=ALT)
    type_words(" by Friday")
    press(Qt.Key.Key_Return)
    assert held.last == ("captured", (Captured(Kind.NOTE, "@Ana by Friday"),))


def test_the_fields_have_the_last_word(held, capture):
    type_words("@Ana by Friday print")
    capture.who_when.who.toggle_person("ben")
    type_words(" all")
    press(Qt.Key.Key_Return)
    kept = Captured(Kind.ACTION, "print all", False, ("ana", "ben"), FRIDAY)
    assert held.last == ("captured", (kept,))


def test_before_the_eyes_of_the_room_no_name_is_shown_but_kept(held, capture):
    held.show(in_the_round().view(LINES, mirrored=True))
    type_words("@Ana by Friday print")
    assert not capture.reader.isVisible()
    press(Qt.Key.Key_Return)
    kept = Captured(Kind.ACTION, "print", False, ("ana",), FRIDAY)
    assert held.last == ("captured", (kept,))


def test_a_file_is_evidence_by_drop_and_its_name_alone_is_shown(held, capture):
    drop(capture.line, "/far/away/scan 4.pdf")
    assert capture.kind is Kind.EVIDENCE
    words = capture.extras.buttons[2].text()
    assert "scan 4.pdf" in words
    assert "/far" not in words
    type_words("Half read on level")
    press(Qt.Key.Key_Return)
    kept = Captured(Kind.EVIDENCE, "Half read on level", file="/far/away/scan 4.pdf")
    assert held.last == ("captured", (kept,))
    assert capture.extras.path == ""


def test_a_file_can_be_taken_away_and_one_alone_is_kept_by_its_name(held, capture):
    capture.take_file("C:\\far\\a.png")
    capture.extras.buttons[2].click()
    press(Qt.Key.Key_Return)
    assert held.last == ("", ())
    capture.take_file("C:\\far\\a.png")
    press(Qt.Key.Key_Return)
    kept = Captured(Kind.EVIDENCE, "a.png", file="C:\\far\\a.png")
    assert held.last == ("captured", (kept,))


def with_phrases(held) -> None:
    held.show(replace(in_the_round().view(LINES), phrases=PHRASES))


def test_a_phrase_is_found_by_letters_and_put_in_where_the_cursor_is(held, capture):
    with_phrases(held)
    type_words("Ana: ")
    held.screen.do(Deed.PHRASES)
    type_words("voice")
    press(Qt.Key.Key_Return)
    assert capture.line.text() == "Ana: Whose voice is missing?"
    assert capture.line.hasFocus()


def test_a_stroke_lists_them_and_esc_loses_nothing(held, capture):
    with_phrases(held)
    type_words("/")
    assert held.screen.phrases.isVisible()
    type_words("what")
    press(Qt.Key.Key_Return)
    assert capture.line.text() == PHRASES[1]
    capture.line.clear()
    type_words("/or")
    press(Qt.Key.Key_Escape)
    assert capture.line.text() == "/or"
    assert capture.line.hasFocus()
    type_words(" so")
    assert capture.line.text() == "/or so"
