"""What the minutes screen shows."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.document import Document
from facilitator.domain.minutes_parts import EVERYTHING, Copy, Parts
from facilitator.domain.words import Said, Text

Offered = tuple[tuple[str, Said], ...]
"""Keys and what people call them."""


@dataclass(frozen=True, slots=True)
class MinutesView:
    """The page and how it is made. `held_back` counts private lines, which are in no document.

    `state` says what the minutes are (planned, under way, draft); `file` where they were last
    saved, "" when they were not; `saving` while a file is being written. `format` is the ending of
    the files that are to be saved, one of `formats`. `looked` counts places that are pointed at.
    """

    document: Document
    state: Text
    held_back: int = 0
    file: str = ""
    saving: bool = False
    copy: Copy = Copy.TEAM
    parts: Parts = EVERYTHING
    languages: Offered = ()
    formats: Offered = ()
    format: str = ""
    looked: int = 0
