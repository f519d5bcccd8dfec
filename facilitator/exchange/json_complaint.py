"""msgspec's complaints about a meeting file, with its places and the nearest name there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from enum import Enum
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from facilitator.domain.words import Names, Said, Text, tr
from facilitator.exchange.complaint import FIELD, about, parted, problem_of
from facilitator.exchange.json_reading import shown_key
from facilitator.exchange.meeting_shape import FileTable, MeetingTable
from facilitator.exchange.places import Path, path_of, said

_WORD = re.compile(r"^Invalid (?:enum )?value ")
_EXPECTED = re.compile(r"^Expected `([^`]+)`, got")


def json_complaint(
    file: Said,
    message: str,
    tree: Any,  # noqa: ANN401
    root: type[Struct] = FileTable,
) -> Text:
    """A sentence from the message of a msgspec.ValidationError about a tree that `root` reads."""
    place, bare = parted(message)
    path = path_of(place)
    field = FIELD.match(bare)
    if field is None:
        return about(file, said(path), _problem(bare, path, _at(tree, path), root))
    if field[1] == "missing required":
        return about(file, said((*path, field[2])), tr("is missing"))
    where = said((*path, shown_key(field[2])))
    return about(file, where, _stranger(field[2], path, _field_names(path, _at(tree, path), root)))


def _stranger(field: str, path: Path, known: list[str]) -> Text:
    """What is wrong with a field that is not known at a place where those are."""
    homes = (FileTable.__struct_encode_fields__, MeetingTable.__struct_encode_fields__)
    if not path and field in homes[1]:
        return tr("stands under “meeting”, not beside it")
    if path == ("meeting",) and field in homes[0]:
        return tr("stands beside “meeting”, not under it")
    near = get_close_matches(field.casefold(), known, n=1)
    if near:
        return tr("is not known here. Do you mean “{near}”?", near=near[0])
    return tr("is not known here. These are: {names}", names=Names(tuple(known)))


def _problem(bare: str, path: Path, given: Any, root: type[Struct]) -> Text:  # noqa: ANN401
    if _WORD.match(bare):
        return _word_problem(path, given, root)
    expected = _EXPECTED.match(bare)
    kinds = set(expected[1].split(" | ")) - {"null"} if expected else set()
    if kinds == {"object"}:
        return tr("expected fields between curly brackets")
    if kinds == {"object", "str"}:
        return tr("expected text between quotation marks, or fields between curly brackets")
    if len(kinds) == 1:
        return problem_of(f"Expected `{kinds.pop()}`")
    return problem_of(bare)


def _word_problem(path: Path, given: Any, root: type[Struct]) -> Text:  # noqa: ANN401
    words = _words(path, root)
    if not words or not isinstance(given, str):
        return tr("this word is not one that can stand here")
    return tr(
        "“{word}” is not known here. Use one of these: {words}",
        word=shown_key(given),
        words=Names(tuple(words)),
    )


def _at(tree: Any, path: Path) -> Any:  # noqa: ANN401
    for part in path:
        tree = tree[part]
    return tree


def _words(path: Path, root: type[Struct]) -> list[str]:
    """The words that can stand at a place."""
    words: list[str] = []
    for hint in _hints(path, root):
        if isinstance(hint, type) and issubclass(hint, Enum):
            words += [str(each.value) for each in hint]
        elif get_origin(hint) is Literal:
            words += get_args(hint)
    tables = [hint for hint in _hints(path[:-1], root) if _is_table(hint)]
    if not words and path[-1:] == ("kind",):
        words = [str(table.__struct_config__.tag) for table in tables]
    return [word for word in words if word]


def _field_names(path: Path, given: Any, root: type[Struct]) -> list[str]:  # noqa: ANN401
    """What the fields at a place are called; of an event, those of its kind."""
    tables = [hint for hint in _hints(path, root) if _is_table(hint)]
    kind = given.get("kind") if isinstance(given, dict) else None
    own = [t for t in tables if t.__struct_config__.tag in (kind, None)]
    return [field for table in own for field in table.__struct_encode_fields__]


def _hints(path: Path, root: type[Struct]) -> list[Any]:
    """The types that can stand at a place, unions and lists taken apart."""
    found: list[Any] = [root]
    for part in path:
        if isinstance(part, int):
            continue  # a list has been taken apart already
        found = [
            hint
            for table in found
            if _is_table(table)
            for each in msgspec.structs.fields(table)
            if each.encode_name == part
            for hint in _parts(get_type_hints(table)[each.name])
        ]
    return found


def _parts(hint: Any) -> Iterator[Any]:  # noqa: ANN401
    if get_origin(hint) in (None, Literal):
        yield hint
        return
    for part in get_args(hint):
        yield from _parts(part)


def _is_table(hint: Any) -> bool:  # noqa: ANN401
    return isinstance(hint, type) and issubclass(hint, Struct)
