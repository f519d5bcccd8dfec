"""Nothing that is told of groups, and nothing that is left out, is about a few people."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.few_people import told
from facilitator.domain.goal import GroupValue
from facilitator.domain.results_summary import FEWEST

SIZES = st.lists(st.none() | st.integers(0, 12), max_size=6)


@given(SIZES, st.booleans())
def test_nothing_told_and_nothing_left_out_is_about_a_few(
    sizes: list[int | None], uncounted: bool
) -> None:
    groups = tuple(GroupValue(str(at), Decimal(at), size) for at, size in enumerate(sizes))
    known = told(groups, uncounted=uncounted)
    seen = [each.size for each in known.groups]
    assert all(uncounted if size is None else size >= FEWEST for size in seen)
    back = [each.size or 0 for each in groups if each not in known.groups]
    assert len(back) == known.kept_back
    assert not back or sum(back) >= FEWEST or all(size is None for size in seen)
    doubtful = [each for each in sizes if (each is None and not uncounted)]
    if not doubtful and not any(size is not None and size < FEWEST for size in sizes):
        assert known.groups == groups


def test_who_typed_an_uncounted_group_sees_it_and_a_document_does_not() -> None:
    groups = (GroupValue("4a", Decimal(1)), GroupValue("4b", Decimal(2), 20))
    assert told(groups, uncounted=True).groups == groups
    assert told(groups, uncounted=False).groups == ()
    third = (*groups, GroupValue("4c", Decimal(3), 30))
    assert told(third, uncounted=False).groups == third[2:]
