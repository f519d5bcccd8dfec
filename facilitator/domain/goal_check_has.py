"""What a goal has under a letter, in few words: the other side of what it lacks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from facilitator.domain.clean import cleaned_line
from facilitator.domain.criteria import Criterion, Letter
from facilitator.domain.goal import Goal
from facilitator.domain.goal_check_parts import figure
from facilitator.domain.goal_check_way import way_of, wrong_side
from facilitator.domain.goal_sentence import figure as in_words
from facilitator.domain.words import Said, tr, trn

LONGEST = 80
"""Characters of a typed part; the field itself has the rest."""

Members = Mapping[str, str]


def has(goal: Goal, letter: Letter, names: Members) -> tuple[Said, ...]:
    """The parts that are there, each once, in the order of the letter's criteria."""
    told = dict.fromkeys(
        part
        for criterion in letter.criteria
        if criterion in _PARTS
        for part in _PARTS[criterion](goal, names)
    )
    return tuple(told)


def _typed(*texts: str) -> list[Said]:
    lines = [cleaned_line(text[: LONGEST * 4]).strip() for text in texts]
    return [line if len(line) <= LONGEST else f"{line[:LONGEST]}…" for line in lines if line]


def _specific(goal: Goal, _names: Members) -> list[Said]:
    return _typed(goal.cohort, goal.behaviour or goal.subject)


def _owner(goal: Goal, names: Members) -> list[Said]:
    return _typed(names.get(goal.owner, goal.owner))


def _measurable(goal: Goal, _names: Members) -> list[Said]:
    baseline, target, unit = figure(goal.baseline), figure(goal.target), goal.unit.strip()[:LONGEST]
    told: list[Said] = []
    if baseline is not None and target is not None:
        before = in_words(baseline, goal.baseline_unit.strip()[:LONGEST] or unit)
        told.append(tr("{start} to {target}", start=before, target=in_words(target, unit)))
    elif target is not None:
        told.append(tr("to {target}", target=in_words(target, unit)))
    return told + _typed(goal.instrument)


def _step(goal: Goal, _names: Members) -> list[Said]:
    """How much of what is possible; only where both ends are known and the way is right."""
    way = way_of(goal)
    if way is None or wrong_side(goal, way):
        return []
    end = way.scale.most if way.target > way.baseline else way.scale.least
    room = None if end is None else abs(end - way.baseline)
    if room is None or not 0 < way.change <= room:
        return []
    part = max(1, int((way.change * 100 / room).to_integral_value()))
    return [tr("{part}% of the way that is left", part=part)]


def _reflective(goal: Goal, _names: Members) -> list[Said]:
    return _typed(goal.question or goal.educator_goal)


def _time(goal: Goal, names: Members) -> list[Said]:
    due: list[Said] = [] if goal.due is None else [tr("due {day}", day=goal.due)]
    return due + _reviews(goal, names)


def _reviews(goal: Goal, _names: Members) -> list[Said]:
    n = len(goal.reviews)
    return [trn("{n} review", "{n} reviews", n)] if n else []


def _inclusive(goal: Goal, _names: Members) -> list[Said]:
    return _typed(goal.groups)


def _equitable(goal: Goal, _names: Members) -> list[Said]:
    return _typed(goal.asked)


_PARTS: dict[Criterion, Callable[[Goal, Members], list[Said]]] = {
    Criterion.SPECIFIC: _specific,
    Criterion.OWNER: _owner,
    Criterion.MEASURABLE: _measurable,
    Criterion.AMBITIOUS: _step,
    Criterion.REALISTIC: _step,
    Criterion.REFLECTIVE: _reflective,
    Criterion.TIME: _time,
    Criterion.REVIEW: _reviews,
    Criterion.INCLUSIVE: _inclusive,
    Criterion.EQUITABLE: _equitable,
}
