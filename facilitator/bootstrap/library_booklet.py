"""The booklet of the whole library, saved from the window."""

from __future__ import annotations

from facilitator.bootstrap.booklet_command import booklet_of
from facilitator.bootstrap.document_formats import WORD
from facilitator.bootstrap.paper_saving import PaperSaving
from facilitator.bootstrap.program import Program


def save_booklet(program: Program) -> None:
    """As a Word file among the documents; where it is, is told under the bar."""
    document = booklet_of(program.library, program.clock.now(), program.words)
    # Its words are those of protocols, not of people and meetings, as in a pack.
    PaperSaving(program, program.window, watched=False)(document, WORD)
