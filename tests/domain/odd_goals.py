"""Hypothesis strategies for goals that nobody should type, and what they are checked against."""

from dataclasses import fields
from decimal import Decimal

from hypothesis import strategies as st

from facilitator.domain.criteria import VARIANTS
from facilitator.domain.goal import Goal, Reading, Review, Standing
from facilitator.domain.goal_check_lists import GoalWords
from facilitator.domain.goal_check_others import Others
from facilitator.domain.goal_check_parts import Setting
from facilitator.domain.goal_check_text import Phrases
from facilitator.domain.measure import PERCENT, Direction, Scale
from tests.domain.goal_pairs import GOALS
from tests.goal_words import ENGLISH

_TYPED = st.text(max_size=40) | st.sampled_from([goal.sentence for goal in GOALS])
_ODD = ("NaN", "sNaN", "Infinity", "-Infinity", "1E+999999999", "1E-999999999", "-0", "1E+12")
_FIGURES = st.none() | st.decimals() | st.sampled_from(_ODD).map(Decimal) | st.integers(-5, 105)
_NUMBERS = _FIGURES.map(lambda each: Decimal(each) if isinstance(each, int) else each)
_DAYS = st.none() | st.dates()
_VALUES = st.sampled_from([Decimal(52), Decimal("NaN"), Decimal("1E+999999999")])
_READINGS = st.lists(st.builds(Reading, st.just("r"), st.dates(), _VALUES, _TYPED), max_size=3)
ANY = st.builds(
    Goal,
    id=st.just("g"),
    team=st.just("t"),
    title=_TYPED,
    sentence=_TYPED,
    standing=st.sampled_from(Standing),
    priority=_TYPED,
    cohort=_TYPED,
    cohort_size=st.none() | st.integers(),
    baseline=_NUMBERS,
    baseline_day=_DAYS,
    baseline_unit=st.sampled_from(["", PERCENT, "points", " "]),
    target=_NUMBERS,
    unit=st.sampled_from(["", PERCENT, "count", "points", "ß"]),
    direction=st.none() | st.sampled_from(Direction),
    scale=st.builds(Scale, _NUMBERS, _NUMBERS),
    instrument=_TYPED,
    start=_DAYS,
    due=_DAYS,
    owner=_TYPED,
    educator_goal=_TYPED,
    question=_TYPED,
    asked=_TYPED,
    groups=_TYPED,
    readings=_READINGS.map(tuple),
    reviews=st.lists(st.builds(Review, st.just("r"), st.dates()), max_size=3).map(tuple),
)
SETTINGS = st.builds(
    Setting,
    st.dates(),
    st.sampled_from(VARIANTS),
    st.just(ENGLISH),
    others=st.lists(ANY, max_size=3).map(Others.of),
)

_WORDS = st.lists(
    st.text(max_size=12) | st.sampled_from(["a*", "*", "the", "70", "by"]), max_size=9
)
LISTS = st.builds(
    GoalWords,
    **{each.name: _WORDS.map(Phrases.of) for each in fields(GoalWords) if each.type == "Phrases"},
    spaced=st.booleans(),
    names_by_capitals=st.booleans(),
)
