"""Saves a document into the folder of documents, beside the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.app.errors import UserError
from facilitator.app.keeping import Starts
from facilitator.app.ports import Words
from facilitator.bootstrap.beside import Beside
from facilitator.bootstrap.document_formats import format_of
from facilitator.bootstrap.goal_papers import file_name
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.watched_out import spared_of_all, to_look_at, with_look
from facilitator.domain.document import Document
from facilitator.domain.words import Text, tr
from facilitator.paths import documents_folder, free_name, write_atomically


class PaperSaving:
    """`saving(document, ending)` writes a file and tells where it is.

    With `watched` also what people typed in it that may be personal.
    """

    def __init__(self, program: Program, parent: QObject, *, watched: bool = True) -> None:
        self._program = program
        self._watched = watched
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
        if not self._watched:
            return partial(self._program.tell, told, done=True)
        return lambda: self._program.store.starts(partial(self._tell, document, written.name, told))

    def _tell(self, document: Document, file: str, told: Text, starts: Starts) -> None:
        """That it is saved, and what in it should be looked at before it is handed on."""
        program = self._program
        spared, language = spared_of_all(program.overview.teams), program.words.language
        resources = program.setting.resources
        look = to_look_at(document, starts.watch, spared, language, resources, file)
        program.tell(with_look(told, look), done=True)
