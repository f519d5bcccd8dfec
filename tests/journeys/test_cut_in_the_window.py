"""Kill -9 at random moments of a meeting in a real window; the long form is cut_windows."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.journeys.conftest import Begin
from tests.journeys.cutting import cut, fault
from tests.journeys.desktop import Eyes
from tests.journeys.test_journeys import first_meeting

pytestmark = pytest.mark.journey

TIMES = 5
"""Each costs a start and some seconds of waiting for the clock."""


@pytest.mark.extended
def test_it_goes_on_where_it_stood(begin: Begin, eyes: Eyes, tmp_path: Path) -> None:
    program = begin(tmp_path / "data")
    first_meeting(eyes)
    chance = random.Random(2026)
    for _ in range(TIMES):
        before, after, program = cut(eyes, program, lambda: begin(tmp_path / "data"), chance)
        assert fault(before, after) == ""
