"""No file says how long anyone spoke, unless the team has agreed that turns are timed."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.parcel import Parcel
from facilitator.domain.meeting import Log
from facilitator.domain.results import untimed
from facilitator.domain.turn_times import without_any_times


def as_agreed(parcel: Parcel) -> Parcel:
    """The parcel as the team wants it kept: as it is, or with no time of any turn."""
    team, meeting = parcel.team, parcel.meeting
    if meeting is None or (team is not None and team.timing_consent is not None):
        return parcel
    return replace(parcel, meeting=replace(meeting, log=_untimed(meeting.log)))


def _untimed(log: Log) -> Log:
    events = without_any_times(log.events)
    return Log(events, None if log.results is None else untimed(log.results, events))
