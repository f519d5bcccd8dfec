"""Invitations for calendars, read back by a strict reader that is not the writer."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.time import MINUTE, Moment
from facilitator.exchange.invitation import Invitation, invitation
from tests.examples import share
from tests.exchange.calendar_reader import read

EVENT = Invitation(
    "m1",
    "Third grade: Reading; writing, and \\ more",
    date(2026, 10, 25),
    time(15, 30),
    time(16, 10),
    Moment(1_792_574_520_000, 60),
    "Room 6",
    "First line\nSecond line",
    "pt_BR",
)
TEXTS = st.text(max_size=300)


def test_it_says_when_where_and_what_in_civil_time():
    event = read(invitation(EVENT))
    assert event["DTSTART"] == "20261025T153000"
    assert event["DTEND"] == "20261025T161000"
    assert event["DTSTAMP"] == "20261021T092200Z"
    assert event["SUMMARY"] == EVENT.title
    assert event["LOCATION"] == "Room 6"
    assert event["DESCRIPTION"] == "First line\nSecond line"
    assert event["UID"] == "m1@facilitator"


def seen(text):
    """What of a text a calendar can hold."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(" " if (s < " " and s != "\n") or s == "\x7f" else s for s in lines)


@settings(max_examples=share(40))
@given(TEXTS, TEXTS, TEXTS)
def test_any_text_comes_back(title, place, about):
    event = read(invitation(replace(EVENT, title=title, place=place, about=about)))
    assert event["SUMMARY"] == seen(title)
    assert event.get("LOCATION", "") == (seen(place) if place.strip() else "")
    assert event.get("DESCRIPTION", "") == (seen(about) if about.strip() else "")


def test_half_signs_are_told_and_never_an_error():
    assert read(invitation(replace(EVENT, title="a\ud800b")))["SUMMARY"] == "a?b"


@given(st.dates(), st.times(), st.times())
def test_the_end_is_always_after_the_start(day, start, end):
    if day == date.max:
        return
    event = read(invitation(replace(EVENT, day=day, start=start, end=end)))
    begins, ends = event["DTSTART"], event["DTEND"]
    if start.replace(second=0, microsecond=0) != end.replace(second=0, microsecond=0):
        assert begins < ends


def test_a_later_file_counts_before_an_earlier_one_of_the_same_meeting():
    first = read(invitation(EVENT))
    later = replace(EVENT, start=time(15, 45), at=EVENT.at.plus(MINUTE))
    second = read(invitation(later))
    assert first["UID"] == second["UID"]
    assert int(second["SEQUENCE"]) > int(first["SEQUENCE"]) > 0
    assert invitation(EVENT) == invitation(EVENT)


@pytest.mark.parametrize("spoilt", [b"\n", b" \r\n", b"\r\nSUMMARY:b\r\n"])
def test_the_reader_refuses_what_is_wrong(spoilt):
    content = invitation(EVENT)
    for wrong in (content.replace(b"\r\n", spoilt, 9), content.replace(b"\\;", b";")):
        with pytest.raises((AssertionError, ValueError)):
            read(wrong)
