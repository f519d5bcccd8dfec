"""The shipped protocols as sums: minutes, sittings, order of what may go, and families."""

from __future__ import annotations

from facilitator.domain.protocol import Format, Protocol, Step, Who
from facilitator.domain.related import Kin
from tests.domain.structures import structures
from tests.exchange.shipped import (
    ALL,
    EXAMPLE,
    IN_SITTINGS,
    SHIPPED,
    Table,
    every_protocol,
    every_shipped,
)

FITTED = {"goal-workshop": 51, "standard-team-meeting": 38}
"""Where the name or the minutes are not the catalogue's: what it takes, all sittings together."""

SLOT = 40
"""Minutes between two bells."""


def test_a_file_is_named_after_its_protocol() -> None:
    assert [name for name in ALL if name != EXAMPLE and ALL[name]["id"] != name] == []


@every_shipped
def test_a_protocol_lasts_as_long_as_known(protocol: Protocol) -> None:
    if protocol.id.endswith(IN_SITTINGS):
        assert protocol.sittings > 1
        return
    known = FITTED[protocol.id] if protocol.id in FITTED else structures()[protocol.id].minutes
    assert sum(_sittings(protocol)) == known


@every_shipped
def test_each_sitting_fits_between_two_bells_or_says_that_it_does_not(protocol: Protocol) -> None:
    """Shortened where it must be; what cannot be shortened so far says so, in "when_not"."""
    numbers = range(1, protocol.sittings + 1)
    if any(protocol.least_minutes(protocol.people.usual, n) > SLOT for n in numbers):
        assert "forty minutes" in protocol.when_not
    if protocol.id.endswith(IN_SITTINGS):
        assert max(_sittings(protocol)) <= SLOT
        assert protocol.id.removesuffix(IN_SITTINGS) in ALL


def _sittings(protocol: Protocol) -> list[int]:
    """The minutes of each sitting at the usual group, repeats included."""
    numbers = range(1, protocol.sittings + 1)
    return [protocol.minutes_for(protocol.people.usual, number) for number in numbers]


@every_protocol
def test_minutes_come_out(protocol: Table) -> None:
    usual = protocol["people"]["usual"]
    for step in protocol["steps"]:
        assert 1 <= step["least"] <= step["ideal"], step["title"]
        assert (step["format"] == "round-robin") == (step["seconds"] > 0), step["title"]
        if turns := _turns(step, usual):
            assert step["ideal"] == -(-turns * step["seconds"] // 60), step["title"]


def _turns(step: Table, people: int) -> int:
    """How many speak one after another in a round; 0 in any other step and where nobody knows."""
    if not step["seconds"]:
        return 0
    return Step(
        **{part: step[part] for part in ("title", "cue", "say", "sticks", "ideal", "least")},
        format=Format(step["format"]),
        speaks=Who(step["speaks"]),
        size=step.get("size", 0),
        groups=step.get("groups", 0),
    ).speakers(people)


@every_protocol
def test_steps_are_dropped_in_a_plain_order(protocol: Table) -> None:
    drops = sorted(step["drop"] for step in protocol["steps"])
    assert drops[0] == 0, "something must remain"
    named = [drop for drop in drops if drop]
    assert named == list(range(1, len(named) + 1))


@every_protocol
def test_sittings_follow_each_other(protocol: Table) -> None:
    sittings = [step["sitting"] for step in protocol["steps"]]
    assert sittings == sorted(sittings)
    assert set(sittings) == set(range(1, max(sittings) + 1))


def test_families_hold_what_their_names_promise() -> None:
    """Each that is named exists; a shorter one is shorter, a larger one is for more people."""
    known = {protocol.id: protocol for protocol in SHIPPED}
    faults = []
    for protocol in SHIPPED:
        for kin in protocol.related:
            other = known[kin.id]
            wrong = {
                Kin.SHORTER: sum(_sittings(other)) >= sum(_sittings(protocol)),
                Kin.LARGER: other.people.most <= protocol.people.most,
                Kin.SITTINGS: other.id != protocol.id + IN_SITTINGS,
            }
            if wrong.get(kin.kind):
                faults.append((protocol.id, kin.kind, kin.id))
    assert not faults
    split = {name for name in known if name.endswith(IN_SITTINGS)}
    assert split == {k.id for p in SHIPPED for k in p.related if k.kind is Kin.SITTINGS}
    assert sum(1 for protocol in SHIPPED if protocol.related) >= 80


def test_the_library_is_whole() -> None:
    """All eighty-two of the catalogue are there, under the name they have here."""
    called = {"goal-workshop": "smart-goal-workshop"}
    there = {called.get(name, name) for name in ALL if not name.endswith(IN_SITTINGS)}
    assert there - {EXAMPLE} == set(structures())
    assert len(structures()) == 82
