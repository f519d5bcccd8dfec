"""A made-up meeting in small groups: talk in pairs, rounds in the same pairs, raised hands."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain import speaking
from facilitator.domain.protocol import Format, Who
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE
from tests.ui.run.samples import Stage

HERE = ("ana", "ben", "carys", "dev", "farah")
PAIRS = (("ana", "ben", "carys"), ("dev", "farah"))


def _step(number: int, **more: object) -> Segment:
    segment = Segment(f"i3.{number}", "i3", f"Part {number}", "Tuning", number, 6, 4 * MINUTE, 0)
    return replace(segment, **more)  # type: ignore[arg-type]


def _grouped(number: int, **more: object) -> Segment:
    return _step(number, size=2, grouping="g", **more).with_groups(PAIRS)


TALK = _grouped(1, format=Format.SMALL_GROUPS)
ROUND = _grouped(2, format=Format.ROUND)
REPORTS = _grouped(3, format=Format.ROUND, speaks=Who.GROUPS)
PASS = _grouped(4, format=Format.SMALL_GROUPS, member=2)
_TURNED = {"format": Format.SMALL_GROUPS, "speaks": Who.OTHERS}
TURNED = _grouped(7, member=1, **_TURNED)
TURNED_LAST = _grouped(8, member=2, **_TURNED)
POPCORN = _step(5, format=Format.ROUND, speaks=Who.VOLUNTEERS)
SILENT = _grouped(6, format=Format.SILENT)


def at(segment: Segment, *others: Segment) -> Stage:
    """The meeting in that step."""
    return Stage().begin((segment, *others), HERE)


def raising(*people: str) -> Stage:
    """The step in which these have raised their hands."""
    stage = at(POPCORN)
    for person in people:
        stage.wish(speaking.raise_hand, person)
    return stage
