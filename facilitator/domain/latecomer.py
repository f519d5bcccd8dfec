"""What someone who comes late changes in small groups: a place there, and a pass of their own."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from facilitator.domain.grouping import with_one_more
from facilitator.domain.protocol import Who
from facilitator.domain.segment import Segment


def in_a_group(segment: Segment, person: str, *, begun: bool) -> Segment:
    """The segment with someone more in the smallest of its groups.

    In a round that has begun there nobody's place shifts: the newcomer speaks last of the others.
    """
    made = segment.with_groups(with_one_more(segment.groups, person))
    if not begun or segment.speaks is not Who.OTHERS or segment.member < 0:
        return made
    groups = tuple(
        _after_the_others(before, segment.member, person) if before != after else after
        for before, after in zip(segment.groups, made.groups, strict=True)
    )
    return made.with_groups(groups)


def _after_the_others(group: tuple[str, ...], member: int, person: str) -> tuple[str, ...]:
    """The group turned so that `person` is last of those who speak before the same member.

    They speak from the member's neighbour on, so that the newcomer stands just before the member.
    """
    if member >= len(group):
        return (*group, person)
    others = (*group[member + 1 :], *group[:member], person)
    at = len(others) - member
    return (*others[at:], group[member], *others[:at])


def with_their_pass(
    segments: tuple[Segment, ...], person: str, done: Container[str], known: Container[str]
) -> tuple[Segment, ...]:
    """The segments with a pass for `person` in each loop that goes on and has one too few.

    `known` are identities that were used already. The pass takes its time: nobody's is cut.
    """
    more: dict[str, tuple[Segment, ...]] = {}
    for loop in _loops(segments):
        last = tuple(one for one in loop if one.member == loop[-1].member)
        largest = max((len(group) for one in last for group in one.groups), default=0)
        if 0 <= last[-1].member == largest - 2 and last[-1].id not in done:
            more[last[-1].id] = tuple(_passed_on(one, person, known) for one in last)
    if not more:
        return segments
    longer = (made for one in segments for made in (one, *more.get(one.id, ())))
    return _numbered(tuple(longer), done)


def _loops(segments: tuple[Segment, ...]) -> list[list[Segment]]:
    """The segments of each item cut where a loop over members begins or begins anew.

    What was put between the steps of an item cuts nothing.
    """
    out: list[list[Segment]] = []
    for item in dict.fromkeys(one.item for one in segments):
        own = [one for one in segments if one.item == item]
        for at, one in enumerate(own):
            if at and _goes_on(own[at - 1], one):
                out[-1].append(one)
            else:
                out.append([one])
    return out


def _goes_on(before: Segment, one: Segment) -> bool:
    """Whether a segment is in the same loop as the one before it in its item."""
    return (before.member < 0) == (one.member < 0) and before.member <= one.member


def _passed_on(segment: Segment, person: str, known: Container[str]) -> Segment:
    """The same step in a pass more, which is that of `person`: the last of their group."""
    identity = f"{segment.id}+"
    while identity in known:
        identity += "+"
    made = replace(segment, id=identity, member=segment.member + 1)
    if not segment.groups:
        return made
    groups = with_one_more(segment.groups, person)  # not yet in a step that is done
    return made.with_groups(tuple(_with_last(group, person) for group in groups))


def _with_last(group: tuple[str, ...], person: str) -> tuple[str, ...]:
    return (*(p for p in group if p != person), person) if person in group else group


def _numbered(segments: tuple[Segment, ...], done: Container[str]) -> tuple[Segment, ...]:
    """With their places in their items told anew; what is done keeps the place it had."""
    counts: dict[str, int] = {}
    for one in segments:
        counts[one.item] = counts.get(one.item, 0) + 1
    seen: dict[str, int] = {}
    out = []
    for one in segments:
        seen[one.item] = seen.get(one.item, 0) + 1
        told = replace(one, number=seen[one.item], of=counts[one.item])
        out.append(one if one.id in done else told)
    return tuple(out)
