"""A hand count in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.domain.events import Voted
from facilitator.domain.protocol import Vote
from facilitator.domain.words import Said, Text, tr, trn
from facilitator.ui.run.view import RunView

_CHOICES: Mapping[Vote, tuple[Said, ...]] = MappingProxyType(
    {
        Vote.FIST: ("0", "1", "2", "3", "4", "5"),
        Vote.THUMBS: (tr("Down"), tr("Sideways"), tr("Up")),
    }
)
MOST_HANDS = 99
"""Hands that one choice may have; two digits are typed fast."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The count of the step under way: `choices` to type for, the tally and question kept last."""

    vote: Vote
    choices: tuple[Said, ...]
    tally: tuple[int, ...]
    question: str


def count_of(view: RunView, *, wanted: bool = False) -> Counted | None:
    """The hand count that the step under way asks for; None when it asks for none.

    A count that is `wanted` in any other step is fist to five.
    """
    segment = view.segment
    if segment is None or not view.live:
        return None
    vote = Vote.FIST if wanted and segment.vote is Vote.NONE else segment.vote
    if vote not in _CHOICES:
        return None
    choices = _CHOICES[vote]
    last = _last(view, segment.id, vote)
    if last is None:
        return Counted(vote, choices, (0,) * len(choices), "")
    return Counted(vote, choices, last.tally, last.question)


def _last(view: RunView, segment: str, vote: Vote) -> Voted | None:
    counts = (one for one in view.run.votes if (one.segment, one.vote) == (segment, vote))
    return max(counts, key=lambda one: one.n, default=None)


def in_words(vote: Vote, tally: tuple[int, ...]) -> Said:
    """A tally in one sentence: "6 hands. On average 3.5, lowest 2."; "" for no hands at all."""
    hands = sum(tally)
    if not hands:
        return ""
    counted = trn("{n} hand", "{n} hands", hands)
    if vote is Vote.FIST:
        lowest = next(value for value, number in enumerate(tally) if number)
        return tr(
            "{hands}. On average {average}, lowest {lowest}.",
            hands=counted,
            average=_average(tally, hands),
            lowest=lowest,
        )
    down, sideways, up = tally
    return tr(
        "{hands}: {up} up, {sideways} sideways, {down} down.",
        hands=counted,
        up=up,
        sideways=sideways,
        down=down,
    )


def _average(tally: tuple[int, ...], hands: int) -> Text:
    """The mean to one place, as the language writes a decimal sign."""
    tenths = (20 * sum(value * number for value, number in enumerate(tally)) + hands) // (2 * hands)
    return tr("{whole}.{tenth}", whole=tenths // 10, tenth=tenths % 10)
