"""Templates: agendas that are used again and again, before they have a day and people."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.domain.agenda import EVERYONE_LEADS, Lead, Method, Purpose
from facilitator.domain.protocol import GroupSize

USUAL_SLOT = 40
"""Minutes between two bells, which a meeting has unless its template says otherwise."""


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """One item as `agenda.Item` has it, without identity; `bring` is what has to be there.

    A lead is a role or all, never a person: the same template serves other teams.
    """

    title: str
    minutes: int
    purpose: Purpose = Purpose.DISCUSS
    leads: tuple[Lead, ...] = (EVERYONE_LEADS,)
    method: Method = Method.DISCUSSION
    protocol: str = ""
    sitting: int = 1
    step: int = 0
    leaves: str = ""
    bring: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One meeting of a template, in so many minutes; most templates have one alone."""

    items: tuple[TemplateItem, ...]
    title: str = ""
    minutes: int = USUAL_SLOT
    purpose: str = ""

    @property
    def planned(self) -> int:
        """The minutes of its items together."""
        return sum(item.minutes for item in self.items)

    @property
    def bring(self) -> tuple[str, ...]:
        """What has to be there for all of its items, each thing once."""
        return tuple(dict.fromkeys(thing for item in self.items for thing in item.bring))


@dataclass(frozen=True, slots=True)
class Template:
    """An agenda to start from; `parts` are meetings that belong together, in their order."""

    id: str
    name: str
    parts: tuple[Part, ...]
    purpose: str = ""
    when: str = ""
    people: GroupSize = field(default_factory=GroupSize)
    own: bool = False
