"""Decisions, actions and questions: what outlives its meeting, with a history of states."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitator.domain.notes import Kind
from facilitator.domain.time import Moment


class State(StrEnum):
    """Where a commitment stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    SNOOZED = "snoozed"
    """Open, and out of sight until a day."""
    REVISITED = "revisited"
    """A decision that is talked about again; it holds meanwhile."""
    SUPERSEDED = "superseded"
    """A decision in whose place another one came."""


@dataclass(frozen=True, slots=True)
class Change:
    """A state that a commitment came into, and the meeting where that happened ("" for none).

    `until` is the day on which a snoozed one comes back; `other` the identity of the decision that
    came in its place.
    """

    state: State
    meeting: str
    at: Moment
    reason: str = ""
    until: date | None = None
    other: str = ""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A decision, an action or a question.

    `meeting`, `item` and `segment` name where it was made. `owners` are members' or guests'
    identities. `due` is a civil day; `next_meeting` says that it is due by the next meeting,
    whenever that is. `changes` is append-only; without any the commitment is open.
    `method` is how a decision was reached, in words, `dissent` what those who would have decided
    otherwise want to have said. `goal` is the identity of the goal that it serves, "" for none.
    What is `confidential` stands only in the part of the minutes that is handed out apart.
    """

    id: str
    team: str
    kind: Kind
    text: str
    at: Moment
    meeting: str
    item: str = ""
    segment: str = ""
    owners: tuple[str, ...] = ()
    due: date | None = None
    next_meeting: bool = False
    accepted: bool = False
    method: str = ""
    private: bool = False
    changes: tuple[Change, ...] = ()
    goal: str = ""
    dissent: str = ""
    confidential: bool = False

    @property
    def state(self) -> State:
        """The latest state."""
        return self.changes[-1].state if self.changes else State.OPEN

    def open_on(self, day: date) -> bool:
        """Whether something is to be done with it on a day: open, or put off until then."""
        if self.state is not State.SNOOZED:
            return self.state in (State.OPEN, State.REVISITED)
        until = self.changes[-1].until
        return until is None or until <= day

    def state_before(self, moment: Moment) -> State:
        """The state that held at a moment: later changes do not count."""
        earlier = [change.state for change in self.changes if change.at.utc <= moment.utc]
        return earlier[-1] if earlier else State.OPEN

    def to(self, change: Change) -> Commitment:
        """The commitment with one more state in its history."""
        return replace(self, changes=(*self.changes, change))


def lacks(action: Commitment) -> tuple[str, ...]:
    """What an action still needs before it can be relied on: "owner", "date" or neither."""
    missing = []
    if not action.owners:
        missing.append("owner")
    if action.due is None and not action.next_meeting:
        missing.append("date")
    return tuple(missing)
