"""How many examples a property is tried with: all in the long form, a quarter of them each day.

They are drawn anew each time, so that the days come to the same. Without either, as in tests/long,
it is all.
"""

from hypothesis import settings

WHOLE, DAILY = "whole", "daily"
ALL = 100

# A slow machine is no defect: nothing here asserts a time but the guards against hanging.
settings.register_profile(WHOLE, deadline=None, max_examples=ALL)
settings.register_profile(DAILY, deadline=None, max_examples=25)


def share(count: int) -> int:
    """So many in the long form, and their share each day."""
    return -(-count * settings.default.max_examples // ALL)
