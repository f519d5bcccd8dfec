"""When the next meeting is likely to be."""

from __future__ import annotations

from datetime import datetime, timedelta

from facilitator.app.new_meeting import When
from facilitator.app.overview import MeetingLine
from facilitator.ui.meetings.asked import bell_after, next_five


def proposed_when(last: MeetingLine | None, now: datetime) -> When:
    """A week after the last meeting at the same time, never before today; else today, soon."""
    if last is None:
        start = next_five(now.time())
        return When(now.date(), start, bell_after(start))
    return When(max(last.day + timedelta(days=7), now.date()), last.start, last.bell)
