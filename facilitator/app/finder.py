"""Which protocols suit: what is wanted, in how many minutes, with how many people.

The order, of two protocols the one that is first in the earliest line that tells them apart:

1. words were looked for, and it is called so: each begins a word of its name, or of another name;
2. it fits: made for so many people, not too long when its steps are shortened and dropped;
3. fewer things about it do not fit;
4. the words were found in a better place: the whole name, whole words of it, their beginnings,
   another name, any other text;
5. it fits in full, before one that must be shortened, before one that must leave out steps;
6. it is held in one go, before what is another one in several sittings;
7. it is a favourite;
8. its minutes are nearest to those there are; of what does not fit, the one that lacks least;
9. its name, and at last its identity.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import reduce
from typing import NamedTuple, TypeVar

from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.app.wants import OTHER, WANTS, Want, category_name, want_of
from facilitator.app.word_index import WordIndex, folded, rows_in, words_of
from facilitator.domain.lengths import Length, Lengths
from facilitator.domain.people import Role
from facilitator.domain.protocol import Format, Protocol
from facilitator.domain.related import Kin
from facilitator.domain.timing import Measured

_Key = TypeVar("_Key")

USUAL_PEOPLE = 6
"""For how many people minutes are told while nobody has said how many there are."""


class Fit(IntEnum):
    """How a protocol stands against the minutes there are, the best first."""

    FULL = 0
    SHORTENED = 1
    LEFT_OUT = 2
    TOO_LONG = 3


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for. "" and 0 and None: not asked. `words` are typed ones.

    `within` keeps only what fits the minutes at least so well, `made_for` only what is made for so
    many people. `favourites` and `used` keep only those.
    """

    want: str = ""
    minutes: int = 0
    people: int = 0
    words: str = ""
    within: Fit | None = None
    made_for: bool = False
    category: str = ""
    format: Format | None = None
    role: Role | None = None
    favourites: bool = False
    used: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the protocols: favourites, and what was measured in meetings held."""

    favourites: Collection[str] = ()
    measured: Mapping[tuple[str, int], Measured] = field(default_factory=dict)


NOTHING_KNOWN = Known()
_ANYWHERE = 4
"""The last of the places where words are found: not in what a protocol is called."""
_FITS, _TOO_LONG = tuple(Fit), 3
_MOST_ROWS, _MOST_GAP = 1 << 24, 1 << 20
_NO_FAVOURITE = _MOST_ROWS * _MOST_GAP


class Found(NamedTuple):
    """One protocol as it stands against a question: minutes are those of its longest sitting.

    No dataclass: of thousands that an answer has, each would take twice as long to make.
    """

    protocol: Protocol
    suits: bool
    fit: Fit
    length: Length

    @property
    def fits(self) -> bool:
        """Whether it is made for so many people, and not too long."""
        return self.suits and self.fit is not Fit.TOO_LONG


class Finder:
    """Answers questions about a library. Building it takes time, asking does not.

    Category names and wants are indexed in the language of `words`.
    """

    def __init__(self, library: Library, words: Words) -> None:
        self.library = library
        self._shelf = tuple(library.protocols.values())
        self._rows = {protocol.id: row for row, protocol in enumerate(self._shelf)}
        self._all = (1 << len(self._shelf)) - 1
        self._lengths = Lengths(self._shelf)
        self._sorted = sorted(
            range(len(self._shelf)),
            key=lambda row: (folded(self._shelf[row].name), self._shelf[row].id),
        )
        self._sizes = tuple((each.people.least, each.people.most) for each in self._shelf)
        of_others = {
            kin.id for each in self._shelf for kin in each.related if kin.kind is Kin.SITTINGS
        }
        self._in_sittings = tuple(each.id in of_others for each in self._shelf)
        self._place = {row: place for place, row in enumerate(self._sorted)}
        names = [words_of(protocol.name) for protocol in self._shelf]
        called = [
            tuple(word for name in protocol.also for word in words_of(name))
            for protocol in self._shelf
        ]
        self._named = WordIndex(names)
        self._called = WordIndex(map(tuple.__add__, names, called))
        self._anywhere = WordIndex(words_of(_text(each, words)) for each in self._shelf)
        self._whole = _rows_by(
            {" ".join(words_of(name)) for name in (each.name, *each.also)} for each in self._shelf
        )
        self._kinds = _rows_by(map(_kinds, self._shelf))

    @property
    def wants(self) -> tuple[Want, ...]:
        """The wants that some protocol answers."""
        return tuple(want for want in (*WANTS, OTHER) if ("want", want.key) in self._kinds)

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories there are, in the order of the wants, then of the shelf."""
        there = dict.fromkeys(protocol.category for protocol in self._shelf)
        known = [category for want in WANTS for category in want.categories]
        return tuple(sorted(there, key=lambda c: known.index(c) if c in known else len(known)))

    def answer(self, question: Question, known: Known = NOTHING_KNOWN) -> tuple[Found, ...]:
        """All protocols that the question's words and filters keep, the best first."""
        lengths = self._lengths.for_people(question.people or USUAL_PEOPLE)
        favourites = {self._rows[each] for each in known.favourites if each in self._rows}
        left = self._kept(question, known)
        keys: list[int] = []
        for rank, rows in enumerate(self._places(words_of(question.words))):
            for row in rows_in(rows & left):
                key = self._key(row, lengths[row], question, rank)
                if key is not None:
                    keys.append(key if row in favourites else key + _NO_FAVOURITE)
            left &= ~rows
        keys.sort()
        return tuple(self._found(key, lengths) for key in keys)

    def _found(self, key: int, lengths: tuple[Length, ...]) -> Found:
        """What stands in a number of `_key`."""
        row = self._sorted[key % _MOST_ROWS]
        above = key // (2 * _NO_FAVOURITE)
        fit, failings = above // 2 % 4, above // 64 % 3
        return Found(self._shelf[row], failings == (fit == _TOO_LONG), _FITS[fit], lengths[row])

    def _key(self, row: int, length: Length, question: Question, rank: int) -> int | None:
        """What the order goes by, as one number; None for what a filter takes away.

        With thousands of protocols a number sorts and adds up several times as fast as a tuple.
        """
        minutes, people = question.minutes, question.people
        least, most = self._sizes[row]
        fit = gap = failings = 0
        if minutes:
            # A number: enumerations are slow to count with.
            fit = (length[0] > minutes) + (length[1] > minutes) + (length[2] > minutes)
            gap = abs(length[2 if fit == _TOO_LONG else 0] - minutes)
            failings = int(fit == _TOO_LONG)
        if people and not least <= people <= most:
            gap += max(least - people, people - most)
            failings += 1
            if question.made_for:
                return None
        if question.within is not None and fit > question.within:
            return None
        key = (rank >= _ANYWHERE) * 3 + failings
        key = ((key * 8 + rank) * 4 + fit) * 2 + self._in_sittings[row]
        return (key * 2 * _MOST_GAP + min(gap, _MOST_GAP - 1)) * _MOST_ROWS + self._place[row]

    def _places(self, words: tuple[str, ...]) -> tuple[int, ...]:
        """Where all the words are found, the best place first, the last one any at all."""
        if not words:
            return (self._all,)
        return (
            self._whole.get(" ".join(words), 0),
            _in_all(map(self._named.holding, words)),
            _in_all(map(self._named.beginning, words)),
            _in_all(map(self._called.beginning, words)),
            _in_all(map(self._anywhere.beginning, words)),
        )

    def _kept(self, question: Question, known: Known) -> int:
        """The rows that the filters keep which need no minutes and no people."""
        rows = self._all
        for kind in _asked(question):
            rows &= self._kinds.get(kind, 0)
        if question.favourites:
            rows &= self._set(known.favourites)
        if question.used:
            rows &= self._set(protocol for protocol, _sitting in known.measured)
        return rows

    def _set(self, identities: Iterable[str]) -> int:
        rows = (self._rows[each] for each in identities if each in self._rows)
        return reduce(lambda all_, row: all_ | 1 << row, rows, 0)


def _in_all(rows: Iterable[int]) -> int:
    return reduce(int.__and__, rows)


def _text(protocol: Protocol, words: Words) -> str:
    """All words by which a protocol may be found."""
    steps = ((step.title, step.cue, step.say, step.sticks) for step in protocol.steps)
    return "\n".join(
        (
            protocol.name,
            *protocol.also,
            protocol.purpose,
            protocol.when,
            words.say(category_name(protocol.category)),
            words.say(want_of(protocol.category).words),
            *(text for step in steps for text in step),
        )
    )


def _kinds(protocol: Protocol) -> frozenset[tuple[str, str]]:
    """What filters ask for, as (which filter, what)."""
    return frozenset(
        (
            ("want", want_of(protocol.category).key),
            ("category", protocol.category),
            *(("format", step.format.value) for step in protocol.steps),
            *(("role", role.value) for role in protocol.roles),
        )
    )


def _asked(question: Question) -> tuple[tuple[str, str], ...]:
    wished = (
        ("want", question.want),
        ("category", question.category),
        ("format", question.format or ""),
        ("role", question.role or ""),
    )
    return tuple((kind, str(what)) for kind, what in wished if what)


def _rows_by(rows: Iterable[Iterable[_Key]]) -> dict[_Key, int]:
    """For each key the set of the rows that have it."""
    out: dict[_Key, int] = {}
    for row, keys in enumerate(rows):
        for key in keys:
            out[key] = out.get(key, 0) | 1 << row
    return out
