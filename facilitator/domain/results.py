"""What a finished meeting came to, stored so that it is never replayed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.events import Event, LeftEarly, Outcome, Why, effective
from facilitator.domain.grouping import Groups
from facilitator.domain.protocol import Vote
from facilitator.domain.time import Millis, Moment


@dataclass(frozen=True, slots=True)
class StepResult:
    """One segment: planned at the start, planned at the end, and taken, in milliseconds."""

    segment: str
    item: str
    title: str
    first_plan: Millis
    planned: Millis
    taken: Millis
    done: bool


@dataclass(frozen=True, slots=True)
class TurnResult:
    """A turn in a round. `taken` is None unless the team has agreed to timing."""

    segment: str
    person: str
    outcome: Outcome
    taken: Millis | None = None


@dataclass(frozen=True, slots=True)
class Presence:
    """Someone who was there: since when and until when, None for from the start or to the end."""

    person: str
    name: str
    came: Moment | None = None
    left: Moment | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A count of hands: `tally[k]` hands for the k-th choice."""

    segment: str
    vote: Vote
    tally: tuple[int, ...]
    question: str = ""
    options: tuple[str, ...] = ()
    each: int = 0
    abstained: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen when time ran short: `subject` is the item's or step's title, "" for none.

    `span` is by how many milliseconds it moved the end (negative: earlier), `tally` the thumbs
    down, sideways and up that agreed to it.
    """

    segment: str
    why: Why
    subject: str = ""
    span: Millis = 0
    tally: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Break:
    """A pause of `span` milliseconds in a segment; `reason` in words, "" when none was given."""

    segment: str
    span: Millis
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Together:
    """The small groups of a segment."""

    segment: str
    groups: Groups


@dataclass(frozen=True, slots=True)
class Results:
    """One finished meeting in figures.

    One that was held `on_paper` was entered afterwards: nobody knows how long its parts took.
    """

    began: Moment
    ended: Moment
    steps: tuple[StepResult, ...] = ()
    turns: tuple[TurnResult, ...] = ()
    presence: tuple[Presence, ...] = ()
    counts: tuple[Count, ...] = ()
    choices: tuple[Choice, ...] = ()
    breaks: tuple[Break, ...] = ()
    together: tuple[Together, ...] = ()
    on_paper: bool = False


def untimed(results: Results, events: tuple[Event, ...]) -> Results:
    """The results without how long anybody spoke, from the log that has no time of any turn.

    Who left in the middle of a round ended a turn by it: the time of that is the log's.
    """
    left = {e.person: e.at for e in effective(events) if isinstance(e, LeftEarly)}
    return replace(
        results,
        turns=tuple(replace(turn, taken=None) for turn in results.turns),
        presence=tuple(
            each if each.left is None else replace(each, left=left.get(each.person, each.left))
            for each in results.presence
        ),
    )
