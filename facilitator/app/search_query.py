"""What is typed to search, understood: words, "a phrase", who:, kind:, before:, after:.

Whatever is typed means something or is told as not understood; nothing is an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from facilitator.app.search import HitKind, Wanted, Word
from facilitator.domain.date_words import DateWords, date_words, folded
from facilitator.domain.line_tokens import Token, said_at, tokens
from facilitator.domain.spoken_days import bare_when, when_at
from facilitator.domain.words import Text, tr

LONGEST = 400
"""Signs that are read; nobody looks for more."""
MOST = 12
"""Words that are looked for at once."""
LONGEST_WORD = 60

# Tables in one sentence each, as in date_words: "|" parts things, "/" other forms of the same.
_KEYS = tr("who/from|kind/type|before/until|after/since")
_KIND_WORDS = tr(
    "note/notes|decision/decisions|action/actions/to do|question/questions|wondering/wonderings|"
    "evidence|parking/parked|item/items/topic/topics|document/documents/file/files|"
    "meeting/meetings|date/dates|goal/goals|vision/visions/priority/priorities|team/teams|"
    "person/people/member/members|norm/norms|template/templates|protocol/protocols"
)
_YESTERDAY = tr("yesterday")

_OPENING = '"“„«”'
_CLOSING = '"”“»'
_SPACE = re.compile(r"\s+")
_KEY = re.compile(r"(\w{2,12}):\s*")
_PHRASE = re.compile(f"[{_OPENING}]([^{_CLOSING}]*)([{_CLOSING}]?)")
_RAW = re.compile(rf"[^\s{_OPENING}]+")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class SearchWords:
    """The words of one language by which a search is narrowed, all of them folded."""

    keys: dict[str, str]
    kinds: tuple[tuple[str, HitKind], ...]
    yesterday: frozenset[str]
    days: DateWords


def search_words(say: Callable[[Text], str]) -> SearchWords:
    """The words of a language; those of English are understood as well."""
    keys: dict[str, str] = {}
    kinds: list[tuple[str, HitKind]] = []
    for said in (_plain(_KEYS), say(_KEYS)):
        for key, forms in zip(("who", "kind", "before", "after"), said.split("|"), strict=False):
            keys |= {folded(form.strip()): key for form in forms.split("/")}
    for said in (_plain(_KIND_WORDS), say(_KIND_WORDS)):
        for kind, forms in zip(HitKind, said.split("|"), strict=False):
            kinds += [(folded(form.strip()), kind) for form in forms.split("/")]
    yesterday = frozenset({"yesterday", folded(say(_YESTERDAY))})
    return SearchWords(keys, tuple(kinds), yesterday, date_words(say))


def _plain(text: Text) -> str:
    return text.msgid


def understood(typed: str, today: date, words: SearchWords) -> Wanted:
    """What somebody who types this looks for. A day without a year is the last that there was."""
    reader = _Reader(typed[:LONGEST], today, words)
    wanted = Wanted()
    while reader.more:
        wanted = reader.next(wanted)
    return replace(wanted, words=wanted.words[:MOST], who=wanted.who[:MOST])


class _Reader:
    """Goes through what was typed from its beginning."""

    def __init__(self, typed: str, today: date, words: SearchWords) -> None:
        self._typed = typed
        self._today = today
        self._words = words
        self._at = 0
        self._skip()

    @property
    def more(self) -> bool:
        return self._at < len(self._typed)

    def next(self, wanted: Wanted) -> Wanted:
        """What is wanted with the next part of it."""
        key = _KEY.match(self._typed, self._at)
        name = None if key is None else self._words.keys.get(folded(key[1]))
        if key is None or name is None:
            return replace(wanted, words=(*wanted.words, *self._part()))
        self._at = key.end()
        if not self.more:
            return wanted  # "who:" alone is the beginning of something
        if name == "who":
            who = self._part()
            return replace(wanted, who=(*wanted.who, who)) if who else wanted
        if name == "kind":
            return self._kinds(wanted)
        return self._day(wanted, name)

    def _part(self) -> tuple[Word, ...]:
        """A phrase, or a word as the beginning of one."""
        phrase = _PHRASE.match(self._typed, self._at)
        if phrase is not None:
            self._to(phrase.end())
            text = phrase[1].strip()
            return (Word(text[:LONGEST], begins=not phrase[2]),) if _says(text) else ()
        return tuple(_words(self._raw()))

    def _raw(self) -> str:
        found = _RAW.match(self._typed, self._at)
        self._to(self._at + 1 if found is None else found.end())
        return "" if found is None else found.group()

    def _kinds(self, wanted: Wanted) -> Wanted:
        for name in filter(None, re.split("[,;/|]", self._raw())):
            start = folded(name)
            kinds = {kind for form, kind in self._words.kinds if form == start} or {
                kind for form, kind in self._words.kinds if form.startswith(start)
            }
            if kinds:
                wanted = replace(wanted, kinds=wanted.kinds | kinds)
            else:
                wanted = replace(wanted, unknown=(*wanted.unknown, name))
        return wanted

    def _day(self, wanted: Wanted, name: str) -> Wanted:
        line = tokens(self._typed[self._at :])
        found = None if not line else self._day_at(line)
        if found is None:
            return replace(wanted, unknown=(*wanted.unknown, self._raw()))
        count, day = found
        self._to(self._at + line[count - 1].whole)
        return replace(wanted, before=day) if name == "before" else replace(wanted, since=day)

    def _day_at(self, line: tuple[Token, ...]) -> tuple[int, date] | None:
        """How many words say a day, and which. A month or a year is its first day."""
        first = line[0].word
        if first in self._words.yesterday:
            return 1, self._today - timedelta(days=1)
        found = last_day(line, self._today, self._words.days)
        if found is not None:
            return found
        if _YEAR.fullmatch(first):
            return 1, date(int(first), 1, 1)
        return self._month(line)

    def _month(self, line: tuple[Token, ...]) -> tuple[int, date] | None:
        for number, forms in enumerate(self._words.days.months, 1):
            count = said_at(line, 0, forms)
            if not count:
                continue
            if count < len(line) and _YEAR.fullmatch(line[count].word):
                return count + 1, date(int(line[count].word), number, 1)
            day = date(self._today.year, number, 1)
            return count, day if day <= self._today else day.replace(year=day.year - 1)
        return None

    def _to(self, at: int) -> None:
        self._at = at
        self._skip()

    def _skip(self) -> None:
        blank = _SPACE.match(self._typed, self._at)
        self._at = self._at if blank is None else blank.end()


def last_day(line: tuple[Token, ...], today: date, words: DateWords) -> tuple[int, date] | None:
    """The day that the first words say, and how many they are: the last such day there was.

    What people type for days to come means the next; who searches looks back. A day with its year
    stays where it is.
    """
    ahead = _when(line, today, words)
    meant = (words.tomorrow, words.next, words.within)
    if ahead is None or ahead[1] <= today or any(said_at(line, 0, forms) for forms in meant):
        return ahead
    for back in (7, 365, 366):
        try:
            behind = _when(line, today - timedelta(days=back), words)
        except OverflowError:
            return ahead
        if behind is not None and behind[1] != ahead[1] and behind[1] <= today:
            return behind
    return ahead


def _when(line: tuple[Token, ...], today: date, words: DateWords) -> tuple[int, date] | None:
    found = bare_when(line, 0, today, words) or when_at(line, 0, today, words)
    return None if found is None or found.day is None else (found.words, found.day)


def _says(text: str) -> bool:
    return any(sign.isalnum() for sign in text)


def _words(raw: str) -> Iterator[Word]:
    """One letter narrows nothing yet; one sign that is a word by itself does."""
    text = raw[:LONGEST_WORD]
    heart = "".join(sign for sign in text if sign.isalnum())
    # A script without capitals may have a word in one sign, and a number has one digit.
    if len(heart) > 1 or (heart and heart.lower() == heart.upper()):
        yield Word(text)
