"""From nothing to the first meeting, by keys alone, and what is said about bad input."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QApplication

from facilitator.app.teams import LONGEST_NAME
from facilitator.ui.meetings.starts import BLANK, PROTOCOL, WEEKLY, choices, contents
from facilitator.ui.today.values import FirstMeeting, StartNow
from tests.ui.today import samples

KEY = Qt.Key


def focused():
    return QApplication.focusWidget()


@pytest.fixture
def form(screen):
    whole = screen()
    whole.show_today(samples.nothing_yet())
    return whole


@pytest.fixture
def made(form):
    told = []
    form.first_made.connect(told.append)
    return told


def test_keys_alone_make_the_first_meeting(form, made, qtbot):
    qtbot.keyClicks(focused(), "Year 4")
    qtbot.keyClick(focused(), KEY.Key_Tab)
    qtbot.keyClicks(focused(), "Ana, Ben; Carys,, ")
    assert "3 people so far" in form._first.form.people._hint_line.text()
    qtbot.keyClick(focused(), KEY.Key_Return)
    assert made == [
        FirstMeeting(
            "Year 4",
            ("Ana", "Ben", "Carys"),
            date(2026, 11, 24),
            time(10, 15),
            time(10, 55),
            WEEKLY,
        )
    ]


def test_enter_makes_it_from_every_field(form, made, qtbot):
    fields = form._first.form
    fields._team_line.setText("Year 4")
    every = (fields._day, fields._start_time, fields._bell_time, fields._kinds)
    for field in every:
        field.setFocus()
        qtbot.keyClick(field, KEY.Key_Return)
    assert len(made) == len(every)


def test_the_bell_keeps_its_distance_until_it_is_set(form):
    fields = form._first.form
    fields._start_time.setTime(QTime(15, 30))
    assert fields._bell_time.time() == QTime(16, 10)
    fields._bell_time.setTime(QTime(16, 30))
    fields._start_time.setTime(QTime(15, 0))
    assert fields._bell_time.time() == QTime(16, 30)


def test_what_was_set_stays_when_the_clock_goes_on(form):
    fields = form._first.form
    fields._team_line.setText("Year 4")
    form.show_now(samples.NOW.plus(20 * 60_000))
    assert fields._start_time.time() == QTime(10, 35)
    fields._start_time.setTime(QTime(15, 30))
    form.show_now(samples.NOW.plus(40 * 60_000))
    assert fields._start_time.time() == QTime(15, 30)
    assert fields._team_line.text() == "Year 4"


@pytest.mark.parametrize(
    ("team", "people", "bell", "wrong", "says"),
    [
        ("", "Ana", None, "team", "The name is empty"),
        ("   ", "Ana", None, "team", "The name is empty"),
        ("Year 4", "Ana, ana ", None, "people", "Two people are called"),
        ("Year 4", "A" * (LONGEST_NAME + 1), None, "people", "longer than"),
        ("Year 4", "Ana", QTime(9, 0), "bell", "not after the start"),
    ],
)
def test_bad_input_is_met_with_a_sentence_at_its_field(form, made, team, people, bell, wrong, says):
    fields = form._first.form
    fields._team_line.setText(team)
    fields._people_line.setText(people)
    if bell is not None:
        fields._bell_time.setTime(bell)
    fields._make()
    assert not made
    told = {name: getattr(fields, name).error() for name in ("team", "people", "bell")}
    assert says in told.pop(wrong)
    assert not any(told.values())
    # What was typed stays, and the cursor is where it can be mended.
    assert (fields._team_line.text(), fields._people_line.text()) == (team, people)
    assert focused() is getattr(fields, wrong).field


def test_a_name_with_control_and_override_characters_comes_in_clean(form, made):
    fields = form._first.form
    fields._team_line.setText("Ye\u202ear\x00 \ud8004")
    fields._make()
    assert made[0].team == "Year 4"


def test_every_start_is_offered_with_what_is_in_it(form):
    offered = dict(choices(samples.library(), 6, form._words))
    protocols = {PROTOCOL + key for key in samples.library().protocols}
    assert set(offered) == {WEEKLY, BLANK, *protocols} - {PROTOCOL + "standard-team-meeting"}
    assert offered[WEEKLY] == "Weekly team meeting, 38 minutes"
    assert list(offered)[:2] == [WEEKLY, BLANK]
    names = [said.rsplit(", ", 1)[0].casefold() for said in list(offered.values())[2:]]
    assert names == sorted(names)
    assert all(contents(start, samples.library()) for start in offered)


def test_start_now_from_the_form_takes_its_names_and_a_bell_that_is_to_come(form):
    told = []
    form.started_now.connect(told.append)
    fields = form._first.form
    fields._team_line.setText("Year 4")
    fields._people_line.setText("Ana, Ben")
    fields._start()
    fields._start_time.setTime(QTime(8, 0))
    fields._bell_time.setTime(QTime(8, 25))
    fields._start()
    people = ("Ana", "Ben")
    assert told == [
        StartNow("", "Year 4", time(10, 55), people),
        StartNow("", "Year 4", time(10, 37), people),
    ]


def test_a_name_begun_before_the_store_was_open_goes_on_in_the_form(screen, qtbot):
    whole = screen()
    whole.show_waiting(samples.NOW)
    whole._start._line.setFocus()
    qtbot.keyClicks(focused(), "Yea")
    whole.show_today(samples.nothing_yet())
    qtbot.keyClicks(focused(), "r 4")
    assert whole._first.form._team_line.text() == "Year 4"


def test_start_now_needs_no_store_and_ten_keys(screen, qtbot):
    whole = screen()
    whole.show_waiting(samples.NOW)
    told = []
    whole.started_now.connect(told.append)
    whole._start._line.setFocus()
    keys = "Year 4"
    qtbot.keyClicks(focused(), keys)
    qtbot.keyClick(focused(), KEY.Key_Return)
    assert told == [StartNow("", "Year 4", time(10, 52))]
    assert len(keys) + 1 <= 10


def test_start_now_with_a_team_is_one_key(screen, qtbot):
    whole = screen()
    whole.show_waiting(samples.NOW)
    whole.show_today(replace(samples.view(), next=None))
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(whole.started_now) as told:
        qtbot.keyClick(whole, KEY.Key_N, modifiers)
    assert told.args == [StartNow("year-4", "", time(10, 52))]


def test_start_now_says_what_is_wrong(screen):
    whole = screen()
    whole.show_waiting(samples.NOW)
    told = []
    whole.started_now.connect(told.append)
    whole._start.button.click()
    assert "The name is empty" in whole._start._name.error()
    whole._start._line.setText("Year 4")
    whole._start._time.setTime(QTime(10, 0))
    whole._start.button.click()
    assert "not after the start" in whole._start._bell.error()
    assert not told


def test_late_in_the_evening_the_bell_stays_on_its_day(screen):
    whole = screen()
    whole.show_waiting(samples.moment(samples.DAY, time(23, 40)))
    assert whole._start._time.time() == QTime(23, 59)


def test_day_start_and_bell_stand_in_one_row_where_there_is_room(form):
    fields = form._first.form
    assert len({part.y() for part in (fields.day, fields.start, fields.bell)}) == 1
    assert fields._bell_time.accessibleName() == "When must the room be empty?"
