"""A new meeting of a team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from facilitator.app.ports import Words
from facilitator.app.teams import with_people
from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.words import tr


@dataclass(frozen=True, slots=True)
class When:
    """A civil day with its start and its bell."""

    day: date
    start: time
    bell: time


def meeting_title(team: Team, words: Words) -> str:
    """What a meeting of a team is called until somebody gives it a title.

    Many a team's own name ends with "team": the title does not say so twice.
    """
    called = team.name.casefold().split()
    if called[-1:] == [words.say(tr("team")).casefold()]:
        return words.say(tr("{team} meeting", team=team.name))
    return words.say(tr("{team} team meeting", team=team.name))


def make_meeting(
    team: Team, title: str, when: When, items: tuple[Item, ...], identity: str
) -> Meeting:
    """A planned meeting of the team's active members."""
    plan = Plan(title=title, day=when.day, start=when.start, bell=when.bell, items=items)
    return Meeting(identity, team.id, with_people(plan, team))
