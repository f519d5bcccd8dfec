"""Rules of people: S3, O1, O2, R2, R3, IE1 and IE2; who it is for, who looks after it, why."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.criteria import Criterion
from facilitator.domain.goal import Goal, Level
from facilitator.domain.goal_check_parts import Place, Rule, Said, Setting, Weight, at_span
from facilitator.domain.words import tr


def _no_cohort(goal: Goal, _setting: Setting) -> Iterator[Said]:
    if goal.cohort.strip():
        return
    message = (
        tr("Which learners is it about? Name the group.")
        if goal.level is Level.LEARNER
        else tr("Whom is it about? Name the group.")
    )
    yield Said(Place.COHORT, message)


def _no_owner(goal: Goal, _setting: Setting) -> Iterator[Said]:
    if not goal.owner.strip():
        yield Said(Place.OWNER, tr("Who will look after it? One name is enough."))


def _no_one(goal: Goal, setting: Setting) -> Iterator[Said]:
    """A member is one person whatever the identity looks like."""
    lists = setting.lists
    if goal.owner in setting.names or lists.persons.first(goal.owner) is not None:
        return
    span = lists.groups.first(goal.owner)
    if span is not None:
        message = tr(
            "“{owner}” is not one person yet. Who will look after it?",
            owner=goal.owner.strip()[:80],
        )
        yield at_span(Place.OWNER, message, goal.owner, span, None)


def _no_priority(goal: Goal, setting: Setting) -> Iterator[Said]:
    if Criterion.RELEVANT in setting.variant.criteria and not goal.priority.strip():
        message = tr("Which priority does it serve? Link it to one.")
        yield Said(Place.PRIORITY, message)


def _no_reflection(goal: Goal, setting: Setting) -> Iterator[Said]:
    asked = Criterion.REFLECTIVE in setting.variant.criteria
    if asked and not goal.question.strip() and not goal.educator_goal.strip():
        message = tr("What do you want to learn yourselves? Write one question for the team.")
        yield Said(Place.QUESTION, message)


def _no_groups(goal: Goal, setting: Setting) -> Iterator[Said]:
    there = goal.groups.strip() or any(each.groups for each in goal.readings)
    if Criterion.INCLUSIVE in setting.variant.criteria and not there:
        yield Said(Place.GROUPS, tr("How does it look for different groups of learners?"))


def _nobody_asked(goal: Goal, setting: Setting) -> Iterator[Said]:
    if Criterion.EQUITABLE in setting.variant.criteria and not goal.asked.strip():
        yield Said(Place.ASKED, tr("Who was asked of those whom it is about?"))


_OWNED = (Criterion.OWNER, Criterion.SPECIFIC)
_RELEVANT = (Criterion.RELEVANT,)
_REFLECT = (Criterion.REFLECTIVE,)
_ONE = tr("Assignable: one person who does it (Doran 1981).")
_PAIRED = tr("A paired goal for educators is the usual omission (Learning Forward).")
_ASKED = tr("The Management Center, SMARTIE.")

RULES_OF_PEOPLE: tuple[Rule, ...] = (
    Rule(
        "S3",
        Weight.ERROR,
        (Criterion.SPECIFIC,),
        tr("which learners"),
        tr("Specific is a letter of every variant: one group of learners, one change."),
        _no_cohort,
        empty=True,
    ),
    Rule("O1", Weight.ERROR, _OWNED, tr("somebody to look after it"), _ONE, _no_owner, empty=True),
    Rule("O2", Weight.WARNING, _OWNED, tr("one name"), _ONE, _no_one, by_words=True),
    Rule(
        "R2",
        Weight.WARNING,
        _RELEVANT,
        tr("a priority"),
        tr("Strategic and specific (O'Neill & Conzemius): it serves what the school has chosen."),
        _no_priority,
        empty=True,
    ),
    Rule(
        "R3",
        Weight.WARNING,
        _REFLECT,
        tr("a question for your own learning"),
        _PAIRED,
        _no_reflection,
        empty=True,
    ),
    Rule(
        "IE1",
        Weight.INFO,
        (Criterion.INCLUSIVE,),
        tr("a look at groups"),
        _ASKED,
        _no_groups,
        empty=True,
    ),
    Rule(
        "IE2",
        Weight.INFO,
        (Criterion.EQUITABLE,),
        tr("who was asked"),
        _ASKED,
        _nobody_asked,
        empty=True,
    ),
)
