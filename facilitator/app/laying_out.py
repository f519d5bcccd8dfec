"""Agendas made from protocols."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.agenda import EVERYONE_LEADS, Item, Lead, LeadKind, Method, Purpose
from facilitator.domain.expand import fair_minutes
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.protocol import Protocol

NewId = Callable[[], str]

_PURPOSES = {
    "decision": Purpose.DECIDE,
    "goal-setting": Purpose.DECIDE,
    "opening-closing": Purpose.INFORM,
    "meeting-design": Purpose.DISCUSS,
    "reflection": Purpose.LEARN,
    "data": Purpose.LEARN,
    "feedback-on-work": Purpose.LEARN,
    "dilemma": Purpose.LEARN,
}


def as_item(protocol: Protocol, people: int, identity: str, sitting: int = 1) -> Item:
    """One agenda item that is held by a protocol (or by one of its sittings)."""
    return Item(
        id=identity,
        title=protocol.name,
        purpose=_PURPOSES.get(protocol.category, Purpose.DISCUSS),
        leads=(Lead(LeadKind.ROLE, Role.FACILITATOR.value),),
        method=Method.PROTOCOL,
        minutes=fair_minutes(protocol, people, sitting),
        protocol=protocol.id,
        sitting=sitting,
    )


def as_items(protocol: Protocol, people: int, new_id: NewId) -> tuple[Item, ...]:
    """A protocol laid out as an agenda of its own: one item a step, with the step's words."""
    return tuple(
        _laid_out(protocol, (sitting, number), people, new_id())
        for sitting in range(1, protocol.sittings + 1)
        for number in range(1, len(protocol.sitting(sitting)) + 1)
    )


def _laid_out(protocol: Protocol, place: tuple[int, int], people: int, identity: str) -> Item:
    sitting, number = place
    step = protocol.sitting(sitting)[number - 1]
    return Item(
        id=identity,
        title=step.title,
        purpose=Purpose.DECIDE if Kind.DECISION in step.capture else Purpose.DISCUSS,
        leads=(EVERYONE_LEADS,),
        method=Method.PROTOCOL,
        minutes=max(1, step.minutes_for(people)),
        protocol=protocol.id,
        sitting=sitting,
        step=number,
    )
