"""What a team said it would do by now: it opens every meeting by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.app.sheet import Sheet, earlier_actions
from facilitator.domain.commitment import Commitment


@dataclass(frozen=True, slots=True)
class Promises:
    """Actions of earlier meetings to report on now: those that wait, and how many there were."""

    waiting: tuple[Commitment, ...]
    total: int


def promises(sheet: Sheet, meeting: str, today: date, told: frozenset[str]) -> Promises | None:
    """Those that are due by this meeting and still open, the longest due first; None for none.

    `told` are the ones of which the room has heard that they are still open.
    """
    due = [
        each
        for each in earlier_actions(sheet, meeting)
        if not each.private and not each.confidential and _is_due(each, today)
    ]
    waiting = [each for each in due if each.open_on(today) and each.id not in told]
    if not waiting:
        return None
    waiting.sort(key=lambda each: (each.due or today, each.at.utc, each.id))
    heard = sum(each.id in told or _settled_here(each, meeting) for each in due)
    return Promises(tuple(waiting), heard + len(waiting))


def _is_due(action: Commitment, today: date) -> bool:
    return action.next_meeting or (action.due is not None and action.due <= today)


def _settled_here(action: Commitment, meeting: str) -> bool:
    return bool(action.changes) and action.changes[-1].meeting == meeting
