"""What of a goal's figures may stand in a document: nothing that tells of a few people."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.few_people import is_few, told
from facilitator.domain.goal import Goal, Level, Part, Reading

_ENDS = (Part.BASELINE, Part.TARGET)


@dataclass(frozen=True, slots=True)
class Shared:
    """A goal with the figures that may be shown; `withheld` says that some are not."""

    goal: Goal
    withheld: bool = False


def shared(goal: Goal) -> Shared:
    """The goal without figures about fewer than `FEWEST` people.

    Of a goal about learners or educators these are whole readings of so few, and both ends of its
    line where it is about so few altogether; of the groups of a reading `few_people` says which.
    """
    few = _of_people(goal) and is_few(goal.cohort_size)
    kept = tuple(each for each in goal.readings if not _withheld(goal, each))
    readings = tuple(
        replace(each, groups=told(each.groups, uncounted=False).groups) if each.groups else each
        for each in kept
    )
    seen = replace(goal, readings=readings)
    if few:
        marks = tuple(each for each in seen.changes if each.part not in _ENDS)
        seen = replace(seen, baseline=None, target=None, changes=marks)
    lost = any(len(a.groups) != len(b.groups) for a, b in zip(kept, readings, strict=True))
    return Shared(seen, few or lost or len(kept) != len(goal.readings))


def _of_people(goal: Goal) -> bool:
    return goal.level in (Level.LEARNER, Level.EDUCATOR)


def _withheld(goal: Goal, reading: Reading) -> bool:
    size = goal.cohort_size if reading.size is None else reading.size
    return _of_people(goal) and is_few(size)
