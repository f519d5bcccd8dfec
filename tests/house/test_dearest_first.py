"""The long tests begin first, and the list of them names files that are there."""

from pathlib import Path

import pytest

from tests.dearest_first import DEAREST, TESTS, ranks


def test_every_file_that_is_listed_is_there_once():
    assert len(set(DEAREST)) == len(DEAREST)
    assert not [name for name in DEAREST if not (TESTS / name).is_file()]


def test_this_run_is_in_that_order(request: pytest.FixtureRequest):
    run = ranks(Path(item.path) for item in request.session.items)
    assert run == sorted(run)
    assert ranks([TESTS / DEAREST[1], TESTS / "conftest.py", TESTS / DEAREST[0]]) == [
        *(1, len(DEAREST), 0)
    ]
