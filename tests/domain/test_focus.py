"""Norms in focus: how often kept, and which comes next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.closing import NormKept
from facilitator.domain.focus import Focus, Kept, how_often, proposed

A, B, C = "Begin on time", "Hear everyone", "One voice at a time"
YES, PARTLY, NO = NormKept


def test_a_norm_is_known_by_its_words():
    past = (Focus(A, YES), Focus(f" {A.upper()} ", NO), Focus(A), Focus(B, YES), Focus(A, PARTLY))
    assert how_often(A, past) == Kept(4, 1, 1)
    assert how_often(C, past) == Kept()


@pytest.mark.parametrize(
    ("past", "next_one"),
    [
        ((), A),
        ((Focus(A, YES),), B),
        ((Focus(A, YES), Focus(C, YES)), B),
        ((Focus(A, YES), Focus(B, NO), Focus(C, YES)), B),
        ((Focus(A, YES), Focus(B, YES), Focus(C, YES)), A),
        ((Focus(A, YES), Focus(B), Focus(C, YES), Focus(C, NO)), B),
        ((Focus(A, PARTLY), Focus(B, NO), Focus(C, YES)), B),
        ((Focus(A, YES), Focus(B, YES), Focus(C, PARTLY)), C),
    ],
)
def test_the_next_is_what_was_never_in_focus_then_what_was_kept_least(past, next_one):
    assert proposed((A, B, C), past) == next_one


@given(
    st.lists(
        st.builds(Focus, st.sampled_from((A, B, C, "gone")), st.none() | st.sampled_from(NormKept))
    )
)
def test_each_norm_has_its_turn_before_any_comes_again(past):
    now = proposed((A, B, C), tuple(past))
    fresh = [norm for norm in (A, B, C) if not how_often(norm, past).focus]
    assert now in (fresh or (A, B, C))
    assert proposed((), tuple(past)) == ""
