"""What the screen of settings is drawn from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.app.settings import SIZES, Settings
from facilitator.domain.words import Said, Text, tr

COLOUR_NAMES: Mapping[str, Text] = MappingProxyType(
    {
        "system": tr("As the system"),
        "light": tr("Light"),
        "dark": tr("Dark"),
        "high": tr("High contrast"),
    }
)
"""What each of app.settings.COLOURS is called."""

SOUND_NAMES: Mapping[str, Text] = MappingProxyType(
    {
        "soft": tr("Soft sound"),
        "beep": tr("The system’s own beep"),
        "off": tr("No sound"),
    }
)
"""What each of app.settings.SOUNDS is called."""


@dataclass(frozen=True, slots=True)
class SettingsView:
    """What holds now, and the languages that can be chosen as (code, name); "" is the system's."""

    settings: Settings
    languages: tuple[tuple[str, Said], ...]


def sizes(size: int) -> tuple[int, ...]:
    """The text sizes to choose from; one that was set elsewhere is among them."""
    return tuple(sorted({*SIZES, size}))
