"""Replaying gives the same state: at every moment, after a crash, whatever the wall clock does."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.meetings import Played, few, meetings
from tests.domain.replaying import check


@few
@given(meetings(), st.integers(0, 2**32).map(Random))
def test_a_log_leads_to_one_state(stages: list[Played], random: Random):
    assert check(stages, random) == len(stages)
