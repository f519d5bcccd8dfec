"""The list of meetings: open, make, put away, take back; the bin asks before it is emptied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QApplication

from facilitator.app.keeping import Shelf
from facilitator.domain.people import Team
from facilitator.domain.stage import Stage
from facilitator.language.english import English
from facilitator.ui.dressing import apply
from facilitator.ui.meetings.screen import MeetingsScreen
from facilitator.ui.meetings.starts import BLANK, LAST
from facilitator.ui.meetings.values import NewMeeting
from tests.ui.today import samples

KEY = Qt.Key
TEAMS = (samples.team(),)


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[MeetingsScreen]:
    apply(qapp, "light", 1.0)
    whole = MeetingsScreen(English())
    whole.show_library(samples.library(), samples.NOW)
    whole.show_meetings(samples.lines(), TEAMS)
    whole.resize(1366, 664)
    whole.show()
    whole.activateWindow()
    qapp.processEvents()
    yield whole
    shiboken6.delete(whole)


def hear(signal):
    told = []
    signal.connect(lambda *values: told.append(values))
    return told


def choose(screen, meeting):
    table = screen._table
    table.setCurrentIndex(table.model().index(table.model().row_of(meeting), 0))
    table.setFocus()


def column(screen, heading):
    model = screen._table.model()
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    at = titles.index(heading)
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_a_meeting_says_its_day_stage_and_what_it_made(screen):
    assert column(screen, "Date")[0] == "Tue 24 November, 10:20"
    assert column(screen, "Stage") == ["Planned", "Held", "Held"]
    # A meeting that is still to come has made nothing: no noughts.
    assert column(screen, "Decisions") == ["", "3", "2"]
    assert column(screen, "Actions") == ["", "5", "1"]


def test_enter_and_a_double_click_open_a_meeting(screen, qtbot):
    opened = hear(screen.opened)
    choose(screen, "last")
    qtbot.keyClick(screen._table, KEY.Key_Return)
    screen._table.doubleClicked.emit(screen._table.model().index(2, 1))
    screen._open.click()
    assert opened == [("last",), ("before",), ("last",)]


def test_del_puts_a_meeting_into_the_bin_and_it_can_be_taken_back(screen, qtbot):
    binned, restored = hear(screen.binned), hear(screen.restored)
    choose(screen, "last")
    qtbot.keyClick(screen._table, KEY.Key_Delete)
    assert binned == [("last",)]
    assert screen._told.isVisible()
    left = tuple(line for line in screen._lines.values() if line.id != "last")
    screen.show_meetings(left, TEAMS)
    # The chosen row is the one that took its place, so that keys go on.
    assert screen._table.current_key() == "before"
    screen._undo.click()
    assert restored == [(Shelf.MEETING, "last")]
    screen.show_meetings(samples.lines(), TEAMS)
    assert not screen._told.isVisible()


def test_a_meeting_under_way_cannot_be_put_away(screen, qtbot):
    binned = hear(screen.binned)
    running = tuple(
        replace(line, stage=Stage.RUNNING) if line.id == "next" else line
        for line in samples.lines()
    )
    screen.show_meetings(running, TEAMS)
    choose(screen, "next")
    qtbot.keyClick(screen._table, KEY.Key_Delete)
    assert not binned
    assert "under way" in screen._away.toolTip()
    choose(screen, "last")
    assert screen._away.isEnabled()


def test_the_chosen_meeting_stays_chosen_when_the_list_grows(screen):
    choose(screen, "last")
    fresh = replace(samples.lines()[0], id="fresh", day=date(2026, 12, 1))
    screen.show_meetings((fresh, *samples.lines()), TEAMS)
    assert screen._table.current_key() == "last"


def test_teams_are_named_where_there_are_several(screen):
    assert screen._table.isColumnHidden(2)
    screen.show_meetings(samples.lines(), (*TEAMS, Team("y5", "Year 5")))
    assert not screen._table.isColumnHidden(2)
    assert column(screen, "Team") == ["Year 4"] * 3


def test_a_new_meeting_repeats_the_last_one_held_by_two_keys(screen, qtbot):
    made = hear(screen.new_wished)
    screen.begin_new()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    assert made == [
        (NewMeeting("year-4", LAST, date(2026, 12, 1), time(10, 20), time(11, 5), "last"),)
    ]
    assert not screen._form.place.isVisible()


def test_a_new_meeting_can_begin_blank_and_elsewhere_in_the_week(screen):
    made = hear(screen.new_wished)
    screen.begin_new()
    form = screen._form.now()
    form._from_combo.show_choices(
        tuple((form._from_combo.itemData(n), "") for n in range(form._from_combo.count())), BLANK
    )
    form._start_time.setTime(QTime(15, 30))
    form._bell_time.setTime(QTime(16, 10))
    form._make()
    assert made == [(NewMeeting("year-4", BLANK, date(2026, 12, 1), time(15, 30), time(16, 10)),)]


def test_a_bell_before_the_start_is_told_at_once_and_nothing_is_made(screen):
    made = hear(screen.new_wished)
    screen.begin_new()
    screen._form.now()._bell_time.setTime(QTime(9, 0))
    assert "not after the start" in screen._form.now()._to.error()
    screen._form.now()._make()
    assert not made
    assert screen._form.now()._bell_time.time() == QTime(9, 0)


def test_escape_leaves_the_form_and_makes_nothing(screen, qtbot):
    made = hear(screen.new_wished)
    screen.begin_new()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert not screen._form.place.isVisible()
    assert QApplication.focusWidget() is screen._table
    assert not made


def test_a_first_meeting_of_a_team_starts_today(screen):
    screen.show_meetings((), TEAMS)
    made = hear(screen.new_wished)
    screen.begin_new()
    screen._form.now()._make()
    wish = made[0][0]
    assert (wish.day, wish.start, wish.bell) == (samples.DAY, time(10, 15), time(10, 55))
    assert wish.from_ != LAST


def test_what_was_only_planned_is_not_offered_as_the_last_meeting(screen):
    screen.show_meetings(samples.lines()[:1], TEAMS)
    made = hear(screen.new_wished)
    screen.begin_new()
    screen._form.now()._make()
    wish = made[0][0]
    assert (wish.day, wish.start, wish.last) == (date(2026, 12, 1), time(10, 20), "")
    assert wish.from_ != LAST


def test_without_a_team_no_meeting_can_be_made(screen):
    screen.show_meetings((), ())
    screen.begin_new()
    assert not screen._form.place.isVisible()
    assert screen._new.toolTip()


@pytest.fixture
def the_bin(screen):
    wished = hear(screen.bin_wished)
    screen._to_bin.click()
    assert wished
    screen.show_bin(samples.binned())
    return screen


def test_the_bin_gives_back_by_enter(the_bin, qtbot):
    restored = hear(the_bin.restored)
    table = the_bin._bin.now()._table
    assert QApplication.focusWidget() is table
    qtbot.keyClick(table, KEY.Key_Down)
    qtbot.keyClick(table, KEY.Key_Return)
    assert restored == [(Shelf.NOTE, "note")]


def test_the_bin_says_until_when_it_keeps(the_bin):
    model = the_bin._bin.now()._table.model()
    row = [model.index(0, at).data() for at in range(model.columnCount())]
    title = "Year 4 team meeting, Mon 28 September"
    assert row == [title, "Meeting", "Tue 24 November", "Thu 24 December"]


def test_emptying_the_bin_is_asked_about_and_keeping_is_the_easy_answer(the_bin, qtbot):
    emptied = hear(the_bin.emptied)
    panel = the_bin._bin.now()
    panel._empty.click()
    assert "2 things" in panel._question.text()
    assert QApplication.focusWidget() is panel._keep_button
    qtbot.keyClick(panel._keep_button, KEY.Key_Escape)
    assert not panel._asking.isVisible()
    assert panel.isVisible()
    assert not emptied
    panel._empty.click()
    panel._delete.click()
    assert emptied == [()]
    the_bin.show_bin(())
    assert not panel._empty.isEnabled()
    assert panel._nothing.isVisible()


def test_escape_leaves_the_bin(the_bin, qtbot):
    qtbot.keyClick(the_bin._bin.now()._table, KEY.Key_Escape)
    assert the_bin._table.isVisible()


def test_escape_leaves_a_bin_that_is_or_gets_empty(the_bin, qtbot):
    the_bin.show_bin(())
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert the_bin._table.isVisible()
    the_bin._to_bin.click()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert the_bin._table.isVisible()


def test_whoever_comes_back_from_another_room_sees_the_list(the_bin):
    the_bin.hide()
    the_bin.show()
    assert the_bin._table.isVisible()
    assert not the_bin._bin.now().isVisible()


def test_a_new_meeting_can_be_made_from_the_bin(the_bin, qtbot):
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert the_bin._form.place.isVisible()


def stops(screen):
    """What Tab comes to in the screen, in its order."""
    found, part = [], screen.nextInFocusChain()
    while part is not screen:
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(part)
        part = part.nextInFocusChain()
    return found


def test_only_the_list_is_made_until_something_else_is_asked_for(screen):
    acts, every = screen.acts, (screen._bin, screen.files, screen.paper, screen.shelf, screen._form)
    late = (*every, acts._move, acts._cancel, acts._template)
    assert not any(part.made for part in late)
    choose(screen, "next")
    acts._to_template.click()
    assert [part for part in late if part.made] == [acts._template]


def test_tab_comes_to_what_is_made_late_where_it_stands(screen):
    acts = screen.acts
    choose(screen, "next")
    acts._to_move.click()
    card = acts._move.made
    screen._form.now()
    screen._form.place.show()
    QApplication.processEvents()
    order = stops(screen)
    places = [
        order.index(part)
        for part in (screen._new, screen._form.now()._from_combo, card._day, screen._table)
    ]
    assert places == sorted(places)
