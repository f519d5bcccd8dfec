"""The protocols there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The first list knows that there is a library; the shelf itself arrives later.
    from facilitator.domain.protocol import Protocol


@dataclass(frozen=True, slots=True)
class Library:
    """Protocols by identity, in their shelf order."""

    protocols: Mapping[str, Protocol] = field(default_factory=dict)
