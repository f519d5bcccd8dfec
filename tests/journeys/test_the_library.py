"""From a wish to the protocol for it, to its relative and back, by keys alone."""

from __future__ import annotations

import pytest

from tests.journeys.fingers import Keyboard

pytestmark = pytest.mark.journey


@pytest.mark.extended
def test_a_protocol_leads_to_its_relative_and_back(keys: Keyboard) -> None:
    keys.there("What is the team called?")
    keys.press("Ctrl+8")
    keys.there("A close look at one pupil's work")
    keys.press("Ctrl+f")
    keys.type("world cafe")
    keys.there("Made for 12 to 60 people")
    keys.tab_on("In several sittings: World café in three sittings")
    keys.press("Return")
    keys.there("Back to World café")
    keys.press("Escape")
    keys.there("In several sittings: World café in three sittings")
