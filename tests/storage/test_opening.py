"""Opening: what is set is read back, and what cannot be opened is said in a sentence."""

import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlcipher3 import dbapi2

from facilitator.app.damage import DamagedStore
from facilitator.app.errors import UserError
from facilitator.domain.agenda import Item
from facilitator.domain.closing import Closing
from facilitator.domain.events import EVENTS
from facilitator.domain.segment import Segment
from facilitator.storage import engine, files, first_look, keeper, reader, trouble
from facilitator.storage.codec import BadValue, fields_from_json, from_json, many_from_json, to_json
from facilitator.storage.engine import WrongPragma, driver, reading_engine, writing_engine
from facilitator.storage.fresh import make_store
from facilitator.storage.store import open_store
from tests.storage.conftest import Clock, Watcher
from tests.storage.samples import TEAM, a_meeting, a_round


def try_to_open(folder):
    open_store(folder, lambda call: call(), Watcher(), Clock()).close()


PROMISED = {
    "foreign_keys": 1,
    "journal_mode": "wal",
    "synchronous": 2,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "locking_mode": "normal",
}


@pytest.mark.parametrize("make", [writing_engine, reading_engine])
def test_every_connection_has_what_was_promised(tmp_path, make):
    make_store(tmp_path / "store.db")
    found = make(tmp_path / "store.db")
    with found.begin() as db:
        raw = driver(db)
        for name, value in PROMISED.items():
            assert raw.execute(f"PRAGMA {name}").fetchone()[0] == value, name
        assert raw.execute("PRAGMA query_only").fetchone()[0] == int(make is reading_engine)
    found.dispose()


def test_a_pragma_that_is_not_taken_is_refused(tmp_path, monkeypatch):
    raw = dbapi2.connect(str(tmp_path / "store.db"))
    with pytest.raises(WrongPragma):
        engine.set_up(raw, {"page_size": 1_000})
    raw.close()
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(WrongPragma):
        engine.assert_sqlite()


def test_a_reader_cannot_write(opened):
    heard = []
    opened.store._reader.ask(lambda db: db.exec_driver_sql("DELETE FROM team"), heard.append)
    opened.store.close()
    assert not heard
    assert opened.watcher.failures


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_nobody_else_may_read_what_is_kept(opened):
    opened.kept(TEAM, a_meeting())
    opened.store.backup("close")
    opened.store.tick(None)
    opened.store.close()
    kept = [path for path in opened.folder.rglob("*") if path.is_file()]
    assert len(kept) >= 3
    for path in kept:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name
    assert stat.S_IMODE((opened.folder / "backups").stat().st_mode) == 0o700


def test_a_store_that_another_program_holds_is_no_damage(opened, open_in):
    opened.kept(TEAM)
    opened.store.close()
    other = dbapi2.connect(str(opened.path), isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    other.execute("UPDATE store SET commits = commits")
    with pytest.raises(UserError) as raised:
        try_to_open(opened.folder)
    assert not isinstance(raised.value, DamagedStore)
    assert "Another program" in raised.value.text.msgid
    other.execute("ROLLBACK")
    other.close()
    try_to_open(opened.folder)


@pytest.mark.parametrize("number", [28, 30, 13, 5])
def test_a_folder_that_cannot_be_used_is_said_so(tmp_path, monkeypatch, number):
    def refuse(*_given):
        raise OSError(number, "refused")

    monkeypatch.setattr(files, "sweep", refuse)
    with pytest.raises(UserError) as raised:
        try_to_open(tmp_path)
    assert not isinstance(raised.value, DamagedStore)
    assert raised.value.text == trouble.cannot_open(OSError(number, "refused"))


def test_a_file_in_the_place_of_the_folder_is_said_so(tmp_path):
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(UserError):
        try_to_open(tmp_path / "data")


@pytest.mark.skipif(sys.platform != "linux", reason="Linux counts open files there")
def test_closing_lets_go_of_everything(opened):
    opened.kept(TEAM, a_meeting())
    opened.store.backup("close")
    opened.store.close()
    opened.store.close()
    for handle in Path("/proc/self/fd").iterdir():
        try:
            held = handle.readlink()
        except OSError:
            continue
        assert opened.folder not in held.parents


def test_after_a_passing_fault_the_store_opens_as_before(opened, open_in):
    opened.kept(TEAM, a_meeting(events=a_round()))
    opened.store.close()
    (opened.folder / files.DAMAGE).touch()
    again = open_in(opened.folder)
    assert again.ask(again.store.overview).teams == (TEAM,)
    assert not (opened.folder / files.DAMAGE).exists()


def test_a_value_that_cannot_be_understood_leads_to_the_rescue(opened):
    opened.kept(TEAM, a_meeting(events=a_round()))
    opened.store.close()
    raw = dbapi2.connect(str(opened.path))
    raw.execute("UPDATE event SET kind = 'Slept' WHERE n = 2")
    raw.commit()
    raw.close()
    watcher = Watcher()
    store = open_store(opened.folder, lambda call: call(), watcher, Clock())
    store.folder("meeting", lambda _folder: None)
    store.close()
    assert set(watcher.failures) == {reader.UNREADABLE, keeper.DAMAGED}
    with pytest.raises(DamagedStore):
        try_to_open(opened.folder)


def test_writing_over_what_cannot_be_understood_keeps_all_of_it(opened, open_in):
    meeting = a_meeting(events=a_round())
    opened.kept(TEAM, meeting)
    opened.store.close()
    raw = dbapi2.connect(str(opened.path))
    raw.execute("UPDATE item SET purpose = 'nap'")
    raw.commit()
    raw.close()
    again = open_in(opened.folder)
    again.kept(meeting)
    assert again.folder_of("meeting").meeting == meeting


def test_an_answer_that_nobody_takes_stops_no_thread(tmp_path):
    calls = []

    def deliver(call):
        calls.append(call)
        raise RuntimeError("the window is gone")

    store = open_store(tmp_path, deliver, Watcher(), Clock())
    store.save(TEAM)
    assert store.flush(5_000)
    store.overview(lambda _overview: None)
    store.save(a_meeting())
    assert store.flush(5_000)
    store.close()
    assert len(calls) == 3
    assert keeper.DAMAGED not in calls


@pytest.mark.parametrize(
    ("kind", "text", "place"),
    [
        (Item, '{"id": "i", "purpose": "nap"}', "Item.purpose"),
        (Item, '{"id": "i", "minutes": "5"}', "Item.minutes"),
        (Item, '{"id": "i", "minutes": true}', "Item.minutes"),
        (Item, '{"id": "i", "colour": "red"}', "Item"),
        (Item, '{"id": "i", "leads": [{"kind": "king"}]}', "Item.leads[0].kind"),
        (Item, '{"id": "i", "leads": {}}', "Item.leads"),
        (Item, "{}", "Item"),
        (Item, "[]", "Item"),
        (Item, "5", "Item"),
        (Item, "{", "no JSON"),
        (Item, "[" * 100_000, "no JSON"),
        (Closing, '{"next_day": "2026-13-01"}', "Closing.next_day"),
        (Closing, '{"next_day": 5}', "Closing.next_day"),
    ],
)
def test_what_cannot_be_understood_is_named_by_its_place(kind, text, place):
    with pytest.raises(BadValue, match=place.replace("[", r"\[")):
        from_json(kind, text)


def test_a_field_that_a_later_program_added_takes_its_default():
    assert from_json(Item, '{"id": "i"}') == Item("i")
    with pytest.raises(BadValue):
        many_from_json(Item, "{}")
    with pytest.raises(BadValue):
        fields_from_json(EVENTS[0], "{}")
    with pytest.raises(BadValue):
        to_json({"a": 1})


def test_words_that_were_typed_are_in_no_message():
    with pytest.raises(BadValue) as raised:
        from_json(Segment, '{"id": ["a pupil"]}')
    assert "pupil" not in str(raised.value)


@pytest.mark.parametrize(("free", "full"), [(0, True), (10_000_000, False)])
def test_a_write_that_fails_where_there_is_no_room_is_a_full_disk(
    tmp_path, monkeypatch, free, full
):
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=free))
    vague = dbapi2.OperationalError("disk I/O error")
    vague.sqlite_errorname = "SQLITE_IOERR"
    for say in (trouble.sentence, trouble.cannot_open):
        assert ("disk is full" in say(vague, tmp_path).msgid) == full


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names elsewhere are text")
def test_a_folder_whose_name_is_no_text_keeps_a_store(tmp_path, open_in):
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/B\xfcro"))  # as an old stick has it
    first = open_in(folder)
    first.kept(a_meeting("m1"))
    first.store.close()
    looked = first_look.first_look(folder)
    assert looked is not None
    assert [line.id for line in looked.meetings] == ["m1"]
    again = open_in(folder)
    assert again.ask(again.store.overview) == looked
