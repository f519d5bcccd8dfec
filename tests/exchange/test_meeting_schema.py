"""The JSON Schema of meeting files: what is kept is what the code reads, field for field."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.json import schema_components

from facilitator.app.parcel import Parcel
from facilitator.exchange.meeting_file import FORMAT, written
from facilitator.exchange.meeting_shape import FileTable
from facilitator.exchange.schema import NAME, schema_file
from facilitator.exchange.schema_words import TITLES, WORDS
from tests.exchange.bad_meetings import REFUSED
from tests.exchange.parcels import parcels
from tests.exchange.schema_reader import faults
from tests.exchange.test_meeting_by_hand import EXAMPLES
from tests.exchange.test_meeting_file_damaged import GOOD_ONES

KEPT = Path(__file__).resolve().parents[2] / "resources" / "schema" / NAME
SCHEMA = json.loads(KEPT.read_bytes())
PARTS = {"File": SCHEMA, **SCHEMA["$defs"]}


def test_the_schema_that_is_kept_is_that_of_the_code():
    command = f"python -m facilitator.exchange.schema > resources/schema/{NAME}"
    assert KEPT.read_bytes() == schema_file(), f"Run: {command}"
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["properties"]["format"]["anyOf"][0]["maximum"] == FORMAT


def test_no_part_has_taken_the_name_of_another():
    _, parts = schema_components((FileTable,))
    assert len(PARTS) == len(parts)


def _fields(part: dict) -> dict[str, dict]:
    return part.get("properties", {})


def test_every_part_says_what_it_is():
    for name, part in PARTS.items():
        assert part["title"], name
        assert part["description"].endswith("."), name
        for field, each in _fields(part).items():
            assert each["description"].endswith("."), f"{name}.{field}"


def test_no_words_are_left_over():
    fields = {
        f"{name}.{field}" for name, part in PARTS.items() for field in part.get("properties", ())
    }
    alone = {field.partition(".")[2] for field in fields - WORDS.keys()}
    assert {word for word in WORDS if word not in fields | alone} == set()
    assert TITLES.keys() <= PARTS.keys()


@pytest.mark.parametrize("content", [*EXAMPLES, *GOOD_ONES], ids=lambda _: "")
def test_good_files_are_as_the_schema_has_them(content: str | bytes):
    assert faults(json.loads(content), SCHEMA, SCHEMA) == []


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(parcels())
def test_whatever_is_written_is_as_the_schema_has_it(parcel: Parcel):
    assert faults(json.loads(written(parcel)), SCHEMA, SCHEMA) == []


@pytest.mark.parametrize(
    ("case", "place"),
    [
        ("F10 a number for a list", [".meeting.agenda"]),
        ("F11 minus one minute", [".meeting.agenda[0].minutes"]),
        ("F11 a day in words", [".meeting.date"]),
        ("F11 a quarter past twenty-five", [".meeting.start"]),
        ("F13 a newer format", [".format"]),
        ("F15 a field too many", [".meeting.agenda[0].colour"]),
        ("an unknown kind", [".commitments[0].kind"]),
        ("long texts", [".meeting.notes[0]"]),
        ("log: a moment without its offset", [".meeting.events[1].at"]),
    ],
)
def test_the_schema_tells_what_the_program_refuses(case: str, place: list[str]):
    assert faults(json.loads(REFUSED[case]), SCHEMA, SCHEMA) == place
