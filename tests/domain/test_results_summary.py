"""A check in numbers: right, and about no fewer than five learners."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from statistics import mean, median

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.measure import Direction
from facilitator.domain.results_summary import FEWEST, summed

VALUES = st.decimals(-50, 150, places=1)
ROWS = st.lists(st.tuples(st.sampled_from(["4A", "4B", "4C", "4D", ""]), VALUES), max_size=40)


@given(ROWS)
def test_nothing_that_is_told_is_about_fewer_than_five(rows):
    results = summed(rows)
    if results.whole is None:
        assert len(rows) < FEWEST
        assert results.groups == ()
        return
    assert results.whole.n == len(rows)
    told = [group.summary.n for group in results.groups]
    assert all(n >= FEWEST for n in told)
    left = len(rows) - sum(told)
    # Whoever takes those told from the whole learns of nobody, or of enough.
    assert left == 0 or not told
    names = [name for group in results.groups for name in group.names]
    assert len(names) == len(set(names))


@given(st.lists(VALUES, min_size=5, max_size=30), VALUES, st.sampled_from(Direction))
def test_its_numbers_are_those_of_exact_fractions(values, mark, better):
    whole = summed([("", value) for value in values], mark, better).whole
    assert whole is not None
    exact = [Fraction(value) for value in values]
    assert abs(Fraction(whole.mean) - mean(exact)) <= Fraction(1, 20)
    assert abs(Fraction(whole.median) - median(exact)) <= Fraction(1, 20)
    way = 1 if better is Direction.UP else -1
    reached = sum(way * value >= way * mark for value in values)
    assert whole.share is not None
    assert abs(Fraction(whole.share) - Fraction(100 * reached, len(values))) <= Fraction(1, 20)


def test_a_small_group_hides_among_the_smallest_of_the_others():
    rows = [("4A", 3)] * 2 + [("4B", 5)] * 6 + [("4C", 9)] * 20
    results = summed([(group, Decimal(value)) for group, value in rows])
    assert [(group.names, group.summary.n) for group in results.groups] == [
        (("4C",), 20),
        (("4A", "4B"), 8),
    ]
