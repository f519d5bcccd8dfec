"""A file is written whole or not at all, whatever fails, and a person is told what to do."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator import paths
from facilitator.app.errors import UserError

OLD, NEW = b"old " * 5_000, b"new " * 9_000


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def said(raised: pytest.ExceptionInfo[UserError]) -> str:
    """The sentence as an English reader meets it."""
    text = raised.value.text
    return text.msgid.format(**text.places)


@pytest.mark.parametrize("before", [None, OLD], ids=["new", "there"])
def test_a_whole_file_is_written_and_nothing_else(tmp_path, before):
    path = tmp_path / "minutes.docx"
    if before is not None:
        path.write_bytes(before)
        path.chmod(0o640)
    assert paths.write_atomically(path, NEW) == path
    assert path.read_bytes() == NEW
    assert names(tmp_path) == ["minutes.docx"]
    if before is not None and os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_still_leads_to_the_file(tmp_path):
    (tmp_path / "real.docx").write_bytes(OLD)
    (tmp_path / "link.docx").symlink_to("real.docx")
    paths.write_atomically(tmp_path / "link.docx", NEW)
    assert (tmp_path / "link.docx").is_symlink()
    assert (tmp_path / "real.docx").read_bytes() == NEW


STEPS = ("open", "write", "fsync", "close", "stat", "chmod", "rename", "replace")
FAULTS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS)


class Failing:
    """The operating system's calls, of which the nth fails or keeps less than it was given."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, nth: int, fault: int | None) -> None:
        self.calls: list[str] = []
        self._nth, self._fault = nth, fault
        for step in STEPS:
            monkeypatch.setattr(os, step, self._wrapped(step, getattr(os, step)))

    def _wrapped(self, step, real):
        def call(*arguments, **named):
            self.calls.append(step)
            if len(self.calls) == self._nth:
                if step == "close":
                    real(*arguments)  # the handle is gone whatever close says
                if self._fault is None and step == "write":
                    return real(arguments[0], arguments[1][: len(arguments[1]) // 3])
                raise OSError(self._fault or errno.EIO, os.strerror(self._fault or errno.EIO))
            return real(*arguments, **named)

        return call


@pytest.mark.parametrize("fault", [*FAULTS, None], ids=lambda f: errno.errorcode.get(f, "short"))
@pytest.mark.parametrize("before", [None, OLD], ids=["new", "there"])
def test_whichever_step_fails_the_file_is_old_or_new(tmp_path, before, fault):
    path = tmp_path / "minutes.docx"
    failed = 0
    for nth in range(1, 60):
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(before)
        with pytest.MonkeyPatch.context() as patch:
            system = Failing(patch, nth, fault)
            try:
                written = paths.write_atomically(path, NEW, pause=lambda seconds: None)
            except UserError:
                failed += 1
                written = None
        now = path.read_bytes() if path.exists() else None
        assert now in (before, NEW)
        if written is not None:
            assert written.read_bytes() == NEW
            assert written == path or fault == errno.EACCES
        assert not [name for name in names(tmp_path) if name.startswith(".~")]
        for other in tmp_path.glob("* (2)*"):
            other.unlink()
        if nth > len(system.calls):
            break
    else:
        pytest.fail("the write never came to its end")
    assert failed >= 3, "too few steps were made to fail"


def test_a_disk_that_takes_nothing_does_not_hang(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "write", lambda handle, rest: 0)
    with pytest.raises(UserError):
        paths.write_atomically(tmp_path / "minutes.docx", NEW)
    assert names(tmp_path) == []


def test_a_disk_that_forgets_is_found_out(tmp_path, monkeypatch):
    (tmp_path / "minutes.docx").write_bytes(OLD)
    monkeypatch.setattr(os, "write", lambda handle, rest: len(rest))
    with pytest.raises(UserError):
        paths.write_atomically(tmp_path / "minutes.docx", NEW)
    assert (tmp_path / "minutes.docx").read_bytes() == OLD


def held(monkeypatch: pytest.MonkeyPatch, path: Path, times: int) -> None:
    """Let another program hold a file open, as Word does on Windows, for some tries."""
    replace, tries = os.replace, []

    def refuse(source, target):
        if Path(target) == path and len(tries) < times:
            tries.append(target)
            raise PermissionError(errno.EACCES, "in use", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)


def test_a_file_that_is_let_go_again_is_written(tmp_path, monkeypatch):
    path = tmp_path / "minutes.docx"
    path.write_bytes(OLD)
    held(monkeypatch, path, times=2)
    waited: list[float] = []
    assert paths.write_atomically(path, NEW, pause=waited.append) == path
    assert path.read_bytes() == NEW
    assert len(waited) == 2


def test_a_file_open_in_word_is_written_under_the_next_free_name(tmp_path, monkeypatch):
    path = tmp_path / "minutes.docx"
    path.write_bytes(OLD)
    (tmp_path / "minutes (2).docx").write_bytes(b"an earlier one")
    held(monkeypatch, path, times=99)
    written = paths.write_atomically(path, NEW, pause=lambda seconds: None)
    assert written == tmp_path / "minutes (3).docx"
    assert written.read_bytes() == NEW
    assert path.read_bytes() == OLD
    assert (tmp_path / "minutes (2).docx").read_bytes() == b"an earlier one"


def test_a_write_protected_file_is_left_alone(tmp_path):
    path = tmp_path / "minutes.docx"
    path.write_bytes(OLD)
    path.chmod(0o444)
    assert paths.write_atomically(path, NEW).name == "minutes (2).docx"
    assert path.read_bytes() == OLD
    path.chmod(0o644)


@pytest.mark.parametrize(
    ("place", "word"),
    [
        (".", "folder"),
        ("nowhere/minutes.docx", "no folder"),
        ("file.txt/minutes.docx", "no folder"),
        ("x" * 300 + ".docx", "name"),
        ("a\0b.docx", "name"),
        ("\ud800.docx", "name"),
    ],
)
def test_an_impossible_target_is_told_in_a_sentence(tmp_path, place, word):
    (tmp_path / "file.txt").write_bytes(OLD)
    with pytest.raises(UserError) as raised:
        paths.write_atomically(tmp_path / place, NEW)
    assert word in said(raised)
    assert names(tmp_path) == ["file.txt"]


def test_leftovers_are_swept_and_nothing_else(tmp_path):
    for name in (f"{paths.PART}old", f"{paths.PART}young", ".~lock.minutes.docx#", "minutes.docx"):
        (tmp_path / name).write_bytes(OLD)
        if name != f"{paths.PART}young":
            os.utime(tmp_path / name, (1_000_000, 1_000_000))
    paths.sweep(tmp_path)
    assert names(tmp_path) == [f"{paths.PART}young", ".~lock.minutes.docx#", "minutes.docx"]
    paths.sweep(tmp_path / "nowhere")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on a process's files")
def test_a_disk_that_is_really_full_keeps_the_old_file(tmp_path):
    path = tmp_path / "minutes.docx"
    path.write_bytes(OLD)
    script = (
        "import resource, sys\nfrom pathlib import Path\nfrom facilitator import paths\n"
        "from facilitator.app.errors import UserError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))\n"
        "try: paths.write_atomically(Path(sys.argv[1]), b'x' * 40_000)\n"
        "except UserError as error: print(error.text.msgid)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        cwd=Path(paths.__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "no room left" in done.stdout
    assert path.read_bytes() == OLD
    assert names(tmp_path) == ["minutes.docx"]
