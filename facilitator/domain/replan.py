"""Planning the rest of a running meeting anew: each wish gives the next events, as in act."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.act import Now
from facilitator.domain.agenda import MOST_MINUTES
from facilitator.domain.events import (
    Arrived,
    Event,
    LeftEarly,
    Replanned,
    Started,
    Went,
    Why,
    effective,
)
from facilitator.domain.fold import after, growing
from facilitator.domain.grouping import with_one_less
from facilitator.domain.latecomer import in_a_group, with_their_pass
from facilitator.domain.order import found
from facilitator.domain.run import Move, Run
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE, SECOND, Millis


def more(now: Now, minutes: int = 1) -> tuple[Event, ...]:
    """Give the step under way so many minutes more."""
    segment = now.run.segment
    if segment is None or not now.may(Move.MORE):
        return ()
    longer = replace(segment, planned=segment.planned + minutes * MINUTE)
    if longer.planned > MOST_MINUTES * MINUTE:
        return ()
    return (_changed(now, (longer,), Why.MINUTE_MORE),)


def less(now: Now, minutes: int = 1) -> tuple[Event, ...]:
    """Take so many minutes from the step under way; it needs to have as much left."""
    segment = now.run.segment
    if segment is None or not now.may(Move.LESS) or now.here.remaining < minutes * MINUTE:
        return ()
    shorter = replace(segment, planned=segment.planned - minutes * MINUTE)
    return (_changed(now, (shorter,), Why.MINUTE_LESS),)


def insert(now: Now, segments: tuple[Segment, ...], why: Why = Why.INSERTED) -> tuple[Event, ...]:
    """Put new segments after the item under way; they begin at once when nothing is under way.

    With Why.LED_ON they come right after the step under way, which must lead on to something.
    Their identities must be new to the meeting.
    """
    run, fresh = now.run, [segment.id for segment in segments]
    led_on = why is Why.LED_ON
    known = {*run.rounds, *run.spent, *(s.id for s in (*run.segments, *run.baseline))}
    new = len({*known, *fresh}) == len(known) + len(fresh)
    if not segments or not new or not now.may(Move.LEAD_ON if led_on else Move.INSERT):
        return ()
    at = _end_of_step(run) if led_on else _end_of_item(run)
    ids = [segment.id for segment in run.segments]
    order = (*ids[:at], *fresh, *ids[at:])
    planned = Replanned(*now.stamp, order, segments, why, segments[0].item if led_on else "")
    if run.segment is not None:
        return (planned,)
    return (planned, Went(*now.stamp_after, fresh[0]))


def led_on(events: tuple[Event, ...], segment: str) -> tuple[str, ...]:
    """The items that a step has led on to, in order."""
    current, out = "", list[str]()
    for event in effective(events):
        if isinstance(event, Started):
            current = event.segments[0].id if event.segments else ""
        elif isinstance(event, Went):
            current = event.to
        elif isinstance(event, Replanned) and event.why is Why.LED_ON and current == segment:
            out.append(event.subject)
    return tuple(out)


def items_to_come(run: Run) -> tuple[str, ...]:
    """The items of which nothing has begun, in order: those that can change places."""
    touched = {s.item for s in run.segments if s.id == run.current or s.id in run.done}
    touched |= {s.item for s in run.segments if run.spent.get(s.id, 0)}
    return tuple(item for item in _items(run) if item not in touched)


def move_item(now: Now, item: str, places: int) -> tuple[Event, ...]:
    """Let an item to come change places with the one `places` later, or earlier if negative."""
    movable = list(items_to_come(now.here))
    if item not in movable or not now.may(Move.INSERT):
        return ()
    source = movable.index(item)
    target = source + places
    if places == 0 or not 0 <= target < len(movable):
        return ()
    movable.insert(target, movable.pop(source))
    return (Replanned(*now.stamp, _with_items(now.run, movable), (), Why.MOVED),)


def park_item(now: Now) -> tuple[Event, ...]:
    """Drop what is left of the item under way and go on to the next."""
    run, segment = now.run, now.run.segment
    if segment is None or not now.may(Move.PARK):
        return ()
    order = tuple(
        s.id
        for s in run.segments
        if s.item != segment.item or s.id == run.current or s.id in run.done
    )
    span = parked_span(now.here)
    planned = Replanned(*now.stamp, order, (), Why.PARKED, segment.item, span)
    following = after(run, planned).following
    return (planned, Went(*now.stamp_after, "" if following is None else following.id))


def parked_span(run: Run) -> Millis:
    """By how many milliseconds parking the item under way moves the expected end: 0 or less."""
    segment = run.segment
    if segment is None:
        return 0
    rest = (s for s in run.segments if s.item == segment.item and s.id not in run.done)
    return -sum(
        max(0, s.planned - run.spent.get(s.id, 0)) for s in rest if s.id != run.current
    ) - max(0, run.remaining)


def arrive(now: Now, person: str, name: str = "") -> tuple[Event, ...]:
    """Someone came: a turn in every round still to be finished, and the time for it."""
    run = now.run
    if person in run.here or not now.may(Move.ARRIVE):
        return ()
    growing_here = growing(run, person)
    joined = tuple(
        segment
        if segment.id in run.done
        else with_latecomer(
            segment, person, joins=segment.id in growing_here, begun=_begun(run, segment)
        )
        for segment in run.segments
    )
    known = {*run.rounds, *run.spent, *(s.id for s in (*run.segments, *run.baseline))}
    segments = with_their_pass(joined, person, run.done, known)
    grown = tuple(new for new in segments if new != found(run.segments, new.id))
    came = Arrived(*now.stamp, person, name)
    if not grown:
        return (came,)
    order = tuple(segment.id for segment in segments)
    return (came, Replanned(*now.stamp_after, order, grown, Why.LATECOMER))


def _begun(run: Run, segment: Segment) -> bool:
    """Whether somebody has had a turn in it."""
    turn = run.rounds.get(segment.id)
    return turn is not None and bool(turn.turns or turn.spent)


def with_latecomer(segment: Segment, person: str, *, joins: bool, begun: bool = False) -> Segment:
    """The segment with someone more in the room: in a small group, and if `joins` with a turn.

    `begun` tells that somebody has had a turn in it.
    """
    if segment.groups:
        return in_a_group(segment, person, begun=begun)
    if not joins or person in segment.speakers:
        return segment
    return replace(
        segment,
        speakers=(*segment.speakers, person),
        planned=segment.planned + segment.seconds * SECOND,
    )


def leave(now: Now, person: str) -> tuple[Event, ...]:
    """Someone left before the end; whose turn it was, the next speaks."""
    if person not in now.run.here or not now.may(Move.LEAVE):
        return ()
    left = LeftEarly(*now.stamp, person)
    changed = tuple(
        segment.with_groups(with_one_less(segment.groups, person))
        for segment in now.run.segments
        if segment.id not in now.run.done and any(person in group for group in segment.groups)
    )
    if not changed:
        return (left,)
    order = tuple(segment.id for segment in now.run.segments)
    return (left, Replanned(*now.stamp_after, order, changed, Why.LEFT))


def _changed(now: Now, segments: tuple[Segment, ...], why: Why) -> Replanned:
    order = tuple(segment.id for segment in now.run.segments)
    return Replanned(*now.stamp, order, segments, why)


def _with_items(run: Run, turns: list[str]) -> tuple[str, ...]:
    """The segments in order, the items of `turns` whole and in that order in their own places.

    What a step led on to stays within that step's item, unless it is moved itself; nothing else
    comes into its place there, but after that item.
    """
    turn, begun = iter(turns), set[str]()
    order, waiting = list[str](), list[str]()
    for at, segment in enumerate(run.segments):
        parted = _is_parted(run.segments, at, turns)
        if not parted:
            order += waiting
            waiting.clear()
        if segment.item not in turns:
            order.append(segment.id)
        elif segment.item not in begun:
            begun.add(segment.item)
            name = next(turn)
            stays = name == segment.item or not parted
            (order if stays else waiting).extend(s.id for s in run.segments if s.item == name)
    return (*order, *waiting)


def _is_parted(segments: tuple[Segment, ...], at: int, turns: list[str]) -> bool:
    """Whether an item that is not moved has steps both before this place and from it on."""
    before = {s.item for s in segments[:at]} - set(turns)
    return any(s.item in before for s in segments[at:])


def _items(run: Run) -> tuple[str, ...]:
    """The items in the order in which they stand now."""
    return tuple(dict.fromkeys(segment.item for segment in run.segments))


def _end_of_step(run: Run) -> int:
    """The place after the segment under way."""
    return [segment.id for segment in run.segments].index(run.current) + 1


def _end_of_item(run: Run) -> int:
    """The place after the last segment of the item under way, or the end."""
    current = found(run.segments, run.current)
    if current is None:
        return len(run.segments)
    last = [at for at, s in enumerate(run.segments) if s.item == current.item]
    return last[-1] + 1
