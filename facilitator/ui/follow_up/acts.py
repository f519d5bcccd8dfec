"""What can be done with the chosen rows of a register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.app.register import Entry, Register
from facilitator.domain.commitment import State
from facilitator.domain.words import Text, tr


class Act(StrEnum):
    """What is wished for one row or several."""

    DONE = "done"
    DROP = "drop"
    PUT_OFF = "put-off"
    OPEN = "open"
    DAY = "day"
    YES = "yes"
    HOLD = "hold"
    REVISIT = "revisit"
    REPLACE = "replace"
    ANSWER = "answer"


_KEEP = tr("Keep it")


@dataclass(frozen=True, slots=True)
class Offer:
    """An act with its words and key; `asks` is asked first, `blank` says it may stay empty."""

    act: Act
    words: Text
    key: str
    asks: Text | None = None
    keep: Text = _KEEP
    blank: bool = False


_WHY = tr("Why? Leave it empty where everyone knows.")
_PUT_OFF = Offer(
    Act.PUT_OFF,
    tr("Put off until…"),
    "Alt+3",
    tr("Until when? Such as Friday, 11 January or in 10 school days."),
    tr("Put off"),
)
_OPEN = Offer(Act.OPEN, tr("Open again"), "Alt+4")
_DROP = Offer(Act.DROP, tr("Drop…"), "Alt+2", _WHY, tr("Drop"), blank=True)
OFFERS: Mapping[Register, tuple[Offer, ...]] = {
    Register.ACTIONS: (
        Offer(Act.DONE, tr("Done"), "Alt+1"),
        _DROP,
        _PUT_OFF,
        _OPEN,
        Offer(
            Act.DAY,
            tr("Another day…"),
            "Alt+5",
            tr("By when? Such as Friday, 11 January or in 10 school days."),
        ),
        Offer(Act.YES, tr("They said yes"), "Alt+6"),
    ),
    Register.QUESTIONS: (
        Offer(Act.DONE, tr("Answered"), "Alt+1"),
        _DROP,
        _PUT_OFF,
        _OPEN,
    ),
    Register.DECISIONS: (
        Offer(Act.HOLD, tr("It holds"), "Alt+1"),
        Offer(
            Act.REVISIT, tr("Talk about it again…"), "Alt+2", _WHY, tr("Talk about it"), blank=True
        ),
        Offer(Act.REPLACE, tr("The latest replaces the others"), "Alt+3"),
    ),
    Register.HEAD: (
        Offer(Act.ANSWER, tr("Write the answer…"), "Alt+1", tr("What did the head answer?")),
    ),
}
"""By register; what is not named can only be looked at."""

STATE_OF: Mapping[Act, State] = {
    Act.DONE: State.DONE,
    Act.DROP: State.DROPPED,
    Act.PUT_OFF: State.SNOOZED,
    Act.OPEN: State.OPEN,
    Act.HOLD: State.OPEN,
    Act.REVISIT: State.REVISITED,
}


def legal(act: Act, chosen: tuple[Entry, ...]) -> bool:
    """Whether an act would change any of these."""
    made = [each for each in chosen if each.commitment is not None]
    match act:
        case Act.ANSWER:
            return len(chosen) == 1
        case Act.REPLACE:
            return len(made) > 1
        case Act.DAY | Act.PUT_OFF:
            return bool(made)
        case Act.YES:
            return any(e.owners and e.commitment and not e.commitment.accepted for e in made)
        case _:
            return any(each.state is not STATE_OF[act] for each in made)
