"""Opening a language by its code: English, one of the catalogues, or a made-up one.

A catalogue is a gettext file <folder>/<code>/facilitator.mo, written by packaging/catalogue.py.
"""

from __future__ import annotations

import struct
from functools import cached_property
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.domain.words import Names, tr
from facilitator.language.english import English, EnglishFormats
from facilitator.language.formats import Formats
from facilitator.language.speaker import Speaker

FILE = "facilitator.mo"
MADE_UP = ("qps", "qpr")
"""Languages for looking at screens, not for reading; `languages` does not list them."""
# Known without Babel's data, because the first screen must know its direction; a test compares.
_RIGHT_TO_LEFT = (
    *("apc", "ar", "bal", "bgn", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "ps", "rhg"),
    *("sd", "sdh", "skr", "syr", "trw", "ug", "ur", "yi"),
)
_RIGHT_TO_LEFT_SCRIPTS = ("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa")
_SCRIPT_LETTERS = 4


class Catalogue(Speaker):
    """A language of a gettext catalogue; a sentence that it lacks is said in English."""

    def __init__(self, code: str, sentences: NullTranslations) -> None:
        self._code = code
        self._sentences = sentences

    @property
    def language(self) -> str:
        return self._code

    @property
    def qt_locale(self) -> str:
        return self._code

    @property
    def right_to_left(self) -> bool:
        base, *rest = self._code.split("_")
        if rest and len(rest[0]) == _SCRIPT_LETTERS:
            return rest[0] in _RIGHT_TO_LEFT_SCRIPTS
        return base in _RIGHT_TO_LEFT

    @cached_property
    def formats(self) -> Formats:
        return _formats(self._code)

    def sentence(self, msgid: str, plural: str, number: int | None) -> str:
        if not plural:
            said = self._sentences.gettext(msgid)
            # Before Python 3.11.4 gettext does not find the singular of an entry with a plural.
            return said if said != msgid else self._sentences.ngettext(msgid, msgid, 1)
        return self._sentences.ngettext(msgid, plural, 2 if number is None else abs(number))


def languages(folder: Path) -> tuple[str, ...]:
    """The codes that `open_words` can open from this folder, sorted; "en" is always there."""
    return tuple(sorted({"en", *(file.parent.name for file in folder.glob(f"*/{FILE}"))}))


def open_words(code: str, folder: Path) -> Speaker:
    """The words of a language: "cy", "pt-BR", "en"; "qps" and "qpr" are the made-up ones.

    A regional code without a catalogue of its own finds its language's ("cy_GB" finds "cy").
    Raises UserError when there is no such language, or when its file is damaged.
    """
    known = languages(folder)
    found = _find(code, (*known, *MADE_UP))
    if found == "en":
        return English()
    if found in MADE_UP:
        return _made_up(mirrored=found == "qpr")
    if found is None:
        raise UserError(
            tr(
                "There is no language {code} here. Choose one of these codes: {codes}.",
                code=code,
                codes=Names(known),
            )
        )
    return Catalogue(found, _read(found, folder, known))


def _made_up(*, mirrored: bool) -> Speaker:
    from facilitator.language.pseudo import MirroredPseudo, Pseudo

    return MirroredPseudo() if mirrored else Pseudo()


def _find(code: str, known: tuple[str, ...]) -> str | None:
    by_spelling = {name.casefold(): name for name in known}
    wanted = code.strip().replace("-", "_").casefold()
    while wanted and wanted not in by_spelling:
        wanted = wanted.rpartition("_")[0]
    return by_spelling.get(wanted)


def _read(code: str, folder: Path, known: tuple[str, ...]) -> GNUTranslations:
    try:
        with (folder / code / FILE).open("rb") as file:
            return GNUTranslations(file)
    except (OSError, ValueError, LookupError, struct.error) as error:
        raise UserError(
            tr(
                "The words of the language {code} cannot be read. "
                "Set the program up again, or choose one of these codes: {codes}.",
                code=code,
                codes=Names(tuple(name for name in known if name != code)),
            )
        ) from error


def _formats(code: str) -> Formats:
    from babel.core import UnknownLocaleError

    from facilitator.language.cldr import CldrFormats

    try:
        return CldrFormats(code)
    except (UnknownLocaleError, ValueError):
        # A language that Babel has no data for still has its sentences.
        return EnglishFormats()
