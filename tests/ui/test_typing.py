"""What is typed is told soon enough to lose nothing and seldom enough to be quiet."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from facilitator.ui.kit.editors import PlainEdit, PlainLine
from facilitator.ui.typing import CAP, PAUSE, Typist


class Heard:
    """A watched field between two others, and all that its typist told, in order."""

    def __init__(self, qtbot, make):
        self.window = QWidget()
        self.other, self.field = PlainLine("other"), make("field")
        lay = QHBoxLayout(self.window)
        lay.addWidget(self.other)
        lay.addWidget(self.field)
        qtbot.addWidget(self.window)
        self.typist = Typist(self.field)
        self.told: list[tuple[str, str]] = []
        self.typist.typed.connect(lambda text: self.told.append(("typed", text)))
        self.typist.settled.connect(lambda text: self.told.append(("settled", text)))
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.field.setFocus()

    def keys(self, words):
        QTest.keyClicks(self.field, words)

    def pause(self):
        """The pause passes, without waiting for it."""
        self.typist._pause.timeout.emit()


@pytest.fixture(params=[PlainLine, PlainEdit])
def heard(qtbot, request):
    return Heard(qtbot, request.param)


def test_the_spans_are_those_that_were_promised():
    assert (PAUSE, CAP) == (300, 500)


def test_a_pause_tells_the_text_once(heard):
    heard.keys("Ana")
    assert heard.told == []
    assert heard.typist._pause.isActive()
    heard.pause()
    heard.pause()
    assert heard.told == [("typed", "Ana")]


def test_the_cap_is_not_put_off_by_more_keys(heard, monkeypatch):
    starts = []
    monkeypatch.setattr(heard.typist._cap, "start", lambda: starts.append("cap"))
    monkeypatch.setattr(heard.typist._cap, "isActive", lambda: "cap" in starts)
    monkeypatch.setattr(heard.typist._pause, "start", lambda: starts.append("pause"))
    heard.keys("Ana")
    assert starts == ["pause", "cap", "pause", "pause"]
    heard.typist._cap.timeout.emit()
    assert heard.told == [("typed", "Ana")]


def test_leaving_the_field_ends_the_step_even_when_all_is_told(heard):
    heard.keys("Ana")
    heard.pause()
    heard.other.setFocus()
    heard.field.setFocus()
    heard.other.setFocus()
    assert heard.told == [("typed", "Ana"), ("settled", "Ana")]
    assert not heard.typist._pause.isActive()
    assert not heard.typist._cap.isActive()


def test_a_menu_over_the_field_does_not_end_the_step(heard):
    heard.keys("Ana")
    reason = Qt.FocusReason.PopupFocusReason
    QApplication.sendEvent(heard.field, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert heard.told == [("typed", "Ana")]
    assert heard.typist.busy
    heard.other.setFocus()
    assert heard.told == [("typed", "Ana"), ("settled", "Ana")]


def test_enter_ends_a_line(qtbot):
    heard = Heard(qtbot, PlainLine)
    heard.keys("Ana\r")
    assert heard.told == [("settled", "Ana")]


def test_undo_in_the_field_is_told_like_typing(heard):
    heard.keys("Ana")
    heard.pause()
    QTest.keySequence(heard.field, QKeySequence(QKeySequence.StandardKey.Undo))
    heard.pause()
    assert heard.told[-1] == ("typed", heard.typist.text)
    assert heard.typist.text != "Ana"


def test_a_shown_value_is_no_typing(heard):
    heard.typist.show_text("Room 6")
    heard.pause()
    heard.other.setFocus()
    assert heard.typist.text == "Room 6"
    assert heard.told == []


def test_a_field_that_is_typed_in_owns_its_text(heard):
    heard.keys("Ana")
    heard.typist.show_text("Ben")
    assert heard.typist.text == "Ana"
    heard.other.setFocus()
    heard.typist.show_text("Ben")
    assert heard.typist.text == "Ben"


def test_a_focused_field_takes_a_value_as_long_as_nobody_types(heard):
    heard.typist.show_text("Ben")
    assert heard.typist.text == "Ben"


def test_a_shown_line_reads_in_its_own_direction(qtbot):
    heard = Heard(qtbot, PlainLine)
    heard.typist.show_text("שלום")
    assert heard.field.layoutDirection() == Qt.LayoutDirection.RightToLeft
