"""The goal of a made-up team, read from its script: set, read, changed and reviewed in meetings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from facilitator.domain.clean import cleaned_line
from facilitator.domain.goal import (
    Aim,
    AimKind,
    Goal,
    GroupValue,
    Piece,
    Reading,
    Review,
    Standing,
    Verdict,
    marked,
)
from facilitator.domain.goal_sentence import sentence
from facilitator.domain.people import Team
from facilitator.domain.time import Moment
from facilitator.domain.words import Text

_TYPED = (
    *("title", "cohort", "subject", "behaviour", "unit", "instrument", "source", "collected_by"),
    *("contributors", "why", "strategy", "educator_goal", "question", "asked", "said", "groups"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A goal and what it serves; both are kept."""

    goal: Goal
    aims: tuple[Aim, ...]


@dataclass(frozen=True, slots=True)
class _Weeks:
    """Days as weeks before the last meeting, and the meetings that are held on them."""

    last: date
    at: time
    meetings: Mapping[date, str]

    def day(self, weeks: int) -> date:
        return self.last - timedelta(weeks=weeks)

    def moment(self, weeks: int) -> Moment:
        """In the middle of the meeting of that day."""
        begins = datetime.combine(self.day(weeks), self.at, UTC) + timedelta(minutes=20)
        return Moment(round(begins.timestamp() * 1000))

    def meeting(self, weeks: int) -> str:
        return self.meetings.get(self.day(weeks), "")


def read_goal(
    told: dict[str, Any],
    identity: str,
    team: Team,
    when: tuple[date, time, Mapping[date, str]],
    new_id: Callable[[], str],
    say: Callable[[Text], str],
) -> Told:
    """The goal of that identity, as the meetings up to the last one have left it.

    `when` are the day and hour of the last meeting and the meetings by their days. `say` puts the
    goal into words as the program does for whoever fills its fields.
    """
    weeks = _Weeks(*when)
    by_name = {member.name: member.id for member in team.members}
    vision = Aim(new_id(), AimKind.VISION, told["vision"])
    priority = Aim(new_id(), AimKind.PRIORITY, told["priority"], team.id, vision.id)
    changed, typed = told["changed"], _typed(told)
    goal = Goal(
        identity,
        team.id,
        **typed,
        standing=Standing.OPEN,
        made=weeks.moment(told["made"]),
        made_in=weeks.meeting(told["made"]),
        priority=priority.id,
        cohort_size=told["cohort_size"],
        baseline=Decimal(told["baseline"]),
        baseline_day=weeks.day(told["start"]),
        target=Decimal(told["target"]),
        start=weeks.day(told["start"]),
        due=weeks.day(told["due"]),
        owner=by_name[told["owner"]],
        readings=tuple(_reading(each, weeks, new_id()) for each in told["readings"]),
        reviews=tuple(_review(each, weeks, new_id()) for each in told["reviews"]),
        evidence=tuple(
            Piece(new_id(), each["what"], "", weeks.day(at), weeks.meeting(at))
            for each in told["evidence"]
            for at in (each["weeks"],)
        ),
    )
    goal = replace(goal, sentence=say(sentence(goal)))
    after = replace(goal, instrument=changed["instrument"])
    after = replace(after, sentence=say(sentence(after)))
    at = changed["weeks"]
    told_why = (weeks.moment(at), changed["reason"], weeks.meeting(at))
    return Told(marked(goal, after, *told_why), (vision, priority))


def _typed(told: dict[str, Any]) -> dict[str, Any]:
    return {name: cleaned_line(told[name]) for name in _TYPED}


def _reading(told: dict[str, Any], weeks: _Weeks, identity: str) -> Reading:
    at = told["weeks"]
    groups = tuple(
        GroupValue(name, Decimal(value), size)
        for name, (value, size) in told.get("groups", {}).items()
    )
    size = sum(each.size or 0 for each in groups) or None
    value, note = Decimal(told["value"]), told["note"]
    return Reading(identity, weeks.day(at), value, note, groups, size, weeks.meeting(at))


def _review(told: dict[str, Any], weeks: _Weeks, identity: str) -> Review:
    at = told["weeks"]
    if not told.get("held"):
        return Review(identity, weeks.day(at))
    return Review(
        identity,
        weeks.day(at),
        weeks.moment(at),
        weeks.meeting(at),
        Verdict(told["verdict"]),
        told["reason"],
        told["reflection"],
    )
