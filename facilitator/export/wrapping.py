"""Lines of text no wider than a number of columns, as a screen of letters of one width shows them.

Lines end at blanks, and between the letters of scripts that have none, such as Chinese. A word
that is longer than a line stays whole, so that an address can still be copied.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from unicodedata import category, east_asian_width

_NOTHING, _NARROW, _WIDE, _OPENS, _SHUTS = "01234"
"""Kinds of letters: above or within others; of one column; of two, and those of them that may
end no line, such as a bracket that opens, or begin none, such as a full stop."""
_SHUT = frozenset({"Pe", "Pf", "Po", "Lm", "Sk"})
_OPEN = frozenset({"Ps", "Pi"})
_JAMO = range(0x1160, 0x1200)
"""Parts of Korean syllables that stand below the first."""
_MAY_PART = re.compile(f"(?<=[{_WIDE}{_SHUTS}])(?=[{_WIDE}{_OPENS}])")


class _Kinds(dict[int, str]):
    """Kinds by a letter's number, found as letters are met."""

    def __missing__(self, number: int) -> str:
        found = self[number] = _kind(chr(number))
        return found


def _kind(sign: str) -> str:
    kind = category(sign)
    if kind in ("Mn", "Me", "Cf", "Cc") or ord(sign) in _JAMO:
        return _NOTHING
    # Of letters that are not known, Python says that they are wide.
    if kind == "Cn" or east_asian_width(sign) not in ("W", "F"):
        return _NARROW
    return _OPENS if kind in _OPEN else _SHUTS if kind in _SHUT else _WIDE


_KINDS = _Kinds()
_SPANS = {_NOTHING: 0, _NARROW: 1, _WIDE: 2, _OPENS: 2, _SHUTS: 2}


def width(text: str) -> int:
    """How many columns a text takes on one line."""
    return len(text) if text.isascii() else _columns(text.translate(_KINDS))


def _columns(kinds: str) -> int:
    return 2 * len(kinds) - kinds.count(_NARROW) - 2 * kinds.count(_NOTHING)


def wrapped(text: str, columns: int) -> Iterator[str]:
    """The lines of a text: its own, each divided as often as the columns need."""
    for line in text.split("\n"):
        told = " ".join(filter(None, line.replace("\t", " ").split(" ")))
        ascii_only = told.isascii()
        if len(told) * (1 if ascii_only else 2) <= columns:
            yield told
        elif ascii_only:
            # The same as below, in a tenth of the time.
            yield from (found[0] for found in _ascii_line(columns).finditer(told))
        else:
            yield from _filled(told.split(" "), columns)


@cache
def _ascii_line(columns: int) -> re.Pattern[str]:
    """As many words as have room, else one that has not."""
    return re.compile(f"[^ ](?:.{{0,{columns - 2}}}[^ ])?(?= |$)|[^ ]+")


def _filled(words: list[str], columns: int) -> Iterator[str]:
    """One line of a text divided; at least one comes of it, if an empty one."""
    line, used = "", 0
    for word in words:
        kinds = "" if word.isascii() else word.translate(_KINDS)
        wide = _columns(kinds) if kinds else len(word)
        blank = " " if line else ""
        if used + len(blank) + wide <= columns:
            line += blank + word
            used += len(blank) + wide
        elif _MAY_PART.search(kinds):
            *full, line = _divided(line, blank, word, _Word(kinds), columns)
            yield from full
            used = width(line)
        else:
            if line:
                yield line
            line, used = word, wide
    yield line


def _divided(line: str, blank: str, word: str, parts: _Word, columns: int) -> Iterator[str]:
    """A begun line and what follows on it and below it of a word that does not fit behind it."""
    room, begun = columns - width(line) - len(blank), 0
    while begun < len(word):
        end = parts.end(begun, room)
        if end > begun:
            line += blank + word[begun:end]
            begun = end
        elif not line:
            line, begun = word[begun : parts.after(begun)], parts.after(begun)
        if begun < len(word):
            yield line
            line, blank, room = "", "", columns
    yield line


class _Word:
    """Where a word of these kinds of letters may be divided."""

    def __init__(self, kinds: str) -> None:
        self._cuts = [found.start() for found in _MAY_PART.finditer(kinds)]
        self._cuts.append(len(kinds))
        self._widths = list(accumulate(map(_SPANS.__getitem__, kinds), initial=0))

    def end(self, begun: int, room: int) -> int:
        """The last place up to which the letters from one on have room."""
        reach = bisect_right(self._widths, self._widths[begun] + room) - 1
        at = bisect_right(self._cuts, reach)
        return self._cuts[at - 1] if at else 0

    def after(self, begun: int) -> int:
        """The next place."""
        return self._cuts[bisect_right(self._cuts, begun)]
