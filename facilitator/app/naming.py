"""What people are called in one meeting."""

from __future__ import annotations

from facilitator.domain.events import Arrived
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team


def names_in(team: Team | None, meeting: Meeting | None) -> dict[str, str]:
    """Names by identity: as the plan has them, else as the team has them, else as they came."""
    names: dict[str, str] = {}
    if meeting is not None:
        for event in meeting.log.events:
            if isinstance(event, Arrived) and event.name:
                names[event.person] = event.name
    if team is not None:
        names |= {member.id: member.name for member in team.members}
    if meeting is not None:
        names |= {person.id: person.name for person in meeting.plan.expected}
    return names
