"""Deleted words leave the log as well, and nobody's typing waits for that."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from facilitator.app.keeping import Shelf
from facilitator.storage import engine
from tests.storage.conftest import PATIENCE, Opened
from tests.storage.samples import TEAM, a_meeting, a_note
from tests.storage.test_bin import binned, gone, readable

SECRET = "a pupil who must not be read of"
HANGING = 60_000
"""Milliseconds: the writer would wait so long for whoever reads."""


@pytest.fixture
def patient(
    open_in: Callable[[Path], Opened], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Opened:
    """A store whose writer is very patient, with a meeting in its bin."""
    monkeypatch.setattr(engine, "WRITER_PATIENCE", HANGING)
    opened = open_in(tmp_path / "data")
    opened.kept(TEAM, a_meeting("gone", a_note("private", SECRET)))
    opened.store.bin(Shelf.MEETING, "gone")
    assert opened.store.flush(PATIENCE)
    return opened


@pytest.fixture
def reading(patient: Opened) -> Iterator[dbapi2.Connection]:
    """Somebody who looks at the whole store, and takes their time."""
    raw = dbapi2.connect(str(patient.path), isolation_level=None)
    raw.execute("BEGIN")
    raw.execute("SELECT count(*) FROM note").fetchone()
    yield raw
    raw.close()


def test_what_is_typed_does_not_wait_for_the_log_to_be_emptied(
    patient: Opened, reading: dbapi2.Connection
) -> None:
    patient.store.empty_bin()
    assert binned(patient) == []
    patient.store.save(a_meeting("kept", a_note("typed", "still typing")))
    assert [n.text for n in patient.folder_of("kept").meeting.record.notes] == ["still typing"]
    assert patient.watcher.failures == []
    assert readable(patient, SECRET.encode()), "the log has been emptied under the reader"


def test_the_log_is_emptied_as_soon_as_nobody_reads(
    patient: Opened, reading: dbapi2.Connection
) -> None:
    patient.store.empty_bin()
    patient.store.save(a_meeting("kept"))
    assert patient.folder_of("kept").meeting.id == "kept"
    reading.close()
    assert gone(patient, SECRET.encode())
