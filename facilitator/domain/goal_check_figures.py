"""The numbers in a typed sentence, and which of them are only labels: "Year 4", "19 March 2027"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from facilitator.domain.goal_check_lists import GoalWords
from facilitator.domain.goal_check_text import READ, Span, Word, words_of

LONGEST_NUMBER = 40
"""Characters; what is longer counts nothing."""

LARGEST_LABEL = 13
"""Years and grades of a school; "Years 3 to 6" names two, "from Year 4 to 52 %" one."""

_NUMBER = re.compile(r"\d+(?:[.,\u066b\u066c'’]\d+|[ \u00a0\u202f]\d{3}(?!\d))*")
_WRITTEN_DAY = re.compile(
    r"(?<![\d/.-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})"
    r"|\d{4}\s?[/–-]\s?\d{2,4})(?![\d/%])"
)
_SHARE_SIGN = re.compile(r"\s{0,2}(?:%|٪|per ?cent)")
_MEASURE = re.compile(r"[-\u2010\u2011][^\W\d_]")
_BETWEEN = 24
"""Characters between two numbers that belong together."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is written in digits. `values` are all that it can mean: "1,000" two."""

    span: Span
    values: frozenset[Decimal]
    label: bool
    share: bool


def figures(text: str, lists: GoalWords) -> tuple[Figure, ...]:
    """The numbers of a text in their order."""
    if _NUMBER.search(text, 0, READ) is None:
        return ()
    days = [found.span() for found in _WRITTEN_DAY.finditer(text, 0, READ)]
    around = _neighbours(text)
    told: list[Figure] = []
    for found in _NUMBER.finditer(text, 0, READ):
        while days and days[0][1] <= found.start():
            days.pop(0)
        share = _SHARE_SIGN.match(text, found.end()) is not None
        label = not share and (
            bool(days and days[0][0] <= found.start())
            or _stuck(text, found)
            or _named(text, found, around, lists)
            or _goes_on(text, found, told, lists)
        )
        span = Span(found.start(), found.end())
        told.append(Figure(span, _values(found[0]), label, share))
    return tuple(told)


def values_in(text: str, lists: GoalWords) -> frozenset[Decimal]:
    """All that numbers in a text can mean: digits, number words, and "3 of 4" as 75."""
    told = figures(text, lists)
    values = {value for figure in told for value in figure.values}
    for one, two in pairwise(told):
        if two.span.start - one.span.end <= _BETWEEN:
            values |= {
                Decimal(100) * part / whole
                for part in one.values
                for whole in two.values
                if 0 < part <= whole
            }
    written = (lists.numbers.get(word.folded) for word in words_of(text))
    return frozenset(values | {value for value in written if value is not None})


def has_number(text: str, lists: GoalWords) -> bool:
    """Whether a text has a number that is no label, in digits or in words."""
    return any(not each.label for each in figures(text, lists)) or any(
        word.folded in lists.numbers for word in words_of(text)
    )


def _values(written: str) -> frozenset[Decimal]:
    if len(written) > LONGEST_NUMBER:
        return frozenset()
    bare = re.sub(r"\D", "", written)
    found = {Decimal(bare)}
    marks = re.findall(r"\D", written)
    if marks:
        whole, part = re.split(r"\D(?=\d*$)", written)
        found.add(Decimal("".join((*re.findall(r"\d", whole), ".", part))))
        found |= {Decimal(each) for each in re.split(r"\D", written)} if " " in marks else set()
    return frozenset(found)


def _neighbours(text: str) -> dict[int, int]:
    """The place among the words of the word that begins at, or holds, a character."""
    return {word.start: place for place, word in enumerate(words_of(text))}


def _stuck(text: str, found: re.Match[str]) -> bool:
    """Letters on either side: "KS2", "3rd", "4-point"."""
    before = text[found.start() - 1 : found.start()]
    after = text[found.end() : found.end() + 1]
    return before.isalpha() or after.isalpha() or _MEASURE.match(text, found.end()) is not None


def _named(text: str, found: re.Match[str], around: dict[int, int], lists: GoalWords) -> bool:
    """After a word such as "Year", beside a month, or a year of our time."""
    if re.fullmatch(r"(?:19|20|21)\d\d", found[0]):
        return True
    words = words_of(text)
    place = around.get(found.start())
    if place is None:
        return False
    before = words[place - 1] if place else None
    after = words[place + 1 : place + 2]
    near = before is not None and found.start() - before.end <= 2
    if near and before is not None and (lists.labels.has(before.folded) or _month(before, lists)):
        return True
    return any(_month(word, lists) for word in after)


def _month(word: Word, lists: GoalWords) -> bool:
    return any(month.has(word.folded) for month in lists.months)


def _goes_on(text: str, found: re.Match[str], told: list[Figure], lists: GoalWords) -> bool:
    """The second of "Years 7-9" or "Grades 3 and 4"."""
    if not told or not told[-1].label or len(found[0]) > 2 or int(found[0]) > LARGEST_LABEL:
        return False
    between = text[told[-1].span.end : found.start()].strip()
    return between in ("-", "–", "/", "&", "+") or lists.until.has(between.casefold())
