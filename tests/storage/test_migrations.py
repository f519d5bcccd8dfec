"""Every released schema becomes the present one, or stays what it was."""

import shutil
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from alembic import op

from facilitator.app.goals import Ground, line_of
from facilitator.app.keeping import Starts
from facilitator.domain.carried import Carried
from facilitator.domain.closing import NormKept
from facilitator.domain.signals import Signal
from facilitator.storage import backups, files, migrate, opening, soundness, tables
from facilitator.storage.engine import writing_engine
from facilitator.storage.fresh import make_store
from facilitator.storage.migrate import REVISIONS
from facilitator.storage.recovery import recover
from facilitator.storage.report import report
from facilitator.storage.soundness import Unsound
from tests.databases.make import AIM, GOAL, RULE, SCHOOL, TEMPLATE, VARIANT
from tests.storage.conftest import Clock
from tests.storage.samples import TEAM, a_meeting, an_action
from tests.storage.test_damage import state

ROOT = Path(__file__).parent.parent.parent
DATABASES = ROOT / "tests" / "databases"
RELEASED = sorted(DATABASES.glob("*.db"))
PRESENT, NEXT = tables.REVISION, tables.REVISION + 1


def schema(path):
    raw = sqlite3.connect(path)
    found = raw.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    raw.close()
    return [(kind, name, " ".join((sql or "").split())) for kind, name, sql in found]


def add_a_column():
    op.add_column("note", sa.Column("mood", sa.Text(), nullable=False, server_default=""))
    op.execute("CREATE INDEX ix_note_mood ON note (mood)")


def rebuild_meetings():
    """As SQLite's own manual says: a new table, the rows, the old name. Children must stay."""
    (sql,) = (
        op.get_bind().exec_driver_sql("SELECT sql FROM sqlite_schema WHERE name = 'meeting'").one()
    )
    op.execute(sql.replace("TABLE meeting", "TABLE fresh"))
    op.execute("INSERT INTO fresh SELECT * FROM meeting")
    op.execute("DROP TABLE meeting")
    op.execute("ALTER TABLE fresh RENAME TO meeting")
    op.execute("CREATE INDEX ix_meeting_day ON meeting (day, start)")
    op.execute("CREATE INDEX ix_meeting_team ON meeting (team)")


def lose_a_row():
    op.execute("DELETE FROM note WHERE rowid = 1")


def change_a_text():
    op.execute("UPDATE note SET text = text || '!'")


def make_an_orphan():
    op.execute("UPDATE note SET meeting = 'nowhere'")


def fail():
    add_a_column()
    op.execute("SELECT * FROM no_such_table")


def revision(upgrade, number=NEXT):
    return SimpleNamespace(revision=number, upgrade=upgrade)


@pytest.fixture
def filled(opened):
    opened.kept(TEAM, a_meeting(), an_action())
    opened.store.close()
    return opened.path


def test_a_fresh_store_has_the_schema_of_a_migrated_one(tmp_path):
    make_store(tmp_path / "fresh.db")
    engine = writing_engine(tmp_path / "migrated.db")
    engine.dispose()
    assert migrate.migrate(tmp_path / "migrated.db") == tables.REVISION
    assert schema(tmp_path / "fresh.db") == schema(tmp_path / "migrated.db")


def test_the_revisions_are_numbered_in_a_row():
    numbers = [step.revision for step in REVISIONS]
    assert numbers == list(range(1, tables.REVISION + 1))
    assert len(RELEASED) == len(numbers)


CARRIED = {(Carried.NO, None), (Carried.PARKED, date(2026, 10, 13))}
FREE = (0, (), False)
SECOND = {"", "scores.xlsx", "two", Signal.ALL, Signal.NONE, FREE, ()}
THIRD = {*SECOND, (9, (2, 0, 3), True)}
FIFTH = {*THIRD, "The marked texts", "Ask Ben first", ("room",), ("voices",)} - {()}
SINCE = {"0001": {"", Signal.ALL, FREE, ()}, "0002": SECOND, "0003": THIRD}
SINCE |= {"0004": THIRD, "0005": FIFTH, "0006": FIFTH, "0007": FIFTH, "0008": FIFTH}
SINCE |= {"0009": FIFTH, "0010": FIFTH, "0011": FIFTH}
"""What the columns say that came with a later schema than the first."""


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_every_released_store_can_be_salvaged(released, open_in, tmp_path):
    make_store(tmp_path / "store.db")
    assert recover(released, [], tmp_path / "store.db") > 20
    saved = open_in(tmp_path)
    (tmp_path / "other").mkdir()
    shutil.copy(released, tmp_path / "other" / "store.db")
    whole = open_in(tmp_path / "other")
    assert saved.folder_of("held").meeting == whole.folder_of("held").meeting
    for question, *of in (("goals", ""), ("goal", "goal"), ("ground",)):
        asked = (opened.ask(getattr(opened.store, question), *of) for opened in (saved, whole))
        assert next(asked) == next(asked)


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_every_released_store_can_be_reported_on(released, tmp_path):
    shutil.copy(released, tmp_path / "store.db")
    assert all(finding.good for finding in report(tmp_path))


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_every_released_store_is_looked_at_closely_after_trouble(released, open_in, tmp_path):
    shutil.copy(released, tmp_path / "store.db")
    (tmp_path / files.DAMAGE).touch()
    assert len(open_in(tmp_path).folder_of("held").meeting.record.notes) == 3


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_every_released_store_opens_with_all_that_is_in_it(released, open_in, tmp_path):
    shutil.copy(released, tmp_path / "store.db")
    opened = open_in(tmp_path)
    overview = opened.ask(opened.store.overview)
    assert [team.name for team in overview.teams] == ["Third grade"]
    assert [line.id for line in overview.meetings] == ["planned", "held"]
    held = opened.folder_of("held")
    assert len(held.meeting.record.notes) == 3
    assert held.meeting.log.results is not None
    assert held.meeting.record.closing.norm_kept is NormKept.YES
    assert {c.kind.value for c in held.commitments} == {"decision", "action", "question"}
    assert [draft.key for draft in opened.folder_of("planned").drafts] == ["capture:planned"]
    assert len(opened.ask(opened.store.binned)) == 1
    assert opened.watcher.failures == []
    told = {*(n.file for n in held.meeting.record.notes), held.meeting.plan.norm_at}
    told |= {held.meeting.plan.ticked, held.meeting.plan.put_away}
    for item in held.meeting.plan.items:
        told |= {item.signal, (item.ideal, item.steps, item.locked), item.bring, item.notes}
    assert told == SINCE[released.stem]
    kept = [(item.id, item.notes) for item in held.meeting.plan.for_next]
    assert kept == ([("parked", "Ask Dev first")] if released.stem >= "0007" else [])
    own = opened.ask(opened.store.protocols)
    assert [len(each.versions) for each in own] == ([2] if released.stem >= "0004" else [])
    carried = {(item.carried, item.carried_from) for item in held.meeting.plan.items}
    moved = [line.moved_from for line in overview.meetings if line.id == "planned"]
    starts, series = opened.ask(opened.store.starts), opened.ask(opened.store.series, "tuesdays")
    if released.stem < "0006":
        assert (carried, moved) == ({(Carried.NO, None)}, [None])
        assert (starts, series) == (Starts(), ())
    else:
        assert (carried, moved) == (CARRIED, [date(2026, 11, 2)])
        assert (starts, [each.id for each in series]) == (Starts((TEMPLATE,), SCHOOL), ["planned"])
        assert [each.plan.rule for each in series] == [RULE if released.stem >= "0009" else None]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_every_released_store_has_its_goals(released, open_in, tmp_path):
    shutil.copy(released, tmp_path / "store.db")
    opened = open_in(tmp_path)
    lines, folder = opened.ask(opened.store.goals, ""), opened.ask(opened.store.goal, "goal")
    ground, held = opened.ask(opened.store.ground), opened.folder_of("held").meeting
    if released.stem < "0008":
        assert (lines, folder, ground) == ((), None, Ground())
        assert {item.goal for item in held.plan.items} == {""}
        return
    assert (lines, folder.goal, ground) == ((line_of(GOAL),), GOAL, Ground((AIM,), (VARIANT,)))
    assert [meeting.id for meeting in folder.meetings] == ["held"]
    assert [(c.id, c.goal) for c in folder.commitments] == [("action", "goal")]


@pytest.mark.parametrize("upgrade", [add_a_column, rebuild_meetings])
def test_a_step_keeps_every_row(filled, open_in, upgrade, monkeypatch):
    assert migrate.migrate(filled, (*REVISIONS, revision(upgrade))) == NEXT
    raw = sqlite3.connect(filled)
    assert raw.execute("PRAGMA user_version").fetchone() == (NEXT,)
    raw.close()
    monkeypatch.setattr(tables, "REVISION", NEXT)
    monkeypatch.setattr(opening, "REVISION", NEXT)
    opened = open_in(filled.parent)
    assert opened.folder_of("meeting").meeting == a_meeting()


@pytest.mark.parametrize("upgrade", [fail, lose_a_row, change_a_text, make_an_orphan])
def test_a_step_that_fails_leaves_no_trace(filled, open_in, upgrade):
    before = schema(filled)
    with pytest.raises((Unsound, sa.exc.OperationalError)):
        migrate.migrate(filled, (*REVISIONS, revision(upgrade)))
    assert schema(filled) == before
    opened = open_in(filled.parent)
    assert opened.folder_of("meeting").meeting == a_meeting()


def test_a_store_of_an_older_program_is_backed_up_first(filled, open_in, monkeypatch):
    monkeypatch.setattr(tables, "REVISION", NEXT)
    monkeypatch.setattr(opening, "REVISION", NEXT)
    monkeypatch.setattr(migrate.migrate, "__defaults__", ((*REVISIONS, revision(add_a_column)),))
    opened = open_in(filled.parent)
    assert opened.folder_of("meeting").meeting == a_meeting()
    opened.store.close()
    before = [path for _, why, path in backups.present(filled.parent) if why == "migration"]
    with soundness.read_only(before[0]) as raw:
        assert soundness.examine(raw).revision == PRESENT
    # The present schema is not migrated again.
    open_in(filled.parent).store.close()
    assert [why for _, why, _ in backups.present(filled.parent)].count("migration") == 1


def test_without_a_sound_backup_nothing_is_migrated(filled, monkeypatch):
    def no_room(*_given):
        raise OSError(28, "full")

    monkeypatch.setattr(tables, "REVISION", NEXT)
    monkeypatch.setattr(opening, "REVISION", NEXT)
    monkeypatch.setattr(backups, "copy", no_room)
    before = state(filled.parent)
    with pytest.raises(opening.UserError):
        opening.make_ready(filled.parent, Clock())
    assert state(filled.parent) == before


KILLING = """
import os, signal, shutil, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from facilitator.storage.migrate import REVISIONS, migrate
from tests.storage import test_migrations as own

left = 0

@event.listens_for(Engine, "before_cursor_execute")
@event.listens_for(Engine, "commit")
def step(*_given):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

later = own.revision(own.add_a_column, own.NEXT + 1)
steps = (*REVISIONS, own.revision(own.rebuild_meetings), later)
path, number, ended = Path(sys.argv[1]), 0, signal.SIGKILL
while ended == signal.SIGKILL:
    number += 1
    copy = path.with_name(f"killed-{number:03d}.db")
    shutil.copy(path, copy)
    if not (child := os.fork()):
        left = number
        migrate(copy, steps)
        os._exit(0)
    ended = os.waitpid(child, 0)[1]
sys.exit(ended)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_killed_at_any_statement_it_is_the_old_or_the_new(filled):
    old = schema(filled)
    subprocess.run([sys.executable, "-c", KILLING, str(filled)], cwd=ROOT, check=True)
    *killed, whole = sorted(filled.parent.glob("killed-*.db"))
    new = schema(whole)
    assert len(killed) > 50
    for copy in killed:
        assert schema(copy) in (old, new)
        with soundness.read_only(copy) as raw:
            (revision,) = raw.execute("PRAGMA user_version").fetchone()
            assert (revision == PRESENT) == (schema(copy) == old)
            assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert raw.execute("SELECT count(*) FROM note").fetchone() == (1,)
            assert soundness.damaged_rows(raw) == 0
    assert schema(killed[0]) == old != new
