"""Counts of all kinds in words: hands, thumbs, dots, scores, and a question counted again."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from facilitator.domain.commitment import Commitment
from facilitator.domain.labels import VOTES, listed
from facilitator.domain.protocol import Vote
from facilitator.domain.results import Count
from facilitator.domain.words import Said, Text, tr, trn

_NUMBER = re.compile(r"\d{1,9}")

_RANKED = frozenset({Vote.DOTS, Vote.SCORES})
"""Counts of choices that are none of more or less agreement: the most stands first."""


def count_of_hands(count: Count) -> Text:
    """What the room showed, from the most agreement to the least; nobody's choices left out."""
    shown = tuple(_shown(count, choice, hands) for choice, hands in _in_order(count))
    if count.abstained:
        shown += (trn("{n} person took no part", "{n} people took no part", count.abstained),)
    hands: Said = listed(shown) if shown else tr("no hands")
    if count.question.strip():
        return tr(
            "{vote} on “{question}”: {hands}",
            vote=VOTES[count.vote],
            question=count.question,
            hands=_each(count, hands),
        )
    return tr("{vote}: {hands}", vote=VOTES[count.vote], hands=_each(count, hands))


@dataclass(frozen=True, slots=True)
class Counted:
    """A count, and which of the `total` counts of its question it was, from 1."""

    count: Count
    number: int
    total: int

    @property
    def is_last(self) -> bool:
        """Whether the same was not asked again."""
        return self.number == self.total

    @property
    def said(self) -> Text:
        """The count in words, with its number where there were several."""
        told = count_of_hands(self.count)
        if self.total < 2:
            return told
        return tr(
            "{count} (count {number} of {total})", count=told, number=self.number, total=self.total
        )


def counted(counts: tuple[Count, ...]) -> tuple[Counted, ...]:
    """The counts in their order, each with its place among those of the same question."""
    total, seen = Counter(map(_asked, counts)), Counter[tuple[str, str]]()
    out = []
    for count in counts:
        asked = _asked(count)
        seen[asked] += 1
        out.append(Counted(count, seen[asked], total[asked]))
    return tuple(out)


def is_about(decision: Commitment, count: Count) -> bool:
    """Whether a decision, or how it was reached, has the words that were asked."""
    asked = count.question.strip().casefold()
    return bool(asked) and asked in f"{decision.text}\n{decision.method}".casefold()


def is_told(decision: Commitment, count: Count) -> bool:
    """Whether how a decision was reached tells the count already: the question and each number."""
    hands = Counter(number for number in count.tally if number)
    told = Counter(int(digits) for digits in _NUMBER.findall(decision.method))
    certain = is_about(decision, count) or sum(hands.values()) > 1
    return bool(hands) and certain and hands <= told


def _asked(count: Count) -> tuple[str, str]:
    """The same for two counts that asked the same words, or none in the same step."""
    words = count.question.strip().casefold()
    return (words, "" if words else count.segment)


def thumbs(tally: tuple[int, ...]) -> Said:
    """Thumbs down, sideways and up in words, the most agreement first; "" for none."""
    shown = tuple(_thumbs(way, n) for way, n in reversed(tuple(enumerate(tally))) if n)
    return listed(shown) if shown else ""


def _in_order(count: Count) -> list[tuple[int, int]]:
    """The choices that somebody made, with how many; each card that was scored."""
    told = list(enumerate(count.tally))
    if count.vote not in _RANKED:
        return [(choice, hands) for choice, hands in reversed(told) if hands]
    told.sort(key=lambda each: -each[1])
    if count.vote is Vote.SCORES:
        return told
    return [(choice, hands) for choice, hands in told if hands]


def _each(count: Count, hands: Said) -> Said:
    if count.each and count.vote is Vote.DOTS:
        return trn(
            "{hands}; {n} dot a person", "{hands}; {n} dots a person", count.each, hands=hands
        )
    if count.each and count.vote is Vote.SCORES:
        return trn(
            "{hands}; {n} score for each", "{hands}; {n} scores for each", count.each, hands=hands
        )
    return hands


def _shown(count: Count, choice: int, hands: int) -> Text:
    match count.vote:
        case Vote.FIST:
            return _fingers(choice, hands)
        case Vote.THUMBS:
            return _thumbs(choice, hands)
        case Vote.HANDS:
            return _for_or_against(choice, hands)
        case Vote.CONSENT:
            return _consent(choice, hands)
        case _:
            return _for_choice(count, choice, hands)


def _fingers(fingers: int, hands: int) -> Text:
    if not fingers:
        return trn("{n} fist", "{n} fists", hands)
    shown = trn("{n} finger", "{n} fingers", fingers)
    return trn("{n} hand with {fingers}", "{n} hands with {fingers}", hands, fingers=shown)


def _thumbs(choice: int, hands: int) -> Text:
    match choice:
        case 0:
            return trn("{n} thumb down", "{n} thumbs down", hands)
        case 1:
            return trn("{n} thumb sideways", "{n} thumbs sideways", hands)
        case _:
            return trn("{n} thumb up", "{n} thumbs up", hands)


def _for_or_against(choice: int, hands: int) -> Text:
    match choice:
        case 0:
            return trn("{n} hand against", "{n} hands against", hands)
        case 1:
            return trn("{n} hand for neither", "{n} hands for neither", hands)
        case _:
            return trn("{n} hand for it", "{n} hands for it", hands)


def _consent(choice: int, people: int) -> Text:
    match choice:
        case 0:
            return trn("{n} objection", "{n} objections", people)
        case 1:
            return trn("{n} concern", "{n} concerns", people)
        case _:
            return trn("{n} person without objection", "{n} people without objection", people)


def _for_choice(count: Count, choice: int, hands: int) -> Text:
    """What came to a choice that is known by its words, or else by its number."""
    named = count.options[choice].strip() if choice < len(count.options) else ""
    match count.vote:
        case Vote.DOTS if named:
            return trn("{n} dot for “{choice}”", "{n} dots for “{choice}”", hands, choice=named)
        case Vote.DOTS:
            return trn(
                "{n} dot for choice {choice}",
                "{n} dots for choice {choice}",
                hands,
                choice=choice + 1,
            )
        case Vote.SCORES:
            card: Said = named or tr("choice {choice}", choice=choice + 1)
            return trn("{card}: {n} point", "{card}: {n} points", hands, card=card)
        case _ if named:
            return trn("{n} hand at “{choice}”", "{n} hands at “{choice}”", hands, choice=named)
        case _:
            return trn("{n} hand at {choice}", "{n} hands at {choice}", hands, choice=choice + 1)
