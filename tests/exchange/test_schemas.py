"""The JSON Schemas of files: what is kept is what the code reads, field for field."""

import json
from pathlib import Path

import pytest
from msgspec.json import schema_components

from facilitator.exchange.schema import SCHEMAS, Schema

KEPT = Path(__file__).resolve().parents[2] / "resources" / "schema"

each_kind = pytest.mark.parametrize("kind", SCHEMAS, ids=lambda kind: kind.name)


def parts(kind: Schema) -> dict[str, dict]:
    """The tables of a kept schema by name; the whole file under the name of its own table."""
    tree = json.loads((KEPT / kind.name).read_bytes())
    return {kind.root.__name__.removesuffix("Table"): tree, **tree["$defs"]}


@each_kind
def test_the_schema_that_is_kept_is_that_of_the_code(kind: Schema):
    kept = (KEPT / kind.name).read_bytes()
    command = "python -m facilitator.exchange.schema resources/schema"
    assert kept == kind.content(), f"Run: {command}"
    assert json.loads(kept)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_no_schema_is_left_over():
    assert {path.name for path in KEPT.iterdir()} == {kind.name for kind in SCHEMAS}


@each_kind
def test_no_part_has_taken_the_name_of_another(kind: Schema):
    _, known = schema_components((kind.root,))
    assert len(parts(kind)) == len(known)


@each_kind
def test_every_part_says_what_it_is(kind: Schema):
    for name, part in parts(kind).items():
        assert part["title"], name
        assert part["description"].endswith("."), name
        for field, each in part.get("properties", {}).items():
            assert each["description"].endswith("."), f"{name}.{field}"


@each_kind
def test_no_words_are_left_over(kind: Schema):
    fields = {
        f"{name}.{field}"
        for name, part in parts(kind).items()
        for field in part.get("properties", ())
    }
    alone = {field.partition(".")[2] for field in fields - kind.words.keys()}
    assert {word for word in kind.words if word not in fields | alone} == set()
    assert kind.titles.keys() <= parts(kind).keys()
