"""What the Library room is drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.app.finder import Finder, Known
from facilitator.app.packs import Compared, Pack
from facilitator.domain.words import Text


@dataclass(frozen=True, slots=True)
class LibraryView:
    """The protocols, what is known of them, and what can be done with one.

    `minutes` and `people` are proposed for the question, 0 for none; they are taken over when
    `meant` is another than before. `title` is the planned meeting that a protocol can be put into.
    `why_not_put` and `why_not_make` say why it cannot be put in, or a new meeting not be made of
    it; None when it can.
    """

    finder: Finder
    known: Known
    meant: object = None
    minutes: int = 0
    people: int = 0
    title: str = ""
    why_not_put: Text | None = None
    why_not_make: Text | None = None


@dataclass(frozen=True, slots=True)
class PackView:
    """A pack in a file, compared with what is here."""

    file: str
    pack: Pack
    found: tuple[Compared, ...]
