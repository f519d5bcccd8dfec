"""Questions and counts of hands are answered by keys; a held meeting offers its minutes."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from facilitator.app.questions import Ask, Question
from facilitator.domain.finish import results
from facilitator.domain.meeting import Log
from facilitator.domain.protocol import Vote
from facilitator.domain.time import MINUTE
from facilitator.ui.run.wishes import Tallied
from tests.ui.run.conftest import press, type_words
from tests.ui.run.samples import SEGMENTS, Stage, counting_hands, in_the_round

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def test_a_question_is_answered_by_a_key_and_takes_no_focus(hold):
    held = hold(in_the_round().view(question=Question(Ask.SLEEP, 12 * MINUTE)))
    assert held.screen.stage.centre.question.isVisible()
    assert held.screen.stage.capture.line.hasFocus()
    press(Qt.Key.Key_8, Qt.Key.Key_9, modifier=ALT)
    assert held.wishes == [("answered", (True,)), ("answered", (False,))]


def test_no_answer_is_sent_where_nothing_is_asked(held):
    press(Qt.Key.Key_8, Qt.Key.Key_9, modifier=ALT)
    assert held.wishes == []


def test_hands_are_counted_in_a_dozen_keys(hold):
    held = hold(counting_hands().view())
    press(Qt.Key.Key_F2)
    for number in "001131":
        type_words(number)
        if QApplication.focusWidget() is not held.screen.stage.centre.voices.count.fields[-1]:
            press(Qt.Key.Key_Return)
    assert (
        "6 hands. On average 3.7, lowest 2." in held.screen.stage.centre.voices.count._result.text()
    )
    press(Qt.Key.Key_Return)
    assert held.last == ("counted", (Tallied(Vote.FIST, (0, 0, 1, 1, 3, 1)),))
    assert held.screen.stage.capture.line.hasFocus()


def test_a_count_is_kept_at_once_from_any_number(hold):
    held = hold(counting_hands().view())
    press(Qt.Key.Key_F2)
    type_words("4")
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert held.last == ("counted", (Tallied(Vote.FIST, (4, 0, 0, 0, 0, 0)),))


def test_after_the_last_step_no_hands_are_counted_and_the_focus_stays(hold):
    stage = Stage().begin(SEGMENTS[-1:])
    held = hold(stage.view())
    press(Qt.Key.Key_F2, Qt.Key.Key_Escape)
    held.show(stage.next().view())
    press(Qt.Key.Key_F2)
    assert held.screen.stage.capture.line.hasFocus()


def test_a_meeting_that_was_held_offers_its_minutes_and_no_move(hold):
    view = in_the_round().view()
    events = view.meeting.log.events
    told = results(view.run, events, {}, consent=False, ended=view.now)
    meeting = replace(view.meeting, log=Log(events, told))
    held = hold(replace(view, meeting=meeting))
    assert held.screen.held.isVisible()
    assert not held.screen.stage.isVisible()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_F7):
        held.screen.setFocus()
        QTest.keyClick(held.screen, key)
    assert held.wishes == []
    button = held.screen.held.findChild(QAbstractButton)
    assert button.text() == "See the minutes"
    with_it = []
    held.screen.minutes_wished.connect(lambda: with_it.append(True))
    button.click()
    assert with_it == [True]
