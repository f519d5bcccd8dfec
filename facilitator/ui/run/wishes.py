"""What the screen of a meeting under way sends up, beyond single words and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from facilitator.domain.notes import Kind
from facilitator.domain.protocol import Vote


@dataclass(frozen=True, slots=True)
class Captured:
    """A line to keep. `owners`, `due` and `next_meeting` are told for actions only, `file` (the
    path of what the line refers to) for evidence only."""

    kind: Kind
    text: str
    private: bool = False
    owners: tuple[str, ...] = ()
    due: date | None = None
    next_meeting: bool = False
    file: str = ""


@dataclass(frozen=True, slots=True)
class Tallied:
    """A count to keep, in the terms of `domain.events.Voted`."""

    vote: Vote
    tally: tuple[int, ...]
    question: str = ""
    options: tuple[str, ...] = ()
    each: int = 0
    abstained: int = 0


@dataclass(frozen=True, slots=True)
class Decided:
    """What the room decided on a question, and the words of those who do not agree."""

    text: str
    question: str = ""
    dissent: str = ""


@dataclass(frozen=True, slots=True)
class Shifted:
    """A kept line goes one place up (-1) or down (1)."""

    line: str
    step: int


@dataclass(frozen=True, slots=True)
class Parted:
    """A kept line becomes two, with these words."""

    line: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A kept line is joined to the one above."""

    line: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """A kept line is for the facilitator alone, or for all again."""

    line: str


@dataclass(frozen=True, slots=True)
class Apart:
    """A kept line is for part B of the minutes alone, or for all minutes again."""

    line: str


@dataclass(frozen=True, slots=True)
class MadeAction:
    """A kept line becomes an action, with who and by when as its words say."""

    line: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A kept line goes to another item or step."""

    line: str
    item: str
    segment: str


@dataclass(frozen=True, slots=True)
class Served:
    """A kept decision, action or question serves another goal, "" for none."""

    line: str
    goal: str


LineWish: TypeAlias = Shifted | Parted | Joined | Hidden | Apart | MadeAction | Placed | Served
"""What can be wished for one kept line beyond its words and its kind."""
