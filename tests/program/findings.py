"""What was found on a walk: faults in words, and what was merely met."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Met:
    """No fault: something that has to be come to somewhere, such as a key or a move."""

    what: object


Found = list[tuple[str, str | Met]]
"""Each with its scene."""


def faults(found: Found) -> str:
    """What is wrong, a line each."""
    wrong = [(scene, what) for scene, what in found if not isinstance(what, Met)]
    return "".join(f"\n{scene}: {what}" for scene, what in wrong)


def met(found: Found) -> set[object]:
    """All that was met."""
    return {what.what for _, what in found if isinstance(what, Met)}
