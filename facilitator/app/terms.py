"""What the store gives of a team's term."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.commitment import Commitment
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.terms import Term


@dataclass(frozen=True, slots=True)
class TermFolder:
    """A team's meetings of a term in every stage, the earliest first.

    `commitments` are all that the team made up to its last day, in the order in which they were
    made, with all their states; `goals` are the team's, whole. Nothing that lies in the bin.
    `apart` are the identities of commitments that stand in confidential items.
    """

    team: str
    term: Term
    meetings: tuple[Meeting, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    goals: tuple[Goal, ...] = ()
    apart: frozenset[str] = frozenset()
