"""Terms lie between the long breaks of the school."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.terms import Term, offered, school_year, this_term
from tests.examples import share

SCHOOL = SchoolDays(
    (
        DayOff(date(2026, 7, 20), date(2026, 8, 28), "Summer"),
        DayOff(date(2026, 10, 26), date(2026, 10, 30), "Half term"),
        DayOff(date(2026, 12, 21), date(2027, 1, 1), "Winter"),
        DayOff(date(2027, 3, 29), date(2027, 4, 9), "Spring"),
        DayOff(date(2027, 7, 19), date(2027, 8, 27), "Summer"),
    )
)


def test_a_term_goes_from_one_long_break_to_the_next() -> None:
    autumn = Term(date(2026, 8, 31), date(2026, 12, 18))
    assert this_term(SCHOOL, date(2026, 11, 24)) == autumn
    assert this_term(SCHOOL, date(2026, 10, 28)) == autumn  # a week off parts nothing
    assert this_term(SCHOOL, date(2026, 12, 25)).first == date(2027, 1, 4)
    assert school_year(SCHOOL, date(2027, 2, 1)) == Term(date(2026, 8, 31), date(2027, 7, 16))


def test_the_likeliest_are_offered_first_and_the_one_before_ends_before_it() -> None:
    spring, before, year, _ = offered(SCHOOL, date(2027, 2, 1))
    assert spring.term == Term(date(2027, 1, 4), date(2027, 3, 26))
    assert before.term == Term(date(2026, 8, 31), date(2026, 12, 18))
    assert year.term.holds(spring.term.first)


_DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@given(st.lists(st.tuples(_DAYS, st.integers(0, 60)), max_size=8), _DAYS)
@settings(max_examples=share(50))
def test_whatever_days_are_off_there_is_a_term_to_look_at(
    off: list[tuple[date, int]], day: date
) -> None:
    days = (DayOff(first, first + timedelta(days=n)) for first, n in off)
    every = offered(SchoolDays(tuple(days)), day)
    assert every
    assert all(each.term.first <= each.term.last for each in every)
    shut = SchoolDays(tuple(DayOff(first, first + timedelta(days=n)) for first, n in off)).on(day)
    assert shut is not None or every[0].term.holds(day)
