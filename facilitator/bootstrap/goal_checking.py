"""Checks the open goal against what is known here: team, other goals, days off, the language."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from facilitator.app.goals import GoalLine, Ground
from facilitator.bootstrap.program import Program
from facilitator.domain.criteria import variant
from facilitator.domain.goal import Goal
from facilitator.domain.goal_check import (
    LetterState,
    found,
    letters,
    open_ones,
    rule_of,
    shown,
)
from facilitator.domain.goal_check_lists import GoalWords
from facilitator.domain.goal_check_others import Others
from facilitator.domain.goal_check_parts import Finding, Setting
from facilitator.domain.school_days import SchoolDays


class GoalChecking:
    """Keeps what a check needs; the other goals are made ready with the first that is checked."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._lines: tuple[GoalLine, ...] = ()
        self._others: dict[str, Others] = {}
        self.school = SchoolDays()

    def know(self, lines: tuple[GoalLine, ...]) -> None:
        """Take the other goals from a list."""
        if lines != self._lines:
            self._lines = lines
            self._others = {}

    def _beside(self, team: str) -> Others:
        """The others, beside a goal of this team; words are compared within a team alone."""
        if team not in self._others:
            self._others[team] = Others.of(
                Goal(
                    line.id,
                    line.team,
                    sentence=line.sentence if line.team == team else "",
                    owner=line.owner,
                    standing=line.standing,
                )
                for line in self._lines
            )
        return self._others[team]

    def check(
        self, goal: Goal, ground: Ground, today: date, names: dict[str, str]
    ) -> tuple[tuple[LetterState, ...], tuple[Finding, ...]]:
        """The letters of the goal's variant, and the few findings that are shown."""
        setting = self._setting(goal, ground, today, names)
        findings = found(goal, setting)
        return letters(findings, goal.dismissed, setting), shown(findings, goal.dismissed)

    def beside(
        self, goal: Goal, ground: Ground, today: date, names: dict[str, str]
    ) -> tuple[Finding, ...]:
        """The findings that stand beside the fields while it is written, errors first.

        What was typed comes before what is still empty: that is seen without being told.
        """
        findings = found(goal, self._setting(goal, ground, today, names))
        waiting = open_ones(findings, goal.dismissed)
        return tuple(sorted(waiting, key=lambda one: rule_of(one).empty))

    def _setting(self, goal: Goal, ground: Ground, today: date, names: dict[str, str]) -> Setting:
        return Setting(
            today,
            variant(goal.variant, ground.variants),
            self._lists,
            names,
            self._beside(goal.team),
            self.school,
        )

    @cached_property
    def _lists(self) -> GoalWords:
        """The language's words; without a file of its own the rules of figures are left."""
        from facilitator.exchange.goal_words_file import read_goal_words

        code = self._program.words.language
        path = self._program.setting.resources / "goal-words" / f"{code}.toml"
        return read_goal_words(path) if path.exists() else GoalWords()
