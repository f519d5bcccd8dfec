"""A line that is begun is a draft, and comes back with all that was chosen for it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.app.line_draft import LineDraft
from facilitator.domain.notes import Kind
from facilitator.language.english import English
from facilitator.ui.run.capture import Capture
from facilitator.ui.run.keys import KeyTable
from facilitator.ui.run.wishes import Captured
from tests.ui.run.conftest import press, type_words
from tests.ui.run.samples import in_the_round

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_what_is_typed_becomes_a_draft_soon(held, qtbot):
    with qtbot.waitSignal(held.screen.draft_changed, timeout=2000) as told:
        type_words("Half a sen")
    assert told.args == [LineDraft("Half a sen", Kind.NOTE)]


def test_a_draft_comes_back_but_not_over_a_begun_line(held):
    held.screen.restore_draft(LineDraft("Half a"))
    assert held.screen.stage.capture.line.text() == "Half a"
    held.screen.restore_draft(LineDraft("Other"))
    assert held.screen.stage.capture.line.text() == "Half a"


def test_a_begun_line_comes_back_with_all_that_was_chosen_for_it(held):
    press(Qt.Key.Key_3, modifier=ALT)
    press(Qt.Key.Key_0, modifier=ALT)
    type_words("Copy the sheet")
    press(Qt.Key.Key_Tab)
    type_words("b")
    begun = held.drafts[-1]
    other = Capture(English(), KeyTable(platform="linux"))
    other.show_run(in_the_round().view())
    other.restore(begun)
    other.captured.connect(lambda line: held.wishes.append(("again", (line,))))
    other.keep()
    assert held.last == (
        "again",
        (Captured(Kind.ACTION, "Copy the sheet", True, ("ben",), None, next_meeting=True),),
    )


def test_a_line_that_came_back_and_is_taken_out_is_begun_no_more(held):
    held.screen.restore_draft(LineDraft("Half a"))
    press(Qt.Key.Key_A, modifier=CTRL)
    press(Qt.Key.Key_Delete)
    held.screen.flush()
    assert held.drafts == [LineDraft()]


def test_a_begun_line_that_speaks_like_an_action_is_a_note_again_without_those_words(held):
    type_words("@Ben copies")
    held.screen.flush()
    begun = held.drafts[-1]
    other = Capture(English(), KeyTable(platform="linux"))
    other.show_run(in_the_round().view())
    other.restore(begun)
    assert (other.kind, begun.kind) == (Kind.ACTION, Kind.NOTE)
    other.line.setText("")
    QTest.keyClicks(other.line, "Ben copies")
    assert other.kind is Kind.NOTE
