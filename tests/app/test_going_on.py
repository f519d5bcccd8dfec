"""A series goes on as it was planned, whatever became of its meetings."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import count

import pytest

from facilitator.app.going_on import continued, onward
from facilitator.app.new_meeting import When
from facilitator.app.planning import Draft, days_of, planned
from facilitator.app.rescheduling import from_here, moved
from facilitator.domain.agenda import Item
from facilitator.domain.carried import Carried
from facilitator.domain.people import Member, Role, Team
from facilitator.domain.plan import DateAhead
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.series import LAST_OF_MONTH, Rhythm, Rule, held_on

NAMES = ("Ana", "Ben", "Carys")
TEAM = Team("team", "Year 4", members=tuple(Member(n.lower(), n) for n in NAMES))
FIRST = date(2026, 10, 13)
SCHOOL = SchoolDays((DayOff(date(2026, 12, 21), date(2027, 1, 1), "Winter"),))
RULES = (
    Rule(FIRST, most=6),
    Rule(FIRST, every=2, until=date(2027, 1, 20)),
    Rule(FIRST, Rhythm.MONTHS, place=2, most=4),
    Rule(date(2026, 10, 27), Rhythm.MONTHS, place=LAST_OF_MONTH, most=4),
)
MOVES = tuple(timedelta(days) for days in (-7, -1, 1, 2, 7))


def a_series(rule, school=SCHOOL):
    when = When(rule.first, time(15, 30), time(16, 10))
    ids = map(str, count())
    drafts = (Draft("Writing", lambda: (Item(next(ids), "Check-in"),)),)
    days = days_of(when, rule, 1, school)
    return planned(TEAM, drafts, days, when, lambda: next(ids), rule)


def next_days(series, school=SCHOOL, most=3):
    return [each.day for each in onward(series).days(most, school) if each.off is None]


def endless(rule):
    return held_on(replace(rule, most=0, until=None), SCHOOL)


@pytest.mark.parametrize("rule", RULES)
def test_it_goes_on_where_it_ended(rule):
    series = a_series(rule)
    assert next_days(series) == list(endless(rule)[len(series) : len(series) + 3])
    days = tuple(next_days(series))
    more = continued(TEAM, series[-1], series, days, map(str, count(900)).__next__)
    assert next_days((*series, *more)) == list(endless(rule)[len(series) + 3 : len(series) + 6])


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("by", MOVES)
def test_one_that_is_moved_for_itself_changes_no_rule(rule, by):
    series = a_series(rule)
    last = series[-1]
    (other,) = moved((last,), last.plan.day + by, last.plan.start, SCHOOL).changed
    after = next_days((*series[:-1], other))
    if rule.rhythm is Rhythm.MONTHS or rule.every > 1 or abs(by) < timedelta(7):
        assert after == next_days(series)
    else:  # on a day of the rhythm it goes on from there
        assert after[0] == other.plan.day + timedelta(7)


@pytest.mark.parametrize("rule", RULES[:2])
@pytest.mark.parametrize("by", MOVES)
@pytest.mark.parametrize("at", [0, 2, -1])
def test_the_rule_goes_along_with_all_that_follow(rule, by, at):
    series = a_series(rule, SchoolDays())
    here = series[at]
    rest = from_here(series, here)
    out = moved(rest, here.plan.day + by, time(15, 0), SchoolDays(), following=True)
    now = {each.id: each for each in (*series, *out.changed)}
    expected = [day + by for day in next_days(series, SchoolDays())]
    assert next_days(tuple(now.values()), SchoolDays()) == expected


def test_where_the_last_stays_on_its_day_the_rule_has_moved_all_the_same():
    series = a_series(Rule(FIRST, most=2))
    off = SchoolDays((DayOff(date(2026, 10, 21), date(2026, 10, 21)),))
    out = moved(series, FIRST + timedelta(1), time(15, 30), off, following=True)
    assert [each.plan.day.day for each in (*out.changed, *out.stayed)] == [14, 20]
    assert next_days((*out.changed, *out.stayed), off, 1) == [date(2026, 10, 28)]


def test_one_of_a_month_is_on_its_new_weekday():
    series = a_series(RULES[2])
    rest = from_here(series, series[1])
    out = moved(rest, rest[0].plan.day + timedelta(2), time(15, 30), SCHOOL, following=True)
    assert next_days((series[0], *out.changed), SCHOOL, 2) == [
        date(2027, 2, 11),
        date(2027, 3, 11),
    ]


def test_a_series_from_before_rules_were_kept_tells_it_by_its_days():
    old = tuple(replace(m, plan=replace(m.plan, rule=None)) for m in a_series(RULES[1]))
    assert next_days(old) == list(endless(RULES[1])[len(old) : len(old) + 3])
    assert next_days(old[:1], most=1) == [FIRST + timedelta(7)]
    assert onward(()) is None


def test_what_is_made_is_like_the_chosen_one_and_its_own():
    series = a_series(RULES[0])
    own, carried = Item("own", "Look"), Item("c", "Parked", carried=Carried.PARKED)
    ahead = (DateAhead("a", date(2026, 12, 1), "Trip"), DateAhead("b", date(2027, 6, 1), "Fair"))
    plan = replace(
        series[2].plan,
        items=(own, carried),
        cancelled=True,
        reason="Snow",
        place="Room 4",
        dates=ahead,
        moved_from=date(2026, 10, 26),
    )
    like = replace(series[2], plan=plan)
    days = tuple(next_days(series))
    more = continued(TEAM, like, series, days, map(str, count(900)).__next__)
    assert [each.plan.day for each in more] == list(days)
    identities = [each.id for each in more] + [i.id for each in more for i in each.plan.items]
    assert len(set(identities)) == len(identities)
    assert not {each.id for each in series} & set(identities)
    for each in more:
        assert [item.title for item in each.plan.items] == ["Look"]
        assert (each.plan.place, each.plan.series) == ("Room 4", series[0].plan.series)
        assert (each.plan.cancelled, each.plan.reason, each.plan.moved_from) == (False, "", None)
        assert {day.id for day in each.plan.dates} == {d.id for d in ahead if d.day > each.plan.day}
    facilitators = [each.plan.holders(Role.FACILITATOR) for each in (series[-1], *more)]
    assert len(set(facilitators)) == len(NAMES)
