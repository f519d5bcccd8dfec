"""What is kept in a meeting, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.time import Moment

LONGEST_TEXT = 200_000
"""Characters that one text may hold; a longer paste is refused whole."""


class Kind(StrEnum):
    """What a kept line is, in the order of its keys Alt+1 to Alt+7."""

    NOTE = "note"
    DECISION = "decision"
    ACTION = "action"
    QUESTION = "question"
    WONDERING = "wondering"
    EVIDENCE = "evidence"
    PARKING = "parking"


COMMITTING = frozenset({Kind.DECISION, Kind.ACTION, Kind.QUESTION})
"""Kinds that outlive their meeting and are kept as commitments."""


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the record that does not outlive its meeting.

    `item` and `segment` name where it was said ("" when outside any); `private` keeps it from
    every document and from the room's window. `file` says where evidence lies: a file's name, a
    folder, an address; "" for nowhere. What is
    `confidential` stands only in the part of the minutes that is handed out apart.
    """

    id: str
    kind: Kind
    text: str
    at: Moment
    item: str = ""
    segment: str = ""
    private: bool = False
    file: str = ""
    confidential: bool = False


def file_name(path: str) -> str:
    """The last part of a path of any system: all of it that a document may show."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2]
