"""Sharing out whole minutes that are given."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.divisor import Giver
from facilitator.domain.divisor import given as shared

GIVERS = st.lists(
    st.builds(
        lambda length, room, size: Giver(length, min(room, length), size),
        st.integers(0, 600),
        st.integers(0, 40),
        st.integers(1, 5),
    ),
    max_size=8,
)


def one_by_one(givers: list[Giver], need: int) -> list[int]:
    """The greatest quotient gives next, the first of equal ones, until there is enough."""
    out = [0] * len(givers)
    while sum(n * giver.size for n, giver in zip(out, givers, strict=True)) < need:
        able = [at for at, giver in enumerate(givers) if out[at] < giver.room]
        if not able:
            break
        out[max(able, key=lambda at: Fraction(givers[at].length, 2 * out[at] + 1))] += 1
    return out


@given(GIVERS, st.integers(-3, 400))
def test_it_is_what_giving_one_by_one_comes_to(givers: list[Giver], need: int):
    assert shared(givers, need) == one_by_one(givers, need)
