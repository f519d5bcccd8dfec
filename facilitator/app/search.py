"""Search over everything that is kept: what is wanted, and what was found, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MOST = 50
"""Hits that are answered at once; that there are more is told."""


class HitKind(StrEnum):
    """What a hit is. Those that a line of the record can be are called as in `notes.Kind`."""

    NOTE = "note"
    DECISION = "decision"
    ACTION = "action"
    QUESTION = "question"
    WONDERING = "wondering"
    EVIDENCE = "evidence"
    PARKING = "parking"
    ITEM = "item"
    DOCUMENT = "document"
    MEETING = "meeting"
    DATE = "date"
    GOAL = "goal"
    AIM = "aim"
    TEAM = "team"
    PERSON = "person"
    NORM = "norm"
    TEMPLATE = "template"
    PROTOCOL = "protocol"


class Holder(StrEnum):
    """What the words of a hit stand in, so that one can go there: `Hit.id` is its identity."""

    NOTE = "note"
    ITEM = "item"
    COMMITMENT = "commitment"
    MEETING = "meeting"
    GOAL = "goal"
    TEAM = "team"
    AIM = "aim"
    TEMPLATE = "template"
    PROTOCOL = "protocol"


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a phrase that must occur; `begins` where it may be the beginning of a word."""

    text: str
    begins: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: everything that is named must be true of a hit.

    `who` are beginnings of names, all of one person for each entry. `kinds` are alternatives.
    `before` is the first day too late, `since` the first that counts. `unknown` are kinds that
    were typed and are none: then nothing is found.
    """

    words: tuple[Word, ...] = ()
    who: tuple[tuple[Word, ...], ...] = ()
    kinds: frozenset[HitKind] = frozenset()
    before: date | None = None
    since: date | None = None
    unknown: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is looked for."""
        return not (self.words or self.who or self.kinds or self.before or self.since)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; `hit` where it is what was looked for."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found, and where it is to be gone to.

    `pieces` together are one line of its text around the first hit. `meeting`, `item` and `team`
    are identities, "" for none, with their titles beside. `private` hits are the facilitator's
    alone: they must not be shown to the room, nor leave. `confidential` ones, or those that stand
    in a confidential item, go into part B alone.
    """

    kind: HitKind
    holder: Holder
    id: str
    pieces: tuple[Piece, ...]
    day: date | None = None
    meeting: str = ""
    meeting_title: str = ""
    item: str = ""
    item_title: str = ""
    team: str = ""
    team_name: str = ""
    private: bool = False
    confidential: bool = False

    @property
    def text(self) -> str:
        """The line without its marks."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found of what was wanted, what has no day first, then the newest first.

    `broken`: the index cannot be read, and is made anew at the next start.
    """

    wanted: Wanted
    found: tuple[Hit, ...] = ()
    more: bool = False
    broken: bool = False
