"""The words by which a typed line names a day, in whatever language the window has."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from facilitator.domain.words import Text, tr

# Each table is one sentence of the catalogue, so that one who translates sees all of it: "|"
# parts things, "/" parts other forms of the same. Case and accents do not matter.
_DAYS = tr(
    "Monday/Mon|Tuesday/Tue/Tues|Wednesday/Wed|Thursday/Thu/Thurs|Friday/Fri|Saturday/Sat|Sunday/Sun"
)
_MONTHS = tr(
    "January/Jan|February/Feb|March/Mar|April/Apr|May|June/Jun|July/Jul|August/Aug|September/Sep/Sept|October/Oct|November/Nov|December/Dec"
)
_BY = tr("by/until/till/before")
_NEXT = tr("next")
_NEXT_MEETING = tr("next meeting/the next meeting/our next meeting")
_TODAY = tr("today")
_TOMORROW = tr("tomorrow")
_IN = tr("in")
_SPANS = tr("school day/school days|day/days|week/weeks")
_AND = tr("and/&/+")
_ACTION = tr("action/to do/todo/task")
_BOUND = tr("for/to/of/at/on/from/since/about/than/the/our/this/a/and/or/with/in/as")
"""Words after which "tomorrow" or "next meeting" belongs to the sentence and not to the date."""

Forms = tuple[tuple[str, ...], ...]
"""Ways of saying one thing, each as its folded words in a row."""


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """A word without case and accents: "Zoë" and "zoe" are one."""
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


@dataclass(frozen=True, slots=True)
class DateWords:
    """All of them folded. `days` begins with Monday; `spans` are school days, days and weeks."""

    days: tuple[Forms, ...]
    months: tuple[Forms, ...]
    spans: tuple[Forms, ...]
    by: Forms
    next: Forms
    next_meeting: Forms
    today: Forms
    tomorrow: Forms
    within: Forms
    joining: Forms
    action: Forms
    bound: Forms


def date_words(say: Callable[[Text], str]) -> DateWords:
    """The words of a language; a table that a translation left short is read in English."""
    return DateWords(
        days=_table(say, _DAYS, 7),
        months=_table(say, _MONTHS, 12),
        spans=_table(say, _SPANS, 3),
        by=_table(say, _BY, 1)[0],
        next=_table(say, _NEXT, 1)[0],
        next_meeting=_table(say, _NEXT_MEETING, 1)[0],
        today=_table(say, _TODAY, 1)[0],
        tomorrow=_table(say, _TOMORROW, 1)[0],
        within=_table(say, _IN, 1)[0],
        joining=_table(say, _AND, 1)[0],
        action=_table(say, _ACTION, 1)[0],
        bound=_table(say, _BOUND, 1)[0],
    )


def _table(say: Callable[[Text], str], text: Text, rows: int) -> tuple[Forms, ...]:
    table = _rows(say(text))
    return table if len(table) == rows and all(table) else _rows(text.msgid)


def _rows(said: str) -> tuple[Forms, ...]:
    # A made-up language puts brackets and dots around its sentences.
    said = said.strip("[]· ")
    return tuple(
        tuple(tuple(folded(form).split()) for form in row.split("/") if form.strip())
        for row in said.split("|")
    )
