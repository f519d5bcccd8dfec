"""What stands in a typed sentence: its words with their places, and phrases among them.

Words are compared without case and accents. A language's lists may hold stems, "improv*", so that
one that inflects its words needs one entry for all forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from facilitator.domain.date_words import folded

READ = 10_000
"""Characters of a text that are looked at. A goal is a line or two; what is longer is told so."""

LONGEST_WORD = 64
"""A longer run of letters is no word of a list, and is not folded: folding costs time."""

# Neither space nor a sign that parts words. Marks that belong to a letter stay with it, as many
# scripts need; hyphens part, so that "low-ability" and "low ability" are one.
_WORD = re.compile(
    r"[^\s!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf"
    r"\u2010-\u206f\u3000-\u3004\u3008-\u3020\uff01-\uff0f\uff1a-\uff20]+"
    r"(?:['’][^\W\d_]+)*"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word, folded, and where it stands in its text."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@lru_cache(maxsize=8)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order. Remembered: one check asks for the same many times."""
    return tuple(
        Word(_plain(found[0]), found.start(), found.end())
        for found in _WORD.finditer(text, 0, READ)
    )


def _plain(word: str) -> str:
    return folded(word).replace("’", "'") if len(word) <= LONGEST_WORD else word


def counted(text: str) -> int:
    """How many words a person would count: those joined by a hyphen are one."""
    words = words_of(text)
    joined = sum(
        text[before.end : after.start] in ("-", "\u2010", "\u2011")
        for before, after in pairwise(words)
    )
    return len(words) - joined


_Part = tuple[str, bool]
"""A folded word, and whether it is only how one begins."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """A list of words and phrases to look for; `entries` as they stand in the list."""

    entries: tuple[str, ...] = ()
    _first: dict[str, tuple[tuple[_Part, ...], ...]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _lengths: tuple[int, ...] = field(default=(), compare=False, repr=False)

    @staticmethod
    def of(entries: Iterable[str]) -> Phrases:
        """The list made ready for looking; of several that fit at a place the longest counts."""
        told = tuple(entries)
        first: dict[str, list[tuple[_Part, ...]]] = {}
        lengths: set[int] = set()
        for entry in told:
            parts = _parted(entry)
            if parts:
                first.setdefault(_key(parts[0]), []).append(parts)
                lengths |= {len(parts[0][0])} if parts[0][1] else set()
        ordered = {key: tuple(sorted(all_, key=len, reverse=True)) for key, all_ in first.items()}
        return Phrases(told, ordered, tuple(sorted(lengths, reverse=True)))

    def at(self, words: tuple[Word, ...], place: int) -> int:
        """How many words from that place on are a phrase of the list, 0 for none."""
        if not self._first:
            return 0
        word = words[place].folded
        keys = [word, *(f"{word[:n]}*" for n in self._lengths if n <= len(word))]
        fits = (
            len(parts)
            for key in keys
            for parts in self._first.get(key, ())
            if _fits(parts, words, place)
        )
        return max(fits, default=0)

    def within(self, text: str) -> Iterator[Span]:
        """Where phrases of the list stand in a text, in order, none inside another."""
        words = words_of(text)
        place = 0 if self._first else len(words)
        while place < len(words):
            length = self.at(words, place)
            if length:
                yield Span(words[place].start, words[place + length - 1].end)
            place += length or 1

    def first(self, text: str) -> Span | None:
        """The first of them, if any."""
        return next(self.within(text), None)

    def has(self, word: str) -> bool:
        """Whether a folded word, alone, is one of the list."""
        return self.at((Word(word, 0, 0),), 0) == 1


def _parted(entry: str) -> tuple[_Part, ...]:
    starred = {
        found.end() for found in _WORD.finditer(entry) if entry[found.end() :].startswith("*")
    }
    return tuple((word.folded, word.end in starred) for word in words_of(entry))


def _key(part: _Part) -> str:
    return f"{part[0]}*" if part[1] else part[0]


def _fits(parts: tuple[_Part, ...], words: tuple[Word, ...], place: int) -> bool:
    if place + len(parts) > len(words):
        return False
    return all(
        word.folded.startswith(part) if stem else word.folded == part
        for (part, stem), word in zip(parts, words[place : place + len(parts)], strict=True)
    )
