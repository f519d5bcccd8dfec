"""The list read past the store is the store's own, or none at all."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.app.keeping import Shelf
from facilitator.storage import files, first_look, soundness, tables
from tests import strategies as some
from tests.examples import share
from tests.storage import damage
from tests.storage.samples import a_meeting

TEAMS, MEETINGS, COMMITMENTS = ("t1", "t2"), ("m1", "m2", "m3"), ("c1", "c2", "c3", "c4")
ANY_TEAM, ANY_MEETING = st.sampled_from((*TEAMS, "other")), st.sampled_from((*MEETINGS, "other"))


@st.composite
def stores(draw):
    """Values that hang together, and which of them are put into the bin."""
    teams = [replace(draw(some.teams()), id=each) for each in TEAMS]
    meetings = [replace(draw(some.meetings()), id=each, team=draw(ANY_TEAM)) for each in MEETINGS]
    commitments = [
        replace(draw(some.commitments()), id=each, team=draw(ANY_TEAM), meeting=draw(ANY_MEETING))
        for each in COMMITMENTS
    ]
    shelves = {Shelf.TEAM: TEAMS, Shelf.MEETING: MEETINGS, Shelf.COMMITMENT: COMMITMENTS}
    places = [(shelf, each) for shelf, names in shelves.items() for each in names]
    return (*teams, *meetings, *commitments), draw(st.sets(st.sampled_from(places), max_size=3))


@settings(max_examples=share(20), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stores())
def test_it_answers_as_the_store_does(open_in, tmp_path, store):
    values, gone = store
    opened = open_in(tmp_path / "data")
    opened.kept(*values)
    for shelf, each in gone:
        opened.store.bin(shelf, each)
    overview = opened.ask(opened.store.overview)
    opened.store.close()
    assert first_look.first_look(tmp_path / "data") == overview
    later = open_in(tmp_path / "data")
    for shelf, each in gone:
        later.store.restore(shelf, each)
    later.store.close()


def test_it_ends_where_the_first_page_ends(opened):
    opened.kept(*(a_meeting(f"m{n}") for n in range(130)))
    overview = opened.ask(opened.store.overview)
    opened.store.close()
    assert len(overview.meetings) == 100
    assert first_look.first_look(opened.folder) == overview


def test_it_changes_nothing(opened):
    opened.kept(a_meeting())
    opened.store.close()
    before = {path: path.read_bytes() for path in opened.folder.iterdir() if path.is_file()}
    assert first_look.first_look(opened.folder) is not None
    assert {p: p.read_bytes() for p in opened.folder.iterdir() if p.is_file()} == before


def written(place, data):
    """Overwrites a few bytes of the closed store."""

    def harm(folder):
        with files.store_file(folder).open("r+b") as file:
            file.seek(place)
            file.write(data)

    return harm


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: files.store_file(folder).unlink(),
        lambda folder: files.store_file(folder).write_bytes(b""),
        lambda folder: files.store_file(folder).write_bytes(b"no database" * 100),
        written(60, (tables.REVISION + 1).to_bytes(4, "big")),
        written(60, (tables.REVISION - 1).to_bytes(4, "big")),
        written(68, b"else"),
        written(100, b"\xff" * 4000),
        lambda folder: damage.garbled_schema(files.store_file(folder), None),
        lambda folder: (folder / files.DAMAGE).touch(),
        lambda folder: (folder / f"{files.STORE}-wal").write_bytes(b"left by a crash"),
        lambda folder: (folder / f"{files.STORE}-journal").write_bytes(b"left by a crash"),
    ],
)
def test_whatever_is_unusual_is_left_to_the_opening(opened, harm):
    opened.kept(a_meeting())
    opened.store.close()
    assert first_look.first_look(opened.folder) is not None
    harm(opened.folder)
    assert first_look.first_look(opened.folder) is None


def test_it_knows_the_files_that_the_store_knows():
    assert first_look.REVISION == tables.REVISION, "look through its queries, then raise it"
    assert first_look.APPLICATION_ID == tables.APPLICATION_ID
    assert first_look.MAGIC == soundness.MAGIC


def test_it_does_not_load_what_it_is_there_to_do_without():
    code = "import sys, facilitator.storage.first_look; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
