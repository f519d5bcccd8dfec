"""The goals of a store in memory, and what names them."""

from __future__ import annotations

from facilitator.app.goals import GoalFolder, GoalLine, Ground, NamingMeeting, line_of
from facilitator.app.keeping import Shelf
from facilitator.app.store_port import Then
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from tests.memory_registers import within_apart


class MemoryGoals:
    """Answers what is asked of goals. `binned_now` is what was put away."""

    def __init__(self) -> None:
        self.meetings: dict[str, Meeting] = {}
        self.commitments: dict[str, Commitment] = {}
        self.binned_now: list[tuple[Shelf, str]] = []
        self.goals_kept: dict[str, Goal] = {}
        self.ground_kept = Ground()

    def goals(self, team: str, then: Then[tuple[GoalLine, ...]]) -> None:
        serving = [
            c.goal
            for c in self.commitments.values()
            if c.kind is Kind.ACTION and c.state is State.OPEN
        ]
        then(
            tuple(
                line_of(goal, serving.count(goal.id))
                for goal in self.goals_kept.values()
                if team in ("", goal.team) and not self._gone(Shelf.GOAL, goal.id)
            )
        )

    def goal(self, identity: str, then: Then[GoalFolder | None]) -> None:
        goal = self.goals_kept.get(identity)
        if goal is None or self._gone(Shelf.GOAL, identity):
            then(None)
            return
        meetings = [
            NamingMeeting(
                m.id,
                m.plan.day,
                m.plan.title,
                tuple(i.protocol for i in m.plan.items if i.goal == identity and i.protocol),
            )
            for m in self.meetings.values()
            if any(item.goal == identity for item in m.plan.items)
        ]
        serving = tuple(c for c in self.commitments.values() if c.goal == identity)
        found = tuple(sorted(meetings, key=lambda m: m.day))
        then(GoalFolder(goal, found, serving, within_apart(self.meetings.values(), serving)))

    def goal_folders(self, team: str, then: Then[tuple[GoalFolder, ...]]) -> None:
        found: list[GoalFolder | None] = []
        for goal in (g for g in self.goals_kept.values() if team in ("", g.team)):
            self.goal(goal.id, found.append)
        then(tuple(filter(None, found)))

    def goals_of(self, meeting: str, then: Then[tuple[Goal, ...]]) -> None:
        held = self.meetings.get(meeting)
        named = {item.goal for item in held.plan.items} if held is not None else set()
        made = (c for c in self.commitments.values() if c.meeting == meeting and not c.private)
        named |= {c.goal for c in made}
        then(
            tuple(
                goal
                for goal in self.goals_kept.values()
                if (goal.id in named or meeting in _meetings_of(goal))
                and not self._gone(Shelf.GOAL, goal.id)
            )
        )

    def ground(self, then: Then[Ground]) -> None:
        aims = tuple(a for a in self.ground_kept.aims if not self._gone(Shelf.AIM, a.id))
        own = self.ground_kept.variants
        then(Ground(aims, tuple(v for v in own if not self._gone(Shelf.VARIANT, v.id))))

    def _gone(self, shelf: Shelf, identity: str) -> bool:
        return (shelf, identity) in self.binned_now


def _meetings_of(goal: Goal) -> set[str]:
    parts = (*goal.readings, *goal.reviews, *goal.changes, *goal.evidence)
    return {goal.made_in, *(each.meeting for each in parts)} - {""}
