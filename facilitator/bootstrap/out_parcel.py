"""What is to leave, whatever it is: what is looked through, as which files, under which names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from facilitator.app.ports import Drawer, Words
from facilitator.bootstrap.document_formats import DocumentFormat, document_formats
from facilitator.bootstrap.goal_papers import file_name
from facilitator.bootstrap.handing_out import Instead
from facilitator.bootstrap.own_files import where
from facilitator.domain.document import Document
from facilitator.domain.watch import Spared, replaced
from facilitator.domain.watch_look import Leaving, of_document
from facilitator.domain.words import Said, Text

Make: TypeAlias = Callable[[Instead, Words], bytes]
Told: TypeAlias = Callable[[Path, Path], Text]
"""What is said of a file: of the path that was wished, and of the real one."""


@dataclass(frozen=True, slots=True)
class OutForm:
    """One kind of file. `make` makes it in any thread, with what is to stand in it instead.

    `beside` is the ending of a file that goes beside it under the same name, and what makes it.
    """

    name: Text
    suffix: str
    make: Make
    beside: tuple[str, Make] | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """One thing that is to leave. Wishes about what is pointed at in it are kept under its `key`.

    `leaving` gives what is looked through, with the name of its file; `name` that name by its
    ending. `document` is how it looks on a page. `told` says where its file is.
    """

    key: str
    title: Said
    spared: Spared
    leaving: Callable[[str], Leaving]
    name: Callable[[str, Instead], str]
    forms: tuple[OutForm, ...]
    document: Document
    told: Told = where


def parcel_of(
    key: str, document: Document, spared: Spared, words: Words, draw: Drawer | None = None
) -> Parcel:
    """A document that leaves as any kind of file, called as it is called itself."""

    def name(ending: str, instead: Instead) -> str:
        return file_name(replaced(document, instead), ending, words)

    leaving = partial(of_document, document)
    return Parcel(key, document.title, spared, leaving, name, forms_of(document, draw), document)


def forms_of(document: Document, draw: Drawer | None = None) -> tuple[OutForm, ...]:
    """All kinds of file that a document can be saved as."""

    def form(made: DocumentFormat) -> OutForm:
        def make(instead: Instead, words: Words) -> bytes:
            return made.to_bytes(replaced(document, instead), words)

        return OutForm(made.name, made.suffix, make)

    return tuple(form(each) for each in document_formats(draw))
