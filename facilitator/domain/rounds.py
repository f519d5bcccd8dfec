"""Rounds: people speak in turn, may pass and come back, or wait with a raised hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from facilitator.domain.events import Outcome
from facilitator.domain.segment import Segment
from facilitator.domain.time import Millis


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn that has ended."""

    person: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Round:
    """Who speaks, who waits, who has had a turn.

    `waiting[0]` speaks now. `passed` are those who passed once and come back at the end.
    `spent` and `share` are the speaker's milliseconds so far and the equal share of what was
    left of the step when the turn began. `given` are milliseconds that someone else left over for
    a person. `volunteers`: those who raised a hand, in that order, without shares.
    """

    waiting: tuple[str, ...]
    turns: tuple[Turn, ...] = ()
    passed: tuple[str, ...] = ()
    spent: Millis = 0
    share: Millis = 0
    given: Mapping[str, Millis] = field(default_factory=dict)
    volunteers: bool = False

    @property
    def speaker(self) -> str | None:
        """Who speaks now; None once all have had their turn."""
        return self.waiting[0] if self.waiting else None

    def begun(self, left: Millis) -> Round:
        """A turn begins with `left` milliseconds of the step to share among those waiting."""
        return replace(self, spent=0, share=self._share(left))

    def widened(self, left: Millis) -> Round:
        """The speaker's share with `left` milliseconds of the step from now on."""
        if not self.waiting:
            return self
        return replace(self, share=self.spent + self._share(left))

    def _share(self, left: Millis) -> Millis:
        """An equal part for each who has not had a turn, and what was given to the speaker."""
        if not self.waiting or self.volunteers:
            return 0
        had = {turn.person for turn in self.turns}
        fresh = sum(person not in had for person in self.waiting)
        promised = sum(self.given.get(person, 0) for person in self.waiting)
        own = 0 if self.waiting[0] in had else max(0, left - promised) // fresh
        return min(max(0, left), own + self.given.get(self.waiting[0], 0))

    def ended(self, outcome: Outcome, rest_to: str = "") -> Round:
        """The speaker's turn has ended; who passes for the first time comes back at the end.

        What is left of the share goes to `rest_to`, who speaks next after a turn of their own.
        """
        if not self.waiting:
            return self
        person, rest = self.waiting[0], self.waiting[1:]
        if outcome is Outcome.PASSED and rest and person not in self.passed and not self.volunteers:
            return replace(self, waiting=(*rest, person), passed=(*self.passed, person))
        given = {p: span for p, span in self.given.items() if p != person}
        left = max(0, self.share - self.spent)
        if rest_to and rest_to != person and not self.volunteers:
            given[rest_to] = given.get(rest_to, 0) + left
            rest = rest if rest_to in rest else (rest_to, *rest)
        turns = (*self.turns, Turn(person, outcome))
        return replace(self, waiting=rest, turns=turns, given=given)

    def in_order(self, waiting: tuple[str, ...]) -> Round:
        """Those who wait in another order; who is not named stays behind, nobody is put in."""
        named = [person for person in dict.fromkeys(waiting) if person in self.waiting]
        return replace(self, waiting=(*named, *(p for p in self.waiting if p not in named)))

    def at_places(self, places: tuple[str, ...]) -> Round:
        """With the turns of these places: of groups that have become larger or smaller."""
        known = {*self.waiting, *(turn.person for turn in self.turns)}
        kept = (place for place in self.waiting if place in places)
        return replace(self, waiting=(*kept, *(each for each in places if each not in known)))

    def open_to_all(self, here: tuple[str, ...], listeners: tuple[str, ...]) -> bool:
        """Whether all who are in the room have a place in it, so that a latecomer has one too."""
        known = {*self.waiting, *(turn.person for turn in self.turns), *listeners}
        return all(person in known for person in here)

    def joined_by(self, person: str) -> Round:
        """With a latecomer at the end of those waiting."""
        known = person in self.waiting or any(turn.person == person for turn in self.turns)
        return self if known else replace(self, waiting=(*self.waiting, person))

    def left_by(self, person: str) -> Round:
        """Without someone who has gone."""
        return replace(self, waiting=tuple(p for p in self.waiting if p != person))


def opened(segments: tuple[Segment, ...], rounds: Mapping[str, Round]) -> Mapping[str, Round]:
    """The rounds by their segments: new ones with all to come, those of groups with their places.

    Those already known are otherwise as they are.
    """
    made = dict(rounds)
    for segment in segments:
        if segment.is_round:
            known = made.get(segment.id)
            if known is None:
                made[segment.id] = Round(segment.speakers)
            elif segment.groups:
                made[segment.id] = known.at_places(segment.speakers)
    return made
