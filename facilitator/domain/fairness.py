"""In which order people may speak: by seat, by name, drawn, or by what earlier meetings tell.

Fairness asks how long people have spoken and who began. It is told only what a team has agreed
to: `earlier` is None without the team's consent, else earlier meetings, the latest last.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.events import Order, Outcome
from facilitator.domain.grouping import Groups, Met, formed, meetings, with_made
from facilitator.domain.results import Results, TurnResult
from facilitator.domain.run import Run
from facilitator.domain.segment import place_number
from facilitator.domain.time import SECOND, Millis
from facilitator.domain.words import Text, tr

Earlier = tuple[Results, ...]

SAME: Millis = 30 * SECOND
"""Spans of speaking that lie in one such step count as equal: a few seconds are no difference."""

NO_CONSENT = tr("Only when the team has agreed that turns are timed.")
NOTHING_KNOWN = tr("Nothing is known yet of rounds before this one.")
IN_GROUPS = tr("Each group has an order of its own here.")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to find an order, and the order that it gives; `why_not` when it gives none."""

    how: Order
    waiting: tuple[str, ...] = ()
    why_not: Text | None = None


def by_seat(waiting: Iterable[str], seats: tuple[str, ...]) -> tuple[str, ...]:
    """Those who wait as they sit; who has no seat comes last, as they waited."""
    return tuple(sorted(waiting, key=lambda person: _place(person, seats)))


def by_name(
    waiting: Iterable[str],
    names: Mapping[str, str],
    key: Callable[[str], object] | None = None,
) -> tuple[str, ...]:
    """Those who wait by what they are called; `key` sorts as the language does."""
    sort = key or plain_key
    return tuple(sorted(waiting, key=lambda person: sort(names.get(person, person))))  # type: ignore[arg-type,return-value]


def plain_key(name: str) -> str:
    """A name without case and accents, where no language tells better."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


def drawn(waiting: Iterable[str], seed: int) -> tuple[str, ...]:
    """Those who wait in an order that `seed` alone decides."""
    order = sorted(waiting)
    random.Random(seed).shuffle(order)  # noqa: S311 -- no secret: who speaks when
    return tuple(order)


def by_fairness(
    waiting: Iterable[str], seats: tuple[str, ...], earlier: Earlier
) -> tuple[str, ...]:
    """Who has spoken least in a meeting comes first, then whose first voice lies longest back.

    Who began last time goes last. What remains equal goes by seat.
    """
    began = _began(earlier)
    return tuple(
        sorted(
            waiting,
            key=lambda person: (
                bool(began) and person == began[-1],
                _usual(person, earlier) // SAME,
                max((at for at, first in enumerate(began) if first == person), default=-1),
                _place(person, seats),
            ),
        )
    )


def proposals(
    run: Run, names: Mapping[str, str], earlier: Earlier | None, seed: int
) -> tuple[Proposal, ...]:
    """All ways to order those who wait in the round under way, () where none is."""
    turn = run.round
    if turn is None:
        return ()
    waiting = turn.waiting
    if any(place_number(each) for each in waiting):
        seats = tuple(sorted(waiting, key=place_number))
        return (
            Proposal(Order.SEAT, seats),
            Proposal(Order.NAME, why_not=IN_GROUPS),
            Proposal(Order.DRAWN, drawn(waiting, seed)),
            Proposal(Order.FAIR, why_not=IN_GROUPS),
        )
    return (
        Proposal(Order.SEAT, by_seat(waiting, run.here)),
        Proposal(Order.NAME, by_name(waiting, names)),
        Proposal(Order.DRAWN, drawn(waiting, seed)),
        _fair(waiting, run.here, earlier),
    )


def _fair(waiting: tuple[str, ...], seats: tuple[str, ...], earlier: Earlier | None) -> Proposal:
    if earlier is None:
        return Proposal(Order.FAIR, why_not=NO_CONSENT)
    if not any(turn.taken is not None for each in earlier for turn in _spoken(each)):
        return Proposal(Order.FAIR, why_not=NOTHING_KNOWN)
    return Proposal(Order.FAIR, by_fairness(waiting, seats, earlier))


def met_lately(earlier: Earlier) -> Met:
    """Who worked with whom in earlier meetings; the later, the more it counts."""
    return meetings(each.groups for results in earlier for each in results.together)


def drawn_anew(run: Run, met: Met, seed: int) -> Groups:
    """Other groups for the step under way, so that as few as can be meet the same people again.

    What was formed in this meeting, the groups of now included, counts more than `met`.
    """
    segment = run.segment
    if segment is None or not segment.groups:
        return ()
    made = [s.groups for s in run.segments if s.groups and s.id in (*run.done, *run.left)]
    known = with_made(met, (*dict.fromkeys(made), segment.groups))
    size = segment.size or max(map(len, segment.groups))
    return formed(run.here, size, known, seed)


def _place(person: str, seats: tuple[str, ...]) -> int:
    return seats.index(person) if person in seats else len(seats)


def _spoken(results: Results) -> tuple[TurnResult, ...]:
    """The turns in which one person spoke."""
    return tuple(
        turn
        for turn in results.turns
        if turn.outcome is Outcome.SPOKE and not place_number(turn.person)
    )


def _began(earlier: Earlier) -> tuple[str, ...]:
    """Who had the first voice of each round, the latest last."""
    out: list[str] = []
    for results in earlier:
        first: dict[str, str] = {}
        for turn in _spoken(results):
            first.setdefault(turn.segment, turn.person)
        out.extend(first.values())
    return tuple(out)


def _usual(person: str, earlier: Earlier) -> Millis:
    """How long someone spoke in one of the meetings in which they did, 0 when in none."""
    spans = [
        sum(turn.taken or 0 for turn in mine)
        for each in earlier
        if (mine := [turn for turn in _spoken(each) if turn.person == person])
    ]
    return sum(spans) // len(spans) if spans else 0
