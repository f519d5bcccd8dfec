"""A second start asks the first to come to the front, and says so when it does not answer."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.ui.single import Doorbell, raise_first


@pytest.fixture
def bell(tmp_path: Path, qtbot: QtBot) -> Iterator[Doorbell]:
    bell = Doorbell(tmp_path)
    yield bell
    bell.close()


def second_starts(folder: Path, times: int = 1) -> subprocess.Popen[str]:
    """Another process that asks so many times and prints the answers."""
    code = (
        "import sys; from pathlib import Path; from facilitator.ui.single import raise_first; "
        f"print(*(raise_first(Path(sys.argv[1])) for _ in range({times})))"
    )
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )


def answers(second: subprocess.Popen[str], qtbot: QtBot) -> set[str]:
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    return set(second.communicate()[0].split())


def test_the_bell_rings_and_the_second_start_hears_an_answer(
    bell: Doorbell, tmp_path: Path, qtbot: QtBot
) -> None:
    rung: list[None] = []
    bell.rung.connect(lambda: rung.append(None))
    # Many, since an answer may come at any time, also while the question goes out.
    assert answers(second_starts(tmp_path, 100), qtbot) == {"True"}
    assert len(rung) == 100


def test_a_program_that_hangs_gives_no_answer(bell: Doorbell, tmp_path: Path) -> None:
    assert not raise_first(tmp_path)  # Nobody runs the event loop of the first.


def test_without_a_first_program_there_is_no_answer(bell: Doorbell, tmp_path: Path) -> None:
    assert not raise_first(tmp_path / "other")


def test_a_bell_that_a_killed_program_left_is_taken_over(
    bell: Doorbell, tmp_path: Path, qtbot: QtBot
) -> None:
    later = Doorbell(tmp_path)
    rung: list[None] = []
    later.rung.connect(lambda: rung.append(None))
    assert answers(second_starts(tmp_path), qtbot) == {"True"}
    assert rung
    later.close()
