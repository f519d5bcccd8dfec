"""The words of one language by which goals are checked. Data: see resources/goal-words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from facilitator.domain.goal_check_text import Phrases

_NONE = Phrases()


@dataclass(frozen=True, slots=True)
class GoalWords:
    """Lists of one language; an empty list finds nothing, and the other rules go on.

    `vague` say that something changes and not what; `change` name a change; `activity` what staff
    do. `when` begin a goal with a time or a place, up to a comma; `opening` may stand before the
    first verb, and after one of the `articles` comes none. `shares` are numbers without a number
    ("most"), `comparing` goes with nothing to compare ("better"), `manner` says how well or how
    often; `exact` are phrases in which such a word is not vague. `joining` is "and". `keeping` asks
    for no change. `everyone` is all there are. `someday` is no date, `groups` nobody in particular,
    unless one of the `persons` stands beside them.
    `deficit` says what learners lack. `learners` and `results` together make what learners show.
    `labels` stand before a number that is a name ("Year 4"), `until` between two such. `capitals`
    are words with capital letters that are nobody's name.

    `numbers` are the words for numbers. `months` are twelve. `share` and `by_day` are how figures
    and a day are written into a sentence: "{n} of", "by {day} {month} {year}"; "" for never.
    `spaced`: words stand apart. `names_by_capitals`: two words with capitals may be a name.
    """

    language: str = ""
    vague: Phrases = _NONE
    change: Phrases = _NONE
    activity: Phrases = _NONE
    when: Phrases = _NONE
    opening: Phrases = _NONE
    articles: Phrases = _NONE
    shares: Phrases = _NONE
    comparing: Phrases = _NONE
    manner: Phrases = _NONE
    exact: Phrases = _NONE
    joining: Phrases = _NONE
    keeping: Phrases = _NONE
    everyone: Phrases = _NONE
    someday: Phrases = _NONE
    groups: Phrases = _NONE
    persons: Phrases = _NONE
    deficit: Phrases = _NONE
    learners: Phrases = _NONE
    results: Phrases = _NONE
    labels: Phrases = _NONE
    until: Phrases = _NONE
    capitals: Phrases = _NONE
    months: tuple[Phrases, ...] = ()
    numbers: Mapping[str, Decimal] = field(default_factory=dict)
    share: str = ""
    by_day: str = ""
    spaced: bool = True
    names_by_capitals: bool = False
