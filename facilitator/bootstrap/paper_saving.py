"""Saves a document into the folder of documents, beside the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.app.errors import UserError
from facilitator.app.ports import Words
from facilitator.bootstrap.beside import Beside
from facilitator.bootstrap.document_formats import format_of
from facilitator.bootstrap.goal_papers import file_name
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.program import Program
from facilitator.domain.document import Document
from facilitator.domain.words import tr
from facilitator.paths import documents_folder, free_name, write_atomically


class PaperSaving:
    """`saving(document, ending)` writes a file and tells where it is."""

    def __init__(self, program: Program, parent: QObject) -> None:
        self._program = program
        self._figures = PaperFigures()
        self._beside = Beside(program, parent)

    def __call__(self, document: Document, ending: str) -> None:
        """Into the documents; a file that is there stays, since someone may have worked on it."""
        try:
            folder = documents_folder()
        except UserError as error:
            self._program.tell(error.text)
            return
        path = folder / file_name(document, ending, self._program.words)
        self._beside(partial(self._write, document, path, self._program.words))

    def _write(self, document: Document, path: Path, words: Words) -> Callable[[], None]:
        content = format_of(path, self._figures).to_bytes(document, words)
        written = write_atomically(free_name(path) if path.exists() else path, content)
        told = tr("Saved as {file} in {folder}.", file=written.name, folder=str(written.parent))
        return lambda: self._program.tell(told, done=True)
