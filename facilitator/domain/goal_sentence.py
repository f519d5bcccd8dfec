"""A goal in words, made from its fields: who, what, from where to where, by when, seen how."""

from __future__ import annotations

from decimal import Decimal

from facilitator.domain.goal import Goal, Level
from facilitator.domain.measure import COUNT, LEVEL, MINUTES, PERCENT, POINTS, Direction
from facilitator.domain.words import Text, Value, tr

GAP = tr("…")
"""What stands in a sentence where a field is still empty."""


def figure(number: Decimal, unit: str) -> Text:
    """A number with its unit: "52%", "41", "12.5 points", "level 3"."""
    match unit:
        case "%":
            return tr("{number}%", number=number)
        case "count" | "":
            return tr("{number}", number=number)
        case "points":
            return tr("{number} points", number=number)
        case "minutes":
            return tr("{number} minutes", number=number)
        case "level":
            return tr("level {number}", number=number)
        case _:
            return tr("{number} {unit}", number=number, unit=unit)


UNIT_NAMES = {
    PERCENT: tr("Per cent"),
    COUNT: tr("How many"),
    POINTS: tr("Points"),
    MINUTES: tr("Minutes"),
    LEVEL: tr("Level"),
}


def sentence(goal: Goal) -> Text:
    """The goal as its fields say it, with a gap for each that is empty; GAP alone for none."""
    if not _said(goal):
        return GAP
    what, due = _what(goal), _or_gap(goal.due)
    target = GAP if goal.target is None else figure(goal.target, goal.unit)
    if goal.baseline is None:
        return _reaches(goal, what, target, due)
    start = figure(goal.baseline, goal.baseline_unit or goal.unit)
    return _moves(goal, what, (start, target), due)


def complete(goal: Goal) -> bool:
    """Whether every field that the sentence speaks of is filled."""
    about = goal.behaviour if goal.unit in ("", PERCENT, COUNT, MINUTES) else goal.subject
    has_figures = goal.baseline is not None and goal.target is not None and goal.due is not None
    return bool(has_figures and about.strip() and goal.cohort.strip())


def _said(goal: Goal) -> bool:
    typed = (goal.cohort, goal.behaviour, goal.subject)
    figures = (goal.baseline, goal.target, goal.due)
    return any(each.strip() for each in typed) or any(each is not None for each in figures)


def _or_gap(value: Value | None) -> Value:
    return GAP if value is None or value == "" else value


def _what(goal: Goal) -> Text:
    cohort = _or_gap(goal.cohort.strip())
    does, subject = _or_gap(goal.behaviour.strip()), _or_gap(goal.subject.strip())
    people = goal.level in (Level.LEARNER, Level.EDUCATOR)
    match goal.unit:
        case "%" | "" if people:
            return tr("The share of {cohort} who {does}", cohort=cohort, does=does)
        case "%" | "":
            return tr("The share of {cohort} that {does}", cohort=cohort, does=does)
        case "count" if people:
            return tr("The number of {cohort} who {does}", cohort=cohort, does=does)
        case "count":
            return tr("The number of {cohort} that {does}", cohort=cohort, does=does)
        case "minutes":
            return tr("The minutes that {cohort} {does}", cohort=cohort, does=does)
        case "level":
            return tr("The level of {cohort} in {subject}", cohort=cohort, subject=subject)
        case _:
            return tr("The result of {cohort} in {subject}", cohort=cohort, subject=subject)


def _reaches(goal: Goal, what: Text, target: Text, due: Value) -> Text:
    seen = goal.instrument.strip()
    down = goal.way is Direction.DOWN
    if not seen:
        if down:
            return tr("{what} falls to {target} by {due}.", what=what, target=target, due=due)
        return tr("{what} reaches {target} by {due}.", what=what, target=target, due=due)
    if down:
        return tr(
            "{what} falls to {target} by {due}, measured with {seen}.",
            what=what,
            target=target,
            due=due,
            seen=seen,
        )
    return tr(
        "{what} reaches {target} by {due}, measured with {seen}.",
        what=what,
        target=target,
        due=due,
        seen=seen,
    )


def _moves(goal: Goal, what: Text, figures: tuple[Text, Text], due: Value) -> Text:
    seen = goal.instrument.strip()
    places: dict[str, Value] = {"what": what, "start": figures[0], "target": figures[1], "due": due}
    if goal.target is not None and goal.target == goal.baseline:
        return _stays(places, seen)
    down = goal.way is Direction.DOWN
    if not seen:
        if down:
            return tr("{what} falls from {start} to {target} by {due}.", **places)
        return tr("{what} rises from {start} to {target} by {due}.", **places)
    places["seen"] = seen
    if down:
        return tr("{what} falls from {start} to {target} by {due}, measured with {seen}.", **places)
    return tr("{what} rises from {start} to {target} by {due}, measured with {seen}.", **places)


def _stays(places: dict[str, Value], seen: str) -> Text:
    del places["start"]
    if not seen:
        return tr("{what} stays at {target} until {due}.", **places)
    places["seen"] = seen
    return tr("{what} stays at {target} until {due}, measured with {seen}.", **places)
