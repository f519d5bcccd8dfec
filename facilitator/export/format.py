"""What a format of documents is."""

from __future__ import annotations

from typing import Protocol as Port

from facilitator.app.ports import Words
from facilitator.domain.document import Document
from facilitator.domain.words import Text


class Format(Port):
    """A kind of file that a document can be handed over as."""

    @property
    def name(self) -> Text:
        """What people call it: "Word"."""
        ...

    @property
    def suffix(self) -> str:
        """How its file names end: ".docx"."""
        ...

    def to_bytes(self, document: Document, words: Words) -> bytes:
        """The whole file."""
        ...
