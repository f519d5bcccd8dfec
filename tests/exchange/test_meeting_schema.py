"""The JSON Schema of meeting files: it has what is written, and tells what is refused."""

import json

import pytest
from hypothesis import HealthCheck, given, settings

from facilitator.app.parcel import Parcel
from facilitator.domain.closing import NormKept
from facilitator.exchange.meeting_file import FORMAT, written
from facilitator.exchange.schema import MEETING
from tests.examples import share
from tests.exchange.bad_meetings import REFUSED
from tests.exchange.parcels import parcels
from tests.exchange.schema_reader import faults
from tests.exchange.test_meeting_by_hand import EXAMPLES, meeting, read
from tests.exchange.test_meeting_file_damaged import GOOD_ONES
from tests.exchange.test_schemas import KEPT

SCHEMA = json.loads((KEPT / MEETING.name).read_bytes())


def test_it_knows_the_newest_format():
    assert SCHEMA["properties"]["format"]["anyOf"][0]["maximum"] == FORMAT


@pytest.mark.parametrize("content", [*EXAMPLES, *GOOD_ONES], ids=lambda _: "")
def test_good_files_are_as_the_schema_has_them(content: str | bytes):
    assert faults(json.loads(content), SCHEMA, SCHEMA) == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [(True, NormKept.YES), (False, NormKept.NO), (None, None), *((k.value, k) for k in NormKept)],
)
def test_a_file_from_before_says_yes_or_no_of_its_norm(
    said: bool | str | None, kept: NormKept | None
):
    tree = meeting(norm="Hear everyone", closing={"norm_kept": said})
    assert faults(tree, SCHEMA, SCHEMA) == []
    assert read(tree).meeting.record.closing.norm_kept is kept


@settings(max_examples=share(20), suppress_health_check=list(HealthCheck))
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
