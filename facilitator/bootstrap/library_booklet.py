"""The booklet of the whole library, saved from the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from facilitator.app.errors import UserError
from facilitator.bootstrap.beside import Beside
from facilitator.bootstrap.booklet_command import booklet_of
from facilitator.bootstrap.document_formats import WORD, format_of
from facilitator.bootstrap.goal_papers import file_name
from facilitator.bootstrap.own_files import where
from facilitator.bootstrap.program import Program
from facilitator.paths import documents_folder, free_name, write_atomically


def save_booklet(program: Program) -> None:
    """As a Word file among the documents; where it is, is told under the bar."""
    words = program.words
    document = booklet_of(program.library, program.clock.now(), words)
    try:
        path = documents_folder() / file_name(document, WORD, words)
    except UserError as error:
        program.tell(error.text)
        return

    # Its words are those of protocols, not of people and meetings, as in a pack: no look at them.
    def work() -> Callable[[], None]:
        """A file that is there stays, since someone may have worked on it."""
        free = free_name(path) if path.exists() else path
        written = write_atomically(free, format_of(path).to_bytes(document, words))
        return partial(program.tell, where(written, written), done=True)

    Beside(program, program.window)(work)
