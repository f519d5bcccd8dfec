"""Days as people type them: "Friday", "3 December", "3.12.", "in 5 school days"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.domain.date_words import DateWords, Forms
from facilitator.domain.line_tokens import Token, said_at, tokens

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})[./](\d{1,2})[./]?(\d{4}|\d{2})?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?")
_YEAR = re.compile(r"\d{4}")
_SPAN = re.compile(r"\d{1,3}")
_LEAP = 8
"""Years within which every day of a year comes round, 29 February too."""


@dataclass(frozen=True, slots=True)
class When:
    """A day, or the next meeting; `words` is how many words said it."""

    words: int
    day: date | None = None

    @property
    def next_meeting(self) -> bool:
        """Whether it is no day but the next meeting."""
        return self.day is None


def day_said(text: str, today: date, words: DateWords) -> date | None:
    """The day that a text says, and nothing besides; None for anything else."""
    line = tokens(text)
    said = when_at(line, 0, today, words)
    return said.day if said is not None and said.words == len(line) else None


def when_at(line: Sequence[Token], at: int, today: date, words: DateWords) -> When | None:
    """What the words from `at` on say after "by", None for no day."""
    return bare_when(line, at, today, words) or _named_day(line, at, today, words)


def bare_when(line: Sequence[Token], at: int, today: date, words: DateWords) -> When | None:
    """What says a day without "by" before it: "tomorrow", "next Monday", "in 5 school days"."""
    meeting = said_at(line, at, words.next_meeting)
    if meeting:
        return When(meeting)
    for forms, later in ((words.today, 0), (words.tomorrow, 1)):
        count = said_at(line, at, forms)
        if count:
            return _within(count, today, later)
    return _next_day(line, at, today, words) or _in_days(line, at, today, words)


def _next_day(line: Sequence[Token], at: int, today: date, words: DateWords) -> When | None:
    """ "next Friday": the one of next week."""
    first = said_at(line, at, words.next)
    number, count = _one_of(line, at + first, words.days)
    if not first or not count:
        return None
    return _within(first + count, today, 7 - today.weekday() + number)


def _in_days(line: Sequence[Token], at: int, today: date, words: DateWords) -> When | None:
    first = said_at(line, at, words.within)
    number = at + first
    if not first or number >= len(line) or not _SPAN.fullmatch(line[number].word):
        return None
    which, count = _one_of(line, number + 1, words.spans)
    if not count:
        return None
    total = int(line[number].word)
    if which == 0:
        return _school_days(first + 1 + count, today, total)
    return _within(first + 1 + count, today, total * (7 if which == 2 else 1))


def _school_days(count: int, today: date, total: int) -> When | None:
    """Five days a week, counted from today or the Friday before; holidays are not known here."""
    weeks, rest = divmod(total, 5)
    weekday = min(today.weekday(), 4)
    over_weekend = 2 if weekday + rest > 4 else 0
    days = weekday - today.weekday() + 7 * weeks + rest + over_weekend
    return _within(count, today, days if days >= 0 else 7 - today.weekday())


def _named_day(line: Sequence[Token], at: int, today: date, words: DateWords) -> When | None:
    number, count = _one_of(line, at, words.days)
    if count:
        dated = _dated(line, at + count, today, words)
        if dated is not None:
            return When(count + dated.words, dated.day)
        return _within(count, today, (number - today.weekday() - 1) % 7 + 1)
    return _dated(line, at, today, words)


def _dated(line: Sequence[Token], at: int, today: date, words: DateWords) -> When | None:
    if at >= len(line):
        return None
    iso = _ISO.fullmatch(line[at].word)
    if iso:
        return _on(1, int(iso[1]), int(iso[2]), int(iso[3]))
    # The dot of "3.12." is part of the day.
    figures = _FIGURES.fullmatch(line[at].word)
    if figures:
        return _of_year(1, today, int(figures[2]), int(figures[1]), figures[3])
    return _with_month(line, at, today, words)


def _with_month(line: Sequence[Token], at: int, today: date, words: DateWords) -> When | None:
    """ "3 December", "3rd Dec 2026", "December 3"."""
    day_first = _ORDINAL.fullmatch(line[at].word)
    month, count = _one_of(line, at + 1 if day_first else at, words.months)
    if not count:
        return None
    where = at if day_first else at + count
    day = _ORDINAL.fullmatch(line[where].word) if where < len(line) else None
    if day is None:
        return None
    after = at + 1 + count
    year = line[after].word if after < len(line) and _YEAR.fullmatch(line[after].word) else ""
    return _of_year(1 + count + bool(year), today, month + 1, int(day[1]), year)


def _one_of(line: Sequence[Token], at: int, table: Sequence[Forms]) -> tuple[int, int]:
    """Which row of a table the words say, and how many words that takes; 0 words for none."""
    counts = [(said_at(line, at, forms), -row) for row, forms in enumerate(table)]
    count, row = max(counts)
    return -row, count


def _of_year(count: int, today: date, month: int, day: int, year: str | None) -> When | None:
    """A day of the year that is named; without one, the next that comes, today included."""
    if year:
        return _on(count, int(year) + (2000 if len(year) == 2 else 0), month, day)
    for later in range(_LEAP + 1):
        found = _on(count, today.year + later, month, day)
        if found is not None and found.day is not None and found.day >= today:
            return found
    return None


def _on(count: int, year: int, month: int, day: int) -> When | None:
    try:
        return When(count, date(year, month, day))
    except ValueError:
        return None


def _within(count: int, today: date, days: int) -> When | None:
    try:
        return When(count, today + timedelta(days=days))
    except OverflowError:
        return None
