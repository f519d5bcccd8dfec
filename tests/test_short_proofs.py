"""The short form of every proof in tests/long; four more stand beside what they try.

See tests/storage/test_kills.py, tests/domain/test_replaying.py, tests/domain/test_goal_docs.py and
tests/journeys/test_cut_in_the_window.py; tests/program/test_cut_meetings.py has a form for every
day, besides.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.long._table import MARK

ROOT = Path(__file__).parents[1]
SHORT = {
    "any_orders": ("10", "2"),
    "clock_jumps": ("4", "1"),
    "cut_meetings": ("12", "12"),
    "damages": ("8", "3"),
    "full_disks": ("4",),
    "monkey": ("150s", "4", "5", "7"),
    "one_step_fails": ("4", "5"),
    "power_cuts": ("12", "5"),
    "starts": ("40", "9"),
}
ELSEWHERE = {"kills", "cut_windows", "replays", "goal_labels"}


@pytest.mark.extended
@pytest.mark.skipif(sys.platform == "win32", reason="forks, kills and mounts as POSIX does")
@pytest.mark.parametrize("name", SHORT)
def test_the_short_form_keeps_its_promise(name):
    done = subprocess.run(
        [sys.executable, "-m", f"tests.long.{name}", *SHORT[name]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith(MARK)]
    assert done.returncode == 0, done.stdout + done.stderr
    assert lines, done.stdout + done.stderr
    print(*lines, sep="\n")
    skipped = [line for line in lines if "not tried here" in line]
    if skipped:
        pytest.skip(skipped[0])


def test_every_proof_has_a_short_form():
    there = {path.stem for path in (ROOT / "tests" / "long").glob("[a-z]*.py")}
    assert there == set(SHORT) | ELSEWHERE
