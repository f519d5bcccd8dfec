"""Days and meetings in one file for calendars, read back by a strict reader."""

from dataclasses import replace
from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.time import MINUTE, Moment
from facilitator.exchange.invitation import Invitation, WholeDay, calendar
from tests.examples import share
from tests.exchange.calendar_reader import read_all
from tests.exchange.test_invitation import seen

AT = Moment(1_792_574_520_000, 60)
DAY = WholeDay("c1", "Ana: copy; print, bind", date(2026, 10, 26), AT, "All of it\nfor four", "cy")
MEETING = Invitation("m2", "Third grade", date(2026, 11, 4), time(10, 20), time(11), AT, "Room 4")


def events(content):
    return {event["UID"]: event for event in read_all(content)}


def test_each_entry_comes_back_with_its_day_or_its_times():
    told = events(calendar((DAY, MEETING)))
    assert set(told) == {"c1@facilitator", "m2@facilitator"}
    day, meeting = told["c1@facilitator"], told["m2@facilitator"]
    assert (day["DTSTART"], day["DTEND"]) == ("20261026", "20261027")
    assert day["TRANSP"] == "TRANSPARENT", "it leaves the day free"
    assert day["SUMMARY"] == DAY.title
    assert day["DESCRIPTION"] == DAY.about
    assert (meeting["DTSTART"], meeting["DTEND"]) == ("20261104T102000", "20261104T110000")
    assert meeting["TRANSP"] == "OPAQUE"
    assert meeting["LOCATION"] == "Room 4"


def test_a_second_file_has_the_same_identities_and_counts_before_the_first():
    later = AT.plus(MINUTE)
    first = events(calendar((DAY, MEETING)))
    moved = replace(DAY, day=date(2026, 10, 27), at=later)
    second = events(calendar((moved, replace(MEETING, at=later))))
    assert first.keys() == second.keys()
    assert all(int(second[uid]["SEQUENCE"]) > int(first[uid]["SEQUENCE"]) for uid in first)
    assert calendar((DAY, MEETING)) == calendar((DAY, MEETING))


@settings(max_examples=share(100))
@given(
    st.lists(
        st.tuples(st.text(max_size=200), st.dates(), st.text(max_size=200)), min_size=1, max_size=4
    )
)
def test_any_words_on_any_day_come_back(drawn):
    days = [WholeDay(f"c{n}", title, day, AT, about) for n, (title, day, about) in enumerate(drawn)]
    told = events(calendar(days))
    assert len(told) == len(days)
    for each in days:
        event = told[f"{each.uid}@facilitator"]
        assert event["DTSTART"] == f"{each.day:%Y%m%d}".rjust(8, "0")
        assert event["SUMMARY"] == seen(each.title)
