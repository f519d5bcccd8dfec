"""The JSON Schema of protocol files: it has the shipped ones, and tells what is refused."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from facilitator.exchange.schema import PROTOCOL
from tests.exchange.refusing import GOOD
from tests.exchange.schema_reader import faults
from tests.exchange.test_protocol_mistakes import PLACES
from tests.exchange.test_schemas import KEPT

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted((ROOT / "resources" / "protocols").glob("*/*.toml"))
SCHEMA = json.loads((KEPT / PROTOCOL.name).read_bytes())
BETWEEN_FIELDS = (
    "expected the name of the file: x",
    "expected least, usual and most in rising order",
    "expected a title",  # nothing is left of it once it is cleaned
    "expected at most as many minutes as ideal",
    "the sitting before it has no step",
    "expected the same as in the step before, which is of one block with it",
    "expected a step in small groups",
    "expected a step that is repeated so many times",
    "expected a vote with dots or scores",
    "expected at least 1",
    "expected another protocol",
    "is there twice",
)
"""What hangs together with another field, which a schema cannot say in words that help."""


def places(content: str) -> list[str]:
    """Where a file is not as the schema has it, as the program names such a place."""
    found = faults(tomllib.loads(content), SCHEMA, SCHEMA)
    counted = (re.sub(r"\[(\d+)\]", lambda n: f" {int(n[1]) + 1}", at) for at in found)
    return [at.strip(".").replace(".", ", ") for at in counted]


def test_shipped_protocols_are_as_the_schema_has_them():
    wrong = {path.stem: places(path.read_text("utf-8")) for path in SHIPPED}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_the_page_about_the_format_is_as_the_schema_has_it():
    page = (ROOT / "docs" / "protocols.md").read_text("utf-8")
    whole = re.search(r"```toml\n(format = 1.*?)```", page, re.DOTALL)
    assert whole is not None
    assert places(whole[1]) == []
    fences = re.compile(r"```toml\n(.*?)```", re.DOTALL)
    code = [*fences.findall(page), *re.findall(r"`([^`]+)`", fences.sub("", page))]
    told = {word for each in code for word in re.findall(r"\w+", each)}
    fields = {
        field
        for part in (SCHEMA, *SCHEMA["$defs"].values())
        for field in part.get("properties", ())
    }
    assert fields - told == set()


@pytest.mark.parametrize(("content", "place", "problem"), PLACES)
def test_the_schema_tells_what_the_program_refuses(content: str, place: str, problem: str):
    assert place in places(content) or (problem in BETWEEN_FIELDS and places(content) == [])


def test_a_good_file_is_as_the_schema_has_it():
    assert places(GOOD) == []
