"""Which cases of a test run each day; the others run in the long form."""

from collections.abc import Collection, Iterable

import pytest


def each_day(cases: Iterable[object], daily: Collection[object]) -> list[object]:
    """The cases for `parametrize`, marked extended but for the daily ones."""
    given = list(cases)
    assert all(each in given for each in daily), "a daily case that there is none of"
    return [
        each if each in daily else pytest.param(each, marks=pytest.mark.extended) for each in given
    ]
