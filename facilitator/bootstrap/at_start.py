"""What holds when the program starts: the settings, the command line over them, the language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLocale

from facilitator.app.errors import UserError
from facilitator.app.settings import Chosen
from facilitator.bootstrap.importing import import_plainly
from facilitator.language.speaker import Speaker
from facilitator.language.words import open_words
from facilitator.settings_file import Found, read

import_plainly()


def at_start(
    data: Path, catalogues: Path, told: Mapping[str, object]
) -> tuple[Found, Chosen, Speaker]:
    """What the file of settings had, what comes of it, and the words of its language.

    `told` is what the command line says, by the names of Settings; its language can be opened.
    """
    found = read(data)
    language = str(told.get("language", found.settings.language))
    words = _opened(language, catalogues) if language else None
    if words is None:
        if language:
            found = found.without("language")
        words = _of_system(catalogues)
    return found, Chosen(found.settings, found.settings).told(told), words


def _of_system(catalogues: Path) -> Speaker:
    """The first of the languages that the system prefers; English where there is none of them."""
    for language in QLocale.system().uiLanguages():
        words = _opened(language, catalogues)
        if words is not None:
            return words
    return open_words("en", catalogues)


def _opened(language: str, catalogues: Path) -> Speaker | None:
    try:
        return open_words(language, catalogues)
    except UserError:
        return None
