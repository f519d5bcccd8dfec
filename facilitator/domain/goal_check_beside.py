"""Rules of goals side by side: O3 and X3."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.criteria import Criterion
from facilitator.domain.goal import Goal
from facilitator.domain.goal_check_parts import (
    LONGEST_PHRASE,
    Place,
    Rule,
    Said,
    Setting,
    Weight,
)
from facilitator.domain.words import tr, trn


def _many(goal: Goal, setting: Setting) -> Iterator[Said]:
    """Counted with this goal among them, whether it is open yet or not."""
    owned = setting.others.owned(goal) + 1
    owner = goal.owner.strip()
    if owner and owned > setting.limits.most_owned.value:
        name = setting.names.get(owner, owner)[:80]
        message = trn(
            "{owner} looks after {n} open goal. Can it rest?",
            "{owner} looks after {n} open goals. Can one rest?",
            owned,
            owner=name,
        )
        yield Said(Place.OWNER, message, f"{owner[:80]} {owned}")
    of_team = setting.others.of_team(goal) + 1
    if of_team > setting.limits.most_of_team.value:
        message = trn(
            "The team has {n} open goal. Does it matter most now?",
            "The team has {n} open goals. Which of them matter most now?",
            of_team,
        )
        yield Said(Place.TITLE, message, str(of_team))


def _twice(goal: Goal, setting: Setting) -> Iterator[Said]:
    limits = setting.limits
    alike = setting.others.alike(goal, limits.overlap.value, limits.fewest_compared.value)
    for line in alike:
        message = tr(
            "Another open goal says nearly the same: “{sentence}” Is it one goal?",
            sentence=line.sentence[:120],
        )
        yield Said(Place.SENTENCE, message, line.sentence[:LONGEST_PHRASE])


_FOCUS = tr("Our own judgement: few goals keep a focus.")

RULES_BESIDE: tuple[Rule, ...] = (
    Rule(
        "O3",
        Weight.WARNING,
        (Criterion.OWNER, Criterion.SPECIFIC),
        tr("a goal that can rest"),
        _FOCUS,
        _many,
    ),
    Rule(
        "X3",
        Weight.INFO,
        (Criterion.SPECIFIC,),
        tr("one goal instead of two"),
        tr("Our own judgement: it may be one goal, written twice."),
        _twice,
    ),
)
