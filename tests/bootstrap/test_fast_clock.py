"""A clock on which time passes faster."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.bootstrap.fast_clock import FastClock
from facilitator.bootstrap.hand_clock import HandClock
from facilitator.domain.time import Moment

SPANS = st.lists(st.tuples(st.integers(0, 100_000), st.sampled_from((1, 2, 5, 10, 20, 60))))


@given(SPANS)
def test_each_span_counts_at_the_speed_that_held_and_sleep_counts_nothing(spans):
    real = HandClock(Moment(1_793_000_000_000, 60))
    fast = FastClock(real, 10)
    expected = fast.awake()
    for span, speed in spans:
        fast.set_speed(speed)
        real.pass_(span)
        real.sleep(5_000)
        expected += span * speed
        assert fast.awake() == fast.since_boot() == expected
        assert fast.now() == Moment(1_793_000_000_000 + expected, 60)
