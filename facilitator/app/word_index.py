"""Finding texts by the beginnings of their words, without accents and case."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from unicodedata import combining, normalize

_WORD = re.compile(r"[^\W_]+")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys(("'", "`", "\N{RIGHT SINGLE QUOTATION MARK}")),
        "\N{MODIFIER LETTER APOSTROPHE}": None,
        # Their capital is the one of another letter, so that case alone would part them.
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "\N{GREEK SMALL LETTER FINAL SIGMA}": "\N{GREEK SMALL LETTER SIGMA}",
    }
)


def folded(text: str) -> str:
    """The text without accents, case and apostrophes."""
    plain = text.casefold().translate(_ALIKE)
    if plain.isascii():
        return plain
    bare = normalize("NFKD", plain).casefold()
    return normalize("NFKC", "".join(c for c in bare if not combining(c))).translate(_ALIKE)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded."""
    return tuple(_WORD.findall(folded(text)))


class WordIndex:
    """Rows by the words in them. A set of rows is a number whose bits are the rows."""

    def __init__(self, rows: Iterable[Iterable[str]]) -> None:
        found: dict[str, int] = {}
        for row, words in enumerate(rows):
            bit = 1 << row
            for word in set(words):
                found[word] = found.get(word, 0) | bit
        self._rows = found
        self._words = sorted(found)

    def beginning(self, letters: str) -> int:
        """The rows in which some word begins with these letters."""
        rows = 0
        at = bisect_left(self._words, letters)
        while at < len(self._words) and self._words[at].startswith(letters):
            rows |= self._rows[self._words[at]]
            at += 1
        return rows

    def holding(self, word: str) -> int:
        """The rows in which this whole word stands."""
        return self._rows.get(word, 0)


def rows_in(rows: int) -> list[int]:
    """The rows of a set, in order."""
    bits = bin(rows)[:1:-1]
    return [row for row, bit in enumerate(bits) if bit == "1"]
