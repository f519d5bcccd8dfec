"""The overview of goals: what asks for a look stands first, and every wish only leaves out."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.goal_overview import GoalsWish, asking, listed, owners
from facilitator.app.goals import GoalLine
from facilitator.domain.goal import Level, Standing
from facilitator.domain.goal_course import Flag, flags

TODAY = date(2026, 11, 24)
NAMES = {"ana": "Ana", "t": "Year 4", "u": "Year 5"}
DAYS = st.none() | st.integers(-60, 60).map(lambda n: TODAY + timedelta(n))
VALUES = st.none() | st.integers(0, 100).map(Decimal)
LINES = st.builds(
    GoalLine,
    id=st.uuids().map(str),
    team=st.sampled_from(("t", "u")),
    title=st.sampled_from(("Reading", "Writing aloud", "")),
    standing=st.sampled_from(Standing),
    level=st.sampled_from(Level),
    baseline=VALUES,
    target=VALUES,
    start=DAYS,
    due=DAYS,
    owner=st.sampled_from(("", "ana", "Somebody")),
    latest=VALUES,
    latest_day=DAYS,
    looked_at=DAYS,
    next_review=DAYS,
)
WISHES = st.builds(
    GoalsWish,
    text=st.sampled_from(("", "aloud", "READ ana", "year 5")),
    standing=st.none() | st.sampled_from(Standing),
    level=st.none() | st.sampled_from(Level),
    flag=st.none() | st.sampled_from(Flag),
    owner=st.sampled_from(("", "ana")),
)


@given(st.lists(LINES, max_size=12), WISHES)
def test_a_wish_leaves_out_and_keeps_the_order(lines: list[GoalLine], wish: GoalsWish) -> None:
    every = listed(lines, GoalsWish(), TODAY, NAMES)
    assert {each.line.id for each in every} == {line.id for line in lines}
    shown = listed(lines, wish, TODAY, NAMES)
    assert shown == tuple(each for each in every if each in shown)
    for each in shown:
        assert each.flags == flags(each.line.course, TODAY)
        assert wish.flag is None or wish.flag in each.flags
        assert wish.standing in (None, each.line.standing)
        assert wish.owner in ("", each.line.owner)
    assert len(shown) == len(lines) or wish.narrows


@given(st.lists(LINES, max_size=12))
def test_what_asks_for_a_look_stands_before_what_does_not(lines: list[GoalLine]) -> None:
    open_ = listed(lines, GoalsWish(standing=Standing.OPEN), TODAY, NAMES)
    asks = [bool(each.flags) for each in open_]
    assert asks == sorted(asks, reverse=True)
    few = asking(lines, TODAY, 3)
    assert list(few) == [each for each in open_ if each.flags][:3]


@pytest.mark.parametrize(
    ("text", "found"),
    [("reading", ["a"]), ("YEAR ana", ["a", "b"]), ("year 5", ["b"]), ("reading year 5", [])],
)
def test_words_are_looked_for_in_title_owner_and_team(text: str, found: list[str]) -> None:
    lines = (
        GoalLine("a", "t", "Reading", owner="ana"),
        GoalLine("b", "u", "Writing", owner="ana"),
    )
    shown = listed(lines, GoalsWish(text), TODAY, NAMES)
    assert sorted(each.line.id for each in shown) == found


def test_those_who_look_after_goals_come_by_name() -> None:
    lines = (
        GoalLine("a", "t", owner="Somebody"),
        GoalLine("b", "t", owner="ana"),
        GoalLine("c", "t"),
    )
    assert owners(lines, NAMES) == (("ana", "Ana"), ("Somebody", "Somebody"))
