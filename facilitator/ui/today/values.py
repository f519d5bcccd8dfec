"""What the first screen is shown, and what is wished for on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import TYPE_CHECKING

from facilitator.app.library import Library
from facilitator.app.overview import Overview
from facilitator.domain.time import Moment

if TYPE_CHECKING:
    # The first list is shown before any meeting has been fetched.
    from facilitator.app.keeping import Folder


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything on the screen. `next` is the running meeting, or the one that comes next.

    `coming` says that there is one which has not been fetched yet. `names` are the names of
    people by their identities, for the owners of actions.
    """

    overview: Overview
    next: Folder | None
    now: Moment
    library: Library = field(default_factory=Library)
    names: Mapping[str, str] = field(default_factory=dict)
    coming: bool = False

    @property
    def team(self) -> str:
        """The identity of the team whose meeting comes next, "" when none does."""
        return "" if self.next is None else self.next.team.id


@dataclass(frozen=True, slots=True)
class FirstMeeting:
    """A team and its first meeting. `kind` is one of the keys of facilitator.ui.meetings.starts."""

    team: str
    names: tuple[str, ...]
    day: date
    start: time
    bell: time
    kind: str


@dataclass(frozen=True, slots=True)
class StartNow:
    """A meeting that starts at once. `team` is its team's identity, "" for a new team of `name`.

    `names` are the members of a new team, as far as they were typed.
    """

    team: str
    name: str
    bell: time
    names: tuple[str, ...] = ()
