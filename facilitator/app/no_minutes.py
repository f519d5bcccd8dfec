"""Why there are no minutes of a meeting."""

from __future__ import annotations

from facilitator.app.errors import UserError
from facilitator.domain.meeting import Meeting
from facilitator.domain.stage import Stage
from facilitator.domain.words import tr


def refuse_cancelled(meeting: Meeting) -> None:
    """Refuse a file of minutes of a meeting that did not take place, with a UserError."""
    if meeting.stage is Stage.CANCELLED:
        raise UserError(
            tr(
                "This meeting was cancelled, so there are no minutes to save. "
                "If it takes place after all, say so in Meetings first."
            )
        )
