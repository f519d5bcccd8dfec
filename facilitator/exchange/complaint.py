"""msgspec's complaints in the catalogue's words, with the place in the file."""

from __future__ import annotations

import re

from facilitator.domain.words import Said, Text, tr, trn

_PLACE = re.compile(r" - at `\$?([^`]*)`$")
_INDEX = re.compile(r"\[(\d+)\]")
_LIMIT = re.compile(r"^Expected `(\w+)` (of length )?(<=|>=) (\d+)")
_EXPECTED = re.compile(r"^Expected `([^`]+)`")
FIELD = re.compile(r"^Object (missing required|contains unknown) field `([^`]*)`")


def complaint(file: Said, message: str) -> Text:
    """A sentence from the message of a msgspec.ValidationError, names of tables as in the file."""
    path, bare = parted(message)
    where = _place(path)
    field = FIELD.match(bare)
    if field is not None:
        where = ", ".join(part for part in (where, field[2]) if part)
        missing = field[1] == "missing required"
        return about(file, where, tr("is missing") if missing else tr("is not known here"))
    return about(file, where, problem_of(bare))


def parted(message: str) -> tuple[str, str]:
    """The place in a message, such as ".steps[1].ideal", and the message without it."""
    found = _PLACE.search(message)
    return (found[1], message[: found.start()]) if found else ("", message)


def about(file: Said, where: Said, problem: Text) -> Text:
    """What is wrong at a place of a file."""
    return tr("{file}: {place}: {problem}", file=file, place=where, problem=problem)


def _place(path: str) -> str:
    """Of ".steps[1].ideal": "steps 2, ideal" (people count from one)."""
    counted = _INDEX.sub(lambda index: f" {int(index[1]) + 1}", path)
    return counted.strip(".").replace(".", ", ")


def problem_of(bare: str) -> Text:
    """What a message without its place says of a value."""
    limit = _LIMIT.match(bare)
    if limit is not None:
        return _limited(limit[1], bool(limit[2]), limit[3] == "<=", int(limit[4]))
    expected = _EXPECTED.match(bare)
    wanted = expected[1] if expected and "matching regex" not in bare else ""
    known = {
        "int": tr("expected a whole number"),
        "str": tr("expected text between quotation marks"),
        "bool": tr("expected true or false"),
        "array": tr("expected a list between square brackets"),
        "object": tr("expected a table"),
        "object | null": tr("expected a table"),
        "object | array | null": tr("expected a table"),
        "array | object | null": tr("expected a table"),
    }
    return known.get(wanted, tr("this word is not one that can stand here"))


def _limited(kind: str, length: bool, most: bool, n: int) -> Text:
    if not length:
        return tr("expected at most {n}", n=n) if most else tr("expected at least {n}", n=n)
    if kind == "str":
        return trn("expected at most {n} character", "expected at most {n} characters", n)
    if most:
        return trn("expected at most {n} entry", "expected at most {n} entries", n)
    return trn("expected at least {n} entry", "expected at least {n} entries", n)
