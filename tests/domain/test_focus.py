"""Norms in focus: how often kept, and which comes next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.focus import Focus, Kept, how_often, proposed

A, B, C = "Begin on time", "Hear everyone", "One voice at a time"


def test_a_norm_is_known_by_its_words():
    past = (Focus(A, True), Focus(f" {A.upper()} ", False), Focus(A), Focus(B, True))
    assert how_often(A, past) == Kept(3, 1)
    assert how_often(C, past) == Kept()


@pytest.mark.parametrize(
    ("past", "next_one"),
    [
        ((), A),
        ((Focus(A, True),), B),
        ((Focus(A, True), Focus(C, True)), B),
        ((Focus(A, True), Focus(B, False), Focus(C, True)), B),
        ((Focus(A, True), Focus(B, True), Focus(C, True)), A),
        ((Focus(A, True), Focus(B), Focus(C, True), Focus(C, False)), B),
    ],
)
def test_the_next_is_what_was_never_in_focus_then_what_was_kept_least(past, next_one):
    assert proposed((A, B, C), past) == next_one


@given(st.lists(st.builds(Focus, st.sampled_from((A, B, C, "gone")), st.none() | st.booleans())))
def test_each_norm_has_its_turn_before_any_comes_again(past):
    now = proposed((A, B, C), tuple(past))
    fresh = [norm for norm in (A, B, C) if not how_often(norm, past).focus]
    assert now in (fresh or (A, B, C))
    assert proposed((), tuple(past)) == ""
