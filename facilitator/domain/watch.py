"""What may be better unsaid in what leaves: pupils' names, and personal matters.

It is pointed at and never held: whoever hands a document over decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TypeVar

from facilitator.domain.goal_check_text import words_of
from facilitator.domain.typed_words import retyped
from facilitator.domain.words import Said

T = TypeVar("T")

LEFT_OUT = "…"
"""What stands for an address, a number or a day of birth that was taken out."""


class Why(StrEnum):
    """Why something is pointed at."""

    NAME = "name"
    SAFETY = "safety"
    HEALTH = "health"
    FAMILY = "family"
    BIRTH = "birth"
    EMAIL = "email"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that stand in a document, with the first sentence and heading that have them.

    `texts` are the whole texts that have them, as they were typed. `instead` is what can stand in
    their place, "" where nothing can. `times` counts all places.
    """

    why: Why
    found: str
    sentence: str = ""
    where: Said = ""
    instead: str = ""
    texts: tuple[str, ...] = ()
    times: int = 1

    @property
    def key(self) -> tuple[str, str]:
        """The same for the same words in another copy or at another time."""
        return (self.why.value, self.found)


@dataclass(frozen=True, slots=True)
class Spared:
    """Words that are no finding: names of the people of a team, and their addresses."""

    names: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()

    @staticmethod
    def of(names: Iterable[str], addresses: Iterable[str] = ()) -> Spared:
        """Those of people by what they are called."""
        words = (word.folded for name in names for word in words_of(name))
        return Spared(frozenset(words), frozenset(each.strip().casefold() for each in addresses))


def instead_of(why: Why, told: str) -> str:
    """What can stand in the place of words: initials for a name, a sign for a number."""
    match why:
        case Why.NAME:
            return "".join(f"{told[word.start]}." for word in words_of(told))
        case Why.EMAIL | Why.PHONE:
            return LEFT_OUT
        case Why.BIRTH if any(char.isdigit() for char in told):
            return LEFT_OUT
        case _:
            return ""


def replaced(value: T, findings: Iterable[Finding]) -> T:
    """A document, or any value that goes out, with what can stand instead of these findings.

    The longest words come first, so that a full name is not left as half of one.
    """
    instead = {each.found: each.instead for each in findings if each.instead}
    if not instead:
        return value
    longest = sorted(instead, key=len, reverse=True)
    either = "|".join(map(re.escape, longest))
    pattern = re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])")
    return retyped(value, partial(pattern.sub, lambda found: instead[found[0]]))
