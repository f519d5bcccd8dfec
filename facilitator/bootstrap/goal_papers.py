"""Documents about goals as the content of files: a goal's story, and the growth plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from facilitator.app.goals import GoalFolder, Ground
from facilitator.app.library import Library
from facilitator.app.own_shelf import names_at
from facilitator.app.ports import Words
from facilitator.domain.criteria import variant
from facilitator.domain.document import Document
from facilitator.domain.goal_story import story
from facilitator.domain.goal_story_source import Looked, Story
from facilitator.domain.growth_plan import Growth, Planned, growth_plan
from facilitator.domain.people import Team
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.paths import safe_name


def names_of(teams: Iterable[Team]) -> dict[str, str]:
    """What people are called, by their identities."""
    return {member.id: member.name for team in teams for member in team.members}


def story_of(
    folder: GoalFolder, ground: Ground, teams: tuple[Team, ...], library: Library, now: Moment
) -> Document:
    """The story of a stored goal."""
    goal = folder.goal
    called = names_at(library, None)
    return story(
        Story(
            next((each for each in teams if each.id == goal.team), Team(goal.team)),
            goal,
            now,
            variant(goal.variant, ground.variants),
            ground.aims,
            tuple(
                Looked(each.id, each.day, each.title, _called(each.protocols, called))
                for each in folder.meetings
            ),
            folder.for_all,
            names_of(teams),
        )
    )


def _called(protocols: tuple[str, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names.get(each, each) for each in protocols))


def plan_of(
    team: Team | None,
    teams: tuple[Team, ...],
    ground: Ground,
    folders: tuple[GoalFolder, ...],
    now: Moment,
) -> Document:
    """The growth plan of a team, or of all teams together where that is None."""
    schools = tuple(dict.fromkeys(each.school.strip() for each in teams if each.school.strip()))
    whose = ("", team.id) if team is not None else ("", *(each.id for each in teams))
    return growth_plan(
        Growth(
            schools[0] if team is None and len(schools) == 1 else "" if team is None else team.name,
            now,
            tuple(aim for aim in ground.aims if aim.team in whose),
            tuple(Planned(each.goal, each.for_all) for each in folders),
            "" if team is None else team.school,
            names_of(teams),
            {} if team is not None else {each.id: each.name for each in teams},
        )
    )


def file_name(document: Document, ending: str, words: Words) -> str:
    """The day and what the document is called."""
    day = document.at.civil.date().isoformat()
    return f"{safe_name(f'{day} {words.say(document.title)}', words.say(tr('Goals')))}{ending}"
