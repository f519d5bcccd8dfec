"""What is said of a meeting that was moved or cancelled, where it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.app.overview import MeetingLine
from facilitator.domain.stage import Stage
from facilitator.domain.words import LongDate, Text, tr
from facilitator.ui.rooms import Room

if TYPE_CHECKING:
    # Only spoken of: the first screen does not wait for the values of a meeting.
    from facilitator.domain.plan import Plan

NOT_CANCELLED = frozenset((Room.RUN, Room.CLOSE))
"""Rooms that a cancelled meeting has no use for."""


def standing(plan: Plan, when: Text) -> Text:
    """When a meeting is, and whether it was moved or is cancelled."""
    if plan.cancelled and plan.reason.strip():
        return tr("{when}. Cancelled: {reason}", when=when, reason=plan.reason.strip())
    if plan.cancelled:
        return tr("{when}. Cancelled.", when=when)
    if plan.moved_from is not None:
        return tr("{when}. Moved from {day}.", when=when, day=LongDate(plan.moved_from))
    return when


def meeting_said(line: MeetingLine) -> Text:
    """A meeting among others, by title and day."""
    title = line.title or tr("Meeting without a title")
    if line.stage is Stage.CANCELLED:
        return tr("{title}, {day}, cancelled", title=title, day=line.day)
    if line.moved_from is not None:
        return tr(
            "{title}, {day}, moved from {before}",
            title=title,
            day=line.day,
            before=line.moved_from,
        )
    return tr("{title}, {day}", title=title, day=line.day)
