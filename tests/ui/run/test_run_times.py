"""The clocks of item and meeting, and a clock that counts up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from facilitator.domain.run import Phase, Run
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE, SECOND, clock_face, clock_face_up
from facilitator.language.english import English
from facilitator.ui.run.keys import KeyTable
from facilitator.ui.run.times import Times, item_time, meeting_time
from facilitator.ui.run.voices import counting, time_spoken
from tests.ui.run.samples import planned

STEPS = tuple(
    Segment(name, item, name, item, 1, 1, planned * MINUTE, MINUTE)
    for name, item, planned in (("a", "x", 4), ("b", "x", 6), ("c", "y", 30))
)


def view(current, spent, done=()):
    run = Run(
        Phase.RUNNING,
        0,
        STEPS,
        STEPS,
        current,
        spent={key: round(value * MINUTE) for key, value in spent.items()},
        done=done,
    )
    return replace(planned(), run=run)


@pytest.mark.parametrize(
    ("shown", "item", "meeting"),
    [
        (view("a", {"a": 3}), "Item: 3 of 10 min", "Meeting: 3 of 40 min"),
        (
            view("b", {"a": 6, "b": 6.9}, ("a",)),
            "Item: 12 of 10 min, 2 over",
            "Meeting: 12 of 40 min, 2 over",
        ),
        (
            view("b", {"a": 1, "b": 1}, ("a",)),
            "Item: 2 of 10 min, 3 under",
            "Meeting: 2 of 40 min, 3 under",
        ),
        (
            view("c", {"a": 3, "b": 6, "c": 1}, ("a", "b")),
            "Item: 1 of 30 min",
            "Meeting: 10 of 40 min, 1 under",
        ),
        (view("", {"a": 4}, ("a",)), "", "Meeting: 4 of 40 min"),
    ],
)
def test_planned_actual_over_and_under(shown, item, meeting):
    say = English().say
    assert say(item_time(shown)[0]) == item
    assert say(meeting_time(shown)[0]) == meeting
    assert item_time(shown)[1] == ("over" in item)


def test_they_are_told_to_a_screen_reader_and_the_toggle_follows(qtbot):
    times = Times(English(), KeyTable(), QWidget())
    qtbot.addWidget(times)
    times.show_time(replace(view("a", {"a": 3}), silent=True))
    assert times.text() == "Item: 3 of 10 min Meeting: 3 of 40 min"
    assert times.accessibleName() == "Time so far"
    assert times.sound.isChecked()
    assert times.sound.accessibleName() == "Sound off"


def test_counting_up_is_said_too():
    up = replace(view("a", {"a": 1.5}), counts_up=True)
    assert English().say(time_spoken(counting(up))) == (
        "1:30 of this step have passed, Time enough"
    )
    over = replace(view("a", {"a": 5.2}), counts_up=True)
    assert English().say(time_spoken(counting(over))) == "+1:12 of this step, Over"


@given(st.integers(0, 25 * 60 * MINUTE), st.integers(0, 24 * 60 * MINUTE))
def test_up_and_down_add_up_to_the_whole(passed, whole):
    left = whole - passed
    up = clock_face_up(left, whole)
    if left < 0:
        assert up == clock_face(left)
        return
    minutes, seconds = map(int, up.split(":"))
    assert (minutes * 60 + seconds) * SECOND == passed // SECOND * SECOND
