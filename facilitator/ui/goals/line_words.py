"""A goal in a list, in words: its name, where it stands, and what it asks for."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.app.goals import GoalLine
from facilitator.domain.goal import Standing
from facilitator.domain.goal_course import Flag, Pace, pace
from facilitator.domain.goal_labels import FLAGS, PACES, STANDINGS
from facilitator.domain.goal_sentence import figure
from facilitator.domain.words import Names, Said, ShortDate, Text, tr
from facilitator.ui.kit.signs import Sign


def goal_name(line: GoalLine) -> Said:
    """What a goal is called: its title, else its sentence."""
    return line.title.strip() or line.sentence.strip() or tr("A goal without words yet")


def standing_said(line: GoalLine) -> Text:
    """Where it stands, at the far edge of its row: "54%, on its line"; a draft is only that."""
    if line.standing is not Standing.OPEN:
        return STANDINGS[line.standing]
    if line.latest is None:
        return STANDINGS[Standing.OPEN]
    value, found = figure(line.latest, line.unit), pace(line.course)
    if found is Pace.UNKNOWN:
        return value
    return tr("{value}, {pace}", value=value, pace=PACES[found])


def below_said(
    line: GoalLine, names: Mapping[str, str], found: tuple[Flag, ...], *, team: bool = False
) -> Text:
    """What stands below its name: whose it is where teams differ, owner, due day, last look, and

    what it asks for.
    """
    parts: list[str | Text] = []
    if team and names.get(line.team):
        parts.append(names[line.team])
    owner = names.get(line.owner, line.owner).strip()
    if owner:
        parts.append(owner)
    if line.due is not None:
        parts.append(tr("due {day}", day=line.due))
    if line.looked_at is not None and line.standing is Standing.OPEN:
        parts.append(tr("last look {day}", day=ShortDate(line.looked_at)))
    # That it is behind its line stands beside the value already.
    parts += [FLAGS[flag] for flag in found if flag is not Flag.BEHIND]
    if not parts:
        return tr("Nobody looks after it yet")
    return tr("{parts}", parts=Names(tuple(parts)))


def sign_of(line: GoalLine, found: tuple[Flag, ...]) -> tuple[Sign, str]:
    """The sign before its name and the role of its colour; the words beside it say the same."""
    match line.standing:
        case Standing.REACHED:
            return Sign.TICK, "accent"
        case Standing.STOPPED:
            return Sign.PARKED, "muted"
        case Standing.DRAFT:
            return Sign.LINES, "muted"
    return (Sign.DIAMOND, "soon") if found else (Sign.RING, "accent")
