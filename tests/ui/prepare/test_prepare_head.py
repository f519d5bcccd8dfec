"""Title, day, start, bell, place, purpose and norm; the strip; start, undo and redo."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.domain.plan import Plan
from facilitator.domain.words import tr
from tests.export import third_grade

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def retype(line, words):
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)


@pytest.mark.parametrize("name", ["title", "place", "purpose", "norm"])
def test_a_line_is_told_while_it_is_typed_and_once_it_is_left(held, name):
    head = held.screen.head
    line = getattr(head, name)
    first = getattr(held.plan, name)
    line.setFocus()
    line.end(False)
    QTest.keyClicks(line, ", again")
    head._lines[name].flush()
    assert held.wishes == [(held.plan, True)]
    assert getattr(held.plan, name) == f"{first}, again"
    QTest.keyClicks(line, "!")
    held.screen.agenda.table.setFocus()
    assert [typing for _, typing in held.wishes] == [True, True, False]
    assert getattr(held.plan, name) == f"{first}, again!"


def test_typing_owns_its_field_and_leaves_it_to_what_is_shown_afterwards(held):
    place = held.screen.head.place
    retype(place, "Room")
    held.show(plan=replace(held.plan, place="Hall"))
    assert place.text() == "Room"
    held.screen.agenda.table.setFocus()
    assert held.plan.place == "Room"
    held.show(plan=replace(held.plan, place="Hall"))
    assert place.text() == "Hall"


@pytest.mark.parametrize("tab", [0, 2], ids=["an item", "a date"])
def test_letters_typed_just_before_an_item_is_added_are_kept(held, qapp, tab):
    held.screen.tabs.setCurrentIndex(tab)
    purpose = held.screen.head.purpose
    purpose.setFocus()
    purpose.end(False)
    QTest.keyClicks(purpose, ", redefine the goal")
    held.screen.head._lines["purpose"].flush()
    QTest.keyClicks(purpose, " and plan the months")
    QTest.keyClick(purpose, Key.Key_Insert)
    qapp.processEvents()
    assert held.plan.purpose.endswith(", redefine the goal and plan the months")
    assert purpose.text() == held.plan.purpose
    assert (len(held.plan.items), len(held.plan.dates)) == ((6, 2) if tab == 0 else (5, 3))


@pytest.mark.parametrize("typed", ["", "    "])
def test_an_empty_title_is_refused_and_the_old_one_comes_back(held, typed):
    title = held.screen.head.title
    retype(title, "X")
    title.clear()
    QTest.keyClick(title, Key.Key_Backspace)
    QTest.keyClicks(title, typed)
    held.screen.head._lines["title"].flush()
    held.screen.agenda.table.setFocus()
    assert held.plan.title == "Year 4 team meeting"
    assert title.text() == "Year 4 team meeting"
    assert [text.msgid for text in held.refused] == ["The name is empty. Type a name, then go on."]


@pytest.mark.parametrize("typed", [("01122026", "1530", "1610"), ("1/12/2026", "15:30", "16.10")])
def test_day_and_times_are_typed_as_figures(held, typed):
    head = held.screen.head
    for field, figures in zip((head.day, head.start, head.bell), typed, strict=True):
        field.setFocus()
        QTest.keyClicks(field, figures)
        QTest.keyClick(field, Key.Key_Tab)
        assert not field.hasFocus()
    assert (held.plan.day, held.plan.start, held.plan.bell) == (
        date(2026, 12, 1),
        time(15, 30),
        time(16, 10),
    )
    assert [typing for _, typing in held.wishes] == [False] * 3
    assert head.day.accessibleDescription() == "Tuesday 1 December 2026"


def test_a_time_is_told_while_it_is_typed(held):
    head = held.screen.head
    head.start.setFocus()
    QTest.keyClicks(head.start, "11")
    head._start._pause.timeout.emit()
    assert held.wishes == [(replace(held.plan, start=time(11, 20)), True)]
    held.show(plan=replace(held.plan, start=time(9, 0)))
    assert head.start.time().hour() == 11
    QTest.keyClick(head.start, Key.Key_Return)
    assert held.wishes[-1] == (replace(held.plan, start=time(11, 20)), False)


def test_a_bell_that_is_not_after_the_start_is_said_and_can_be_mended(held):
    balance = held.screen.strip.balance
    held.show(plan=replace(held.plan, bell=time(10, 20)))
    assert balance.text() == (
        "The bell at 10:20 is not after the start at 10:20. Change one of them."
    )
    held.show(plan=replace(held.plan, bell=time(11, 30)))
    assert balance.text() == "52 of 70 min planned, 18 to spare"


def test_a_meeting_that_may_not_start_says_why(held, qtbot):
    start = held.screen.strip.start
    start.click()
    with qtbot.waitSignal(held.screen.start_wished):
        QTest.keyClick(held.screen, Key.Key_F5)
    assert held.told == ["start", "start"]
    held.show(legal_to_start=False, why_not=tr("Another meeting is under way. Close it first."))
    assert not start.isEnabled()
    assert "Another meeting is under way" in start.toolTip()
    held.show(why_not=None)
    assert "has begun already" in start.toolTip()
    held.show(plan=replace(held.plan, bell=time(9, 0)))
    assert "is not after the start" in start.toolTip()


def test_undo_and_redo_are_wished_for_when_there_is_something(held):
    strip = held.screen.strip
    assert not strip.undo.isEnabled()
    held.show(undoable=True, redoable=True)
    strip.undo.click()
    strip.redo.click()
    assert held.told == ["undo", "redo"]


@pytest.mark.parametrize("name", ["day", "start"])
def test_fields_that_undo_nothing_leave_undo_to_the_screen(held, name):
    field = getattr(held.screen.head, name)
    field.setFocus()
    QTest.keyClick(field, Key.Key_Z, CONTROL)
    assert held.told == ["undo"]


def test_a_norm_of_the_team_is_offered_and_taken(held):
    norm = held.screen.head.norm
    norm.completer().activated.emit("One voice at a time")
    assert held.plan.norm == "One voice at a time"
    assert norm.completer().model().stringList() == list(held.view.team.norms)


def test_typed_words_are_shown_letter_by_letter(hold):
    markup = "<b>bold</b> & <img src='x'>"
    held = hold(Plan(title=markup, place=markup, purpose=markup, norm=markup))
    for line in (getattr(held.screen.head, name) for name in ("title", "place", "purpose")):
        assert line.text() == markup


def test_a_purpose_as_long_as_a_school_wrote_it_is_seen_whole(hold):
    purpose = hold(third_grade.PLAN).screen.head.purpose
    words = purpose.fontMetrics().horizontalAdvance(third_grade.PLAN.purpose)
    assert words <= purpose.contentsRect().width() - 24
