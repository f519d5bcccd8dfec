"""The days of a series: never in a holiday, at the right distance, the same each time."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.series import (
    LAST_OF_MONTH,
    MOST_MEETINGS,
    Rhythm,
    Rule,
    gone_on,
    held_on,
    is_day_of,
    is_last_of_month,
    place_of,
    proposed,
    shifted,
    told_by,
)

DAYS = st.dates(date(1999, 1, 1), date(2101, 12, 31))
RULES = st.builds(
    Rule,
    DAYS,
    st.sampled_from(Rhythm),
    st.integers(1, 8),
    st.integers(1, LAST_OF_MONTH),
    st.none() | DAYS,
    st.integers(0, 80),
)


@st.composite
def calendars(draw: st.DrawFn, around: date) -> SchoolDays:
    """Holidays of any length in the years of a series, overlapping ones too."""
    starts = draw(st.lists(st.integers(-30, 1_100), max_size=12))
    return SchoolDays().with_all(
        DayOff(around + timedelta(at), around + timedelta(at + draw(st.integers(0, 60))), "Off")
        for at in starts
    )


@given(RULES, st.data())
def test_no_meeting_is_on_a_day_off_and_every_gap_has_its_reason(rule, data):
    school = data.draw(calendars(rule.first))
    days = held_on(rule, school)
    assert not [day for day in days for off in school.off if off.first <= day <= off.last]
    left_out = [each for each in proposed(rule, school) if each.off is not None]
    assert all(each.off.first <= each.day <= each.off.last for each in left_out)
    # What is left out takes nothing else with it: the rhythm goes on as if nothing were.
    rhythm = [each.day for each in proposed(rule, school)]
    free = [each.day for each in proposed(replace(rule, most=0), SchoolDays())]
    both = min(len(rhythm), len(free))
    assert rhythm[:both] == free[:both]


@given(RULES)
def test_days_have_the_right_distance_over_years_and_leap_days(rule):
    days = held_on(rule, SchoolDays())
    assert all(day.weekday() == rule.first.weekday() and day >= rule.first for day in days)
    for day, following in pairwise(days):
        if rule.rhythm is Rhythm.WEEKS:
            assert (following - day).days == 7 * rule.every
        else:
            months = (following.year - day.year) * 12 + following.month - day.month
            assert months == rule.every
            assert _in_place(following, rule.place)


def _in_place(day: date, place: int) -> bool:
    return is_last_of_month(day) if place == LAST_OF_MONTH else place_of(day) == place


@given(RULES, st.data())
def test_it_ends_where_it_is_to_end(rule, data):
    school = data.draw(calendars(rule.first))
    days = held_on(rule, school)
    assert len(days) <= min(rule.most or MOST_MEETINGS, MOST_MEETINGS)
    assert all(day <= rule.until for day in days if rule.until is not None)
    assert held_on(rule, school) == days
    if rule.most and rule.until is None:
        assume(rule.first.year < 2095)
        longer = held_on(replace(rule, most=rule.most + 1), school)
        assert longer[: len(days)] == days


def test_a_school_year_of_every_second_tuesday():
    autumn = DayOff(date(2026, 10, 26), date(2026, 10, 30), "Autumn")
    winter = DayOff(date(2026, 12, 21), date(2027, 1, 1), "Winter")
    school = SchoolDays().with_all((winter, autumn))
    rule = Rule(date(2026, 9, 15), every=2, until=date(2027, 1, 31))
    left_out = [each for each in proposed(rule, school) if each.off]
    assert [(each.day.day, each.off.name) for each in left_out] == [(27, "Autumn"), (22, "Winter")]
    assert held_on(rule, school)[-2:] == (date(2027, 1, 5), date(2027, 1, 19))


def test_the_last_friday_may_be_the_fourth_or_the_fifth():
    rule = Rule(date(2026, 1, 30), Rhythm.MONTHS, place=LAST_OF_MONTH, most=3)
    assert held_on(rule, SchoolDays()) == (
        date(2026, 1, 30),
        date(2026, 2, 27),
        date(2026, 3, 27),
    )


@given(st.lists(st.builds(DayOff, DAYS, DAYS, st.sampled_from(["", "A"])), max_size=5), DAYS)
def test_days_off_are_kept_in_order_and_once(off, day):
    school = SchoolDays().with_all((*off, *off))
    assert sorted(set(off), key=lambda d: (d.first, d.last, d.name)) == list(school.off)
    found = school.on(day)
    assert (found is not None) == any(d.first <= day <= d.last for d in off)


@given(RULES, st.data())
def test_what_goes_on_is_what_would_have_come_had_it_not_ended(rule, data):
    endless = replace(rule, until=None, most=MOST_MEETINGS)
    school = data.draw(calendars(rule.first))
    every = held_on(endless, SchoolDays())
    at = data.draw(st.integers(0, len(every) - 1))
    more = proposed(gone_on(rule, every[at], 5), school)
    days = [each.day for each in more]
    following = list(every[at + 1 :])
    assert days[: len(following)] == following[: len(days)]
    assert sum(each.off is None for each in more) <= 5
    assert all(is_day_of(endless, each) for each in every)
    assert not is_day_of(endless, every[at] + timedelta(1))


@given(RULES, st.integers(-40, 40))
def test_a_rule_goes_along_with_its_meetings(rule, days):
    """A week's days stay so far apart; those of a month are on the new weekday."""
    by = timedelta(days)
    before = held_on(replace(rule, until=None, most=9), SchoolDays())
    after = held_on(replace(shifted(rule, before[0], by), until=None, most=9), SchoolDays())
    assert after[0] == before[0] + by
    if rule.rhythm is Rhythm.WEEKS:
        assert after == tuple(day + by for day in before)


@given(RULES, st.sets(st.integers(0, 11), min_size=2))
def test_days_tell_their_rule(rule, kept):
    """Whatever days are missing, the rule that is found comes to all that are there."""
    every = held_on(replace(rule, until=None, most=12), SchoolDays())
    days = [every[at] for at in kept if at < len(every)]
    assume(len(days) > 1)
    found = told_by(reversed(days))
    assert found is not None
    assert all(is_day_of(found, day) for day in days)


def test_days_that_have_nothing_in_common_tell_no_rule():
    assert told_by(()) is None
    assert told_by([date(2026, 11, 3)]) is None
    assert told_by([date(2026, 11, 3), date(2026, 11, 11)]) is None
    weekly = told_by([date(2026, 11, 3), date(2026, 11, 10), date(2026, 11, 24)])
    assert weekly == Rule(date(2026, 11, 3), every=1)
    monthly = told_by([date(2026, 10, 13), date(2026, 11, 10), date(2027, 1, 12)])
    assert monthly == Rule(date(2026, 10, 13), Rhythm.MONTHS, place=2)


def test_a_calendar_ends():
    last = Rule(date.max, every=3)
    for rule in (last, replace(last, rhythm=Rhythm.MONTHS)):
        assert len(held_on(rule, SchoolDays())) <= 1
        gone_on(rule, date.max, 3)
        shifted(rule, rule.first, timedelta(5))
