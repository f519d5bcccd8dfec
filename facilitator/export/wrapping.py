"""Lines of text no wider than a number of columns, as a screen of letters of one width shows them.

Lines end at blanks, and between the letters of scripts that have none, such as Chinese. A word
that is longer than a line stays whole, so that an address can still be copied.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, east_asian_width

_SHUT = frozenset({"Pe", "Pf", "Po", "Lm", "Sk"})
"""Signs that begin no line: closing brackets, full stops, marks of length, tints of skin."""
_OPEN = frozenset({"Ps", "Pi"})
"""Signs that end no line."""
_JAMO = ("\u1160", "\u11ff")


class _Widths(dict[int, int]):
    """Columns by a letter's number, found as letters are met."""

    def __missing__(self, number: int) -> int:
        found = self[number] = _columns(chr(number))
        return found


def _columns(sign: str) -> int:
    if category(sign) in ("Mn", "Me", "Cf", "Cc") or _JAMO[0] <= sign <= _JAMO[1]:
        return 0
    return 2 if east_asian_width(sign) in ("W", "F") else 1


_WIDTHS = _Widths()


def width(text: str) -> int:
    """How many columns a text takes on one line."""
    return len(text) if text.isascii() else sum(map(_WIDTHS.__getitem__, map(ord, text)))


def wrapped(text: str, columns: int) -> Iterator[str]:
    """The lines of a text: its own, each divided as often as the columns need."""
    for line in text.split("\n"):
        yield from _filled(line.replace("\t", " ").split(" "), columns)


def _filled(words: list[str], columns: int) -> Iterator[str]:
    """One line of a text divided; at least one comes of it, if an empty one."""
    line, used = [""], 0
    for word in filter(None, words):
        blank = " " if used else ""
        for piece in _pieces(word):
            wide = width(piece)
            if used and used + len(blank) + wide > columns:
                yield "".join(line)
                line, used, blank = [""], 0, ""
            line += (blank, piece)
            used += len(blank) + wide
            blank = ""
    yield "".join(line)


def _pieces(word: str) -> Iterator[str]:
    """A word in the pieces between which a line may end; most have but one."""
    if word.isascii() or not _has_wide(word):
        yield word
        return
    begun = 0
    for at in range(1, len(word)):
        if _may_part(word[at - 1], word[at]):
            yield word[begun:at]
            begun = at
    yield word[begun:]


def _has_wide(word: str) -> bool:
    return 2 in map(_WIDTHS.__getitem__, map(ord, word))


def _may_part(before: str, after: str) -> bool:
    """Between two wide letters, neither of which holds on to the other."""
    both = _WIDTHS[ord(before)] == _WIDTHS[ord(after)] == 2
    return both and category(before) not in _OPEN and category(after) not in _SHUT
