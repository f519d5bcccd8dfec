"""Time as values."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.time import (
    MINUTE,
    Moment,
    Stopwatch,
    clock_face,
    later,
    millis_until,
    minutes_between,
)

BERLIN = ZoneInfo("Europe/Berlin")
MILLIS = st.integers(0, 4_102_444_800_000)


def moment(at: datetime) -> Moment:
    """The happening that a program in that zone would write down."""
    offset = at.utcoffset()
    assert offset is not None
    utc = (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
    return Moment(utc, offset // timedelta(minutes=1))


@pytest.mark.parametrize(
    ("span", "face"),
    [
        (0, "0:00"),
        (1, "0:01"),
        (1_000, "0:01"),
        (1_001, "0:02"),
        (59_001, "1:00"),
        (60_000, "1:00"),
        (252_000, "4:12"),
        (3_600_000, "60:00"),
        (-1, "+0:00"),
        (-999, "+0:00"),
        (-1_000, "+0:01"),
        (-72_000, "+1:12"),
    ],
)
def test_a_clock_face_at_its_borders(span: int, face: str):
    assert clock_face(span) == face


@given(st.integers(-10_000_000, 10_000_000))
def test_a_clock_face_is_less_than_a_second_off_and_never_promises_too_little(span: int):
    face = clock_face(span)
    minutes, seconds = face.lstrip("+").split(":")
    shown = int(minutes) * MINUTE + int(seconds) * 1_000
    assert len(seconds) == 2
    assert int(seconds) < 60
    if span < 0:
        assert face.startswith("+")
        assert 0 <= -span - shown < 1_000
    else:
        assert 0 <= shown - span < 1_000


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 10_000)), max_size=20))
def test_a_stopwatch_adds_up_the_time_in_which_it_runs(acts: list[tuple[bool, int]]):
    watch, now, running, total = Stopwatch(), 0, False, 0
    for starts, passed in acts:
        watch = watch.start(now) if starts else watch.stop(now)
        running = starts
        now += passed
        total += passed if running else 0
        assert watch.elapsed(now) == total


def test_a_reading_before_the_start_takes_nothing_away():
    assert Stopwatch(500, 1_000).elapsed(900) == 500


@given(st.times(), st.integers(-2_000, 2_000))
def test_later_goes_round_the_clock(start: time, minutes: int):
    end = later(start, minutes)
    assert (minutes_between(start, end) - minutes) % (24 * 60) == 0
    assert (end.second, end.microsecond) == (0, 0)


def test_a_meeting_over_midnight():
    assert later(time(23, 50), 25) == time(0, 15)
    assert minutes_between(time(23, 50), time(0, 15)) == -1415
    evening = moment(datetime(2026, 11, 24, 23, 50, tzinfo=BERLIN))
    assert millis_until(evening, date(2026, 11, 25), time(0, 15)) == 25 * MINUTE


@given(MILLIS, st.sampled_from((-720, -210, 0, 60, 345, 840)))
def test_the_civil_time_is_exact_to_the_millisecond(utc: int, offset: int):
    civil = Moment(utc, offset).civil
    since = civil - datetime(1970, 1, 1) - timedelta(minutes=offset)  # noqa: DTZ001 -- civil
    assert since == timedelta(milliseconds=utc)


@given(MILLIS, st.integers(-10_000_000, 10_000_000))
def test_until_tells_what_has_passed_as_negative(utc: int, span: int):
    then = Moment(utc, 60)
    civil = then.civil
    assert millis_until(then.plus(-span), civil.date(), civil.time()) == span


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_the_bell_does_not_move_when_summer_time_begins_or_ends(day: date):
    """Planned long before, started on the day: half an hour to the bell, whatever the offset."""
    at = datetime.combine(day, time(15, 40), BERLIN)
    assert millis_until(moment(at), day, time(16, 10)) == 30 * MINUTE
    assert moment(at).civil == datetime.combine(day, time(15, 40))


def test_happenings_are_apart_by_what_truly_passed_when_summer_time_begins():
    before = moment(datetime(2026, 3, 29, 1, 45, tzinfo=BERLIN))
    after = moment(datetime(2026, 3, 29, 3, 15, tzinfo=BERLIN))
    assert after.utc - before.utc == 30 * MINUTE
    assert after.plus(-30 * MINUTE).utc == before.utc
