"""Goals in files: out and in equal to the digit, and what is bad is named with its place."""

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from facilitator.app.choosing import to_take
from facilitator.app.errors import UserError
from facilitator.app.importing import Here, compare
from facilitator.app.parcel import Parcel
from facilitator.app.standing import Standing
from facilitator.domain.goal import Aim, Goal
from facilitator.exchange.meeting_file import read_meeting, written
from facilitator.exchange.meetings_zip import read_parcels, zipped
from facilitator.exchange.schema import MEETING
from tests.databases.make import AIM, GOAL, VARIANT
from tests.domain.goals import exact
from tests.examples import share
from tests.exchange.goal_parcels import goal_parcels
from tests.exchange.refusing import said
from tests.exchange.schema_reader import faults
from tests.exchange.test_schemas import KEPT
from tests.storage.samples import TEAM

A_FEW = settings(max_examples=share(12), suppress_health_check=list(HealthCheck))
SCHEMA = json.loads((KEPT / MEETING.name).read_bytes())
PARCEL = Parcel(TEAM, None, goals=(GOAL,), aims=(AIM,), variants=(VARIANT,))
READING = {"date": "2027-01-08", "value": 58}


def as_file(folder: Path, goal: dict[str, Any], **more: object) -> Path:
    path = folder / "goals.json"
    path.write_text(json.dumps({"team": "Year 4", "goals": [{"title": "G", **goal}], **more}))
    return path


@A_FEW
@given(goal_parcels())
def test_out_and_in_again_is_equal_to_the_digit(tmp_path: Path, parcel: Parcel) -> None:
    path = tmp_path / "goals.json"
    path.write_bytes(written(parcel))
    assert faults(json.loads(path.read_bytes()), SCHEMA, SCHEMA) == []
    read = read_meeting(path)
    assert read == parcel
    assert list(map(exact, read.goals)) == list(map(exact, parcel.goals))
    packed = tmp_path / "goals.zip"
    packed.write_bytes(zipped([parcel]))
    assert read_parcels(packed) == (parcel,)


def test_a_goal_by_hand_says_only_what_it_has_to_say(tmp_path: Path) -> None:
    readings = [{"date": "2027-02-01", "value": "61.50"}, READING, {**READING, "value": 59.25}]
    path = as_file(tmp_path, {"baseline": 52, "target": "70.0", "readings": readings})
    first, again = read_meeting(path), read_meeting(path)
    assert first == again
    (goal,) = first.goals
    assert [str(each.value) for each in goal.readings] == ["58", "59.25", "61.50"]
    assert (str(goal.target), goal.team) == ("70.0", first.team.id)
    assert len({each.id for each in goal.readings}) == 3


BAD: list[tuple[str, dict[str, Any], str, str]] = [
    ("no number", {"target": "many"}, "goal 1, target", "a number such as"),
    ("not a number", {"target": "NaN"}, "goal 1, target", "a number such as"),
    ("no end", {"baseline": "-Infinity"}, "goal 1, baseline", "a number such as"),
    ("beyond reason", {"target": 10**15}, "goal 1, target", "a number such as"),
    ("beyond a float", {"target": "1e400"}, "goal 1, target", "a number such as"),
    ("too fine", {"target": "1e-999"}, "goal 1, target", "a number such as"),
    ("signs of other scripts", {"target": "\u0665\u0662"}, "goal 1, target", "a number such as"),
    (
        "a broken date",
        {"readings": [READING, {**READING, "date": "2027-02-30"}]},
        "goal 1, reading 2, date",
        "a date such as",
    ),
    ("no value", {"readings": [{"date": "2027-01-08"}]}, "goal 1, reading 1, value", "is missing"),
    (
        "the same twice",
        {"readings": [{**READING, "id": "a"}, {**READING, "id": "a"}]},
        "goal 1, reading 2, id",
        "stands twice",
    ),
    ("an unknown word", {"standing": "failed"}, "goal 1, standing", "“failed” is not known"),
    ("a slip of the pen", {"tilte": "x"}, "goal 1, tilte", "“title”"),
    (
        "a value for a group",
        {"readings": [{**READING, "groups": [{"group": "A", "value": ""}]}]},
        "goal 1, reading 1, groups 1, value",
        "a number such as",
    ),
]


@pytest.mark.parametrize(
    ("goal", "place", "problem"), [b[1:] for b in BAD], ids=[b[0] for b in BAD]
)
def test_what_is_bad_is_named_with_its_file_and_place(
    tmp_path: Path, goal: dict[str, Any], place: str, problem: str
) -> None:
    with pytest.raises(UserError) as caught:
        read_meeting(as_file(tmp_path, goal))
    told = said(caught.value.text)
    assert "goals.json" in told
    assert place in told
    assert problem in told


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_what_json_cannot_say_is_refused(tmp_path: Path, word: str) -> None:
    path = as_file(tmp_path, {"target": 1})
    path.write_text(path.read_text().replace('"target": 1', f'"target": {word}'))
    with pytest.raises(UserError) as caught:
        read_meeting(path)
    assert "goals.json" in said(caught.value.text)


def test_ten_thousand_readings_come_in_soon_and_go_out_again(tmp_path: Path) -> None:
    readings = [{"date": f"2027-01-{1 + n % 28:02d}", "value": n} for n in range(10_000)]
    path = as_file(tmp_path, {"readings": readings})
    begun = time.perf_counter()
    parcel = read_meeting(path)
    assert time.perf_counter() - begun < 2
    days = [each.day for each in parcel.goals[0].readings]
    assert (len(days), days) == (10_000, sorted(days))
    again = tmp_path / "again.json"
    again.write_bytes(written(parcel))
    assert read_meeting(again) == parcel


def test_a_hundred_thousand_readings_are_refused_soon(tmp_path: Path) -> None:
    path = as_file(tmp_path, {"readings": [READING] * 90_000})
    begun = time.perf_counter()
    with pytest.raises(UserError):
        read_meeting(path)
    assert time.perf_counter() - begun < 2


def standings(parcel: Parcel, here: Here) -> dict[str, Standing]:
    return {each.value.id: each.standing for each in compare([parcel], here)}


def test_goals_are_compared_with_those_here() -> None:
    fresh = compare([PARCEL], Here())
    assert {each.standing for each in fresh} == {Standing.NEW}
    assert set(to_take(fresh, conflicts=False)) >= {GOAL, AIM}
    shorter = replace(GOAL, readings=GOAL.readings[:1], reviews=())
    here = Here({TEAM.id: TEAM}, goals={"goal": GOAL}, aims={"aim": AIM})
    assert standings(PARCEL, here)["goal"] is Standing.SAME
    assert standings(replace(PARCEL, goals=(shorter,)), here)["goal"] is Standing.LESS
    less = replace(here, goals={"goal": shorter}, aims={"aim": replace(AIM, dimension="")})
    more = standings(PARCEL, less)
    assert (more["goal"], more["aim"]) == (Standing.MORE, Standing.MORE)
    other = replace(here, goals={"goal": replace(GOAL, title="Other")})
    assert standings(PARCEL, other)["goal"] is Standing.CONFLICT


def test_goals_follow_their_team_to_one_of_the_same_name() -> None:
    here = replace(TEAM, id="here")
    values = to_take(compare([PARCEL], Here({"here": here})), conflicts=False)
    assert {each.team for each in values if isinstance(each, Goal | Aim)} == {"here"}
