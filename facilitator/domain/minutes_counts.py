"""Counts of hands in words."""

from __future__ import annotations

from facilitator.domain.labels import VOTES, listed
from facilitator.domain.protocol import Vote
from facilitator.domain.results import Count
from facilitator.domain.words import Said, Text, tr, trn


def count_of_hands(count: Count) -> Text:
    """What the room showed, from the most agreement to the least; nobody's choices left out."""
    shown = tuple(
        _hands(count.vote, choice, hands)
        for choice, hands in reversed(tuple(enumerate(count.tally)))
        if hands
    )
    hands: Said = listed(shown) if shown else tr("no hands")
    if count.question.strip():
        return tr(
            "{vote} on “{question}”: {hands}",
            vote=VOTES[count.vote],
            question=count.question,
            hands=hands,
        )
    return tr("{vote}: {hands}", vote=VOTES[count.vote], hands=hands)


def _hands(vote: Vote, choice: int, hands: int) -> Text:
    match vote:
        case Vote.FIST:
            return _fingers(choice, hands)
        case Vote.THUMBS:
            return _thumbs(choice, hands)
        case Vote.DOTS:
            return trn(
                "{n} dot for choice {choice}",
                "{n} dots for choice {choice}",
                hands,
                choice=choice + 1,
            )
        case _:
            return trn("{n} hand at {choice}", "{n} hands at {choice}", hands, choice=choice + 1)


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
