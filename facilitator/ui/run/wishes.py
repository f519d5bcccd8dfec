"""What the screen of a meeting under way sends up, beyond single words and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.notes import Kind


@dataclass(frozen=True, slots=True)
class Captured:
    """A line to keep. `owners`, `due` and `next_meeting` are told for actions only."""

    kind: Kind
    text: str
    private: bool = False
    owners: tuple[str, ...] = ()
    due: date | None = None
    next_meeting: bool = False
