"""What a check of the store and its backups found."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.words import Text


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether it is in order, and what there is to say of it."""

    good: bool
    text: Text
