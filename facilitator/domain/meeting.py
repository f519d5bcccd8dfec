"""One meeting: its plan, its record and its log."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from facilitator.domain.agenda import RoleHolders
from facilitator.domain.events import Event, Finished, Started
from facilitator.domain.notes import Note
from facilitator.domain.plan import Plan
from facilitator.domain.results import Results
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment


class Destination(StrEnum):
    """Where a parked line goes at the close."""

    NEXT_AGENDA = "next-agenda"
    ACTION = "action"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Sorted:
    """A parked note and where it goes."""

    note: str
    to: Destination


class NormKept(StrEnum):
    """What the room says at the end of its norm of the day."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Closing:
    """What the last minutes of a meeting settle. `rating` is 1 to 5, or 0 when not asked.

    `read_back` are identities of decisions that were read to the room. `norm_kept` is None
    when the room was not asked. The next meeting is civil; None while it is not agreed.
    """

    read_back: tuple[str, ...] = ()
    sorted: tuple[Sorted, ...] = ()
    rating: int = 0
    norm_kept: NormKept | None = None
    worth_sharing: str = ""
    ask_head: str = ""
    next_day: date | None = None
    next_start: time | None = None
    next_place: str = ""
    next_roles: tuple[RoleHolders, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What was kept: notes in their order, and the closing."""

    notes: tuple[Note, ...] = ()
    closing: Closing = field(default_factory=Closing)


@dataclass(frozen=True, slots=True)
class Log:
    """What happened, append-only; `results` once the meeting has finished."""

    events: tuple[Event, ...] = ()
    results: Results | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of one team."""

    id: str
    team: str
    plan: Plan = field(default_factory=Plan)
    record: Record = field(default_factory=Record)
    log: Log = field(default_factory=Log)

    @property
    def stage(self) -> Stage:
        """Planned, running or held, as the log tells; cancelled while nothing has happened."""
        if self.log.results is not None or any(isinstance(e, Finished) for e in self.log.events):
            return Stage.HELD
        if self.log.events:
            return Stage.RUNNING
        return Stage.CANCELLED if self.plan.cancelled else Stage.PLANNED

    @property
    def began(self) -> Moment | None:
        """When it was started, if it was."""
        return next((e.at for e in self.log.events if isinstance(e, Started)), None)
