"""The languages that can be chosen here, and what each is called."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from facilitator.bootstrap.program import Program
from facilitator.domain.words import Said, tr
from facilitator.language.words import MADE_UP, languages


def offered(program: Program) -> tuple[tuple[str, Said], ...]:
    """Each language that there is with its name, a made-up one while the program speaks it."""
    codes = languages(program.setting.resources / "i18n")
    asked = program.words.language
    return tuple((code, named(code)) for code in ((*codes, asked) if asked in MADE_UP else codes))


def named(code: str) -> Said:
    """A language as those who speak it call it."""
    if code == "en":
        return tr("English")
    if code in MADE_UP:
        return tr("Made-up language for tests")
    return QLocale(code).nativeLanguageName()
