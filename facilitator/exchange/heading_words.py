"""Words in headings that speak of a person: a TOML file a language, all of them read together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec

from facilitator.app.errors import UserError
from facilitator.exchange.complaint import complaint
from facilitator.exchange.reading import read_toml, shown

FORMAT = 1
"""The newest format that is understood."""

_WORD = re.compile(r"[^\W\d_]+")
_Entry = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
_List = Annotated[tuple[_Entry, ...], msgspec.Meta(max_length=2_000)]


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """`people` speak of a person, `numbered` of figures or days that belong to one person."""

    people: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: Annotated[int, msgspec.Meta(ge=1, le=FORMAT)]
    language: Annotated[str, msgspec.Meta(min_length=2, max_length=35)]
    people: _List = ()
    numbered: _List = ()


def read_heading_words(folder: Path) -> HeadingWords:
    """The words of every file in a folder; a UserError names the file and what is wrong there."""
    people, numbered = set[str](), set[str]()
    for path in sorted(folder.glob("*.toml")):
        try:
            table = msgspec.convert(read_toml(path), _Table)
        except msgspec.ValidationError as error:
            raise UserError(complaint(shown(path), str(error))) from error
        people.update(*map(words_in, table.people))
        numbered.update(*map(words_in, table.numbered))
    return HeadingWords(frozenset(people), frozenset(numbered))


def words_in(heading: str) -> set[str]:
    """The words of a heading, without regard to their case."""
    return {word.casefold() for word in _WORD.findall(heading)}
