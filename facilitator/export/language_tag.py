"""How files name the language that they are written in."""

from __future__ import annotations

_SPOKEN_AS = {"en": "en-GB"}
"""Spelling is checked for a country; our English has British forms."""


def language_tag(language: str) -> str:
    """A language's code as files spell it: "pt_BR" is "pt-BR"."""
    return _SPOKEN_AS.get(language, language.replace("_", "-"))
