"""Expanding an agenda into the segments of a running meeting for the people in the room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from facilitator.domain.agenda import Item, LeadKind, Method
from facilitator.domain.grouping import Met
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Format, Protocol, Step, Who
from facilitator.domain.repeat import Pass, passes
from facilitator.domain.seating import Seating
from facilitator.domain.segment import Segment
from facilitator.domain.signals import Signal
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

    `presenter_word` stands in the words of a step where no presenter is named, `turn_word` where
    it is someone else in every group. `met` tells who should not come into one group again.
    """

    here: tuple[str, ...]
    names: Mapping[str, str]
    presenter_word: str = "the presenter"
    turn_word: str = "whoever has the turn"
    met: Met = field(default_factory=dict)


def expand(
    plan: Plan,
    room: Room,
    protocols: Mapping[str, Protocol],
    only: tuple[Item, ...] | None = None,
) -> tuple[Segment, ...]:
    """The plan's items (or `only` those) as segments, words and speakers included.

    An item whose protocol is not among `protocols` becomes one plain segment: a missing file
    never keeps a meeting from starting. The segments of an item sum exactly to its minutes; where
    a fit gave minutes to its steps, in those proportions and without the steps left out.
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
    step = Step(item.title, "", "", "", item.minutes, 0, format=form)
    grouping, groups = Seating(item.id, room.here, room.met).of(Pass(step))
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
        size=step.group_size,
        grouping=grouping,
        groups=groups,
        signal=item.signal,
    )


def chosen(item: Item, protocol: Protocol) -> tuple[Step, ...]:
    """The steps that an item holds: all of its sitting, or the one it was laid out from."""
    steps = protocol.sitting(item.sitting)
    return (steps[item.step - 1 : item.step] or steps) if item.step > 0 else steps


def _steps(
    item: Item, protocol: Protocol, room: Room, presenting: tuple[str, ...]
) -> tuple[Segment, ...]:
    steps = _kept(item, chosen(item, protocol), len(room.here))
    shares = _shared(item.minutes * MINUTE, [weight for _, weight in steps])
    seating = Seating(item.id, room.here, room.met)
    out = []
    for number, ((each, _), planned) in enumerate(zip(steps, shares, strict=True), 1):
        step = each.step
        name, groups = seating.of(each)
        made = Segment(
            id=f"{item.id}.{number}",
            item=item.id,
            title=step.title,
            item_title=item.title or protocol.name,
            number=number,
            of=len(steps),
            planned=planned,
            least=step.least * MINUTE,
            cue=step.cue,
            say=step.say,
            sticks=step.sticks,
            leaves=item.leaves,
            format=step.format,
            seconds=step.seconds,
            private=step.private,
            vote=step.vote,
            capture=step.capture,
            drop=step.drop,
            hand_over=step.hand_over,
            speaks=step.speaks,
            size=step.group_size,
            grouping=name,
            groups=groups,
            member=each.member,
            each=step.each,
            signal=item.signal if step.signal is Signal.ALL else step.signal,
        )
        out.append(_voiced(made, each, room, presenting))
    return tuple(out)


def _kept(item: Item, steps: tuple[Step, ...], people: int) -> list[tuple[Pass[Step], int]]:
    """All passes of the steps that are held, each with its weight among the item's minutes.

    What a fit said of other steps than these, of an older protocol, is passed over.
    """
    fitted = item.steps if len(item.steps) == len(steps) and any(item.steps) else ()
    each_pass = passes(steps, people)
    if not fitted:
        return [(each, max(1, each.step.minutes_for(people))) for each in each_pass]
    return [(each, fitted[each.at]) for each in each_pass if fitted[each.at] > 0]


def _voiced(made: Segment, each: Pass[Step], room: Room, presenting: tuple[str, ...]) -> Segment:
    """With its speakers and listeners, and the name of who presents in its words.

    In a pass for each member of a group there are as many who present as groups, and they change
    with the groups: the words say so without names.
    """
    own = presenting
    if each.person >= 0 and room.here:
        own = (room.here[each.person % len(room.here)],)
    name = ", ".join(room.names.get(p, p) for p in own) or room.presenter_word
    if each.member >= 0:
        own, name = (), room.turn_word
    speakers, listeners = _voices(each.step, room, own)
    made = replace(
        made,
        cue=made.cue.replace("{presenter}", name),
        say=made.say.replace("{presenter}", name),
        sticks=made.sticks.replace("{presenter}", name),
        speakers=speakers,
        listeners=listeners,
    )
    return made.with_groups(made.groups) if made.groups else made


def _shared(whole: int, weights: list[int]) -> list[int]:
    """`whole` milliseconds in whole numbers that are in proportion and sum exactly to it."""
    total, out, used, seen = sum(weights), [], 0, 0
    for weight in weights:
        seen += weight
        end = whole * seen // total
        out.append(end - used)
        used = end
    return out


def _voices(
    step: Step, room: Room, presenting: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who has a turn, and who only listens: also who presents while the others go round."""
    people = {
        Who.EVERYONE: room.here,
        Who.PRESENTER: tuple(p for p in presenting if p in room.here),
        Who.OTHERS: tuple(person for person in room.here if person not in presenting),
    }
    listeners = people.get(step.listens, ())
    if step.format is not Format.ROUND:
        return (), listeners
    if step.speaks is Who.OTHERS:
        listeners = tuple(dict.fromkeys((*listeners, *presenting)))
    speakers = people.get(step.speaks, ())
    return tuple(p for p in speakers if p not in listeners), listeners


def fair_minutes(protocol: Protocol, people: int, sitting: int = 1) -> int:
    """Minutes to plan for an item with this protocol, never under one."""
    return max(1, protocol.minutes_for(people, sitting))
