"""All goals of a team or of several: which are shown, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from facilitator.app.goals import GoalLine
from facilitator.domain.goal import Level, Standing
from facilitator.domain.goal_course import Flag, flags

EVERY_TEAM = "*"
"""The team of a wish for the goals of all teams."""
_STANDINGS = {
    Standing.OPEN: 0,
    Standing.DRAFT: 1,
    Standing.REACHED: 2,
    Standing.STOPPED: 3,
}
_FLAGS = {flag: at for at, flag in enumerate(Flag)}
_NO_FLAG = len(_FLAGS)


@dataclass(frozen=True, slots=True)
class GoalsWish:
    """Which goals are to be shown. `team` is "" for the open one; None and "" leave all in.

    `text` is looked for in title, sentence, the owner's name and the team's, each word by itself.
    """

    text: str = ""
    team: str = ""
    standing: Standing | None = None
    level: Level | None = None
    flag: Flag | None = None
    owner: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything is left out, but for other teams."""
        chosen = (self.standing, self.level, self.flag)
        return bool(self.text.strip() or self.owner) or any(each is not None for each in chosen)


@dataclass(frozen=True, slots=True)
class Listed:
    """A goal of the list with why it asks for a look, the most pressing first."""

    line: GoalLine
    flags: tuple[Flag, ...] = ()


def listed(
    lines: Iterable[GoalLine], wish: GoalsWish, today: date, names: Mapping[str, str]
) -> tuple[Listed, ...]:
    """The goals that are wished for, those that ask for a look first; then by their due days.

    `names` are those of people and teams by their identities.
    """
    words = tuple(wish.text.casefold().split())
    shown = [
        Listed(line, flags(line.course, today))
        for line in lines
        if _fits(line, wish) and (not words or _says(line, words, names))
    ]
    if wish.flag is not None:
        shown = [each for each in shown if wish.flag in each.flags]
    return tuple(sorted(shown, key=_order))


def owners(lines: Iterable[GoalLine], names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Who looks after goals, by identity and name, in the order of their names."""
    found = {line.owner: names.get(line.owner, line.owner) for line in lines if line.owner.strip()}
    return tuple(sorted(found.items(), key=lambda each: each[1].casefold()))


def asking(lines: Iterable[GoalLine], today: date, most: int) -> tuple[Listed, ...]:
    """The few goals that ask for a look most."""
    found = listed(lines, GoalsWish(standing=Standing.OPEN), today, {})
    return tuple(each for each in found if each.flags)[:most]


def _fits(line: GoalLine, wish: GoalsWish) -> bool:
    return (
        wish.standing in (None, line.standing)
        and wish.level in (None, line.level)
        and wish.owner in ("", line.owner)
    )


def _says(line: GoalLine, words: tuple[str, ...], names: Mapping[str, str]) -> bool:
    owner, team = names.get(line.owner, line.owner), names.get(line.team, "")
    text = f"{line.title} {line.sentence} {owner} {team}".casefold()
    return all(word in text for word in words)


def _order(each: Listed) -> tuple[int, int, date, str]:
    first = _FLAGS[each.flags[0]] if each.flags else _NO_FLAG
    line = each.line
    return _STANDINGS[line.standing], first, line.due or date.max, line.id
