"""Files with something of a school's own: they come in equal, and bad ones name the place."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.app.errors import UserError
from facilitator.app.keeping import Owned
from facilitator.app.owned import identity_of
from facilitator.app.parcel import Parcel
from facilitator.exchange.meeting_file import read_meeting, written
from facilitator.exchange.meetings_zip import read_parcels, zipped
from facilitator.exchange.schema import OWN
from tests.examples import share
from tests.exchange.guarding import Guarded, plainly_refused
from tests.exchange.owned import OWNED
from tests.exchange.refusing import said
from tests.exchange.schema_reader import faults
from tests.exchange.test_schemas import KEPT

A_FEW = settings(max_examples=share(60), suppress_health_check=list(HealthCheck))
SCHEMA = json.loads((KEPT / OWN.name).read_bytes())
WORDS = {"format": 1, "id": "ours", "name": "Ours", "steps": [{"title": "One", "ideal": 3}]}
VERSION = {"number": 1, "at": "2026-10-12T15:30:00+02:00", "words": WORDS}
PROTOCOL = {"protocol": {"id": "ours", "versions": [VERSION]}}
TEMPLATE = {
    "template": {
        "format": 1,
        "id": "t",
        "name": "Tuesday",
        "meetings": [{"items": [{"title": "Round", "minutes": 5}]}],
    }
}
DAYS = {"days_off": [{"first": "2026-12-24", "last": "2027-01-03", "name": "Holidays"}]}
BAD: list[tuple[str, dict[str, Any], str, str]] = [
    ("two things", {**PROTOCOL, **DAYS}, "days_off", "one thing in a file"),
    ("nothing", {"protocol": None}, "protocol", "one thing in a file"),
    ("no words", {"protocol": {"id": "ours"}}, "protocol, versions", "is missing"),
    ("a slip of the pen", {"template": {**TEMPLATE["template"], "nam": "x"}}, "template, nam", "?"),
    ("a slip in a day", {"days_off": [{"frist": "2026-12-24"}]}, "days_off 1, frist", "“first”"),
    ("no such day", {"days_off": [{"first": "2026-02-30"}]}, "days_off 1, first", "a date"),
    (
        "days the wrong way round",
        {"days_off": [{"first": "2026-12-24", "last": "2026-12-23"}]},
        "days_off 1, last",
        "not before",
    ),
    (
        "a holiday of years",
        {"days_off": [{"first": "2026-12-24", "last": "2029-12-23"}]},
        "days_off 1, last",
        "at most a year",
    ),
    (
        "a version twice",
        {"protocol": {"id": "ours", "versions": [VERSION, VERSION]}},
        "protocol, versions 2, number",
        "more than 1",
    ),
    (
        "words of another",
        {"protocol": {"id": "other", "versions": [VERSION]}},
        "protocol, versions 1, words, id",
        "expected other",
    ),
    (
        "a version without steps",
        {"protocol": {"id": "ours", "versions": [{**VERSION, "words": {**WORDS, "steps": []}}]}},
        "protocol, versions 1, words, steps",
        "at least 1 entry",
    ),
    (
        "minutes less than none",
        {
            "protocol": {
                "id": "ours",
                "versions": [{**VERSION, "words": {**WORDS, "steps": [{"ideal": -1}]}}],
            }
        },
        "protocol, versions 1, words, steps 1, ideal",
        "at least 0",
    ),
    (
        "a draft that belongs to itself",
        {
            "protocol": {
                "id": "ours",
                "draft": {**WORDS, "related": [{"kind": "next", "id": "ours"}]},
            }
        },
        "protocol, draft, related 1, id",
        "another protocol",
    ),
    ("an id with a path", {"protocol": {"id": "../x", "draft": WORDS}}, "protocol, id", "word"),
    (
        "half a minute",
        {"template": {**TEMPLATE["template"], "meetings": [{"items": [{"minutes": 2.5}]}]}},
        "template, meetings 1, items 1, minutes",
        "whole number",
    ),
]


@A_FEW
@given(st.lists(OWNED, min_size=1, max_size=3, unique_by=lambda v: (type(v), identity_of(v))))
def test_what_goes_out_comes_in_equal_and_is_as_the_schema_has_it(
    tmp_path: Path, several: list[Owned]
):
    parcels = tuple(Parcel(None, None, own=each) for each in several)
    path = tmp_path / "x"
    path.write_bytes(zipped(parcels))
    assert read_parcels(path) == parcels
    for parcel in parcels:
        content = written(parcel)
        path.write_bytes(content)
        assert read_meeting(path) == parcel
        assert faults(json.loads(content), SCHEMA, SCHEMA) == []


@pytest.mark.parametrize(("tree", "place", "problem"), [each[1:] for each in BAD])
def test_a_bad_file_is_refused_with_its_place(
    tmp_path: Path, tree: dict[str, Any], place: str, problem: str
):
    path = tmp_path / "x.json"
    path.write_text(json.dumps(tree), "utf-8")
    with pytest.raises(UserError) as refused:
        read_parcels(path)
    sentence = said(refused.value.text)
    assert sentence.startswith(f"x.json: {place}: "), sentence
    assert problem in sentence


def _loops(count: int) -> list[dict[str, Any]]:
    return [{"over": "times", "block": f"b{n}", "times": 50} for n in range(count)]


def _with_words(**words: Any) -> dict[str, Any]:
    return {"protocol": {"id": "ours", "versions": [{**VERSION, "words": {**WORDS, **words}}]}}


STEP = {"title": "T", "ideal": 1}
HUGE: list[tuple[dict[str, Any], str]] = [
    (_with_words(steps=[STEP] * 10_000), "words, steps: expected at most 200 entries"),
    (_with_words(steps=[{**STEP, "repeat": _loops(4)}]), "steps 1, repeat: with 20 people"),
    (_with_words(steps=[{**STEP, "repeat": _loops(9)}]), "repeat: expected at most 4 entries"),
    (
        {"protocol": {"id": "ours", "versions": [VERSION] * 2_000}},
        "protocol, versions: expected at most 1000 entries",
    ),
    (
        {"template": {**TEMPLATE["template"], "meetings": [{"items": [{"minutes": 5}] * 9_000}]}},
        "items: expected at most 500 entries",
    ),
    ({"days_off": [{"first": "2026-12-24"}] * 20_000}, "days_off: expected at most 1000 entries"),
    ({"days_off": [{"first": "2026-12-24"}] * 90_000}, "has more parts than a meeting can have"),
]


@pytest.mark.parametrize(("tree", "problem"), HUGE)
def test_what_is_far_too_much_is_refused_soon(
    guarded: Guarded, tmp_path: Path, tree: dict[str, Any], problem: str
):
    path = tmp_path / "x.json"
    path.write_text(json.dumps(tree), "utf-8")
    sentence = guarded("read_parcels", path)
    plainly_refused(sentence, "x.json")
    assert problem in sentence


def test_the_page_about_the_format_shows_one_that_is_read(tmp_path: Path):
    page = Path(__file__).resolve().parents[2] / "docs" / "exchange.md"
    (shown,) = re.findall(r"^    (\{.*days_off.*\})$", page.read_text("utf-8"), re.MULTILINE)
    path = tmp_path / "x.json"
    path.write_text(shown, "utf-8")
    assert read_meeting(path).own is not None
    assert faults(json.loads(shown), SCHEMA, SCHEMA) == []


@pytest.mark.parametrize("tree", [PROTOCOL, TEMPLATE, DAYS])
def test_a_file_by_hand_is_read(tmp_path: Path, tree: dict[str, Any]):
    path = tmp_path / "x.json"
    path.write_text(json.dumps(tree), "utf-8")
    (parcel,) = read_parcels(path)
    assert parcel.own is not None
    assert faults(tree, SCHEMA, SCHEMA) == []


def test_the_same_thing_twice_refuses_the_zip(tmp_path: Path):
    path = tmp_path / "x.json"
    path.write_text(json.dumps(TEMPLATE), "utf-8")
    (parcel,) = read_parcels(path)
    other = replace(parcel, own=replace(parcel.own, name="Wednesday"))
    (tmp_path / "x.zip").write_bytes(zipped((parcel, other)))
    with pytest.raises(UserError) as refused:
        read_parcels(tmp_path / "x.zip")
    assert "holds the same as" in said(refused.value.text)
