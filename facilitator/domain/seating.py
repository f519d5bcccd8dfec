"""Who sits with whom in the steps of one item: groups are kept, joined or formed anew."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.domain.grouping import Groups, Met, formed, joined, with_made
from facilitator.domain.protocol import Step
from facilitator.domain.repeat import Pass


@dataclass(slots=True)
class Seating:
    """Forms the groups of one item's steps, in the order in which they happen.

    `here` are the people in seat order, `met` those who met lately in earlier items or meetings.
    """

    item: str
    here: tuple[str, ...]
    met: Met
    made: dict[str, Groups] = field(default_factory=dict)

    def of(self, each: Pass[Step]) -> tuple[str, Groups]:
        """The name of the grouping that a step has in one pass, and its groups; "" and () for none.

        A grouping is formed when it is first needed: of whole groups before it where those fit
        into it (pairs into fours), otherwise so that nobody meets the same people again.
        """
        size = each.step.group_size
        if not size or not self.here:
            return "", ()
        name = f"{self.item}/{each.step.grouping or size}"
        if each.step.regroup and each.time >= 0:
            name = f"{name}/{each.time + 1}"
        if name not in self.made:
            self.made[name] = self._formed(each.step, size)
        return name, self.made[name]

    def _formed(self, step: Step, size: int) -> Groups:
        last = next(reversed(self.made.values()), ())
        before = max(map(len, last), default=0)
        if not step.regroup and not step.grouping and 1 < before < size and size % before == 0:
            return joined(last, size)
        return formed(self.here, size, with_made(self.met, self.made.values()))
