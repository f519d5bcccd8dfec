"""A typed line cut into words that know where they stand, and put together again without some."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.date_words import Forms, folded

_WORD = re.compile(r"[^\s,;]+")
_AFTER = ".!?:)]\"'”’»"
"""Signs that may close a word; they are no part of it."""
_LOOSE = " \t,;"
"""What parts words, and need not be left standing where a word between was taken out."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word: `word` is folded, without the signs that close it; `raw` is as it stands."""

    start: int
    end: int
    word: str
    raw: str

    @property
    def whole(self) -> int:
        """Where it ends with the signs that close it."""
        return self.start + len(self.raw)


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a line."""
    found = []
    for match in _WORD.finditer(text):
        core = match.group().rstrip(_AFTER) or match.group()
        found.append(Token(match.start(), match.start() + len(core), folded(core), match.group()))
    return tuple(found)


def said_at(line: Sequence[Token], at: int, forms: Forms) -> int:
    """How many words from `at` on say one of these, the longest of them; 0 for none."""
    best = 0
    for form in forms:
        words = tuple(token.word for token in line[at : at + len(form)])
        if words == form and len(form) > best and _runs_on(line[at : at + len(form)]):
            best = len(form)
    return best


def _runs_on(words: Sequence[Token]) -> bool:
    """Whether no sign closes a word before the last."""
    return all(token.end == token.whole for token in words[:-1])


def without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text without these places, which are in order and do not overlap.

    Only blanks, commas and semicolons beside a place go with it, and signs that would be left
    alone at the beginning.
    """
    if not spans:
        return text
    first = spans[0][0]
    left, at = text[:first].lstrip(_LOOSE), spans[0][1]
    for start, end in spans[1:]:
        left = _joined(left, text[at:start])
        at = end
    whole = _joined(left, text[at:]).strip(_LOOSE)
    return whole if any(sign.isalnum() for sign in whole) else ""


def _joined(left: str, right: str) -> str:
    if not left:
        return right.lstrip(_LOOSE + ".!?:)")
    right = right.lstrip(_LOOSE)
    left = left.rstrip(_LOOSE)
    between = "" if not right or right[0] in _AFTER[:5] else " "
    return f"{left}{between}{right}"
