"""Lists for the first screens; apart from keeping.py, as they need no meeting's own types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from facilitator.domain.commitment import Commitment
from facilitator.domain.people import Team
from facilitator.domain.stage import Stage, Standing


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting in a list. `decisions` and `actions` count what it made; the rest see Plan.

    `standing` is told of a meeting that is held.
    """

    id: str
    team: str
    title: str
    day: date
    start: time
    bell: time
    stage: Stage
    decisions: int = 0
    actions: int = 0
    series: str = ""
    moved_from: date | None = None
    reason: str = ""
    standing: Standing = Standing.NONE


@dataclass(frozen=True, slots=True)
class Overview:
    """What the first screen needs: teams, the latest meetings, and what is still open.

    What was put off until a day is among it.
    """

    teams: tuple[Team, ...] = ()
    meetings: tuple[MeetingLine, ...] = ()
    open_commitments: tuple[Commitment, ...] = ()
