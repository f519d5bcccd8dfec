"""A meeting or a goal with all that belongs to it: from the disk, what is not there yet over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection

from facilitator.app.goals import GoalFolder
from facilitator.app.keeping import Folder, Shelf
from facilitator.domain.commitment import Commitment
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.storage import goal_lists, lists, running
from facilitator.storage.bases import Bases
from facilitator.storage.clean import clean
from facilitator.storage.tray import Tray


class Folders:
    """Answers with a folder, and remembers what it gave out as what differences start from."""

    def __init__(self, folder: Path, tray: Tray, bases: Bases) -> None:
        self._folder = folder
        self._tray = tray
        self._bases = bases

    def question(self, identity: str) -> Callable[[Connection], Folder | None]:
        """The question for the folder of one meeting."""
        return lambda db: self._ask(db, clean(identity))

    def _ask(self, db: Connection, identity: str) -> Folder | None:
        found = lists.folder(db, identity)
        folder = None if found is None else found[0]
        if found is not None:
            self._bases.read(found[1])
        folder = self._with_unwritten(folder, identity)
        if folder is None:
            return None
        tick = running.later(folder.tick, running.read(self._folder))
        return replace(folder, tick=tick if tick and tick.meeting == identity else None)

    def _with_unwritten(self, folder: Folder | None, identity: str) -> Folder | None:
        """While the disk takes nothing, what was handed in is nowhere else."""
        unwritten = self._tray.unwritten()
        meeting = unwritten.get((Shelf.MEETING, identity))
        if isinstance(meeting, Meeting):
            folder = (
                Folder(Team(meeting.team), meeting)
                if folder is None
                else replace(folder, meeting=meeting)
            )
        if folder is None or not unwritten:
            return folder
        team = unwritten.get((Shelf.TEAM, folder.meeting.team))
        made = {each.id: each for each in folder.commitments}
        for value in unwritten.values():
            if isinstance(value, Commitment) and (value.id in made or value.meeting == identity):
                made[value.id] = value
        return replace(
            folder,
            team=team if isinstance(team, Team) else folder.team,
            commitments=tuple(made.values()),
        )

    def goal(self, identity: str) -> Callable[[Connection], GoalFolder | None]:
        """The question for one goal with all that names it."""
        return lambda db: self._ask_goal(db, clean(identity))

    def _ask_goal(self, db: Connection, identity: str) -> GoalFolder | None:
        found = goal_lists.folder(db, identity)
        folder = None if found is None else found[0]
        if found is not None:
            self._bases.read(found[1])
        unwritten = self._tray.unwritten()
        goal = unwritten.get((Shelf.GOAL, identity))
        if isinstance(goal, Goal):
            folder = GoalFolder(goal) if folder is None else replace(folder, goal=goal)
        if folder is None or not unwritten:
            return folder
        serving = {each.id: each for each in folder.commitments}
        for value in unwritten.values():
            if isinstance(value, Commitment):
                serving.pop(value.id, None)
                serving |= {value.id: value} if value.goal == identity else {}
        return replace(folder, commitments=tuple(serving.values()))
