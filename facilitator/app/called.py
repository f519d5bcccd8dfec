"""What values are called in lists, and what they are known by in the store."""

from __future__ import annotations

from facilitator.app.keeping import Kept, Owned, Shelf
from facilitator.domain.commitment import Commitment
from facilitator.domain.criteria import Variant
from facilitator.domain.goal import Aim, Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_parts import OwnForm, Parts
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.people import Team
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.template import Template


def name_of(value: Kept) -> tuple[Shelf, str]:
    """The kind and the identity of a value."""
    match value:
        case Team():
            return Shelf.TEAM, value.id
        case Meeting():
            return Shelf.MEETING, value.id
        case Commitment():
            return Shelf.COMMITMENT, value.id
        case Goal():
            return Shelf.GOAL, value.id


def label(value: Kept | Owned) -> str:
    """What a value is called in a list."""
    match value:
        case Team() | OwnProtocol() | Template() | OwnForm():
            return value.name
        case Variant():
            return value.name if isinstance(value.name, str) else value.name.msgid
        case SchoolDays() | Parts():
            return ""
        case Meeting():
            return f"{value.plan.day.isoformat()} {value.plan.title}".strip()
        case Commitment() | Aim():
            return short(value.text)
        case Goal():
            return short(value.title or value.sentence)


def short(text: str) -> str:
    """Words as a list has room for them."""
    return text if len(text) <= 60 else f"{text[:59]}…"
