"""A room that is shown again changes nothing, takes no focus and no letter; a field no key."""

from __future__ import annotations

import pytest

from tests.each_day import each_day
from tests.program.conftest import Walked
from tests.program.findings import faults, met
from tests.program.walks import WALKS

# What the offscreen platform says when a list opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("walk", WALKS)
def test_a_room_that_is_shown_again_stays_as_it_is(walked: Walked, walk: str) -> None:
    assert not faults(walked("english", walk, "again"))


@pytest.mark.parametrize("walk", each_day(["rooms", "meeting"], ["meeting"]))
def test_words_that_are_being_typed_stay_whatever_changes(walked: Walked, walk: str) -> None:
    found = walked("typing", walk, "typed")
    assert len(met(found)) > 20
    assert not faults(found)


@pytest.mark.parametrize("walk", WALKS)
def test_no_field_swallows_a_key_of_its_window(walked: Walked, walk: str) -> None:
    assert not faults(walked("english", walk, "swallowed"))
