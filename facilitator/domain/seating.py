"""Who sits with whom in the steps of one item: groups are kept, joined or formed anew."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.domain.grouping import (
    Groups,
    Met,
    across,
    divided,
    joined,
    rotated,
    with_made,
)
from facilitator.domain.protocol import Format, Step
from facilitator.domain.repeat import Pass

HOME, EXPERT = "home", "expert"
"""Groupings that go together: every expert group has someone of every home group."""


@dataclass(slots=True)
class Seating:
    """Forms the groups of one item's steps, in the order in which they happen.

    `here` are the people in seat order, `met` those who met lately in earlier items or meetings.
    """

    item: str
    here: tuple[str, ...]
    met: Met
    made: dict[str, Groups] = field(default_factory=dict)
    _latest: dict[str, str] = field(default_factory=dict, init=False)
    _size: int = field(default=0, init=False)

    def of(self, each: Pass[Step]) -> tuple[str, Groups]:
        """The name of the grouping that a step has in one pass, and its groups; "" and () for none.

        A grouping is formed when it is first needed: of whole groups before it where those fit
        into it (pairs into fours), otherwise so that nobody meets the same people again. After
        passes in which it was formed anew it is as in the last of them. In each pass of a round
        someone else in the group begins.
        """
        step = each.step
        if not step.group_sizes(len(self.here)):
            return "", ()
        kind = f"of {step.groups}" if step.groups else str(step.group_size)
        base = f"{self.item}/{step.grouping or kind}"
        if step.regroup and each.time >= 0:
            self._latest[base] = f"{base}/{each.time + 1}"
        name = self._latest.get(base, base)
        if name not in self.made:
            self.made[name] = self._formed(step)
            self._size = step.group_size
        groups = self.made[name]
        turns = step.format is Format.ROUND and each.member < 0 and each.time > 0
        return name, rotated(groups, each.time) if turns else groups

    def _formed(self, step: Step) -> Groups:
        home = self.made.get(f"{self.item}/{HOME}")
        if step.grouping == EXPERT and home is not None:
            return across(home)
        last = next(reversed(self.made.values()), ())
        free = not (step.regroup or step.grouping or step.groups)
        if free and 1 < self._size < step.group_size and step.group_size % self._size == 0:
            return joined(last, step.group_size)
        met = with_made(self.met, self.made.values())
        return divided(self.here, step.group_sizes(len(self.here)), met)
