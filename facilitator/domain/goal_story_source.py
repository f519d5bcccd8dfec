"""What the story of a goal is told from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from facilitator.domain.commitment import Commitment
from facilitator.domain.criteria import REFLECTIVE, Variant
from facilitator.domain.goal import Aim, Goal
from facilitator.domain.notes import Kind
from facilitator.domain.people import Team
from facilitator.domain.time import Moment
from facilitator.domain.words import Text, tr


@dataclass(frozen=True, slots=True)
class Looked:
    """A meeting that worked on the goal; `protocols` are names of those it was held by."""

    id: str
    day: date
    title: str = ""
    protocols: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A goal and all that belongs to it. `names` are people by their identities."""

    team: Team
    goal: Goal
    now: Moment
    variant: Variant = REFLECTIVE
    aims: tuple[Aim, ...] = ()
    meetings: tuple[Looked, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> Text:
        """What the document is called."""
        title = self.goal.title.strip()
        return tr("The story of a goal: {title}", title=title) if title else tr("A goal’s story")

    def made(self, kind: Kind) -> tuple[Commitment, ...]:
        """The commitments of one kind that may be told."""
        told = (c for c in self.commitments if not c.private and not c.confidential)
        return tuple(c for c in told if c.kind is kind and c.text.strip())

    def name(self, person: str) -> str:
        """What somebody is called; who is no member is called as was typed."""
        return self.names.get(person, person).strip()
