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
_Entries = tuple[tuple[_Part, ...], ...]
"""What follows the first word of each phrase that begins with it."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """A list of words and phrases to look for; `entries` as they stand in the list."""

    entries: tuple[str, ...] = ()
    _whole: dict[str, _Entries] = field(default_factory=dict, compare=False, repr=False)
    _stems: dict[str, _Entries] = field(default_factory=dict, compare=False, repr=False)
    _lengths: tuple[int, ...] = field(default=(), compare=False, repr=False)

    @staticmethod
    def of(entries: Iterable[str]) -> Phrases:
        """The list made ready for looking; of several that fit at a place the longest counts."""
        told = tuple(entries)
        whole: dict[str, _Entries] = {}
        stems: dict[str, _Entries] = {}
        for parts in map(_parted, told):
            if parts:
                first, stem = parts[0]
                kind = stems if stem else whole
                kind[first] = (*kind.get(first, ()), parts[1:])
        return Phrases(told, whole, stems, tuple(sorted({len(stem) for stem in stems})))

    def at(self, words: tuple[Word, ...], place: int) -> int:
        """How many words from that place on are a phrase of the list, 0 for none."""
        word = words[place].folded
        longest = 0
        for entry in self._whole.get(word, ()):
            if len(entry) >= longest and _fits(entry, words, place + 1):
                longest = len(entry) + 1
        for length in self._lengths:
            for entry in self._stems.get(word[:length], ()) if length <= len(word) else ():
                if len(entry) >= longest and _fits(entry, words, place + 1):
                    longest = len(entry) + 1
        return longest

    def may_begin(self, word: str) -> bool:
        """Whether a phrase of the list can begin with a folded word."""
        stems = (word[:length] in self._stems for length in self._lengths)
        return word in self._whole or any(stems)

    def within(self, text: str) -> Iterator[Span]:
        """Where phrases of the list stand in a text, in order, none inside another."""
        words = words_of(text)
        place = 0 if self.entries else len(words)
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


def _fits(parts: tuple[_Part, ...], words: tuple[Word, ...], place: int) -> bool:
    if place + len(parts) > len(words):
        return False
    return all(
        word.folded.startswith(part) if stem else word.folded == part
        for (part, stem), word in zip(parts, words[place : place + len(parts)], strict=True)
    )
