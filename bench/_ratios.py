"""Two sides measured in one breath: absolute times drift on a shared machine, ratios hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median

Measure = Callable[[], Mapping[str, float]]
"""One run of one side: what was measured, by name."""


def interleaved(sides: Mapping[str, Measure], times: int) -> dict[str, dict[str, list[float]]]:
    """Measure all sides in turn, so that a slow minute hurts every one alike.

    The first round warms the disk's cache and does not count.
    """
    found: dict[str, dict[str, list[float]]] = {side: {} for side in sides}
    for turn in range(times + 1):
        for side, measure in sides.items():
            values = measure()
            if turn:
                for name, value in values.items():
                    found[side].setdefault(name, []).append(value)
    return found


def ratio(values: list[float], floor: list[float]) -> str:
    """How many times the floor: of the medians, and of the best runs."""
    return (
        f"{median(values) / median(floor):5.2f} x   (minimum {min(values) / min(floor):.2f} x; "
        f"{median(values):.0f} to {median(floor):.0f})"
    )
