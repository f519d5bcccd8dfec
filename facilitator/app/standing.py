"""How a value of a file stands to the one that is here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.app.keeping import Kept, Owned
from facilitator.domain.words import Text


class Standing(StrEnum):
    """How the two stand to each other."""

    NEW = "new"
    SAME = "same"
    MORE = "more"
    LESS = "less"
    BOTH = "both"
    """Each has something that the other has not, and nothing of it clashes."""
    CONFLICT = "conflict"
    BINNED = "binned"
    UNDER_WAY = "under-way"


CHANGING = frozenset({Standing.NEW, Standing.MORE, Standing.BOTH})
"""What is taken in by itself; a conflict only when it is said so."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A value of the file and how it stands to the one here. `places` are where they differ, of a

    conflict those where both cannot stand.

    Of the school's own things `value` is what comes of it when it is taken in (`owned.joined`).
    `here` is the one here. `together` is what comes of both; in a conflict it has what is here
    where they clash, and is None where the file would add nothing. `instead` is the same with what
    the file has there. `whose` names the team of a value that does not name one to people.
    """

    value: Kept | Owned
    standing: Standing
    places: tuple[Text, ...] = ()
    here: Kept | Owned | None = None
    together: Kept | None = None
    instead: Kept | None = None
    whose: str = ""
