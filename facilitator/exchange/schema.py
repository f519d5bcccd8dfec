"""The JSON Schemas of the files that others may write, made from the tables that read them.

`python -m facilitator.exchange.schema FOLDER` writes them; they are kept in resources/schema.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from msgspec.json import schema_components

from facilitator.exchange import (
    goal_words,
    meeting_shape,
    own_shape,
    own_words,
    pack_words,
    protocol_pack,
    protocol_shape,
    protocol_words,
    schema_words,
    template_shape,
    template_words,
)

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TABLE = "Table"
_WHERE = "#/$defs/{name}"


@dataclass(frozen=True, slots=True)
class Schema:
    """One kind of file: the table that reads it whole, and the words for its tables and fields.

    `titles` are by table; `words` by "Table.field", or by the field alone where it says the same
    in several tables.
    """

    name: str
    root: type
    titles: Mapping[str, str]
    words: Mapping[str, str]

    def tree(self) -> dict[str, Any]:
        """The schema as a tree."""
        _, parts = schema_components((self.root,), ref_template=_WHERE)
        tables = {_short(name): self._told(_short(name), part) for name, part in parts.items()}
        whole = tables.pop(_short(self.root.__name__))
        return {"$schema": _DIALECT, **whole, "$defs": tables}

    def content(self) -> bytes:
        """The schema as it stands in its file."""
        return json.dumps(self.tree(), indent=2, ensure_ascii=False).encode() + b"\n"

    def _told(self, name: str, part: dict[str, Any]) -> dict[str, Any]:
        """The part under its own title, each field with what it is."""
        part = {**_renamed(part), "title": self.titles.get(name, name)}
        if "properties" in part:
            part["properties"] = {
                field: {"description": self._words(name, field), **each}
                for field, each in part["properties"].items()
            }
        return part

    def _words(self, table: str, field: str) -> str:
        return self.words.get(f"{table}.{field}") or self.words[field]


MEETING = Schema(
    f"meeting-{meeting_shape.FORMAT}.json",
    meeting_shape.FileTable,
    {**schema_words.TITLES, **goal_words.TITLES},
    {**schema_words.WORDS, **goal_words.WORDS},
)
PROTOCOL = Schema(
    f"protocol-{protocol_shape.FORMAT}.json",
    protocol_shape.ProtocolTable,
    protocol_words.TITLES,
    protocol_words.WORDS,
)
TEMPLATE = Schema(
    f"template-{template_shape.FORMAT}.json",
    template_shape.TemplateTable,
    template_words.TITLES,
    template_words.WORDS,
)
OWN = Schema(
    f"own-{own_shape.FORMAT}.json", own_shape.OwnFileTable, own_words.TITLES, own_words.WORDS
)
PACK = Schema(
    f"pack-{protocol_pack.FORMAT}.json",
    protocol_pack.PackTable,
    pack_words.TITLES,
    pack_words.WORDS,
)
SCHEMAS = (MEETING, PROTOCOL, TEMPLATE, OWN, PACK)


def _short(name: str) -> str:
    return name.removesuffix(_TABLE)


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
    for kind in SCHEMAS:
        (Path(sys.argv[1]) / kind.name).write_bytes(kind.content())
