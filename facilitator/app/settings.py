"""What a person has chosen about the program itself, whatever team or meeting is open."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from facilitator.domain.words import Text, tr

SYSTEM = "system"
COLOURS = (SYSTEM, "light", "dark", "high")
"""The schemes that can be chosen; "system" follows the system."""
OFF, SOFT, BEEP = "off", "soft", "beep"
SOUNDS = (SOFT, BEEP, OFF)
"""The sounds that can be chosen: our own, the system's beep, none."""
SMALLEST, LARGEST = 80, 200
"""Text size in per cent."""
SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""The sizes that are offered; any other between smallest and largest is as good."""

MOST_PHRASES, LONGEST_PHRASE = 40, 120
"""How many phrases are kept, and the letters that one may have."""

MOST_FAVOURITES, LONGEST_NAME = 400, 120
"""How many favourites are kept, and the letters that the identity of one may have."""

LONGEST_PATTERN, LONGEST_FOLDER = 200, 1_000
"""Letters of the pattern for file names, and of the name of a folder."""

_CODE = re.compile(r"[A-Za-z]{2,8}([_-][A-Za-z0-9]{1,8}){0,3}")


class Settings(NamedTuple):
    """All choices with what holds before anything is chosen.

    `language` is a code such as "cy", "" for the system's. `size` is the text size in per cent,
    `colours` one of COLOURS. `reduced_motion`: nothing moves that need not. `sounds`: what
    tells that the time of a step runs out, one of SOUNDS; `muted` keeps it quiet for now.
    `counts_up`: the clock shows the time that has passed, not the time left.
    `phrases` are a person's own, to put into the line of a meeting. `favourites` are the
    identities of protocols, the latest last.

    `file_names` is the pattern by which files of minutes are named (`domain/name_pattern`), "" for
    the first one; `folder` is where they were last saved on their own, "" for nowhere yet.
    """

    language: str = ""
    size: int = 100
    colours: str = SYSTEM
    reduced_motion: bool = False
    sounds: str = SOFT
    muted: bool = False
    counts_up: bool = False
    phrases: tuple[str, ...] = ()
    favourites: tuple[str, ...] = ()
    file_names: str = ""
    folder: str = ""

    @property
    def silent(self) -> bool:
        """Whether no sound is to be heard."""
        return self.muted or self.sounds == OFF

    def with_favourite(self, protocol: str) -> Settings:
        """With a protocol among the favourites, or without it when it is one already."""
        others = tuple(each for each in self.favourites if each != protocol)
        if len(others) == len(self.favourites):
            others = (*others[-(MOST_FAVOURITES - 1) :], protocol)
        return self._replace(favourites=others)

    def with_sound(self, *, on: bool) -> Settings:
        """Quiet for now, or to be heard: with the soft sound where none was chosen."""
        sounds = SOFT if on and self.sounds == OFF else self.sounds
        return self._replace(muted=not on, sounds=sounds)


NAMES: tuple[str, ...] = Settings._fields

LABELS: Mapping[str, Text] = MappingProxyType(
    {
        "language": tr("Language"),
        "size": tr("Text size"),
        "colours": tr("Colours"),
        "reduced_motion": tr("Reduced motion"),
        "sounds": tr("Sounds"),
        "muted": tr("Sound off"),
        "counts_up": tr("Count up"),
        "phrases": tr("Phrases of your own"),
        "favourites": tr("Favourites"),
        "file_names": tr("File names"),
        "folder": tr("Folder for minutes"),
    }
)
"""What each setting is called in a sentence."""


def _is_language(value: object) -> bool:
    return value == "" or (isinstance(value, str) and _CODE.fullmatch(value) is not None)


def _is_size(value: object) -> bool:
    # True is a number to Python, and no text size.
    return type(value) is int and SMALLEST <= value <= LARGEST


def _are_lines(most: int, longest: int) -> Callable[[object], bool]:
    def fits(value: object) -> bool:
        if not isinstance(value, list | tuple) or len(value) > most:
            return False
        return all(isinstance(one, str) and 0 < len(one) <= longest for one in value)

    return fits


def _is_line(longest: int) -> Callable[[object], bool]:
    def fits(value: object) -> bool:
        if not isinstance(value, str) or len(value) > longest:
            return False
        return not any(sign in value for sign in "\0\r\n")

    return fits


def phrases_in(text: str) -> tuple[str, ...]:
    """The phrases of a text, one a line, as many and as long as are kept; none twice."""
    lines = (" ".join(line.split())[:LONGEST_PHRASE].strip() for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))[:MOST_PHRASES]


def _is_switch(value: object) -> bool:
    return type(value) is bool


_FITS: Mapping[str, Callable[[object], bool]] = MappingProxyType(
    {
        "language": _is_language,
        "size": _is_size,
        "colours": lambda value: isinstance(value, str) and value in COLOURS,
        "reduced_motion": _is_switch,
        "sounds": lambda value: isinstance(value, str) and value in SOUNDS,
        "muted": _is_switch,
        "counts_up": _is_switch,
        "phrases": _are_lines(MOST_PHRASES, LONGEST_PHRASE),
        "favourites": _are_lines(MOST_FAVOURITES, LONGEST_NAME),
        "file_names": _is_line(LONGEST_PATTERN),
        "folder": _is_line(LONGEST_FOLDER),
    }
)


def _of_today(name: str, value: object) -> object:
    """The value; sounds were once a switch for the system's beep."""
    if name == "sounds" and type(value) is bool:
        return BEEP if value else OFF
    return value


def settled(raw: Mapping[str, object]) -> tuple[Settings, tuple[str, ...]]:
    """The settings that a table gives, and the names of those whose values cannot be.

    A name that is missing or has a value that cannot be gets what holds at first; other names
    are passed over.
    """
    given = {name: _of_today(name, raw[name]) for name in NAMES if name in raw}
    bad = tuple(name for name in given if not _FITS[name](given[name]))
    # A file knows no tuples.
    plain = {name: tuple(v) if isinstance(v, list) else v for name, v in given.items()}
    good = {name: plain[name] for name in given if name not in bad}
    return changed(Settings(), good), bad


def changed(settings: Settings, values: Mapping[str, object]) -> Settings:
    """The settings with these values, which must fit."""
    loose: dict[str, object] = dict(values)
    return settings._replace(**loose)  # type: ignore[arg-type]


def stepped(size: int, step: int) -> int:
    """The next size offered that is larger (1) or smaller (-1); the last one where none is."""
    beyond = [each for each in SIZES if (each - size) * step > 0]
    return min(beyond, key=lambda each: abs(each - size), default=size)


class Chosen(NamedTuple):
    """`kept` lasts from start to start; `now` holds, with the command line's word over it."""

    kept: Settings = Settings()
    now: Settings = Settings()

    def told(self, values: Mapping[str, object]) -> Chosen:
        """With what the command line says for this start alone."""
        return self._replace(now=changed(self.now, values))

    def wish(self, wished: Settings) -> Chosen:
        """With what a person chose in the window: where it differs from `now`, it lasts."""
        pairs = {name: (getattr(wished, name), getattr(self.now, name)) for name in NAMES}
        fresh = {name: value for name, (value, before) in pairs.items() if value != before}
        return Chosen(changed(self.kept, fresh), wished)
