"""The JSON Schema of a meeting file, made from the tables that read it.

`python -m facilitator.exchange.schema` prints it; it is kept in resources/schema.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from msgspec.json import schema_components

from facilitator.exchange.meeting_shape import FORMAT, FileTable
from facilitator.exchange.schema_words import TITLES, WORDS

NAME = f"meeting-{FORMAT}.json"

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TABLE = "Table"
_WHERE = "#/$defs/{name}"


def schema() -> dict[str, Any]:
    """The schema as a tree."""
    _, parts = schema_components((FileTable,), ref_template=_WHERE)
    tables = {_short(name): _told(_short(name), part) for name, part in parts.items()}
    whole = tables.pop(_short(FileTable.__name__))
    return {"$schema": _DIALECT, **whole, "$defs": tables}


def schema_file() -> bytes:
    """The schema as it stands in its file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False).encode() + b"\n"


def _short(name: str) -> str:
    return name.removesuffix(_TABLE)


def _told(name: str, part: dict[str, Any]) -> dict[str, Any]:
    """The part under its own title, each field with what it is."""
    part = {**_renamed(part), "title": TITLES.get(name, name)}
    if "properties" in part:
        part["properties"] = {
            field: {"description": _words(name, field), **each}
            for field, each in part["properties"].items()
        }
    return part


def _words(table: str, field: str) -> str:
    return WORDS.get(f"{table}.{field}") or WORDS[field]


def _renamed(part: Any) -> Any:  # noqa: ANN401 -- JSON can be anything
    """With links to tables by their short names, and without what JSON Schema does not know."""
    if isinstance(part, list):
        return [_renamed(each) for each in part]
    if not isinstance(part, dict):
        return part
    return {
        key: _short(value) if key == "$ref" else _renamed(value)
        for key, value in part.items()
        if key != "discriminator"
    }


if __name__ == "__main__":
    sys.stdout.buffer.write(schema_file())
