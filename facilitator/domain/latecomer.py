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
    segments: tuple[Segment, ...], done: Container[str], known: Container[str]
) -> tuple[Segment, ...]:
    """The segments with one pass more in each loop that a group has outgrown and that goes on.

    `known` are identities that were used already. The passes take their time: nobody's is cut.
    """
    out: list[Segment] = []
    for loop in _loops(segments):
        out += loop
        last = [one for one in loop if one.member == loop[-1].member]
        largest = max((len(group) for one in last for group in one.groups), default=0)
        if 0 <= last[-1].member < largest - 1 and last[-1].id not in done:
            out += (_passed_on(one, known) for one in last)
    return _numbered(tuple(out), done) if len(out) > len(segments) else segments


def _loops(segments: tuple[Segment, ...]) -> list[list[Segment]]:
    """The segments cut where an item ends, and where a loop over members begins or begins anew."""
    out: list[list[Segment]] = []
    for one in segments:
        if out and _goes_on(out[-1][-1], one):
            out[-1].append(one)
        else:
            out.append([one])
    return out


def _goes_on(before: Segment, one: Segment) -> bool:
    """Whether a segment belongs with the one before it."""
    same = before.item == one.item and (before.member < 0) == (one.member < 0)
    return same and before.member <= one.member


def _passed_on(segment: Segment, known: Container[str]) -> Segment:
    """The same step in the pass of each group's next member."""
    identity = f"{segment.id}+"
    while identity in known:
        identity += "+"
    return replace(segment, id=identity, member=segment.member + 1).with_groups(segment.groups)


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
