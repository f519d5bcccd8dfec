"""The shipped protocols do what the catalogue's structure says that they do."""

import re
from pathlib import Path

import pytest

from facilitator.exchange.protocol_file import read_library
from tests.domain.structures import structures

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "protocols" / "en"
PAGE = ROOT / "docs" / "protocols.md"
CALLED = {"goal-workshop": "smart-goal-workshop"}
SHIPPED, _ = read_library([FOLDER])


WHOLE = [protocol for protocol in SHIPPED if not protocol.id.endswith("-in-sittings")]


@pytest.mark.parametrize("protocol", WHOLE, ids=lambda protocol: protocol.id)
def test_who_speaks_votes_hides_and_leads_on(protocol):
    told = structures()[CALLED.get(protocol.id, protocol.id)].protocol
    assert protocol.roles == told.roles or protocol.id in CALLED
    for step, same in zip(protocol.steps, told.steps, strict=True):
        mine = (step.speaks, step.listens, step.vote, step.private, step.hand_over, step.repeats)
        theirs = (same.speaks, same.listens, same.vote, same.private, same.hand_over, same.repeats)
        assert mine == theirs, step.title


def test_the_page_about_protocols_has_each_with_its_minutes_and_people():
    page = PAGE.read_text("utf-8")
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", page, re.MULTILINE)
    told = {name: (minutes, people) for name, minutes, people in rows[1:]}
    known = {
        p.name: (
            " and ".join(str(p.minutes_for(p.people.usual, s)) for s in range(1, p.sittings + 1)),
            f"{p.people.usual} ({p.people.least}–{p.people.most})",
        )
        for p in SHIPPED
    }
    assert told == known
