"""The kinds of file that a document can be saved as, in the order in which they are offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.ports import Drawer, Words
from facilitator.domain.document import Document
from facilitator.domain.words import Names, Text, tr

WORD, PDF = ".docx", ".pdf"
_WORD_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class DocumentFormat:
    """One kind of file. `name` is what people call it, `suffix` how the file's name ends.

    `media` is how mail names the kind. `to_bytes` makes the whole file, in any thread; a PDF
    needs a QGuiApplication besides.
    """

    name: Text
    suffix: str
    media: str
    to_bytes: Callable[[Document, Words], bytes]


def document_formats(draw: Drawer | None = None) -> tuple[DocumentFormat, ...]:
    """All formats; nothing of their libraries is loaded before a file is made."""

    def word(document: Document, words: Words) -> bytes:
        from facilitator.export.word import Word

        return Word(draw).to_bytes(document, words)

    def pdf(document: Document, words: Words) -> bytes:
        from facilitator.paper.pdf import Pdf

        return Pdf(draw).to_bytes(document, words)

    def html(document: Document, words: Words) -> bytes:
        from facilitator.export.html import Html

        return Html(draw).to_bytes(document, words)

    def markdown(document: Document, words: Words) -> bytes:
        from facilitator.export.markdown import Markdown

        return Markdown().to_bytes(document, words)

    def plain_text(document: Document, words: Words) -> bytes:
        from facilitator.export.plain_text import PlainText

        return PlainText().to_bytes(document, words)

    return (
        DocumentFormat(tr("Word"), WORD, _WORD_MEDIA, word),
        DocumentFormat(tr("PDF"), PDF, "application/pdf", pdf),
        DocumentFormat(tr("Web page"), ".html", "text/html", html),
        DocumentFormat(tr("Markdown"), ".md", "text/markdown", markdown),
        DocumentFormat(tr("Plain text"), ".txt", "text/plain", plain_text),
    )


def format_of(to: Path, draw: Drawer | None = None, also: tuple[str, ...] = ()) -> DocumentFormat:
    """The format that the ending of a file's name asks for; else a UserError.

    `also` are endings that are something else than a document, to be named in the sentence.
    """
    formats = document_formats(draw)
    found = next((each for each in formats if each.suffix == to.suffix.lower()), None)
    if found is None:
        endings = Names((*(each.suffix for each in formats), *also))
        raise UserError(
            tr("The file's name must end in one of {endings}. Try again.", endings=endings)
        )
    return found


def file_of(document: Document, words: Words, to: Path, draw: Drawer | None = None) -> bytes:
    """The whole file of the format that its name asks for, where no window is open."""
    made = format_of(to, draw)
    if made.suffix != PDF:
        return made.to_bytes(document, words)
    from PySide6.QtGui import QGuiApplication

    # Qt needs an application for its fonts, for as long as it draws.
    drawing = QGuiApplication.instance() or QGuiApplication([])
    content = made.to_bytes(document, words)
    del drawing
    return content
