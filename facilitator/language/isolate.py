"""Keeping typed words from turning the sentence around them (Unicode's isolates, UAX 9)."""

from __future__ import annotations

from unicodedata import bidirectional

FIRST_STRONG = "\u2068"
POP = "\u2069"

_OPENERS = frozenset("\u2066\u2067\u2068")
_CONTROLS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_TURNS_LEFT_TO_RIGHT = _CONTROLS | {"R", "AL", "AN"}
_TURNS_RIGHT_TO_LEFT = _CONTROLS | {"L"}


def isolated(words: str, *, right_to_left: bool) -> str:
    """The words, wrapped so that they keep their own direction where the sentence's differs.

    Words of the sentence's own direction come back as they are. Isolates that the words open and
    never close, or close without having opened, are balanced, so that nothing leaks out.
    """
    if not _turns(words, right_to_left):
        return words
    opened = closed = 0
    for char in words:
        if char in _OPENERS:
            opened += 1
        elif char == POP and opened:
            opened -= 1
        elif char == POP:
            closed += 1
    return FIRST_STRONG * (closed + 1) + words + POP * (opened + 1)


def _turns(words: str, right_to_left: bool) -> bool:
    if right_to_left:
        return any(bidirectional(char) in _TURNS_RIGHT_TO_LEFT for char in words)
    if words.isascii():
        return False
    return any(bidirectional(char) in _TURNS_LEFT_TO_RIGHT for char in words)
