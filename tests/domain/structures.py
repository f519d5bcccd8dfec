"""The structure of the protocols of the catalogue, from the files in the folder structures.

Each file has one category. Of a protocol it has `id`, `people` (least, usual, most), `minutes`
(at the usual group, as the catalogue adds them up), `roles`, `presenting` (how many present, where
it is not one) and `steps`, whose fields are those of a protocol file; what is left out is as there.

The catalogue gives order, titles, minutes, formats, loops and who only listens; the rest was read
from its cues. Where those leave it open it was read like this, or a comment stands at the step:
- private is what people are asked to write, mark, rate or rank privately, or to score alone before
  all is shown; notes for oneself and dots on a wall are not
- a vote is counted where it is shown: scores on cards when their sums are read out
- the facilitator speaks where something is explained or read out, nobody where all work in silence
- the loops in which a role goes round in a small group are over its members, so that in a group of
  four the fourth has a turn as well
- volunteers are those whom the cue singles out: low scores, a guest, who announces or takes a thing
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from facilitator.domain.agenda import Item, Method
from facilitator.domain.expand import Room, expand, fair_minutes
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import (
    Format,
    GroupSize,
    HandOver,
    Protocol,
    Step,
    Vote,
    Who,
)
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.segment import Segment

FOLDER = Path(__file__).parent / "structures"
_KINDS = {"format": Format, "speaks": Who, "listens": Who, "vote": Vote}


@dataclass(frozen=True)
class Structure:
    """A protocol without its words, and what the catalogue says of the whole."""

    protocol: Protocol
    minutes: int
    presenting: int

    @property
    def sizes(self) -> tuple[int, int, int]:
        people = self.protocol.people
        return people.least, people.usual, people.most

    def segments(self, people: int) -> tuple[Segment, ...]:
        """For so many people, the first of them presenting, who are p1, p2 and so on."""
        room = Room(here(people), {})
        item = Item(
            "item",
            minutes=fair_minutes(self.protocol, people),
            method=Method.PROTOCOL,
            protocol=self.protocol.id,
            presenters=room.here[: self.presenting],
        )
        return expand(Plan(items=(item,)), room, {self.protocol.id: self.protocol})


def here(people: int) -> tuple[str, ...]:
    """The people in the room."""
    return tuple(f"p{number}" for number in range(1, people + 1))


@cache
def structures() -> dict[str, Structure]:
    """All of them by identity."""
    found: dict[str, Structure] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for table in tomllib.loads(path.read_text("utf-8"))["protocol"]:
            made = _structure(path.stem, dict(table))
            assert made.protocol.id not in found
            found[made.protocol.id] = made
    return found


def _structure(category: str, table: dict[str, Any]) -> Structure:
    least, usual, most = table.pop("people")
    made = Structure(
        Protocol(
            id=table["id"],
            name=table.pop("id"),
            category=category,
            purpose="",
            steps=tuple(_step(dict(step)) for step in table.pop("steps")),
            people=GroupSize(least, most, usual),
            roles=tuple(Role(role) for role in table.pop("roles")),
        ),
        table.pop("minutes"),
        table.pop("presenting", 1),
    )
    assert not table, f"not known in {made.protocol.id}: {list(table)}"
    return made


def _step(table: dict[str, Any]) -> Step:
    given: dict[str, Any] = {name: kind(table.pop(name, "")) for name, kind in _kinds(table)}
    given["capture"] = tuple(Kind(kind) for kind in table.pop("capture", ()))
    if "hand_over" in table:
        given["hand_over"] = HandOver(**table.pop("hand_over"))
    loops = table.pop("repeat", [])
    given["repeats"] = tuple(
        Repeat(Over(loop["over"]), loop["block"], loop.get("times", 0))
        for loop in (loops if isinstance(loops, list) else [loops])
    )
    return Step(cue="", say="", sticks="", least=0, **given, **table)


def _kinds(table: dict[str, Any]) -> list[tuple[str, type]]:
    return [(name, kind) for name, kind in _KINDS.items() if name in table]
