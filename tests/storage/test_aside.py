"""What was set aside keeps no times of a team that has withdrawn its consent."""

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from facilitator.domain.meeting import Log
from facilitator.domain.words import Text
from facilitator.storage import aside, backups, rescue
from facilitator.storage.files import beside, put_in_place, store_file
from tests.storage import damage
from tests.storage.cases import NOTES
from tests.storage.samples import TEAM, a_meeting, a_round
from tests.storage.test_damage import state
from tests.storage.test_promise import CONSENTING, RESULTS, times_in

LOG = Log(a_round(finished=True), RESULTS)
OLD, YOUNG = "20261101T120000.000000", "20270110T120000.000000"
"""Set aside more than a month before the clock of the tests, and less."""


def sound(_place: Path) -> None:
    pass


def with_a_log(place: Path) -> None:
    """Its latest change stands in the log beside it."""
    path, crashed = store_file(place), place.with_name("crashed")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode=wal")
        raw.execute("UPDATE team SET school = 'East School'")
        raw.commit()
        damage.crashed_copy(place, crashed)
    shutil.rmtree(place)
    crashed.rename(place)
    assert (place / "store.db-wal").stat().st_size


def with_a_damaged_index(place: Path) -> None:
    path = store_file(place)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"meetingnote-73", b"mevtingnote-73", 1))
    assert path.read_bytes() != data


def left_half_way(place: Path) -> None:
    """The program ended when the cleaned copy lay there, and before the other one was removed."""
    fresh = beside(store_file(place))
    backups.copied(store_file(place), fresh)
    backups.without_times(fresh, TEAM.id)
    put_in_place(fresh, place / aside.CLEANED)


@pytest.fixture
def folder(opened) -> Path:
    """A closed store with times that were agreed to, and a meeting of many notes."""
    opened.kept(CONSENTING, replace(a_meeting("meeting", *NOTES), log=LOG))
    opened.store.close()
    return opened.folder


def set_aside(folder: Path, name: str = YOUNG) -> Path:
    place = rescue.copy_aside(folder)
    return place.rename(place.with_name(name))


def words_of(place: Path) -> tuple[int, str]:
    with closing(dbapi2.connect(str(store_file(place)))) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        notes = raw.execute("SELECT count(*) FROM note").fetchone()[0]
        return notes, raw.execute("SELECT school FROM team").fetchone()[0]


@pytest.mark.parametrize(
    "how", [sound, with_a_log, with_a_damaged_index, left_half_way], ids=lambda how: how.__name__
)
def test_a_copy_that_can_be_opened_loses_the_times_and_nothing_else(folder, open_in, how):
    place = set_aside(folder)
    how(place)
    assert "store.db" in times_in(place)
    opened = open_in(folder)
    opened.kept(TEAM)
    opened.store.close()
    assert not times_in(folder)
    school = "East School" if how is with_a_log else TEAM.school
    assert words_of(place) == (len(NOTES), school)
    names = {each.name for each in place.iterdir()}
    assert not names & {aside.CLEANED, "store.db-wal", "store.db-journal"}
    assert not opened.watcher.failures


def test_a_copy_without_times_of_the_team_is_not_touched(folder, open_in):
    opened = open_in(folder)
    other = replace(CONSENTING, id="other")
    opened.kept(other)
    opened.store.close()
    place = set_aside(folder)
    before = state(place)
    opened = open_in(folder)
    opened.kept(replace(TEAM, id="third", timing_consent=CONSENTING.timing_consent))
    opened.kept(replace(TEAM, id="third"))
    opened.store.close()
    assert state(place) == before


HOPELESS = (damage.half, damage.garbled_schema, damage.a_trigger, damage.not_a_database)


@pytest.mark.parametrize("how", HOPELESS, ids=lambda how: how.__name__)
def test_what_cannot_be_opened_is_told_of_and_goes_after_a_month(folder, open_in, how):
    place = set_aside(folder)
    how(store_file(place), random.Random(0))
    before = state(place)
    opened = open_in(folder)
    opened.kept(TEAM)
    opened.store.close()
    (told,) = opened.watcher.failures
    assert told.places["folder"] == str(place)
    assert state(place) == before
    again = open_in(folder)  # it is told at each start, until it is done
    again.store.close()
    assert again.watcher.failures == [told]
    place.rename(place.with_name(OLD))
    last = open_in(folder)
    last.watcher.wait_for(Text)  # one that is closed at once does not read the store whole
    last.store.close()
    (gone,) = last.watcher.failures
    assert gone.msgid != told.msgid
    assert not list((folder / "set-aside").iterdir())
    done = open_in(folder)
    done.store.close()
    assert not done.watcher.failures


def test_it_stays_as_long_as_the_store_of_now_is_not_sound(folder):
    place = set_aside(folder, OLD)
    damage.half(store_file(place), random.Random(0))
    before = state(place)
    late = 1_800_000_000_000
    cleaned = aside.clean(folder, TEAM.id, late, lambda: False)
    assert (cleaned.done, len(cleaned.told)) == (False, 1)
    assert state(place) == before
    assert aside.clean(folder, TEAM.id, late, lambda: True).done
    assert not place.exists()
