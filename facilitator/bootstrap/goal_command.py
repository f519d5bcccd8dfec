"""The commands about goals: a list of them, a goal's story, and the growth plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from facilitator.app.errors import UserError
from facilitator.app.goals import GoalFolder, GoalLine, Ground
from facilitator.app.overview import Overview
from facilitator.app.ports import Words
from facilitator.app.store_port import WholeStore
from facilitator.bootstrap.asking import CommandWatcher, answer, opened, put, say
from facilitator.bootstrap.document_formats import file_of, format_of
from facilitator.bootstrap.gate_command import Gate, Personal, gate_of
from facilitator.bootstrap.goal_papers import plan_of, story_of
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.clocks import MachineClock
from facilitator.domain.document import Document
from facilitator.domain.goal_labels import STANDINGS
from facilitator.domain.people import Team
from facilitator.domain.watch_look import of_document
from facilitator.domain.words import Text, tr

T = TypeVar("T")


def list_goals(data: Path, words: Words, *, sample: bool = False) -> int:
    """Print a line for each goal of all teams."""
    with opened(data, sample=sample) as (store, _, watcher):
        lines = _goals(store, watcher, "")
        overview: Overview = answer(store.overview, watcher)
    teams = {team.id: team.name for team in overview.teams}
    if not lines:
        say(words.say(tr("There is no goal in {folder} yet.", folder=str(data))))
    for line in lines:
        say(words.say(_line(line, teams.get(line.team, ""))))
    return 0


def _line(line: GoalLine, team: str) -> Text:
    return tr(
        "{code}  {team}: {goal} ({standing})",
        code=line.id[:8],
        team=team,
        goal=line.title.strip() or line.sentence.strip() or tr("A goal without words yet"),
        standing=STANDINGS[line.standing],
    )


def write_story(
    data: Path,
    words: Words,
    wanted: str,
    to: Path,
    *,
    personal: Personal = Personal.TELL,
    sample: bool = False,
) -> int:
    """Write the story of one goal, in the format that the file's name asks for."""
    format_of(to)
    with opened(data, sample=sample) as (store, library, watcher):
        overview: Overview = answer(store.overview, watcher)
        folder = _folder(store, watcher, _goal_of(_goals(store, watcher, ""), wanted))
        ground: Ground = answer(store.ground, watcher)
        gate = gate_of(store, watcher, overview, words, personal)
    now = MachineClock().now()
    written(story_of(folder, ground, overview.teams, library, now), to, words, gate)
    return 0


def write_plan(
    data: Path,
    words: Words,
    team: str,
    to: Path,
    *,
    personal: Personal = Personal.TELL,
    sample: bool = False,
) -> int:
    """Write the growth plan of the team with that name, or of all teams for ""."""
    format_of(to)
    with opened(data, sample=sample) as (store, _, watcher):
        overview: Overview = answer(store.overview, watcher)
        chosen = team_of(overview.teams, team) if team else None
        folders = _folders(store, watcher, "" if chosen is None else chosen.id)
        ground: Ground = answer(store.ground, watcher)
        gate = gate_of(store, watcher, overview, words, personal)
    now = MachineClock().now()
    written(plan_of(chosen, overview.teams, ground, folders, now), to, words, gate)
    return 0


def _goals(store: WholeStore, watcher: CommandWatcher, team: str) -> tuple[GoalLine, ...]:
    def ask(then: Callable[[tuple[GoalLine, ...]], None]) -> None:
        store.goals(team, then)

    return answer(ask, watcher)


def _folders(store: WholeStore, watcher: CommandWatcher, team: str) -> tuple[GoalFolder, ...]:
    def ask(then: Callable[[tuple[GoalFolder, ...]], None]) -> None:
        store.goal_folders(team, then)

    return answer(ask, watcher)


def _folder(store: WholeStore, watcher: CommandWatcher, identity: str) -> GoalFolder:
    def ask(then: Callable[[GoalFolder | None], None]) -> None:
        store.goal(identity, then)

    found = answer(ask, watcher)
    if found is None:
        raise UserError(tr("This goal is not in the store any more."))
    return found


def _goal_of(lines: tuple[GoalLine, ...], wanted: str) -> str:
    """The identity of the goal that somebody means by the first letters of its code."""
    matches = [line.id for line in lines if wanted and line.id.startswith(wanted)]
    if len(matches) != 1:
        raise UserError(
            tr(
                "No single goal's code begins with {wanted}. "
                "See the codes with: facilitator goals list",
                wanted=wanted,
            )
        )
    return matches[0]


def team_of(teams: tuple[Team, ...], wanted: str) -> Team:
    """The one team with that name; a UserError where there is not just one."""
    matches = [team for team in teams if team.name.casefold() == wanted.strip().casefold()]
    if len(matches) != 1:
        raise UserError(tr("There is not just one team with the name {name}.", name=wanted))
    return matches[0]


def written(document: Document, to: Path, words: Words, gate: Gate) -> None:
    """Write a document as its file's name ends, and say where it is and what is in it."""
    looked = gate.look(of_document(document, to.name))
    content = file_of(looked.treated(document), words, to, PaperFigures())
    say(words.say(tr("It is in {file}.", file=str(put(words, to, content)))))
    looked.tell(words)
