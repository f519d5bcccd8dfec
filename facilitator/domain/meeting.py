"""One meeting: its plan, its record and its log."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.domain.closing import Closing
from facilitator.domain.events import Event, Finished, Started
from facilitator.domain.life import Passage, standing
from facilitator.domain.notes import Note
from facilitator.domain.plan import Plan
from facilitator.domain.results import Results
from facilitator.domain.stage import Stage, Standing
from facilitator.domain.time import Moment


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
    """One meeting of one team.

    `passages` are what was done with its minutes since, in order. `answer` is what the head
    answered to what the meeting asked (`Closing.ask_head`); it comes later and is no part of
    the record.
    """

    id: str
    team: str
    plan: Plan = field(default_factory=Plan)
    record: Record = field(default_factory=Record)
    log: Log = field(default_factory=Log)
    passages: tuple[Passage, ...] = ()
    answer: str = ""

    @property
    def standing(self) -> Standing:
        """Where its minutes stand."""
        return standing(self.passages, held=self.stage is Stage.HELD)

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
