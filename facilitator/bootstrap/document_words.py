"""The language of a document, which need not be that of the program."""

from __future__ import annotations

from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.ports import Words
from facilitator.language.words import open_words


def words_for(code: str, otherwise: Words, resources: Path) -> Words:
    """The words of that language; those at hand for "", and where the language is gone."""
    if not code:
        return otherwise
    try:
        return open_words(code, resources / "i18n")
    except UserError:
        return otherwise
