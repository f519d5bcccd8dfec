"""Minutes of many protocols at once are those that each tells of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.domain.lengths import Lengths
from facilitator.domain.protocol import Protocol, unrolled
from facilitator.exchange.protocol_file import read_library
from tests.domain.structures import structures

SHIPPED, _ = read_library([Path(__file__).parents[2] / "resources" / "protocols" / "en"])
ALL = (*SHIPPED, *(each.protocol for each in structures().values()))


@pytest.mark.parametrize("people", [1, 2, 3, 5, 8, 12, 30])
def test_they_are_those_of_the_longest_sitting_written_out(people: int) -> None:
    def bare(protocol: Protocol, sitting: int) -> int:
        steps = unrolled(protocol.sitting(sitting), people)
        return sum(s.least_for(people, protocol.people.usual) for s in steps if not s.drop)

    found = Lengths(ALL).for_people(people)
    for protocol, length in zip(ALL, found, strict=True):
        sittings = range(1, protocol.sittings + 1)
        assert length == (
            max(protocol.minutes_for(people, n) for n in sittings),
            max(protocol.least_minutes(people, n) for n in sittings),
            max(bare(protocol, n) for n in sittings),
        ), protocol.id
