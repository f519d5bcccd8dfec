"""The form for every day of tests/long/cut_meetings.py: one kill, of two hundred.

tests/test_short_proofs.py has twelve in the long form of the suite.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_a_kill_of_the_running_program_costs_nothing_that_was_saved() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.long.cut_meetings", "1", "11"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 lines lost" in done.stdout
