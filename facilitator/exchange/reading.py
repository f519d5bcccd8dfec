"""Reading a foreign TOML file within limits: whatever it is, an answer comes soon."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from facilitator.app.errors import UserError
from facilitator.domain.clean import cleaned_line
from facilitator.domain.words import Said, Text, tr

LARGEST_FILE = 5_000_000
"""Bytes; far more than any protocol needs."""

MOST_PARTS = 20_000
"""Keys, values, lists and lines outside texts. tomllib takes time with the square of them."""

LONGEST_LINE = 2_000
"""Characters of a line outside texts, and with that the depth of dotted keys."""

MOST_ESCAPES = 200_000
"""Backslashes, each of which tomllib looks at for itself."""

_MEGABYTE = 1_000_000
# A text or a comment, closed or running to the end: each character is looked at once.
_WORDS = re.compile(
    r'"""(?:\\.|.)*?(?:"""|\Z)'
    r"|'''.*?(?:'''|\Z)"
    r'|"(?:\\[^\n]|[^"\\\n])*"?'
    r"|'[^'\n]*'?"
    r"|#[^\n]*",
    re.DOTALL,
)
_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file; a UserError that names the file when it cannot be had."""
    return toml_from(shown(path), content(path))


def toml_from(file: Said, content: bytes) -> dict[str, Any]:
    """The tables in the bytes of a TOML file that is called so in sentences."""
    text = decoded(file, content)
    _refuse_sprawl(file, text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserError(_misspelt(file, str(error))) from error
    except (ValueError, RecursionError) as error:
        # A number with thousands of digits, or lists in lists in lists.
        raise UserError(_sprawling(file)) from error


def shown(path: Path) -> str:
    """A file's name as a sentence can hold it."""
    return cleaned_line(path.name)


@contextmanager
def opened(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """A file for reading, and how many bytes it has; whatever cannot be had is a UserError.

    An OSError while it is read is one as well: a stick can be pulled out at any time.
    """
    try:
        with os.fdopen(_descriptor(path), "rb") as file:
            facts = os.fstat(file.fileno())
            if not stat.S_ISREG(facts.st_mode):
                raise UserError(tr("{file} is not a file. Choose another.", file=shown(path)))
            yield file, facts.st_size
    except OSError as error:
        text = tr(
            "{file} cannot be read. See that it is still there and that you may open it.",
            file=shown(path),
        )
        raise UserError(text) from error


def _descriptor(path: Path) -> int:
    try:
        # Without waiting: opening a pipe would wait for its other end.
        return os.open(path, _OPEN_FLAGS)
    except ValueError as error:
        raise OSError("a name that no system takes") from error


def content(path: Path) -> bytes:
    """All that is in a file of at most LARGEST_FILE bytes."""
    with opened(path) as (file, size):
        read = b"" if size > LARGEST_FILE else file.read(LARGEST_FILE + 1)
    if size > LARGEST_FILE or len(read) > LARGEST_FILE:
        raise UserError(too_large(shown(path), LARGEST_FILE))
    return read


def too_large(file: Said, most: int) -> Text:
    """That a file has more than so many bytes."""
    return tr(
        "{file} is larger than {size} MB. Divide it, or choose another.",
        file=file,
        size=most // _MEGABYTE,
    )


def decoded(file: Said, content: bytes) -> str:
    """The text of a file's bytes."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(not_utf8(file)) from error


def not_utf8(file: Said) -> Text:
    """That a file is written in other signs, or is no text at all."""
    return tr("{file} is not text in UTF-8. Save it in that form.", file=file)


def _refuse_sprawl(file: Said, text: str) -> None:
    """Refuse what would keep tomllib busy for minutes, such as a key of fifty thousand dots."""
    if text.count("\\") > MOST_ESCAPES:
        raise UserError(_sprawling(file))
    bones, parts, end = list[str](), 0, 0
    for words in _WORDS.finditer(text):
        bones.append(text[end : words.start()])
        parts += 1 + _parts(bones[-1])
        end = words.end()
        if parts > MOST_PARTS:
            raise UserError(_sprawling(file))
    bones.append(text[end:])
    if parts + _parts(bones[-1]) > MOST_PARTS:
        raise UserError(_sprawling(file))
    if max(len(line) for line in "''".join(bones).split("\n")) > LONGEST_LINE:
        raise UserError(_sprawling(file))


def _parts(bone: str) -> int:
    return sum(bone.count(sign) for sign in "[{=,.\n")


def _sprawling(file: Said) -> Text:
    return tr(
        "{file} has more parts than a protocol can have. Shorten it, or choose another.",
        file=file,
    )


def _misspelt(file: Said, message: str) -> Text:
    found = _LINE.search(message)
    if found is None:
        return tr("{file} ends too early: something in it is not closed.", file=file)
    return tr(
        "{file}, line {line}, column {column}: this is not written as TOML needs it.",
        file=file,
        line=int(found[1]),
        column=int(found[2]),
    )
