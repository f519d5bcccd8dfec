"""Zips of meetings: what goes out comes in equal, in the same bytes and under readable names."""

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.app.parcel import Parcel
from facilitator.app.settling import of_team
from facilitator.exchange.entry_names import LONGEST, fit, folded
from facilitator.exchange.meeting_file import written
from facilitator.exchange.meetings_zip import read_parcels, zipped
from facilitator.exchange.untimed import as_agreed
from tests import strategies as some
from tests.examples import share
from tests.exchange.bad_meetings import GOOD, but
from tests.exchange.bad_zips import packed
from tests.exchange.parcels import parcels
from tests.storage.samples import TEAM, a_meeting, an_action

A_FEW = settings(max_examples=share(15), suppress_health_check=list(HealthCheck))
MANY = settings(A_FEW, max_examples=150)


def of_their_own(drawn: list[Parcel]) -> tuple[Parcel, ...]:
    """The same with identities that differ, as those of a store do."""
    return tuple(_own(parcel, f"{at}") for at, parcel in enumerate(drawn))


def _own(parcel: Parcel, mark: str) -> Parcel:
    if parcel.team is not None:
        parcel = of_team(parcel, replace(parcel.team, id=mark + parcel.team.id))
    meeting = parcel.meeting
    if meeting is not None:
        meeting = replace(meeting, id=mark + meeting.id)
    made = tuple(replace(c, id=mark + c.id) for c in parcel.commitments)
    return replace(parcel, meeting=meeting, commitments=made)


SEVERAL = st.lists(parcels(), min_size=1, max_size=3).map(of_their_own)


def comes_in_equal(path: Path, several: tuple[Parcel, ...]) -> None:
    content = zipped(several)
    path.write_bytes(content)
    read = read_parcels(path)
    assert read == tuple(map(as_agreed, several))
    assert zipped(read) == content
    path.write_bytes(written(several[0]))
    assert read_parcels(path) == (as_agreed(several[0]),)


@A_FEW
@given(SEVERAL)
def test_what_goes_out_comes_in_equal(tmp_path: Path, several: tuple[Parcel, ...]):
    comes_in_equal(tmp_path / "x", several)


@pytest.mark.extended
@MANY
@given(SEVERAL)
def test_what_goes_out_comes_in_equal_in_150_zips(tmp_path: Path, several: tuple[Parcel, ...]):
    comes_in_equal(tmp_path / "x", several)


def names_in(content: bytes) -> list[str]:
    with ZipFile(io.BytesIO(content)) as archive:
        return archive.namelist()


def meeting_called(title: str, identity: str = "1a2b3c4d5e6f") -> Parcel:
    meeting = a_meeting(identity)
    plan = replace(meeting.plan, title=title, day=date(2026, 10, 12))
    return Parcel(TEAM, replace(meeting, plan=plan))


def test_names_can_be_read():
    several = (
        Parcel(TEAM, None, (an_action(meeting=""),)),
        meeting_called("Year 4 team meeting"),
        meeting_called("Goals: who/what? <b>", "ffffeeee"),
        meeting_called("", "00001111"),
        meeting_called("..\\..\\CON \u202e", "22223333"),
        meeting_called("Größe 目標", "44445555"),
    )
    assert names_in(zipped(several)) == [
        "Third grade team.json",
        "2026-10-12 Year 4 team meeting 1a2b3c4d.json",
        "2026-10-12 Goals who what b ffffeeee.json",
        "2026-10-12 00001111.json",
        "2026-10-12 CON 22223333.json",
        "2026-10-12 Größe 目標 44445555.json",
    ]


@given(st.lists(st.tuples(some.ANY_TEXT | st.text(max_size=300), some.IDS), max_size=5))
def test_no_title_makes_a_name_that_is_not_taken(titles: list[tuple[str, str]]):
    names = names_in(zipped([meeting_called(title, identity) for title, identity in titles]))
    assert len(set(map(folded, names))) == len(titles)
    assert all(fit(name) and len(name) < LONGEST for name in names)


def test_what_a_file_is_called_says_nothing_of_what_it_is(tmp_path: Path):
    several = (meeting_called("Reading"), meeting_called("Writing", "ffffeeee"))
    path = tmp_path / "several.json"
    path.write_bytes(zipped(several))
    assert read_parcels(path) == several
    path = tmp_path / "one.zip"
    path.write_bytes(written(several[0]))
    assert read_parcels(path) == several[:1]


def test_what_others_have_zipped_is_taken(tmp_path: Path):
    path = tmp_path / "x.zip"
    second = but("meeting.title", "Writing")
    path.write_bytes(packed(("Our first meeting.JSON", GOOD), ("2.json", second)))
    titles = [parcel.meeting.plan.title for parcel in read_parcels(path)]
    assert titles == [json.loads(GOOD)["meeting"]["title"], "Writing"]
