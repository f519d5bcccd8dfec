"""What the screen of a meeting under way sends up, beyond single words and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.notes import Kind
from facilitator.domain.protocol import Vote


@dataclass(frozen=True, slots=True)
class Captured:
    """A line to keep. `owners`, `due` and `next_meeting` are told for actions only."""

    kind: Kind
    text: str
    private: bool = False
    owners: tuple[str, ...] = ()
    due: date | None = None
    next_meeting: bool = False


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
