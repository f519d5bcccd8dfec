"""The goal tree of the open team: what is made and changed in it goes to the store at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from facilitator.app.goal_overview import GoalsWish, listed
from facilitator.app.goal_tree import tree
from facilitator.app.goals import GoalLine, Ground
from facilitator.app.keeping import Shelf
from facilitator.bootstrap.program import Program
from facilitator.domain.goal import Aim, AimKind
from facilitator.domain.order import found
from facilitator.domain.words import tr
from facilitator.ui.goals.overview_tree import GoalTree
from facilitator.ui.goals.screen import GoalsScreen


class GoalTrees:
    """`fetch` asks the store anew after a change."""

    def __init__(self, program: Program, screen: GoalsScreen, fetch: Callable[[], None]) -> None:
        self._program, self._screen, self._fetch = program, screen, fetch
        self._ground = Ground()
        screen.tree.then(self._wire)

    def _wire(self, tree: GoalTree) -> None:
        tree.made.connect(self._make)
        tree.changed.connect(self._change)
        tree.away_wished.connect(self._put_away)
        tree.open_wished.connect(self._screen.list.open_wished)

    def show(
        self, lines: tuple[GoalLine, ...], ground: Ground, today: date, names: Mapping[str, str]
    ) -> None:
        """Show the tree where it is wished for."""
        self._ground = ground
        shown, team = self._screen.tree.made, self._program.table.team
        if shown is None or not self._screen.as_tree:
            return
        own = "" if team is None else team.id
        goals = listed((line for line in lines if line.team == own), GoalsWish(), today, names)
        done = self._program.overview.open_commitments
        shown.show_tree(tree(ground.aims, goals, done, own), names)

    def _make(self, kind: AimKind, parent: str, text: str) -> None:
        program, team = self._program, self._program.table.team
        own = "" if team is None else team.id
        program.store.shelve(Aim(program.new_id(), kind, text, own, parent))
        self._fetch()

    def _change(self, identity: str, text: str) -> None:
        aim = found(self._ground.aims, identity)
        if aim is not None and aim.text != text:
            self._program.store.shelve(replace(aim, text=text))
            self._fetch()

    def _put_away(self, identity: str) -> None:
        self._program.store.bin(Shelf.AIM, identity)
        self._program.tell(tr("It lies in the bin now: Ctrl+B in Meetings opens it."), done=True)
        self._fetch()
