"""The order in which a whole library is told: by category, and within one by name."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.app.wants import CATEGORIES
from facilitator.domain.protocol import Protocol


def by_category(protocols: Iterable[Protocol]) -> tuple[tuple[str, tuple[Protocol, ...]], ...]:
    """Each category that has any, in the order of their names in `wants`; unknown ones follow."""
    held: dict[str, list[Protocol]] = {category: [] for category in CATEGORIES}
    for each in sorted(protocols, key=lambda each: (each.name.casefold(), each.id)):
        held.setdefault(each.category, []).append(each)
    return tuple((category, tuple(several)) for category, several in held.items() if several)
