"""What may be told of groups without telling of a few people: one rule for window and documents."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.goal import GroupValue
from facilitator.domain.results_summary import FEWEST


@dataclass(frozen=True, slots=True)
class Told:
    """The groups of a reading that can be told, and how many cannot."""

    groups: tuple[GroupValue, ...]
    kept_back: int = 0


def is_few(size: int | None) -> bool:
    """Whether so many could be recognised by a number; nobody knows where they were not counted."""
    return size is not None and size < FEWEST


def told(groups: tuple[GroupValue, ...], *, uncounted: bool) -> Told:
    """The groups without those of fewer than `FEWEST`, who could be recognised by the number.

    Where these are fewer than that together, the smallest others stay back as well, since what is
    left out could be reckoned from the whole. `uncounted` says whether a group that nobody counted
    is told: to those who typed it, and not to readers of a document, as it may be too small.
    """
    back = [g for g in groups if is_few(g.size) or (g.size is None and not uncounted)]
    counted = (g for g in groups if g.size is not None and g not in back)
    rest = sorted(counted, key=lambda group: group.size or 0)
    while back and sum(group.size or 0 for group in back) < FEWEST and rest:
        back.append(rest.pop(0))
    return Told(tuple(group for group in groups if group not in back), len(back))
