"""Reading foreign JSON within limits: whatever it is, an answer comes soon."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any, NoReturn

from facilitator.app.errors import UserError
from facilitator.domain.clean import cleaned, cleaned_line
from facilitator.domain.words import Said, Text, tr
from facilitator.exchange.reading import decoded, not_utf8

MOST_PARTS = 250_000
"""Keys, values and lists. Each takes memory that its few characters do not show."""

DEEPEST = 20
"""Lists in lists. A meeting needs half of it."""

LONGEST_NUMBER = 18
"""Digits."""

_SHOWN = 40
"""Characters of a key in a sentence."""

# A text, closed or running to the end: each character is looked at once and never again.
_TEXT = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")


def read_json(file: Said, content: bytes) -> Any:  # noqa: ANN401 -- JSON can be anything
    """What the bytes of a JSON file say, every text cleaned; a UserError names the file."""
    text = decoded(file, content)
    if not text.strip():
        raise UserError(tr("{file} is empty. Choose another.", file=file))
    if "\0" in text:
        raise UserError(not_utf8(file))
    _refuse_sprawl(file, text)
    reading = _Reading(file)
    try:
        return reading.tree(text)
    except json.JSONDecodeError as error:
        raise UserError(_misspelt(file, text, error)) from error


class _Reading:
    """Stands behind the parser and refuses what JSON leaves open."""

    def __init__(self, file: Said) -> None:
        self._file = file

    def tree(self, text: str) -> Any:  # noqa: ANN401
        return _clean(
            json.loads(
                text,
                object_pairs_hook=self._table,
                parse_int=self._number,
                parse_constant=self._no_number,
            )
        )

    def _table(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        table = {cleaned(key): _clean(value) for key, value in pairs}
        if len(table) < len(pairs):
            self._refuse_double(pairs)
        return table

    def _refuse_double(self, pairs: list[tuple[str, Any]]) -> None:
        counts = Counter(cleaned(key) for key, _ in pairs)
        twice = next(key for key, count in counts.items() if count > 1)
        self._refuse(
            tr(
                "{file}: “{key}” stands twice in one place. Take one of them out.",
                file=self._file,
                key=shown_key(twice),
            )
        )

    def _number(self, digits: str) -> int:
        if len(digits) > LONGEST_NUMBER:
            self._refuse(
                tr(
                    "{file}: {number} is too large a number. Correct it.",
                    file=self._file,
                    number=f"{digits[:LONGEST_NUMBER]}…",
                )
            )
        return int(digits)

    def _no_number(self, word: str) -> NoReturn:
        self._refuse(
            tr("{file}: {word} is no number. Correct it.", file=self._file, word=word),
        )

    def _refuse(self, text: Text) -> NoReturn:
        raise UserError(text)


def shown_key(key: str) -> str:
    """A key as a sentence can hold it."""
    line = cleaned_line(key)
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _clean(value: Any) -> Any:  # noqa: ANN401
    """The value with every text in it cleaned; tables have been cleaned already."""
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, list):
        return [_clean(each) for each in value]
    return value


def _refuse_sprawl(file: Said, text: str) -> None:
    """Refuse what has more parts or more depth than a meeting can have, unparsed."""
    bones = _TEXT.sub('""', text)
    depth = deepest = 0
    parts = sum(bones.count(sign) for sign in ",:[{")
    if parts <= MOST_PARTS:
        for bracket in _BRACKET.finditer(bones):
            depth += 1 if bracket[0] in "[{" else -1
            deepest = max(deepest, depth)
    if parts > MOST_PARTS or deepest > DEEPEST:
        raise UserError(
            tr(
                "{file} has more parts than a meeting can have. "
                "Divide it into several meetings, or choose another.",
                file=file,
            )
        )


def no_meeting(file: Said) -> Text:
    """That a file is something else."""
    return tr("{file} does not hold a meeting. Choose another file.", file=file)


def _misspelt(file: Said, text: str, error: json.JSONDecodeError) -> Text:
    if not error.pos and text.lstrip()[0] not in "{[":
        return no_meeting(file)
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated"):
        return tr("{file} ends too early: something in it is not closed.", file=file)
    return tr(
        "{file}, line {line}, column {column}: this is not written as JSON needs it.",
        file=file,
        line=error.lineno,
        column=error.colno,
    )
