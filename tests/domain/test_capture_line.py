"""Who and by when in a captured line; whatever is typed, no letter is lost."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.capture_line import LONGEST_READ, Understood, understood
from facilitator.domain.date_words import date_words
from facilitator.domain.words import Text

HERE = (("a", "Ana"), ("b", "Ben"), ("c", "Carys Ann"), ("z", "Zoë"))
TEAM = (("d", "Dev"), ("e1", "Elin A"), ("e2", "Elin B"), ("a", "Ana"))
MONDAY = date(2026, 11, 30)


def english(text: Text) -> str:
    return text.msgid


WORDS = date_words(english)


def read(line: str, today: date = MONDAY) -> Understood:
    return understood(line, HERE, TEAM, today, WORDS)


@pytest.mark.parametrize(
    ("line", "text", "people", "due"),
    [
        ("@Ana by Friday print the sheets", "print the sheets", "a", (12, 4)),
        ("Print the sheets @ana, @ben by 3 December", "Print the sheets", "a b", (12, 3)),
        ("@Ana and @Ben: print, by 3.12.", "print", "a b", (12, 3)),
        ("Print them by Friday. @zoe", "Print them.", "z", (12, 4)),
        ("by 2026-12-03 @Car print", "print", "c", (12, 3)),
        ("@Carys Ann print by 3rd dec", "print", "c", (12, 3)),
        ("@d print by December 3", "print", "d", (12, 3)),
        ("@Elin B print tomorrow", "print", "e2", (12, 1)),
        ("@Ben next Monday print", "print", "b", (12, 7)),
        ("Print it, @Ben, in 5 school days", "Print it", "b", (12, 7)),
        ("@Ben in 2 weeks, print", "print", "b", (12, 14)),
        ("@Ben print by Friday 4 December 2026", "print", "b", (12, 4)),
        ("@Ben print by 4/12/26", "print", "b", (12, 4)),
        ("action: print by today", "print", "", (11, 30)),
        ("@BEN BY MONDAY PRINT", "PRINT", "b", (12, 7)),
        ("@Ben by Friday", "", "b", (12, 4)),
    ],
)
def test_who_and_when_are_taken_and_the_rest_is_left(line, text, people, due):
    found = read(line)
    assert (found.text, found.people) == (text, tuple(people.split()))
    assert found.due == date(2026, *due)
    assert found.action


@pytest.mark.parametrize(
    "line",
    [
        "Bring it to the next meeting for all",
        "Prepare the room for tomorrow",
        "Elin wrote to head@school.example about it",
        "@nobody and @elin are not told apart",
        "The ratio is 3.12 by weight",
        "Action research is next",
        "by 31 February or by 45.13.",
        "in 5 lessons",
        "  two  blanks, and; signs ...  ",
        "",
    ],
)
def test_what_is_not_understood_is_not_touched(line):
    assert read(line) == Understood(line)


def test_by_the_next_meeting():
    found = read("Report back by next meeting @Ben")
    assert (found.text, found.next_meeting, found.due) == ("Report back", True, None)
    assert found.dated


def test_who_is_here_comes_before_who_is_not():
    assert understood("@an x", (("1", "Anna"),), (("2", "Ann"),), MONDAY, WORDS).people == ("1",)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 200))
def test_school_days_are_weekdays(today, days):
    found = read(f"@Ben in {days} school days", today).due
    assert found is not None
    assert found.weekday() < 5
    between = (today + timedelta(n) for n in range(1, (found - today).days + 1))
    weekdays = sum(day.weekday() < 5 for day in between)
    assert weekdays == max(days, today.weekday() >= 5 and days == 0)


def letters(*texts: str) -> Counter[str]:
    return Counter(letter for text in texts for letter in text if letter.isalnum())


SCRAPS = (
    "@Ana @b @Elin and , ; by Friday 3 December 3.12. next meeting Monday in 5 school days "
    "tomorrow action: 2026-12-03 @ : . ² ß Zoë (by \u0660\u0661 \ud800 99999"
)
PARTS = st.sampled_from(SCRAPS.split())
LINES = st.text(max_size=80) | st.lists(PARTS | st.text(max_size=4), max_size=14).map(" ".join)


@given(LINES, st.dates())
def test_any_line_is_read_and_no_letter_is_lost(line, today):
    found = read(line, today)
    assert letters(found.text, *found.taken) == letters(line)
    if not found.taken:
        assert found.text == line


DAYS = st.dates(MONDAY + timedelta(1), MONDAY + timedelta(340))
SAID = st.sampled_from(
    (
        lambda day: f"{day.day} {day:%B}",
        lambda day: f"{day:%b} {day.day}",
        lambda day: f"{day.day}.{day.month}.",
        lambda day: f"{day:%A} {day.day} {day:%B} {day.year}",
        date.isoformat,
    )
)
SENTENCES = st.text("abcdefg hij.é", min_size=1).filter(lambda text: text.strip(" .") != "")


@given(SENTENCES, st.sampled_from((*HERE, TEAM[0])), DAYS, SAID, st.booleans())
def test_what_is_built_is_given_back(text, person, day, said, before):
    asked = f"@{person[1]} by {said(day)}"
    line = f"{asked} {text}" if before else f"{text} {asked}"
    found = read(line)
    assert (found.people, found.due) == ((person[0],), day)
    assert letters(found.text) == letters(text)


def test_another_language_and_a_bad_translation():
    german = {"by/until/till/before": "bis/bis zum", "tomorrow": "morgen", "and/&/+": "und"}
    words = date_words(lambda text: german.get(text.msgid, "kaputt"))
    found = understood("@Ana und @Ben bis zum 3. december", HERE, (), MONDAY, words)
    assert (found.people, found.due) == (("a", "b"), date(2026, 12, 3))


def test_a_very_long_line_is_taken_as_it_stands():
    line = "@Ana by Friday " * LONGEST_READ
    assert read(line) == Understood(line)
