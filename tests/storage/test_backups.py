"""Backups are made in time, verified before they count, thinned, and can be restored."""

import shutil
import threading
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.errors import UserError
from facilitator.app.keeping import Backup
from facilitator.domain.time import Moment
from facilitator.storage import backups, keeper
from facilitator.storage.files import store_file
from facilitator.storage.rescue import restore_backup
from facilitator.storage.thinning import DAY, EVERY, is_due, to_drop
from tests.storage.samples import AT, TEAM, a_meeting, a_note, an_action
from tests.strategies import MOMENTS

NOW = Moment(1_800_000_000_000, 60)


def whys(opened):
    return [why for _at, why, _path in backups.present(opened.folder)]


def test_the_first_start_of_a_day_makes_one(open_in, clock, tmp_path):
    opened = open_in(tmp_path)
    opened.store.close()
    assert whys(opened) == []  # nothing is in it yet
    opened = open_in(tmp_path)
    opened.kept(TEAM, a_meeting())
    opened.store.close()
    for hours, expected in ((1, ["day"]), (2, ["day"]), (24, ["day", "day"])):
        clock.ms += hours * 60 * 60 * 1000
        opened = open_in(tmp_path)
        opened.store.close()
        assert whys(opened) == expected


def test_half_an_hour_after_a_change_makes_one(opened, clock):
    opened.kept(TEAM, a_meeting())
    made = threading.Event()
    settle = opened.store._keeper._settle
    opened.store._keeper._settle = lambda *given: (settle(*given), made.set())
    opened.store._keeper.look()
    assert opened.store.flush(5_000)
    assert whys(opened) == []
    clock.ms += EVERY
    opened.store._keeper.look()
    assert made.wait(20)
    clock.ms += EVERY
    opened.store._keeper.look()  # nothing has changed since
    opened.store.close()
    assert whys(opened) == ["timer"]


def test_it_is_as_the_store_was_when_it_was_asked_for(opened, open_in):
    opened.store.save(TEAM, a_meeting(), an_action())
    opened.store.backup("bulk")
    opened.store.save(a_meeting("later"))
    opened.store.close()
    (backup,) = backups.verified(opened.folder)
    assert (backup.meetings, backup.why, backup.at) == (1, "bulk", opened.clock.now())
    restore_backup(opened.folder, backup)
    again = open_in(opened.folder)
    assert [line.id for line in again.ask(again.store.overview).meetings] == ["meeting"]
    assert again.folder_of("meeting").commitments == (an_action(),)
    assert again.watcher.failures == []  # the count of commits is another store's


def test_one_that_cannot_be_read_is_not_offered(opened):
    opened.kept(TEAM, a_meeting("meeting", *(a_note(f"n{n}") for n in range(50))))
    for why in ("day", "close"):
        opened.clock.ms += 1000
        opened.store.backup(why)
    opened.store.close()
    (_, _, latest), (_, _, earlier) = backups.present(opened.folder)
    data = bytearray(latest.read_bytes())
    at = data.index(a_note().text.encode())
    data[at] ^= 1  # SQLite's own check does not see this
    latest.write_bytes(data)
    shutil.copy(latest, latest.with_name("notes.db"))
    latest.with_name("20260101T000000.000Z+0060.day.db").write_bytes(b"")
    assert [backup.path for backup in backups.verified(opened.folder)] == [str(earlier)]
    bad = Backup(str(latest), AT, 1, "day")
    with pytest.raises(UserError):
        restore_backup(opened.folder, bad)
    assert not (opened.folder / "set-aside").exists()


def test_without_room_for_it_saving_goes_on(opened, monkeypatch):
    def no_room(*_given):
        raise OSError(28, "full")

    opened.kept(TEAM)
    monkeypatch.setattr(backups, "copy", no_room)
    opened.store.backup("close")
    opened.kept(a_meeting())
    opened.store.close()
    assert opened.watcher.failures == [keeper.NO_BACKUP]
    assert list((opened.folder / "backups").glob("*")) == []


def test_a_damaged_copy_does_not_count_and_leaves_nothing(opened, monkeypatch):
    opened.kept(TEAM, a_meeting("meeting", *(a_note(f"n{n}", "long " * 200) for n in range(50))))
    copy = backups.copy

    def torn(*given):
        fresh = copy(*given)
        data = bytearray(fresh.read_bytes())
        data[8192:12288] = bytes(range(256)) * 16
        fresh.write_bytes(data)
        return fresh

    monkeypatch.setattr(backups, "copy", torn)
    opened.store.backup("close")
    opened.store.close()
    assert opened.watcher.failures == [keeper.NO_BACKUP]
    assert list((opened.folder / "backups").glob("*")) == []


@given(MOMENTS, st.text("abc-XÄ./ ", max_size=30))
def test_a_name_tells_when_and_why(at, why):
    found = backups.told_by(backups.name_of(at, why))
    assert found is not None
    assert found[0] == at


@pytest.mark.parametrize("name", ["store.db", "20261399T000000.000Z+0000.day.db", "x.day.db"])
def test_another_file_is_no_backup(name):
    assert backups.told_by(name) is None


AGES = st.lists(st.integers(-5 * DAY, 400 * DAY), max_size=60, unique=True)


@given(AGES)
def test_thinning_keeps_what_was_promised(ages):
    every = [NOW.plus(-age) for age in ages]
    dropped = to_drop(every, NOW)
    kept = set(every) - dropped
    assert all(moment in kept for moment in every if NOW.utc - moment.utc < 2 * DAY)
    latest = sorted(every, reverse=True)
    assert set(latest[:1]) <= kept
    for name, count in ((_day, 7), (_week, 4), (_month, 6)):
        newest: dict[object, Moment] = {}
        for moment in latest:
            newest.setdefault(name(moment), moment)
        assert set(list(newest.values())[:count]) <= kept
    recent = [moment for moment in kept if NOW.utc - moment.utc < 2 * DAY]
    assert len(kept) <= len(recent) + 7 + 4 + 6
    assert to_drop(kept, NOW) == set()


def _day(moment):
    return moment.civil.date()


def _week(moment):
    return _day(moment) - timedelta(days=_day(moment).weekday())


def _month(moment):
    return moment.civil.year, moment.civil.month


def test_five_hundred_backups_are_thinned_and_after_a_restore_none(opened):
    opened.kept(TEAM, a_meeting())
    opened.store.backup("day")
    opened.store.close()
    ((_, _, path),) = backups.present(opened.folder)
    for number in range(1, 500):
        at = NOW.plus(-number * DAY // 4)
        shutil.copy(path, path.with_name(backups.name_of(at, "timer")))
    shutil.copy(path, path.with_name(backups.name_of(NOW.plus(-90 * DAY), "migration")))
    backups.pause_thinning(opened.folder)
    assert backups.thin(opened.folder, Moment(_touched(opened), 60)) == 0
    (opened.folder / "backups" / backups.PAUSED).unlink()
    assert backups.thin(opened.folder, NOW) > 450
    left = backups.present(opened.folder)
    assert 8 + 5 + 2 + 3 <= len(left) <= 30
    assert "migration" in [why for _, why, _ in left]
    assert len(backups.verified(opened.folder)) == len(left)


def _touched(opened):
    return round((opened.folder / "backups" / backups.PAUSED).stat().st_mtime * 1000)


def test_the_day_counts_at_the_place_where_one_is():
    evening = Moment(1_799_965_800_000, 60)  # 23:30
    assert not is_due(evening, evening.plus(29 * 60_000))
    assert is_due(evening, evening.plus(31 * 60_000))
    assert is_due(None, evening)


def test_what_a_crash_left_half_done_is_swept(opened, open_in):
    opened.kept(TEAM, a_meeting())
    opened.store.close()
    folder = opened.folder
    (folder / "backups").mkdir(exist_ok=True)
    for left in (folder / ".~running.json", folder / "backups" / ".~copy-1234.db"):
        left.write_bytes(b"half")
    (folder / ".~salvage-1").mkdir()
    (folder / ".~salvage-1" / "0.db").write_bytes(b"half")
    open_in(folder)
    assert not [*folder.glob(".~*"), *(folder / "backups").glob(".~*")]
    assert store_file(folder).exists()
