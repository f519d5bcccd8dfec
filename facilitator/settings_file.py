"""The file of settings: read before anything is painted, whatever state it is in."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, NoReturn

from facilitator.app.errors import UserError
from facilitator.app.settings import NAMES, Settings, settled
from facilitator.domain.words import tr

NAME = "settings.json"
ASIDE = "settings-set-aside"
"""How a bad file is called from then on, with ".json" and perhaps a number."""
MOST = 64 * 1024
"""Bytes beyond which a file is no file of settings."""

_WORDS = {"true": True, "false": False}
_DIGITS = 4
_NONE = "[]"


class Found(NamedTuple):
    """What stood in the file.

    `others` are names that a newer version wrote; they are kept. `bad` names the settings whose
    values cannot be. `lost`: nothing of the file could be read.
    """

    settings: Settings = Settings()
    others: Mapping[str, object] = MappingProxyType({})
    bad: tuple[str, ...] = ()
    lost: bool = False

    @property
    def sound(self) -> bool:
        """Whether all of it holds."""
        return not self.bad and not self.lost

    def without(self, name: str) -> Found:
        """The same when a value turned out later to be of no use."""
        plain: object = getattr(Settings(), name)
        settings = self.settings._replace(**{name: plain})  # type: ignore[arg-type]
        return self._replace(settings=settings, bad=(*self.bad, name))


def read(folder: Path) -> Found:
    """The settings in a folder; never raises and never waits. Changes nothing."""
    try:
        content = _content(folder / NAME)
        table = {} if content is None else _table(content)
        others = {name: value for name, value in table.items() if name not in NAMES}
        if others:
            _encoded(Settings(), others)  # What cannot be written again cannot be kept.
    except (OSError, ValueError, RecursionError):
        return Found(lost=True)
    settings, bad = settled(table)
    return Found(settings, others, bad)


def _content(path: Path) -> bytes | None:
    """The bytes of the file, None when there is none; raises for whatever is no such file."""
    try:
        # A pipe in its place would wait for someone to write into it.
        if not stat.S_ISREG(path.stat().st_mode):
            raise ValueError("no file")
    except FileNotFoundError:
        return None
    with path.open("rb") as file:
        content = file.read(MOST + 1)
    if len(content) > MOST:
        raise ValueError("too large")
    return content


def _table(content: bytes) -> dict[str, object]:
    text = content.decode("utf-8-sig")
    table = _plain(text)
    return _by_json(text) if table is None else table


def _plain(text: str) -> dict[str, object] | None:
    """The table of a file just as it is written here, None for any other.

    Loading json would cost a thirtieth of the way to the first screen.
    """
    first, *lines, last, end = text.split("\n") if text.count("\n") > 2 else ("", "", "")
    if (first, last, end) != ("{", "}", ""):
        return None
    table: dict[str, object] = {}
    for number, line in enumerate(lines, 1):
        comma = "," if number < len(lines) else ""
        name, between, value = line.removesuffix(comma).partition('": ')
        good = line.endswith(comma) and between and name.startswith('  "')
        if not good or not name[3:].isidentifier() or not _plain_value(table, name[3:], value):
            return None
    return table


def _plain_value(table: dict[str, object], name: str, value: str) -> bool:
    """Put a value into the table, if it is one that needs no other reading."""
    inner = value[1:-1]
    if value == _NONE:
        table[name] = []
    elif value in _WORDS:
        table[name] = _WORDS[value]
    elif value.isascii() and value.isdecimal() and len(value) <= _DIGITS and value[0] != "0":
        table[name] = int(value)
    elif value == f'"{inner}"' and _stands_for_itself(inner):
        table[name] = inner
    else:
        return False
    return True


def _stands_for_itself(inner: str) -> bool:
    """Whether letters in a text are what they seem."""
    if f"a{inner.replace('_', '')}".isalnum():
        return True
    return inner.isascii() and inner.isprintable() and not set(inner) & {'"', "\\"}


def _by_json(text: str) -> dict[str, object]:
    import json

    def refuse(constant: str) -> NoReturn:
        raise ValueError(constant)

    table: object = json.loads(text, parse_constant=refuse)
    return table if isinstance(table, dict) else refuse("no table")


def _encoded(settings: Settings, others: Mapping[str, object]) -> bytes:
    import json

    ours = {name: getattr(settings, name) for name in NAMES}
    return f"{json.dumps({**ours, **others}, indent=2, allow_nan=False)}\n".encode()


def write(
    folder: Path,
    settings: Settings,
    others: Mapping[str, object],
    write_file: Callable[[Path, bytes], Path],
) -> None:
    """Write the file; `write_file` is paths.write_atomically. Raises UserError."""
    path = folder / NAME
    written = write_file(path, _encoded(settings, others))
    if written != Path(os.path.realpath(path)):
        # It is write-protected, and a file of another name would never be read.
        written.unlink(missing_ok=True)
        raise UserError(tr("{name} is write-protected.", name=NAME))


def set_aside(folder: Path) -> str:
    """Give a bad file another name, which is returned; raises OSError where that cannot be."""
    number, name = 1, f"{ASIDE}.json"
    while os.path.lexists(folder / name):
        number += 1
        name = f"{ASIDE}-{number}.json"
    (folder / NAME).rename(folder / name)
    return name
