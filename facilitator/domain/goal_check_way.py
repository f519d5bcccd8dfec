"""From where to where a goal goes, as far as its figures say."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from facilitator.domain.goal import Goal
from facilitator.domain.goal_check_parts import figure, with_unit
from facilitator.domain.measure import Direction, Scale, scale_of


@dataclass(frozen=True, slots=True)
class Way:
    """From where to where a goal goes, both in one unit."""

    baseline: Decimal
    target: Decimal
    unit: str
    scale: Scale

    @property
    def change(self) -> Decimal:
        return abs(self.target - self.baseline)

    @property
    def told(self) -> str:
        return f"{with_unit(self.baseline, self.unit)} → {with_unit(self.target, self.unit)}"


def way_of(goal: Goal) -> Way | None:
    """None while a figure is missing, or the two are in different units."""
    baseline, target = figure(goal.baseline), figure(goal.target)
    if baseline is None or target is None or other_unit(goal):
        return None
    return Way(baseline, target, goal.unit.strip(), scale_for(goal))


def scale_for(goal: Goal) -> Scale:
    """The scale of a goal without ends that are no numbers."""
    said = Scale(figure(goal.scale.least), figure(goal.scale.most))
    return scale_of(goal.unit.strip(), said)


def other_unit(goal: Goal) -> bool:
    """Whether the baseline was measured in another unit than the target."""
    unit = goal.baseline_unit.strip()
    return bool(unit) and unit.casefold() != goal.unit.strip().casefold()


def wrong_side(goal: Goal, way: Way) -> bool:
    """Whether the target lies on the side of the baseline that was said to be worse."""
    if goal.direction is None or way.baseline == way.target:
        return False
    return (goal.direction is Direction.UP) != (way.target > way.baseline)


def outside(number: Decimal, scale: Scale) -> bool:
    """Whether no reading can come to that number."""
    below = scale.least is not None and number < scale.least
    return below or (scale.most is not None and number > scale.most)
