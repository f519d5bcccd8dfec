"""The command that writes the whole library as one document."""

from __future__ import annotations

from pathlib import Path

from facilitator.app.library import Library
from facilitator.app.library_order import by_category
from facilitator.app.pack_words import written
from facilitator.app.ports import Words
from facilitator.app.wants import category_name
from facilitator.bootstrap.asking import opened, put, say
from facilitator.bootstrap.document_formats import file_of, format_of
from facilitator.clocks import MachineClock
from facilitator.domain.booklet import Shelf, booklet
from facilitator.domain.document import Document
from facilitator.domain.time import Moment
from facilitator.domain.words import tr


def write_booklet(data: Path, words: Words, to: Path, *, sample: bool = False) -> int:
    """Write run sheets of all protocols that an agenda can take, one's own among them."""
    format_of(to)
    with opened(data, sample=sample) as (_, library, _watcher):
        document = booklet_of(library, MachineClock().now(), words)
    path = put(words, to, file_of(document, words, to))
    say(words.say(written(len(library.protocols), str(path))))
    return 0


def booklet_of(library: Library, now: Moment, words: Words) -> Document:
    """The document, as of now."""
    parts = tuple(
        (category_name(category), several)
        for category, several in by_category(library.protocols.values())
    )
    return booklet(Shelf(parts, now, words.say(tr("the presenter"))))
