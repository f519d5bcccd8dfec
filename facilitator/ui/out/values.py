"""What the page of something that is to leave shows."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.document import Document
from facilitator.domain.words import Said


@dataclass(frozen=True, slots=True)
class OutView:
    """Something that is to leave, as it would be now, and how it looks on a page.

    `formats` are (ending, name) of the kinds of file, `format` the ending of the chosen one.
    `file` is the last that was saved, "" for none; `saving` while one is being written.
    """

    title: Said
    document: Document
    formats: tuple[tuple[str, Said], ...]
    format: str
    file: str = ""
    saving: bool = False
