"""One program a data folder: what holds the lock, and what never blocks a start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.lock import FolderLock

HOLD = """
import sys
from pathlib import Path
from facilitator.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def lock_file(tmp_path: Path) -> Path:
    lock = FolderLock(tmp_path)
    lock.take()
    lock.release()
    return next(tmp_path.iterdir())


def test_the_second_waits_until_the_first_has_let_go(tmp_path: Path) -> None:
    first, second = FolderLock(tmp_path), FolderLock(tmp_path)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


@pytest.mark.parametrize("content", [b"", b"\x00" * 40, b"4242\nsomewhere\n", b"garbage\xff"])
def test_what_lies_in_the_file_never_blocks(
    tmp_path: Path, lock_file: Path, content: bytes
) -> None:
    lock_file.write_bytes(content)
    lock = FolderLock(tmp_path)
    assert lock.take()
    lock.release()


def test_a_killed_program_leaves_nothing_to_be_done_by_hand(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        cwd=Path(__file__).parents[1],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "True\n"
    lock = FolderLock(tmp_path)
    assert not lock.take()
    holder.kill()
    holder.communicate()
    assert lock.take()
    lock.release()


def test_a_folder_that_takes_no_file_is_told_by_whoever_opens_the_store(tmp_path: Path) -> None:
    assert FolderLock(tmp_path / "none").take()
