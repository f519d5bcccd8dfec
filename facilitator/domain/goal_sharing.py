"""What of a goal's figures may stand in a document: nothing that tells of a few people."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.goal import Goal, GroupValue, Level, Part, Reading
from facilitator.domain.results_summary import FEWEST

_ENDS = (Part.BASELINE, Part.TARGET)


@dataclass(frozen=True, slots=True)
class Shared:
    """A goal with the figures that may be shown; `withheld` says that some are not."""

    goal: Goal
    withheld: bool = False


def shared(goal: Goal) -> Shared:
    """The goal without figures about fewer than `FEWEST` people.

    Of a goal about learners or educators these are whole readings of so few, and both ends of its
    line where it is about so few altogether. Groups of a reading are told all or not at all where
    those left out would be too few, as the rest of the whole would tell of them.
    """
    few = _of_people(goal) and _is_few(goal.cohort_size)
    kept = tuple(each for each in goal.readings if not _withheld(goal, each))
    readings = tuple(
        replace(each, groups=_told(each.groups)) if each.groups else each for each in kept
    )
    told = replace(goal, readings=readings)
    if few:
        marks = tuple(each for each in told.changes if each.part not in _ENDS)
        told = replace(told, baseline=None, target=None, changes=marks)
    lost = any(len(a.groups) != len(b.groups) for a, b in zip(kept, readings, strict=True))
    return Shared(told, few or lost or len(kept) != len(goal.readings))


def _of_people(goal: Goal) -> bool:
    return goal.level in (Level.LEARNER, Level.EDUCATOR)


def _is_few(size: int | None) -> bool:
    return size is not None and size < FEWEST


def _withheld(goal: Goal, reading: Reading) -> bool:
    size = goal.cohort_size if reading.size is None else reading.size
    return _of_people(goal) and _is_few(size)


def _told(groups: tuple[GroupValue, ...]) -> tuple[GroupValue, ...]:
    """Those of enough people; one whose size nobody counted may be too small."""
    told = tuple(each for each in groups if each.size is not None and each.size >= FEWEST)
    hidden = [each.size for each in groups if each not in told]
    if not hidden:
        return told
    sizes = [size for size in hidden if size is not None]
    return told if len(sizes) == len(hidden) and sum(sizes) >= FEWEST else ()
