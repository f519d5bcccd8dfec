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
from facilitator.domain import act, replan
from facilitator.domain.commitment import Commitment
from facilitator.domain.events import EVENTS, LeftEarly, effective
from facilitator.domain.finish import results
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.minutes_parts import Parts
from facilitator.domain.plan import Plan
from facilitator.exchange.meeting_file import parcel_from, read_meeting, written
from facilitator.exchange.meeting_shape import MeetingTable
from facilitator.exchange.moments import moment_said
from facilitator.exchange.pairs import PAIRS
from facilitator.exchange.untimed import as_agreed
from tests.domain.meetings import BEGAN, going_round, started
from tests.domain.test_privacy_of_turns import at_other_times
from tests.examples import share
from tests.exchange.parcels import parcels
from tests.storage.samples import AT, TEAM, a_meeting, a_round

A_FEW = settings(max_examples=share(60), suppress_health_check=list(HealthCheck))
FEWER = settings(A_FEW, max_examples=share(25))
MANY = settings(A_FEW, max_examples=500)


def comes_in_equal(parcel: Parcel) -> None:
    content = written(parcel)
    read = parcel_from("x.json", content)
    assert read == as_agreed(parcel)
    # The word for a kind equals that kind and is none.
    assert repr(read) == repr(as_agreed(parcel))
    assert written(read) == content


def test_every_field_of_every_value_has_its_place():
    goes_without_saying = {Commitment: {"team"}, Goal: {"team"}, Parts: {"team"}}
    assert set(EVENTS) <= {kind for _, kind in PAIRS}
    for table, kind in PAIRS:
        fields = {field.name for field in dataclasses.fields(kind)}
        assert set(table.__struct_fields__) == fields - goes_without_saying.get(kind, set())
    parts = {field.name for kind in (Plan, Record, Log) for field in dataclasses.fields(kind)}
    whole = {field.name for field in dataclasses.fields(Meeting)}
    parts |= whole - {"team", "plan", "record", "log"}
    assert set(MeetingTable.__struct_fields__) == parts


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
    events, told = at_other_times(log.events, random), log.results
    if told is not None:
        turns = tuple(replace(turn, taken=random.randrange(90_000)) for turn in told.turns)
        left = {e.person: e.at for e in effective(events) if isinstance(e, LeftEarly)}
        presence = tuple(
            replace(each, left=left.get(each.person) if each.left else None)
            for each in told.presence
        )
        told = replace(told, turns=turns, presence=presence)
    return replace(parcel, meeting=replace(parcel.meeting, log=Log(events, told)))


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


def test_who_leaves_in_a_round_does_not_tell_by_it_how_long_the_turn_was():
    led = started(going_round("r"))
    led.wait(95)
    led.wish(replan.leave, "ana")
    led.wait(5)
    led.wish(act.finish)
    told = results(led.run, led.events, {}, True, led.now.at)
    meeting = replace(a_meeting(), log=Log(led.events, told))
    kept = as_agreed(Parcel(TEAM, meeting)).meeting.log
    assert {each.left for each in told.presence} == {None, BEGAN.plus(95_000)}
    assert {each.left for each in kept.results.presence} == {None, BEGAN}
    assert moment_said(BEGAN.plus(95_000)).encode() not in written(Parcel(TEAM, meeting))
    agreed = replace(TEAM, timing_consent=AT)
    assert moment_said(BEGAN.plus(95_000)).encode() in written(Parcel(agreed, meeting))
