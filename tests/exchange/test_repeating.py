"""How days come again: any rule names the days that each day for itself says it is."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.exchange.repeating import BadRepeat, Looks, Rule, repeated, rule_of
from tests.examples import share

TODAY = date(2026, 9, 1)


def as_defined(rule: Rule, first: date, day: date) -> bool:
    """Whether a rule names a day, asked of each day for itself."""
    month_end = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    back = (day - month_end).days
    in_year = rule.freq == "YEARLY" and not rule.months
    since, until = day.replace(day=1), month_end
    if in_year:
        since, until = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    places = {0, (day - since).days // 7 + 1, -(((until - day).days - 1) // 7 + 1)}
    apart = {
        "DAILY": (day - first).days,
        # Day 1 of the calendar was a Monday.
        "WEEKLY": (day.toordinal() - 1 - rule.week) // 7 - (first.toordinal() - 1 - rule.week) // 7,
        "MONTHLY": (day.year - first.year) * 12 + day.month - first.month,
        "YEARLY": day.year - first.year,
    }
    fine = apart[rule.freq] % rule.interval == 0
    fine &= not rule.months or day.month in rule.months
    fine &= not rule.monthdays or bool({day.day, back} & rule.monthdays)
    fine &= not rule.weekdays or any((p, day.weekday()) in rule.weekdays for p in places)
    if rule.freq == "WEEKLY" and not rule.weekdays:
        fine &= day.weekday() == first.weekday()
    if rule.freq in ("MONTHLY", "YEARLY") and not (rule.weekdays or rule.monthdays):
        fine &= day.day == first.day
        if rule.freq == "YEARLY" and not rule.months:
            fine &= day.month == first.month
    return fine


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Any rule that is read, with a few parts."""
    freq = draw(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
    parts = [f"FREQ={freq}", f"INTERVAL={draw(st.integers(1, 5))}"]
    place = st.just("")
    by_month = draw(st.booleans())
    if freq in ("MONTHLY", "YEARLY"):
        most = 53 if freq == "YEARLY" and not by_month else 5
        place |= st.integers(1, most).map(str) | st.integers(-most, -1).map(str)
    days = st.tuples(place, st.sampled_from(("MO", "TU", "WE", "TH", "FR", "SA", "SU")))
    names = st.lists(days.map("".join), min_size=1, max_size=3, unique=True).map(",".join)
    numbers = st.integers(1, 31) | st.integers(-31, -1)
    months = st.lists(st.integers(1, 12), min_size=1, max_size=4, unique=True)
    if draw(st.booleans()):
        parts.append(f"BYDAY={draw(names)}")
    if freq != "WEEKLY" and draw(st.booleans()):
        given = draw(st.lists(numbers, min_size=1, max_size=4, unique=True))
        parts.append(f"BYMONTHDAY={','.join(map(str, given))}")
    if by_month:
        parts.append(f"BYMONTH={','.join(map(str, draw(months)))}")
    parts.append(f"WKST={draw(st.sampled_from(('MO', 'SU', 'WE')))}")
    return ";".join(parts)


@settings(max_examples=share(300), deadline=None)
@given(rules(), st.dates(date(2023, 1, 1), date(2027, 12, 31)), st.integers(1, 40))
def test_any_rule_names_the_days_that_it_defines(text: str, first: date, count: int):
    rule = rule_of(text)
    days = (date.fromordinal(n) for n in range(first.toordinal(), date(2030, 1, 1).toordinal()))
    expected = [day for day in days if as_defined(rule, first, day)]
    if not expected or expected[0] != first:
        if not expected:
            return
        with pytest.raises(BadRepeat):
            list(repeated(text, first, TODAY, Looks()))
        first = expected[0]
        rest = range(first.toordinal(), date(2030, 1, 1).toordinal())
        days = map(date.fromordinal, rest)
        expected = [day for day in days if as_defined(rule, first, day)]
    assert list(repeated(f"{text};COUNT={count}", first, TODAY, Looks())) == expected[:count]
    later = [day for day in expected if day >= date(2025, 1, 1)]
    assert list(repeated(text, first, TODAY, Looks())) == later
    until = first + timedelta(days=count)
    read_until = list(repeated(f"{text};UNTIL={until:%Y%m%d}", first, TODAY, Looks()))
    assert read_until == [day for day in expected if day <= until]
