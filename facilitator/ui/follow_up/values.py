"""What the follow-up screen is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from facilitator.app.register import Entry, RegisterWish

MOST = 500
"""Rows that are shown of one register; what is looked for narrows them."""


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """A register as it is wished for.

    `shown` are its rows in order, `counts` how many of each register are open. `names` are those
    of people and teams by identity; `teams` and `owners` can be chosen from. `open_team` is the
    team that lies open.
    """

    wish: RegisterWish
    today: date
    shown: tuple[Entry, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    teams: tuple[tuple[str, str], ...] = ()
    owners: tuple[tuple[str, str], ...] = ()
    open_team: str = ""
    known: bool = True
