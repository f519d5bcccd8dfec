"""Where people and groups stand in a step, and the words for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from facilitator.domain.words import Said, Text, tr


class VoiceState(StrEnum):
    """Where a person, or a group, stands in a step."""

    NOW = "now"
    NEXT = "next"
    LATER = "later"
    RETURNS = "returns"
    SPOKE = "spoke"
    PASSED = "passed"
    ABSENT = "absent"
    LEFT = "left"
    LISTENS = "listens"
    TOGETHER = "together"
    SILENT = "silent"


VOICE_WORDS: Mapping[VoiceState, Text] = MappingProxyType(
    {
        VoiceState.NOW: tr("speaks now"),
        VoiceState.NEXT: tr("next"),
        VoiceState.LATER: tr("to come"),
        VoiceState.RETURNS: tr("passed, comes back"),
        VoiceState.SPOKE: tr("spoke"),
        VoiceState.PASSED: tr("passed"),
        VoiceState.ABSENT: tr("not here"),
        VoiceState.LEFT: tr("has left"),
        VoiceState.LISTENS: tr("only listens"),
        VoiceState.TOGETHER: tr("talk together"),
        VoiceState.SILENT: tr("work in silence"),
    }
)


@dataclass(frozen=True, slots=True)
class Voice:
    """One in the order of a round: a person, or in groups those who speak at the same time."""

    person: str
    name: Said
    state: VoiceState
    several: bool = False

    @property
    def word(self) -> Text:
        """Where it stands, in words."""
        together = self.several and self.state is VoiceState.NOW
        return tr("speak now") if together else VOICE_WORDS[self.state]
