"""What becomes of what was agreed: done, dropped, put off, taken up again, followed by another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.notes import Kind
from facilitator.domain.time import Moment

STATES: dict[Kind, tuple[State, ...]] = {
    Kind.ACTION: (State.OPEN, State.DONE, State.DROPPED, State.SNOOZED),
    Kind.QUESTION: (State.OPEN, State.DONE, State.DROPPED, State.SNOOZED),
    Kind.DECISION: (State.OPEN, State.REVISITED, State.SUPERSEDED),
}
"""What each kind can come into. A decision that is open holds."""


def into(
    commitments: Iterable[Commitment],
    state: State,
    at: Moment,
    *,
    reason: str = "",
    until: date | None = None,
    other: str = "",
) -> tuple[Commitment, ...]:
    """Those that change by it, outside any meeting; what cannot come into it stays out.

    `until` is for putting off, `other` for the decision that came in its place: nothing can come
    in its own place. What was put off can be put off until another day.
    """
    change = Change(state, "", at, reason.strip(), until, other)
    return tuple(
        each.to(change)
        for each in commitments
        if state in STATES.get(each.kind, ())
        and (each.state is not state or (state is State.SNOOZED and until is not None))
        and each.id != other
    )


def due_by(commitments: Iterable[Commitment], day: date | None) -> tuple[Commitment, ...]:
    """Actions that get another day, or none."""
    return tuple(
        replace(each, due=day, next_meeting=False)
        for each in commitments
        if each.kind is Kind.ACTION and (each.due != day or each.next_meeting)
    )


def owned_by(commitments: Iterable[Commitment], who: tuple[str, ...]) -> tuple[Commitment, ...]:
    """Actions that someone else does now; whether they say yes is to be asked anew."""
    return tuple(
        replace(each, owners=who, accepted=False)
        for each in commitments
        if each.kind is Kind.ACTION and each.owners != who
    )


def accepted(commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """Actions to which their owners have said yes."""
    return tuple(
        replace(each, accepted=True)
        for each in commitments
        if each.kind is Kind.ACTION and each.owners and not each.accepted
    )
