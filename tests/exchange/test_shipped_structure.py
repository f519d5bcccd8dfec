"""The shipped protocols do what the catalogue's structure says that they do."""

from pathlib import Path

import pytest

from facilitator.exchange.protocol_file import read_library
from tests.domain.structures import structures

FOLDER = Path(__file__).parents[2] / "resources" / "protocols" / "en"
CALLED = {"goal-workshop": "smart-goal-workshop"}
SHIPPED, _ = read_library([FOLDER])


@pytest.mark.parametrize("protocol", SHIPPED, ids=lambda protocol: protocol.id)
def test_who_speaks_votes_hides_and_leads_on(protocol):
    told = structures()[CALLED.get(protocol.id, protocol.id)].protocol
    assert protocol.roles == told.roles or protocol.id in CALLED
    for step, same in zip(protocol.steps, told.steps, strict=True):
        mine = (step.speaks, step.listens, step.vote, step.private, step.hand_over, step.repeats)
        theirs = (same.speaks, same.listens, same.vote, same.private, same.hand_over, same.repeats)
        assert mine == theirs, step.title
