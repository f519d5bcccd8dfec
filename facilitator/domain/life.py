"""The life of minutes after the meeting: approved, reopened with a reason, amended.

What was approved is kept as it was. Minutes of an approved meeting are made from that, so that
nothing that changes later, a commitment least of all, edits them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from facilitator.domain.closing import Closing
from facilitator.domain.commitment import Commitment
from facilitator.domain.notes import Note
from facilitator.domain.stage import Standing
from facilitator.domain.time import Moment


class Deed(StrEnum):
    """What was done with the minutes."""

    APPROVED = "approved"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Came:
    """Over how many meetings an item of the agenda had come along to this one."""

    item: str
    times: int


@dataclass(frozen=True, slots=True)
class Frozen:
    """What minutes told when they were approved: words of the plan, the record, what was agreed.

    `made` are the commitments of the meeting, `earlier` those that it reported on; `came` what
    was told of carrying, which follows from other meetings and could change with them.
    """

    title: str = ""
    place: str = ""
    purpose: str = ""
    notes: tuple[Note, ...] = ()
    closing: Closing = field(default_factory=Closing)
    made: tuple[Commitment, ...] = ()
    earlier: tuple[Commitment, ...] = ()
    came: tuple[Came, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One deed. `meeting` is the identity of the one that approved ("" where none did).

    `words` are corrections that were noted at an approval, or why the minutes were reopened.
    An approval has what was approved.
    """

    deed: Deed
    at: Moment
    meeting: str = ""
    words: str = ""
    kept: Frozen | None = None


def standing(passages: tuple[Passage, ...], *, held: bool) -> Standing:
    """Where the minutes stand; a meeting that is not held has none."""
    if passages:
        last = passages[-1].deed
        return Standing.APPROVED if last is Deed.APPROVED else Standing.REOPENED
    return Standing.DRAFT if held else Standing.NONE


def approved(passages: tuple[Passage, ...]) -> Passage | None:
    """The latest approval, None where there was none."""
    return next((each for each in reversed(passages) if each.deed is Deed.APPROVED), None)
