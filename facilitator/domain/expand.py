"""Expanding an agenda into the segments of a running meeting for the people in the room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.agenda import Item, LeadKind, Method
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Format, Over, Protocol, Step, Who, passes
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE

_FORMATS = {
    Method.ROUND: Format.ROUND,
    Method.SILENT: Format.SILENT,
    Method.PAIRS: Format.PAIRS,
    Method.TRIADS: Format.TRIADS,
    Method.SMALL_GROUPS: Format.SMALL_GROUPS,
    Method.PRESENTATION: Format.PRESENTER,
}


@dataclass(frozen=True, slots=True)
class Room:
    """Who is in the room in seat order, by identity, and what each is called.

    `presenter_word` stands in the words of a step where no presenter is named.
    """

    here: tuple[str, ...]
    names: Mapping[str, str]
    presenter_word: str = "the presenter"


def expand(
    plan: Plan,
    room: Room,
    protocols: Mapping[str, Protocol],
    only: tuple[Item, ...] | None = None,
) -> tuple[Segment, ...]:
    """The plan's items (or `only` those) as segments, words and speakers included.

    An item whose protocol is not among `protocols` becomes one plain segment: a missing file
    never keeps a meeting from starting. The segments of an item sum exactly to its minutes.
    """
    segments: list[Segment] = []
    for item in plan.items if only is None else only:
        protocol = protocols.get(item.protocol) if item.method is Method.PROTOCOL else None
        if protocol is None or not protocol.sitting(item.sitting):
            segments.append(_plain(item, room))
        else:
            segments.extend(_steps(item, protocol, room, presenters(plan, item)))
    return tuple(segments)


def presenters(plan: Plan, item: Item) -> tuple[str, ...]:
    """Who presents in an item: named there, else the role's holders, else the people who lead."""
    if item.presenters:
        return item.presenters
    if plan.holders(Role.PRESENTER):
        return plan.holders(Role.PRESENTER)
    return tuple(lead.who for lead in item.leads if lead.kind is LeadKind.PERSON)


def _plain(item: Item, room: Room) -> Segment:
    form = _FORMATS.get(item.method, Format.WHOLE_GROUP)
    return Segment(
        id=f"{item.id}.1",
        item=item.id,
        title=item.title,
        item_title=item.title,
        number=1,
        of=1,
        planned=item.minutes * MINUTE,
        least=0,
        leaves=item.leaves,
        format=form,
        speakers=room.here if form is Format.ROUND else (),
    )


def _chosen(item: Item, protocol: Protocol) -> tuple[Step, ...]:
    """The steps that an item holds: all of its sitting, or the one that it was laid out from."""
    steps = protocol.sitting(item.sitting)
    return (steps[item.step - 1 : item.step] or steps) if item.step > 0 else steps


def _steps(
    item: Item, protocol: Protocol, room: Room, presenting: tuple[str, ...]
) -> tuple[Segment, ...]:
    steps = passes(_chosen(item, protocol), len(room.here))
    ideals = [max(1, step.minutes_for(len(room.here))) for step, _ in steps]
    shares = _shared(item.minutes * MINUTE, ideals)
    out = []
    for number, ((step, turn), planned) in enumerate(zip(steps, shares, strict=True), 1):
        own = _presenting(step, turn, room, presenting)
        speakers, listeners = _voices(step, room, own)
        name = ", ".join(room.names.get(p, p) for p in own) or room.presenter_word
        out.append(
            Segment(
                id=f"{item.id}.{number}",
                item=item.id,
                title=step.title,
                item_title=item.title or protocol.name,
                number=number,
                of=len(steps),
                planned=planned,
                least=step.least * MINUTE,
                cue=step.cue.replace("{presenter}", name),
                say=step.say.replace("{presenter}", name),
                sticks=step.sticks.replace("{presenter}", name),
                leaves=item.leaves,
                format=step.format,
                speakers=speakers,
                listeners=listeners,
                seconds=step.seconds,
                private=step.private,
                vote=step.vote,
                capture=step.capture,
                drop=step.drop,
                hand_over=step.hand_over,
            )
        )
    return tuple(out)


def _shared(whole: int, weights: list[int]) -> list[int]:
    """`whole` milliseconds in whole numbers that are in proportion and sum exactly to it."""
    total, out, used, seen = sum(weights), [], 0, 0
    for weight in weights:
        seen += weight
        end = whole * seen // total
        out.append(end - used)
        used = end
    return out


def _presenting(step: Step, turn: int, room: Room, presenting: tuple[str, ...]) -> tuple[str, ...]:
    """In a block that is repeated for each participant, each presents in turn."""
    if step.repeat is not None and step.repeat.over is Over.PARTICIPANTS and room.here:
        return (room.here[turn % len(room.here)],)
    return presenting


def _voices(
    step: Step, room: Room, presenting: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who has a turn, and who only listens: also who presents while the others go round."""
    others = tuple(person for person in room.here if person not in presenting)
    groups = {
        Who.EVERYONE: room.here,
        Who.PRESENTER: tuple(p for p in presenting if p in room.here),
        Who.OTHERS: others,
    }
    speakers = groups.get(step.speaks, ()) if step.format is Format.ROUND else ()
    listeners = groups.get(step.listens, ())
    if step.format is Format.ROUND and step.speaks is Who.OTHERS:
        listeners = tuple(dict.fromkeys((*listeners, *presenting)))
    return tuple(p for p in speakers if p not in listeners), listeners


def fair_minutes(protocol: Protocol, people: int, sitting: int = 1) -> int:
    """Minutes to plan for an item with this protocol, never under one."""
    return max(1, protocol.minutes_for(people, sitting))
