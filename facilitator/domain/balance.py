"""How the speaking was shared in a team's last meetings, and whom the room has not heard today.

Shares need the team's consent: without it results have no spans, and nothing comes of them here.
People stand in the order they are handed in, never by what they spoke.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.events import Outcome
from facilitator.domain.protocol import Format
from facilitator.domain.results import Results, TurnResult
from facilitator.domain.run import Run
from facilitator.domain.segment import place_number
from facilitator.domain.time import Millis, Moment

_OF_ALL = (Format.WHOLE_GROUP, Format.ROUND)
"""A talk of the whole group; a round without speakers of its own waits for raised hands."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One person: the share of each meeting's speaking, None where there was no turn of theirs.

    `whole` is the share of all that was spoken in the meetings with a turn of theirs, `first` in
    how many meetings the first voice was theirs.
    """

    person: str
    shares: tuple[float | None, ...]
    whole: float
    first: int


@dataclass(frozen=True, slots=True)
class Balance:
    """When the meetings with timed turns began, the earliest first, and everyone's voice."""

    began: tuple[Moment, ...] = ()
    voices: tuple[Voice, ...] = ()


def balance(earlier: tuple[Results, ...], people: tuple[str, ...]) -> Balance:
    """How rounds and hand lists of earlier meetings were shared among these people.

    Others who spoke count in the whole, without a line of their own.
    """
    spans = [(each, told) for each in earlier if sum((told := _spans(each)).values()) > 0]
    firsts = [_first(each) for each, _ in spans]
    shared = [told for _, told in spans]
    return Balance(
        tuple(each.began for each, _ in spans),
        tuple(_voice(person, shared, firsts.count(person)) for person in people),
    )


def unheard(run: Run) -> int | None:
    """How many who are here have had no turn in this meeting; None where it is not asked.

    It is asked in a talk of the whole group in which raised hands had turns, or after a round of
    the same item. Who passed has had a turn.
    """
    segment = run.segment
    if segment is None or segment.is_round or segment.format not in _OF_ALL:
        return None
    of_item = {each.id for each in run.segments if each.item == segment.item}
    if not any(turn.turns for key, turn in run.rounds.items() if key in of_item):
        return None
    return sum(person not in _heard(run) for person in run.here)


def _heard(run: Run) -> frozenset[str]:
    """Who has had a turn, or has one now."""
    segments = {each.id: each for each in (*run.baseline, *run.segments)}
    out = set[str]()
    for key, turn in run.rounds.items():
        speakers = [one.person for one in turn.turns if one.outcome is not Outcome.ABSENT]
        if key == run.current and turn.speaker is not None:
            speakers.append(turn.speaker)
        for speaker in speakers:
            out.update(segments[key].at_place(speaker) if key in segments else (speaker,))
    return frozenset(out)


def _voice(person: str, shared: list[dict[str, Millis]], first: int) -> Voice:
    shares = tuple(told[person] / sum(told.values()) if person in told else None for told in shared)
    theirs = [told for told in shared if person in told]
    whole = sum(sum(told.values()) for told in theirs)
    part = sum(told[person] for told in theirs) / whole if whole else 0.0
    return Voice(person, shares, part, first)


def _alone(results: Results) -> tuple[TurnResult, ...]:
    """The turns in which one person spoke to all."""
    return tuple(
        turn
        for turn in results.turns
        if turn.outcome is Outcome.SPOKE and not place_number(turn.person)
    )


def _spans(results: Results) -> dict[str, Millis]:
    out: dict[str, Millis] = {}
    for turn in _alone(results):
        if turn.taken is not None:
            out[turn.person] = out.get(turn.person, 0) + turn.taken
    return out


def _first(results: Results) -> str:
    return next((turn.person for turn in _alone(results)), "")
