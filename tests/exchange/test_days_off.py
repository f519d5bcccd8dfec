"""Days off from a calendar file: what calendars write is read, what is wrong is told by line."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.errors import UserError
from facilitator.domain.school_days import DayOff
from facilitator.exchange.days_off import MOST_LINES, DaysFound, read_days_off
from tests.exchange.refusing import said, within_two_seconds

TODAY = date(2026, 9, 1)


def calendar(*events: str, end: str = "\r\n") -> bytes:
    inside = [
        line for event in events for line in ("BEGIN:VEVENT", *event.split("|"), "END:VEVENT")
    ]
    whole = ["BEGIN:VCALENDAR", "VERSION:2.0", *inside, "END:VCALENDAR", ""]
    return end.join(whole).encode()


def written(folder: Path, content: bytes) -> Path:
    path = folder / "school.ics"
    path.write_bytes(content)
    return path


def read(folder: Path, content: bytes) -> DaysFound:
    with within_two_seconds():
        return read_days_off(written(folder, content), TODAY)


def refused(folder: Path, content: bytes) -> str:
    with pytest.raises(UserError) as error:
        read(folder, content)
    return said(error.value.text)


def attempt(path: Path, around: date) -> bool:
    """Whether days that can be were read, or a sentence tells of the file."""
    with within_two_seconds():
        try:
            found = read_days_off(path, around)
        except UserError as error:
            return said(error.text).startswith("school.ics")
    return all(timedelta() <= each.last - each.first < timedelta(366) for each in found.off)


AUTUMN = "DTSTART;VALUE=DATE:20261026|DTEND;VALUE=DATE:20261031|SUMMARY:Autumn holiday"
READ = [
    (AUTUMN, ("2026-10-26", "2026-10-30", "Autumn holiday")),
    ("DTSTART;VALUE=DATE:20261224|SUMMARY:Closed", ("2026-12-24", "2026-12-24", "Closed")),
    ("DTSTART:20261224|DTEND:20261224|SUMMARY:Same day", ("2026-12-24", "2026-12-24", "Same day")),
    ("DTSTART:20261221|DURATION:P2W|SUMMARY:Winter", ("2026-12-21", "2027-01-03", "Winter")),
    (
        'DTSTART;TZID="a:b;c";VALUE=DATE:20261224|summary:Small\\, quiet\\nday',
        ("2026-12-24", "2026-12-24", "Small, quiet day"),
    ),
    ("DTSTART:20261224|SUMMARY:In two| parts", ("2026-12-24", "2026-12-24", "In twoparts")),
    ("DTSTART:20261224", ("2026-12-24", "2026-12-24", "")),
    (
        "DTSTART:20261224|BEGIN:VALARM|DTSTART:x|SUMMARY:Wake|END:VALARM|SUMMARY:Closed",
        ("2026-12-24", "2026-12-24", "Closed"),
    ),
]


@pytest.mark.parametrize(("event", "off"), READ)
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_what_calendars_write_is_read(tmp_path: Path, event: str, off: tuple[str, ...], end: str):
    first, last, name = off
    expected = DayOff(date.fromisoformat(first), date.fromisoformat(last), name)
    assert read(tmp_path, calendar(event, end=end)) == DaysFound((expected,))


def test_lessons_and_cancelled_days_are_not_taken(tmp_path: Path):
    lesson = "DTSTART:20261006T080000Z|DTEND:20261006T084500Z|SUMMARY:Maths"
    gone = "DTSTART:20261007|STATUS:CANCELLED|SUMMARY:Not after all"
    found = read(tmp_path, calendar(lesson, gone, AUTUMN))
    assert ([each.name for each in found.off], found.with_a_time) == (["Autumn holiday"], 1)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=YEARLY", ["2025-05-01", "2026-05-01", "2027-05-01", "2028-05-01", "2029-05-01"]),
        ("FREQ=YEARLY;COUNT=2", ["2020-05-01", "2021-05-01"]),
        ("FREQ=YEARLY;UNTIL=20220501T000000Z;INTERVAL=2", ["2020-05-01", "2022-05-01"]),
        ("FREQ=MONTHLY;COUNT=2;BYMONTHDAY=1", ["2020-05-01", "2020-06-01"]),
        ("FREQ=WEEKLY;COUNT=2;BYDAY=FR;WKST=MO", ["2020-05-01", "2020-05-08"]),
        ("FREQ=DAILY;COUNT=2", ["2020-05-01", "2020-05-02"]),
        ("FREQ=YEARLY;INTERVAL=9999", []),
    ],
)
def test_simple_repetitions_are_read_and_endless_ones_end(tmp_path: Path, rule: str, days):
    found = read(tmp_path, calendar(AUTUMN, f"DTSTART:20200501|SUMMARY:May|RRULE:{rule}"))
    assert [each.first.isoformat() for each in found.off if each.name == "May"] == days


AGAIN = [
    ("DTSTART:20261126|RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2", "20261126 20271125"),
    ("DTSTART:20260831|RRULE:FREQ=MONTHLY;BYDAY=-1MO;COUNT=3", "20260831 20260928 20261026"),
    ("DTSTART:20261001|RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,FR;COUNT=4",
     "20261001 20261002 20261015 20261016"),
    ("DTSTART:20261001|RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=FR;BYDAY=TH,FR;COUNT=3",
     "20261001 20261009 20261015"),
    ("DTSTART:20261001|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE;VALUE=DATE:20261008", "20261001 20261015"),
    ("DTSTART:20261001|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE:20261001,20261015T000000Z", "20261008"),
    ("DTSTART:20261001|RDATE;VALUE=DATE:20261112,20261203|RDATE:20270107",
     "20261001 20261112 20261203 20270107"),
    ("DTSTART:20261001|RDATE:20261112|EXDATE:20261001", "20261112"),
    ("DTSTART:20260930|RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "20260930 20261031 20261130"),
    ("DTSTART:20260518|RRULE:FREQ=YEARLY;BYDAY=20MO;COUNT=2", "20260518 20270517"),
    ("DTSTART:20260731|RRULE:FREQ=DAILY;BYMONTH=7,8;BYDAY=FR,MO;UNTIL=20260807T235959Z",
     "20260731 20260803 20260807"),
]  # fmt: skip


@pytest.mark.parametrize(("event", "days"), AGAIN)
def test_days_that_come_again_are_read(tmp_path: Path, event: str, days: str):
    found = read(tmp_path, calendar(event))
    assert [f"{each.first:%Y%m%d}" for each in found.off] == days.split()


def test_a_day_that_was_moved_or_called_off_alone_is_not_taken_twice(tmp_path: Path):
    weekly = "UID:a|DTSTART:20261001|RRULE:FREQ=WEEKLY;COUNT=4|SUMMARY:Closed"
    moved = "UID:a|RECURRENCE-ID;VALUE=DATE:20261008|DTSTART:20261009|SUMMARY:Closed"
    gone = "UID:a|RECURRENCE-ID:20261015|DTSTART:20261015|STATUS:CANCELLED"
    other = "UID:b|RECURRENCE-ID:20261022|DTSTART:20261022|STATUS:CANCELLED"
    for events in ((weekly, moved, gone, other), (other, gone, moved, weekly)):
        found = read(tmp_path, calendar(*events))
        assert [each.first.day for each in found.off] == [1, 9, 22]


def test_the_thirty_first_and_the_leap_day_come_only_where_there_is_one(tmp_path: Path):
    event = "DTSTART:20240229|RRULE:FREQ=YEARLY"
    assert [each.first for each in read(tmp_path, calendar(event)).off] == [date(2028, 2, 29)]


BAD = [
    (b"", "school.ics is not a calendar. Choose a file that ends in .ics."),
    (b"hello", "school.ics: line 1: expected a name, a colon and a value"),
    ("Gr\N{LATIN SMALL LETTER U WITH DIAERESIS}n".encode("latin-1"),
     "school.ics is not text in UTF-8. Save it in that form."),
    (calendar(AUTUMN).decode().encode("utf-16"),
     "school.ics is not text in UTF-8. Save it in that form."),
    (calendar(), "school.ics has no days in it. Choose another calendar."),
    (calendar("SUMMARY:No day"), "school.ics: line 3: this event has no day"),
    (calendar("DTSTART:20261331"), "school.ics: line 4: expected a day such as 20261224"),
    (calendar("DTSTART:tomorrow"), "school.ics: line 4: expected a day such as 20261224"),
    (calendar("DTSTART:00010101"), "school.ics: line 4: this year is too far away"),
    (calendar("DTSTART:20261224|DTEND:20261222"),
     "school.ics: line 5: this event ends before it begins"),
    (calendar("DTSTART:20261224|DTEND:20291222"),
     "school.ics: line 5: this event is longer than a year"),
    (calendar("DTSTART:20261224|DURATION:PT1H"),
     "school.ics: line 5: expected a length in days or weeks"),
    (calendar("DTSTART:20261224|RRULE:FREQ=SECONDLY"),
     "school.ics: line 5: it repeats in a way that this program does not read (FREQ=SECONDLY)"),
    (calendar("DTSTART:20261224|RRULE:FREQ=YEARLY;BYDAY=-1SU"),
     "school.ics: line 5: its first day is not one of those on which it repeats"),
    (calendar("DTSTART:20261224|RRULE:FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1"),
     "school.ics: line 5: it repeats in a way that this program does not read (BYSETPOS=-1)"),
    (calendar("DTSTART:20261224|RRULE:FREQ=WEEKLY;BYDAY=1TH"),
     "school.ics: line 5: it repeats in a way that this program does not read (BYDAY=1TH)"),
    (calendar("DTSTART:20261224|RRULE:FREQ=YEARLY;BYMONTH=13"),
     "school.ics: line 5: it repeats in a way that this program does not read (BYMONTH=13)"),
    (calendar("DTSTART:20261224|RRULE:FREQ=YEARLY|RRULE:FREQ=WEEKLY"),
     "school.ics: line 6: it repeats in a way that this program does not read (RRULE)"),
    (calendar("DTSTART:20261224|RRULE:FREQ=YEARLY|EXRULE:FREQ=WEEKLY"),
     "school.ics: line 6: it repeats in a way that this program does not read (EXRULE)"),
    (calendar("DTSTART:20261224|RRULE:FREQ=DAILY;COUNT=3|EXDATE:20261225T230000Z"),
     "school.ics: line 6: expected a day such as 20261224"),
    (calendar("DTSTART:20261224|RRULE:FREQ=DAILY;UNTIL=20261231T230000Z"),
     "school.ics: line 5: expected a day such as 20261224"),
    (calendar("DTSTART:20261224|RDATE;VALUE=PERIOD:20261225/P1D"),
     "school.ics: line 5: expected a day such as 20261224"),
    (calendar("UID:a|DTSTART:20261224|RECURRENCE-ID;RANGE=THISANDFUTURE:20261231"),
     "school.ics: line 6: it repeats in a way that this program does not read (RANGE)"),
    (calendar(*["DTSTART:19000102|RRULE:FREQ=DAILY;UNTIL=20291231;BYMONTH=1;BYMONTHDAY=2"] * 9),
     "school.ics: line 29: it repeats too often to be a day off"),
    (calendar("DTSTART:20261224|RDATE:" + ",".join(["20261224"] * 2_000), *
              ["DTSTART:20261224|RDATE:" + ",".join(["20261224"] * 2_000)] * 200),
     "school.ics: line 605: it repeats too often to be a day off"),
    (calendar("DTSTART:20261224|RRULE:FREQ=DAILY;COUNT=9999"),
     "school.ics: line 5: it repeats too often to be a day off"),
    (calendar("DTSTART:20261224|RRULE:FREQ=DAILY;INTERVAL=0"),
     "school.ics: line 5: expected a whole number from 1 to 9999"),
    (calendar("DTSTART:20261224|RRULE:FREQ=DAILY"),
     "school.ics has more than 1000 days off. Shorten it, or choose another."),
    (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261224\n",
     "school.ics: line 2: this event has no end"),
    (b"BEGIN:VCALENDAR\nEND:VEVENT\n", "school.ics: line 2: an event ends that has not begun"),
    (calendar("BEGIN:VEVENT"), "school.ics: line 4: an event begins inside another"),
    (b"BEGIN:VCALENDAR\n" + b"X:1\n" * MOST_LINES,
     "school.ics has more than 20000 lines. Shorten it, or choose another."),
    (b"BEGIN:VCALENDAR\nX:" + b"a" * 30_000, "school.ics: line 2: this line is too long"),
    (b"BEGIN:VCALENDAR\nX:a\n" + b" a\n" * 11_000, "school.ics: line 10001: this line is too long"),
    (b"\0" * 100, "school.ics: line 1: expected a name, a colon and a value"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "sentence"), BAD)
def test_what_is_wrong_is_told_by_file_and_line(tmp_path: Path, content: bytes, sentence: str):
    assert refused(tmp_path, content) == sentence


@pytest.mark.parametrize(
    "content",
    [
        calendar(*["DTSTART:20200501|RRULE:FREQ=YEARLY;UNTIL=20210101"] * 4_900),
        calendar(*["DTSTART:19000101|RRULE:FREQ=WEEKLY;INTERVAL=300"] * 4_900),
        b"BEGIN:VCALENDAR\n" + b'A;B="' + b'";B="' * 3_900,
        b"BEGIN:VCALENDAR\n" + b"BEGIN:X\n" * 19_900,
        b"\n" * 4_900_000,
        b"a" * 4_900_000,
    ],
    ids=["events", "endless ones", "quotes", "parts", "lines", "a line"],
)
def test_an_answer_comes_soon_whatever_it_is(tmp_path: Path, content: bytes):
    assert attempt(written(tmp_path, content), TODAY)


def test_a_file_too_large_or_gone_is_told(tmp_path: Path):
    with pytest.raises(UserError):
        read_days_off(tmp_path / "gone.ics", TODAY)
    assert refused(tmp_path, b"\n" * 5_000_001) == (
        "school.ics is larger than 5 MB. Divide it, or choose another."
    )


LINES = st.sampled_from(
    [
        *("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM", "END:VCALENDAR", " x", ""),
        *("DTSTART:20261224", "DTEND:99991231", "DTSTART:99991231", "DURATION:P9999W", "SUMMARY:"),
        *("RRULE:FREQ=DAILY", "RRULE:FREQ=MONTHLY;COUNT=9999", "RRULE:;;", "RRULE:FREQ=YEARLY"),
        *("SUMMARY:\\", 'DTSTART;X=":20261224', "STATUS:CANCELLED", "RRULE:FREQ=WEEKLY;UNTIL=x"),
    ]
)


@given(st.lists(LINES | st.text(max_size=20), max_size=12), st.dates())
def test_no_lines_at_all_make_it_stumble(tmp_path_factory, lines, around):
    text = "\n".join(["BEGIN:VCALENDAR", *lines])
    path = written(tmp_path_factory.getbasetemp(), text.encode("utf-8", "replace"))
    around = min(max(around, date(1900, 1, 1)), date(2200, 1, 1))
    assert attempt(path, around)
