"""What the page of a team's rhythm shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.domain.focus import Kept
from facilitator.domain.people import Team
from facilitator.domain.purpose_chart import PurposeChart
from facilitator.domain.rating_chart import RatingChart
from facilitator.domain.rhythm import LookBack
from facilitator.domain.role_ledger import Ledger
from facilitator.domain.role_turns import Turn
from facilitator.domain.terms import Offered, Term
from facilitator.domain.words import Text


@dataclass(frozen=True, slots=True)
class RhythmView:
    """A team's term. `offered` are terms that are likely to be meant, `met` says how often it met.

    `turns` are whose turn it is in the next meeting. `several` is whether there are other teams,
    that a report can tell of as well.
    """

    team: Team
    term: Term
    offered: tuple[Offered, ...]
    met: Text
    ledger: Ledger = field(default_factory=Ledger)
    turns: tuple[Turn, ...] = ()
    ratings: RatingChart | None = None
    purposes: PurposeChart | None = None
    backs: tuple[LookBack, ...] = ()
    norms: tuple[tuple[str, Kept], ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    several: bool = False
