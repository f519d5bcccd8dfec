"""When time runs short: what can be done about it, and what each choice does to the end.

`offers` says what is possible at a moment; `shrink`, `take`, `drop`, `park` and `extend` are the
wishes, as in act, and `choose` the one that an offer stands for. What is needed, and what is given,
are whole minutes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.domain.act import Now
from facilitator.domain.agenda import MOST_MINUTES
from facilitator.domain.divisor import Giver, given
from facilitator.domain.events import Event, Replanned, Why
from facilitator.domain.replan import park_item, parked_span
from facilitator.domain.run import Move, Run, moves
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE, Millis

USUAL_MINUTES = 3
"""For how many minutes a step goes on if nobody says otherwise."""
MOST_MORE = 15
"""For how many minutes a step can go on by one choice."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What a choice makes of an item, or of a step of the item under way.

    `subject` is its identity, `name` its title, `before` and `after` are milliseconds.
    """

    subject: str
    name: str
    before: Millis
    after: Millis


@dataclass(frozen=True, slots=True)
class Offer:
    """One choice: `span` is by how many milliseconds it moves the expected end.

    `subject` names the item or the step it is about ("" for the whole rest), `minutes` what was
    needed when it was offered, or for how long to go on.
    """

    why: Why
    subject: str
    span: Millis
    minutes: int
    cuts: tuple[Cut, ...] = ()

    @property
    def gained(self) -> int:
        """Whole minutes by which the end comes earlier."""
        return max(0, -self.span) // MINUTE


def needed(run: Run, until_bell: Millis) -> int:
    """The whole minutes that the expected end lies past the bell, else those the step is over.

    `until_bell` is from the expected end to the bell. At least one.
    """
    past = -until_bell if until_bell < 0 else -run.remaining
    return max(1, -(-past // MINUTE))


def offers(run: Run, need: int, minutes: int = USUAL_MINUTES) -> tuple[Offer, ...]:
    """What can be done at the moment of `run` to gain `need` minutes, or to go on `minutes`.

    In the order of the card; items and optional steps to choose from follow one another. What
    gives nothing is left out, but for parking, which ends the item under way all the same.
    """
    segment = run.segment
    if segment is None or Move.MORE not in moves(run):
        return ()
    rest = to_come(run)
    items = tuple(dict.fromkeys(one.item for one in rest))
    everything = _offer(run, Why.SHRUNK, "", need, rest)
    from_items = (
        _offer(run, Why.TAKEN, item, need, _of_item(rest, item))
        for item in items
        if item != segment.item
    )
    gains = tuple(one for one in (everything, *from_items) if one.span)
    return (
        *gains,
        *(_dropping(run, passes, need) for passes in optional_steps(run)),
        Offer(Why.PARKED, segment.item, parked_span(run), need),
        *(
            Offer(Why.EXTENDED, segment.id, minutes * MINUTE, minutes)
            for _ in _longer(run, minutes)
        ),
    )


def to_come(run: Run) -> tuple[Segment, ...]:
    """The segments of which nothing has begun: all that a choice may shorten or drop."""
    begun = {run.current, *run.done, *run.left}
    return tuple(s for s in run.segments if s.id not in begun and not run.spent.get(s.id, 0))


def optional_steps(run: Run) -> tuple[tuple[Segment, ...], ...]:
    """The optional steps of which nothing has begun, each with all its passes, first to drop first.

    Where some have had their pass the others keep theirs.
    """
    free = {segment.id for segment in to_come(run)}
    steps: dict[tuple[str, int], list[Segment]] = {}
    for segment in run.segments:
        if segment.drop:
            steps.setdefault((segment.item, segment.drop), []).append(segment)
    whole = [tuple(passes) for passes in steps.values() if all(s.id in free for s in passes)]
    return tuple(sorted(whole, key=lambda passes: passes[0].drop))


def shortened(segments: tuple[Segment, ...], minutes: int) -> tuple[Segment, ...]:
    """Those of the segments that become shorter so that all give `minutes`, or what they can.

    In proportion to their length (see `divisor`). None goes below its least, or below a minute.
    """
    givers = tuple(
        Giver(one.planned, max(0, one.planned - max(one.least, MINUTE)) // MINUTE)
        for one in segments
    )
    return tuple(
        replace(one, planned=one.planned - times * MINUTE)
        for one, times in zip(segments, given(givers, minutes), strict=True)
        if times
    )


def choose(now: Now, offer: Offer, tally: tuple[int, ...] = ()) -> tuple[Event, ...]:
    """Do what was offered."""
    match offer.why:
        case Why.SHRUNK:
            return shrink(now, offer.minutes)
        case Why.TAKEN:
            return take(now, offer.subject, offer.minutes)
        case Why.DROPPED:
            return drop(now, offer.subject)
        case Why.PARKED:
            return park(now)
        case _:
            return extend(now, offer.minutes, tally)


def shrink(now: Now, need: int) -> tuple[Event, ...]:
    """Shorten all that is to come in proportion, by `need` minutes or as far as it goes."""
    return _shorten(now, Why.SHRUNK, "", need, to_come(now.here))


def take(now: Now, item: str, need: int) -> tuple[Event, ...]:
    """Shorten one item to come by `need` minutes, or as far as it goes."""
    if now.run.segment is None or item == now.run.segment.item:
        return ()
    return _shorten(now, Why.TAKEN, item, need, _of_item(to_come(now.here), item))


def drop(now: Now, segment: str) -> tuple[Event, ...]:
    """Leave out an optional step to come, with all its passes."""
    found = (passes for passes in optional_steps(now.here) if passes[0].id == segment)
    passes = next(found, ())
    if not passes or not now.may(Move.MORE):
        return ()
    gone = {one.id for one in passes}
    order = tuple(one.id for one in now.run.segments if one.id not in gone)
    span = -sum(one.planned for one in passes)
    return (Replanned(*now.stamp, order, (), Why.DROPPED, segment, span),)


def park(now: Now) -> tuple[Event, ...]:
    """Park the item under way."""
    return park_item(now)


def extend(now: Now, minutes: int, tally: tuple[int, ...] = ()) -> tuple[Event, ...]:
    """Let the step go on so many minutes, from its end or, when it is over, from now.

    `tally` are the thumbs down, sideways and up that agreed to it; () when nobody counted.
    """
    if not now.may(Move.MORE) or not _is_tally(tally):
        return ()
    order = tuple(one.id for one in now.run.segments)
    return tuple(
        Replanned(*now.stamp, order, (longer,), Why.EXTENDED, longer.id, minutes * MINUTE, tally)
        for longer in _longer(now.here, minutes)
    )


def _is_tally(tally: tuple[int, ...]) -> bool:
    return not tally or (len(tally) == 3 and min(tally) >= 0 and sum(tally) > 0)


def _longer(run: Run, minutes: int) -> tuple[Segment, ...]:
    """The step under way with so many minutes more, () when it cannot have them."""
    segment = run.segment
    if segment is None or not 1 <= minutes <= MOST_MORE:
        return ()
    planned = max(segment.planned, run.spent.get(segment.id, 0)) + minutes * MINUTE
    return (replace(segment, planned=planned),) if planned <= MOST_MINUTES * MINUTE else ()


def _of_item(segments: Iterable[Segment], item: str) -> tuple[Segment, ...]:
    return tuple(one for one in segments if one.item == item)


def _offer(run: Run, why: Why, subject: str, need: int, among: tuple[Segment, ...]) -> Offer:
    shorter = {one.id: one for one in shortened(among, need)}
    cuts: dict[str, Cut] = {}
    for one in among:
        key, name = _named(run, one)
        before = cuts.get(key, Cut(key, name, 0, 0))
        after = before.after + shorter.get(one.id, one).planned
        cuts[key] = replace(before, before=before.before + one.planned, after=after)
    changed = tuple(cut for cut in cuts.values() if cut.after != cut.before)
    return Offer(why, subject, sum(cut.after - cut.before for cut in changed), need, changed)


def _named(run: Run, segment: Segment) -> tuple[str, str]:
    """Steps of the item under way go by their own names, all others by their item's."""
    current = run.segment
    if current is not None and current.item == segment.item:
        return segment.id, segment.title
    return segment.item, segment.item_title


def _dropping(run: Run, passes: tuple[Segment, ...], need: int) -> Offer:
    first, whole = passes[0], sum(one.planned for one in passes)
    return Offer(Why.DROPPED, first.id, -whole, need, (Cut(first.id, first.title, whole, 0),))


def _shorten(
    now: Now, why: Why, subject: str, need: int, among: tuple[Segment, ...]
) -> tuple[Event, ...]:
    changed = shortened(among, need)
    if not changed or not now.may(Move.MORE):
        return ()
    order = tuple(one.id for one in now.run.segments)
    was = {one.id: one.planned for one in among}
    span = sum(one.planned - was[one.id] for one in changed)
    return (Replanned(*now.stamp, order, changed, why, subject, span),)
