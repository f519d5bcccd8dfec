"""The goal tree as an indented list: visions, priorities below them, goals, what is done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.app.goal_overview import Listed
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.goal import Aim, AimKind
from facilitator.domain.notes import Kind


class TreeKind(StrEnum):
    """What a row of the tree is."""

    VISION = "vision"
    PRIORITY = "priority"
    GOAL = "goal"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One row; `depth` is how far it is indented. A goal has its line, what is done its action."""

    id: str
    kind: TreeKind
    depth: int
    text: str
    goal: Listed | None = None
    action: Commitment | None = None


def tree(
    aims: Iterable[Aim], goals: Iterable[Listed], commitments: Iterable[Commitment], team: str
) -> tuple[TreeRow, ...]:
    """All of a team, with the school's own visions and priorities; each thing once.

    What hangs below something that is not there stands by itself, at the end of its kind.
    """
    known = {aim.id: aim for aim in aims if aim.team in ("", team)}
    below: dict[str, list[Aim]] = defaultdict(list)
    for aim in known.values():
        vision = known.get(aim.parent)
        hangs = aim.kind is AimKind.PRIORITY and vision is not None
        under = hangs and vision is not None and vision.kind is AimKind.VISION
        below[aim.parent if under else ""].append(aim)
    serving: dict[str, list[Listed]] = defaultdict(list)
    for each in goals:
        serving[each.line.priority if each.line.priority in known else ""].append(each)
    done: dict[str, list[Commitment]] = defaultdict(list)
    for each_done in commitments:
        if each_done.kind is Kind.ACTION and each_done.state is State.OPEN:
            done[each_done.goal].append(each_done)
    rows: list[TreeRow] = []
    for aim in sorted(below[""], key=lambda aim: aim.kind is AimKind.PRIORITY):
        rows += _aim(aim, 0, serving, done)
        for priority in below[aim.id] if aim.kind is AimKind.VISION else ():
            rows += _aim(priority, 1, serving, done)
    rows += _goals(serving[""], 0, done)
    return tuple(rows)


def _aim(
    aim: Aim, depth: int, serving: dict[str, list[Listed]], done: dict[str, list[Commitment]]
) -> Iterable[TreeRow]:
    yield TreeRow(aim.id, TreeKind(aim.kind.value), depth, aim.text)
    yield from _goals(serving[aim.id], depth + 1, done)


def _goals(
    goals: Iterable[Listed], depth: int, done: dict[str, list[Commitment]]
) -> Iterable[TreeRow]:
    for goal in goals:
        line = goal.line
        name = line.title.strip() or line.sentence.strip()
        yield TreeRow(line.id, TreeKind.GOAL, depth, name, goal)
        for action in done[line.id]:
            yield TreeRow(action.id, TreeKind.ACTION, depth + 1, action.text, action=action)
