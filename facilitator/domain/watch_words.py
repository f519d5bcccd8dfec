"""Words of one language that tell of personal matters. Data: see resources/watch-words."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.domain.goal_check_text import Phrases


@dataclass(frozen=True, slots=True)
class WatchWords:
    """What is looked for beside names. A language without a file of its own has none of them.

    `ordinary` are names that are words as well, such as "Will": alone they count with a capital
    inside a sentence only. `endings` can follow a name ("Toms").
    """

    language: str = ""
    health: Phrases = field(default_factory=Phrases)
    family: Phrases = field(default_factory=Phrases)
    safety: Phrases = field(default_factory=Phrases)
    birth: Phrases = field(default_factory=Phrases)
    ordinary: Phrases = field(default_factory=Phrases)
    endings: tuple[str, ...] = ()
