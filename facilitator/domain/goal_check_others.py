"""The other open goals, beside which a goal is checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.domain.goal import Goal, Standing
from facilitator.domain.goal_check_text import words_of


@dataclass(frozen=True, slots=True)
class OpenGoal:
    """One line of the list of open goals, with what a comparison needs of it."""

    id: str
    team: str
    owner: str
    sentence: str
    words: frozenset[str]


def open_goal(goal: Goal) -> OpenGoal:
    """The line of a goal."""
    return OpenGoal(goal.id, goal.team, goal.owner.strip(), goal.sentence, words_in(goal.sentence))


def words_in(sentence: str) -> frozenset[str]:
    """The different words of a sentence."""
    return frozenset(word.folded for word in words_of(sentence))


@dataclass(frozen=True, slots=True)
class Others:
    """Open goals, ready to be counted and compared. Make it with `of`; it may hold many teams."""

    lines: tuple[OpenGoal, ...] = ()
    _by_word: Mapping[str, Mapping[str, Sequence[int]]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _owned: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    _of_team: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    _places: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    @staticmethod
    def of(goals: Iterable[Goal]) -> Others:
        """Those of the goals that are open."""
        lines = tuple(open_goal(goal) for goal in goals if goal.standing is Standing.OPEN)
        by_word: dict[str, dict[str, list[int]]] = {}
        for place, line in enumerate(lines):
            of_team = by_word.setdefault(line.team, {})
            for word in line.words:
                of_team.setdefault(word, []).append(place)
        return Others(
            lines,
            by_word,
            Counter(line.owner for line in lines if line.owner),
            Counter(line.team for line in lines),
            {line.id: place for place, line in enumerate(lines)},
        )

    def owned(self, goal: Goal) -> int:
        """How many others its owner has."""
        owner = goal.owner.strip()
        own = self._own(goal)
        return self._owned.get(owner, 0) - (own is not None and own.owner == owner)

    def of_team(self, goal: Goal) -> int:
        """How many others its team has."""
        own = self._own(goal)
        return self._of_team.get(goal.team, 0) - (own is not None and own.team == goal.team)

    def alike(self, goal: Goal, per_cent: int, fewest: int) -> Iterator[OpenGoal]:
        """Others of the team that share more than that part of all words of the two sentences.

        Two such must share one of the rarest words, so that few of many have to be compared.
        """
        places = self._by_word.get(goal.team, {})
        words = words_in(goal.sentence) if places else frozenset[str]()
        if len(words) < fewest:
            return
        by_rarity = sorted((places.get(word, ()) for word in words), key=len)
        enough = len(words) - len(words) * per_cent // 100 + 1
        near = {place for found in by_rarity[:enough] for place in found}
        for place in sorted(near):
            line = self.lines[place]
            if line.id == goal.id:
                continue
            if len(words & line.words) * 100 > per_cent * len(words | line.words):
                yield line

    def _own(self, goal: Goal) -> OpenGoal | None:
        place = self._places.get(goal.id)
        return None if place is None else self.lines[place]
