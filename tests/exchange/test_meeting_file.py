"""Meeting files: what goes out comes in equal, and nothing says how long anyone spoke."""

import dataclasses
import re
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.app.parcel import Parcel
from facilitator.domain.commitment import Commitment
from facilitator.domain.events import EVENTS
from facilitator.domain.meeting import Log
from facilitator.domain.plan import Plan
from facilitator.exchange.meeting_file import parcel_from, read_meeting, written
from facilitator.exchange.meeting_shape import MeetingTable
from facilitator.exchange.pairs import PAIRS
from facilitator.exchange.untimed import as_agreed
from tests.domain.test_privacy_of_turns import at_other_times
from tests.exchange.parcels import parcels
from tests.storage.samples import AT, TEAM, a_meeting, a_round

A_FEW = settings(max_examples=60, suppress_health_check=list(HealthCheck))
FEWER = settings(A_FEW, max_examples=25)
MANY = settings(A_FEW, max_examples=500)


def comes_in_equal(parcel: Parcel) -> None:
    content = written(parcel)
    read = parcel_from("x.json", content)
    assert read == as_agreed(parcel)
    # The word for a kind equals that kind and is none.
    assert repr(read) == repr(as_agreed(parcel))
    assert written(read) == content


def test_every_field_of_every_value_has_its_place():
    goes_without_saying = {Commitment: {"team"}}
    assert set(EVENTS) <= {kind for _, kind in PAIRS}
    for table, kind in PAIRS:
        fields = {field.name for field in dataclasses.fields(kind)}
        assert set(table.__struct_fields__) == fields - goes_without_saying.get(kind, set())
    parts = {field.name for kind in (Plan, Log) for field in dataclasses.fields(kind)}
    assert set(MeetingTable.__struct_fields__) == parts | {"id", "notes", "closing"}


@A_FEW
@given(parcels())
def test_what_goes_out_comes_in_equal(parcel: Parcel):
    comes_in_equal(parcel)


@pytest.mark.extended
@MANY
@given(parcels())
def test_what_goes_out_comes_in_equal_in_500_meetings(parcel: Parcel):
    comes_in_equal(parcel)


def at_their_own_pace(parcel: Parcel, random: Random) -> Parcel:
    """The same meeting in which everybody spoke for longer or shorter."""
    log = parcel.meeting.log
    told = log.results
    if told is not None:
        turns = tuple(replace(turn, taken=random.randrange(90_000)) for turn in told.turns)
        told = replace(told, turns=turns)
    log = replace(log, events=at_other_times(log.events, random), results=told)
    return replace(parcel, meeting=replace(parcel.meeting, log=log))


@FEWER
@given(parcels(), st.integers(0, 2**32).map(Random))
def test_without_consent_how_long_anyone_spoke_leaves_no_trace(parcel: Parcel, random: Random):
    if parcel.team is not None:
        parcel = replace(parcel, team=replace(parcel.team, timing_consent=None))
    if parcel.meeting is not None:
        assert written(at_their_own_pace(parcel, random)) == written(parcel)


def test_times_in_a_file_of_a_team_that_names_no_consent_are_not_taken_in(tmp_path: Path):
    agreed = replace(TEAM, timing_consent=AT)
    parcel = Parcel(agreed, a_meeting(events=a_round()))
    path = tmp_path / "x.json"
    path.write_bytes(written(parcel))
    assert read_meeting(path) == parcel
    path.write_bytes(re.sub(rb',\s+"timing_consent": "[^"]*"', b"", written(parcel)))
    times = [event.t for event in read_meeting(path).meeting.log.events]
    assert times == [0, 0, 0, 80_000]
