"""Export, import and check from the command line, as another program would use them."""

from __future__ import annotations

import json
import shutil
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator.bootstrap.asking import opened
from facilitator.bootstrap.commands import FAILED, WRONG_USAGE, run
from facilitator.domain.own_protocol import OwnProtocol, saved
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.time import Moment
from facilitator.lock import FolderLock
from facilitator.storage import backups
from facilitator.storage.files import COUNTER, store_file
from tests.program.conftest import Ask
from tests.storage.test_shelved import OWN


@pytest.fixture(scope="module")
def term(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the made-up team and its term."""
    folder = tmp_path_factory.mktemp("term")
    assert run(["--data", str(folder), "--sample", "list"], 0.0) == 0
    return folder


@pytest.fixture
def sample(term: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(term, tmp_path / "sample")


def codes(out: str) -> list[str]:
    return [line.split()[0] for line in out.splitlines()]


def rows(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a store holds of a team's work, the numbers of its own housekeeping left out."""
    raw = sqlite3.connect(f"file:{store_file(folder)}?mode=ro", uri=True)
    tables = [
        name
        for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if name not in ("store", "tick", "draft", "sqlite_sequence", "chore", "revision_of_text")
    ]
    found = {name: sorted(raw.execute(f"SELECT * FROM {name}"), key=repr) for name in tables}
    raw.close()
    return found


def test_a_whole_term_moves_to_another_computer_and_only_once(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    file, there = tmp_path / "term.zip", tmp_path / "there"
    code, out, err = ask("--data", sample, "export", "--everything", "--to", file)
    assert (code, err) == (0, "")
    assert str(file) in out
    code, out, _ = ask("--data", there, "import", file)
    assert (code, "Nothing has been changed" in out) == (0, True)
    assert "There is no meeting" in ask("--data", there, "list")[1]
    assert ask("--data", there, "import", file, "--apply")[0] == 0
    assert ask("--data", there, "list") == ask("--data", sample, "list")
    stored = rows(there)
    code, out, _ = ask("--data", there, "import", file, "--apply")
    assert (code, "nothing to take in" in out) == (0, True)
    assert rows(there) == stored
    again = tmp_path / "again.zip"
    ask("--data", there, "export", "--everything", "--to", again)
    assert again.read_bytes() == file.read_bytes()


def test_what_the_school_made_its_own_goes_with_everything(ask: Ask, tmp_path: Path) -> None:
    here, there, file = tmp_path / "here", tmp_path / "there", tmp_path / "all.zip"
    day = DayOff(date(2026, 12, 24), date(2027, 1, 3), "Holidays")
    with opened(here) as (store, library, _):
        words = replace(library.protocols["check-in"], name="Our check-in")
        mine = saved(OwnProtocol("check-in"), words, Moment(1_800_000_000_000, 60))
        mine = saved(mine, replace(words, name="Ours"), Moment(1_800_000_500_000, 60))
        store.keep_protocols(mine)
        store.shelve(OWN, SchoolDays((day,)))
        assert store.flush(10_000)
    code, out, err = ask("--data", here, "export", "--everything", "--to", file)
    assert (code, err) == (0, "")
    assert "1 own protocol, 1 own template and 1 day off or holiday." in out
    code, out, _ = ask("--data", there, "import", file)
    assert out.count("New: ") == 3
    code, out, err = ask("--data", there, "import", file, "--apply")
    assert (code, err) == (0, "")
    assert "Taken in: 1 own protocol, 1 own template and" in out
    again = tmp_path / "again.zip"
    ask("--data", there, "export", "--everything", "--to", again)
    assert again.read_bytes() == file.read_bytes()
    assert "nothing to take in" in ask("--data", there, "import", file, "--apply")[1]
    with opened(there) as (store, _, _):
        other = replace(mine, versions=mine.versions[:1])
        store.shelve(replace(OWN, name="Wednesday"), SchoolDays())
        store.keep_protocols(saved(other, replace(words, name="Theirs"), Moment(0)))
        assert store.flush(10_000)
    code, out, _ = ask("--data", there, "import", file)
    assert "Differs here and in the file: template Our Tuesday (name)" in out
    assert "New: days off of the school" in out
    assert ask("--data", there, "import", file, "--apply")[0] == FAILED
    code, out, err = ask("--data", there, "import", file, "--apply", "--conflicts", "take")
    assert (code, err) == (0, "")
    assert "latest backup" in out
    assert "check-in: Ours (your own)" in ask("--data", there, "protocols", "list")[1]


def test_one_meeting_is_one_json_file_and_its_team_comes_with_it(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    file, there = tmp_path / "one.json", tmp_path / "there"
    (code, *_) = ask("--data", sample, "export", "latest", "--to", file)
    assert code == 0
    assert json.loads(file.read_text("utf-8"))["meeting"]["title"] == "Year 4 team meeting"
    assert ask("--data", there, "import", file, "--apply")[0] == 0
    assert len(ask("--data", there, "list")[1].splitlines()) == 1


def test_a_conflict_waits_for_a_decision_and_a_backup_is_made_before(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    file = tmp_path / "one.json"
    ask("--data", sample, "export", "latest", "--to", file)
    told = json.loads(file.read_text("utf-8"))
    told["meeting"]["title"] = "Another title"
    file.write_text(json.dumps(told), "utf-8")
    code, out, err = ask("--data", sample, "import", file)
    assert (code, err) == (0, "")
    assert "Differs here and in the file" in out
    before = rows(sample)
    code, _, err = ask("--data", sample, "import", file, "--apply")
    assert (code, "--conflicts" in err) == (FAILED, True)
    assert ask("--data", sample, "import", file, "--apply", "--conflicts", "keep")[0] == 0
    assert rows(sample) == before
    made = backups.present(sample)
    code, out, _ = ask("--data", sample, "import", file, "--apply", "--conflicts", "take")
    assert (code, "latest backup" in out) == (0, True)
    assert [why for _, why, _ in set(backups.present(sample)) - set(made)] == ["import"]
    assert "Another title" in ask("--data", sample, "list")[1]


def test_private_lines_can_be_left_out(ask: Ask, sample: Path, tmp_path: Path) -> None:
    raw = sqlite3.connect(store_file(sample))
    held = raw.execute("SELECT meeting FROM note WHERE binned_utc IS NULL LIMIT 1").fetchone()[0]
    raw.execute("UPDATE note SET private = 1 WHERE meeting = ?", (held,))
    raw.commit()
    raw.close()
    with_all, without = tmp_path / "all.json", tmp_path / "fewer.json"
    _, out, _ = ask("--data", sample, "export", held, "--to", with_all)
    assert "private line" in out
    _, out, _ = ask("--data", sample, "export", held, "--without-private", "--to", without)
    assert "private line" not in out
    assert len(json.loads(with_all.read_text("utf-8"))["meeting"]["notes"]) > 0
    assert not json.loads(without.read_text("utf-8"))["meeting"].get("notes")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("export", "latest", "--to", "x.zip"), FAILED, ".json"),
        (("export", "--everything", "--to", "x.json"), FAILED, ".zip"),
        (("export", "--team", "Nobody", "--to", "x.zip"), FAILED, "Year 4"),
        (("export", "nothing-like-it", "--to", "x.json"), FAILED, "facilitator list"),
        (("export", "latest", "--team", "Year 4", "--to", "x.zip"), WRONG_USAGE, "not allowed"),
        (("export", "--to", "x.zip"), WRONG_USAGE, "required"),
        (("import", "no-such-file.json"), FAILED, "no-such-file.json"),
        (("import",), WRONG_USAGE, "FILE"),
        (("import", "x.json", "--conflicts", "perhaps"), WRONG_USAGE, "perhaps"),
    ],
)
def test_what_does_not_work_is_said_in_a_sentence(
    ask: Ask, sample: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    got, out, err = ask("--data", sample, *arguments)
    assert (got, out) == (code, "")
    assert words in err


def test_a_full_disk_changes_nothing_and_is_told(
    ask: Ask, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, there = tmp_path / "term.zip", tmp_path / "there"
    ask("--data", sample, "export", "--everything", "--to", file)
    ask("--data", there, "list")

    def full(*_given: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "copy", full)
    ask("--data", there, "import", file, "--apply")  # Nothing is here: no backup is needed.
    before = rows(there)
    told = tmp_path / "told.json"
    ask("--data", there, "export", "latest", "--to", told)
    told.write_text(told.read_text("utf-8").replace("Year 4 team meeting", "Otherwise"), "utf-8")
    code, _, err = ask("--data", there, "import", told, "--apply", "--conflicts", "take")
    assert code == FAILED
    assert "backup" in err
    assert rows(there) == before


def test_the_open_program_is_not_disturbed(ask: Ask, sample: Path, tmp_path: Path) -> None:
    lock = FolderLock(sample)
    assert lock.take()
    try:
        for command in (("check",), ("export", "latest", "--to", tmp_path / "x.json")):
            code, _, err = ask("--data", sample, *command)
            assert (code, "is open" in err) == (FAILED, True)
    finally:
        lock.release()


def test_check_says_what_is_in_order_and_what_is_not(ask: Ask, sample: Path) -> None:
    code, out, _ = ask("--data", sample, "check")
    assert (code, "in order" in out) == (0, True)
    raw = sqlite3.connect(store_file(sample))
    raw.execute("UPDATE note SET text = 'Otherwise'")
    raw.commit()
    raw.close()
    code, out, _ = ask("--data", sample, "check")
    assert code == FAILED
    assert "not as" in out


def test_what_the_start_has_to_tell_keeps_no_file_out(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    file = tmp_path / "one.json"
    ask("--data", sample, "export", "latest", "--to", file)
    told = json.loads(file.read_text("utf-8"))
    told["meeting"]["title"] = "Another title"
    file.write_text(json.dumps(told), "utf-8")
    counter = sample / COUNTER
    count = json.loads(counter.read_text())
    counter.write_text(json.dumps(count | {"commits": count["commits"] + 3}))
    code, out, err = ask("--data", sample, "import", file, "--apply", "--conflicts", "take")
    assert (code, err) == (0, "")
    assert "Taken in" in out
