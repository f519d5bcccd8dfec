"""What a goal still lacks: all rules, which of their findings are shown, and the letters.

Nothing here blocks: a goal with findings is kept like any other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.criteria import Letter
from facilitator.domain.goal import Dismissed, Goal
from facilitator.domain.goal_check_beside import RULES_BESIDE
from facilitator.domain.goal_check_numbers import RULES_OF_NUMBERS
from facilitator.domain.goal_check_parts import Finding, Rule, Setting, Weight
from facilitator.domain.goal_check_people import RULES_OF_PEOPLE
from facilitator.domain.goal_check_step import RULES_OF_STEPS
from facilitator.domain.goal_check_time import RULES_OF_TIME
from facilitator.domain.goal_check_wording import RULES_OF_WORDS
from facilitator.domain.words import Text

MOST = 3
"""Findings that are shown at once."""

RULES: tuple[Rule, ...] = (
    *RULES_OF_PEOPLE,
    *RULES_OF_NUMBERS,
    *RULES_OF_STEPS,
    *RULES_OF_TIME,
    *RULES_OF_WORDS,
    *RULES_BESIDE,
)
"""In the order in which findings of one weight are told: who and what first."""

_BY_ID = {rule.id: rule for rule in RULES}


def rule_of(finding: Finding) -> Rule:
    """The rule that made a finding: its reason, and in few words what is missing."""
    return _BY_ID[finding.rule]


def found(goal: Goal, setting: Setting) -> tuple[Finding, ...]:
    """All that the rules find, each phrase once, those that were dismissed as well."""
    told: dict[tuple[str, str, str], Finding] = {}
    for rule in RULES:
        for finding in rule(goal, setting):
            told.setdefault((finding.rule, finding.field, finding.phrase), finding)
    return tuple(sorted(told.values(), key=lambda finding: finding.weight))


def open_ones(findings: Iterable[Finding], dismissed: Iterable[Dismissed]) -> tuple[Finding, ...]:
    """The first finding of each rule that nobody has put aside, errors first."""
    away = {(each.rule, each.phrase) for each in dismissed}
    first: dict[str, Finding] = {}
    for finding in findings:
        if (finding.rule, finding.phrase) not in away:
            first.setdefault(finding.rule, finding)
    return tuple(sorted(first.values(), key=lambda finding: finding.weight))


def shown(findings: Iterable[Finding], dismissed: Iterable[Dismissed]) -> tuple[Finding, ...]:
    """The few that are shown: errors first, one of each rule, none that was put aside."""
    return open_ones(findings, dismissed)[:MOST]


@dataclass(frozen=True, slots=True)
class LetterState:
    """A letter of the variant and what the goal still lacks under it; nothing when it has it."""

    letter: Letter
    lacks: tuple[Finding, ...]

    @property
    def has_it(self) -> bool:
        return not self.lacks

    @property
    def said(self) -> tuple[Text, ...]:
        """What is missing, in two or three words each."""
        return tuple(rule_of(finding).lack for finding in self.lacks)


def letters(
    findings: Iterable[Finding], dismissed: Iterable[Dismissed], setting: Setting
) -> tuple[LetterState, ...]:
    """The letters in their order. What is only worth knowing leaves no letter wanting.

    A finding counts under the first letter that asks for its criterion; an empty figure also where
    nothing can be judged without it.
    """
    lacking = [each for each in open_ones(findings, dismissed) if each.weight is not Weight.INFO]
    states, counted = list[LetterState](), set[str]()
    for letter in setting.variant.letters:
        own = {
            each.rule
            for each in lacking
            if each.criterion in letter.criteria and each.rule not in counted
        }
        counted |= own
        also = {each.rule for each in lacking if set(rule_of(each).also) & set(letter.criteria)}
        states.append(LetterState(letter, tuple(e for e in lacking if e.rule in own | also)))
    return tuple(states)
