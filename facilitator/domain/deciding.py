"""How a room decides: levels of agreement, earlier counts of a question, how it was reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from facilitator.domain.agenda import Item, Method
from facilitator.domain.events import Voted
from facilitator.domain.minutes_counts import count_of_hands
from facilitator.domain.protocol import Vote
from facilitator.domain.results import Count
from facilitator.domain.words import Said, Text, tr, trn

FEWEST_LEVELS, MOST_LEVELS = 3, 8

_AGAINST = tr("I stand against it")
_NOTED = tr("I do not agree, and want that noted")
_ASIDE = tr("I do not agree, but do not stand in the way")
_NO_VIEW = tr("I have no view")
_HEAR_MORE = tr("I need to hear more first")
_LIVE_WITH = tr("I can live with it")
_SMALL_DOUBTS = tr("Good, with small doubts")
_BEHIND = tr("I stand fully behind it")

LEVELS: Mapping[int, tuple[Text, ...]] = MappingProxyType(
    {
        3: (_AGAINST, _LIVE_WITH, _BEHIND),
        4: (_AGAINST, _ASIDE, _LIVE_WITH, _BEHIND),
        5: (_AGAINST, _ASIDE, _HEAR_MORE, _LIVE_WITH, _BEHIND),
        6: (_AGAINST, _NOTED, _ASIDE, _HEAR_MORE, _LIVE_WITH, _BEHIND),
        7: (_AGAINST, _NOTED, _ASIDE, _NO_VIEW, _HEAR_MORE, _LIVE_WITH, _BEHIND),
        8: (
            *(_AGAINST, _NOTED, _ASIDE, _NO_VIEW),
            *(_HEAR_MORE, _LIVE_WITH, _SMALL_DOUBTS, _BEHIND),
        ),
    }
)
"""Gradients of agreement by their number, from the least to the most."""

_LOW_BELOW = {Vote.FIST: 3, Vote.THUMBS: 2, Vote.HANDS: 1, Vote.CONSENT: 2}


def low_side(vote: Vote, tally: tuple[int, ...]) -> bool:
    """Whether somebody showed less than agreement; dots and scores have no such side."""
    if vote is Vote.GRADIENTS:
        return any(tally[: len(tally) // 2])
    return any(tally[: _LOW_BELOW.get(vote, 0)])


def counts_on(votes: tuple[Voted, ...], segment: str, question: str) -> tuple[Voted, ...]:
    """The counts of one question in their order: the same words, else the same step without any."""
    wanted = question.strip().casefold()
    found = (
        vote
        for vote in votes
        if vote.question.strip().casefold() == wanted and (wanted or vote.segment == segment)
    )
    return tuple(sorted(found, key=lambda vote: vote.n))


def items_with_options(items: Sequence[Item], item: str) -> tuple[str, ...]:
    """The items of an agenda in which the options for a count in this one may have been kept.

    It itself; and where it holds one step of a protocol, those before it that hold earlier steps
    of the same sitting, as when a protocol is laid out as items of their own.
    """
    at = next((n for n, each in enumerate(items) if each.id == item), -1)
    if at < 0 or items[at].method is not Method.PROTOCOL or not items[at].step:
        return (item,)
    found, last = [item], items[at]
    for each in reversed(items[:at]):
        if each.method is not Method.PROTOCOL or not each.step:
            continue
        if (each.protocol, each.sitting) == (last.protocol, last.sitting):
            if each.step >= last.step:
                break
            found.append(each.id)
            last = each
    return tuple(reversed(found))


def one_count(vote: Voted, question: str = "") -> Text:
    """One count in words, with the question it was about unless that is said elsewhere."""
    return count_of_hands(
        Count(
            vote.segment,
            vote.vote,
            vote.tally,
            question,
            vote.options,
            vote.each,
            vote.abstained,
        )
    )


def how_reached(counts: tuple[Voted, ...], decision: str, dissent: str = "") -> Said:
    """How a decision was reached by the counts of one question, for `Commitment.method`.

    It names the question, which keeps decision and counts together, unless that is the decision's
    own wording. `dissent` are the words of those who do not agree.
    """
    if not counts:
        return tr("Not agreed: {words}", words=dissent) if dissent else ""
    last, earlier = counts[-1], len(counts) - 1
    same = last.question.strip().casefold() == decision.strip().casefold()
    told = one_count(last, "" if same else last.question)
    if earlier:
        told = trn(
            "{count}; counted once before", "{count}; counted {n} times before", earlier, count=told
        )
    return tr("{count}; not agreed: {words}", count=told, words=dissent) if dissent else told
