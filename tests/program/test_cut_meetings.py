"""The form for every day of tests/long/cut_meetings.py: one kill, of two hundred.

tests/test_short_proofs.py has twelve in the long form of the suite.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.long.cut_meetings import Did, typing_lost

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


def typed(*, returned: bool) -> list[Did]:
    """A line of three letters, a tenth of a second each, that was kept by Return or not yet."""
    did = [Did(n / 10, 0, "abc"[:n], 4, 0, "", "", 0) for n in range(4)]
    return [*did, Did(0.4, 0, "", 5, 0, "", "", 0)] if returned else did


@pytest.mark.parametrize(
    ("returned", "lines", "draft", "lost"),
    [
        (False, 4, "abc", 0.0),
        (False, 4, "ab", 0.2),
        (False, 4, "", 0.4),
        # The line stands there, and the word for it had not come.
        (False, 5, "", 0.0),
        (False, 5, "abc", 0.0),
        (True, 5, "", 0.0),
        (True, 5, "abc", 0.0),
        (True, 4, "ab", 0.2),
        (True, 4, "", 0.4),
    ],
)
def test_what_is_lost_is_counted_from_the_first_letter_that_is_not_there(
    returned: bool, lines: int, draft: str, lost: float
) -> None:
    kept = ["before"] * 4 + ["abc"] * (lines - 4)
    assert typing_lost(0.5, typed(returned=returned), kept, draft) == pytest.approx(lost)


def test_a_line_of_other_words_does_not_stand_for_one_that_is_gone() -> None:
    assert typing_lost(0.5, typed(returned=False), ["before"] * 5, "") > 0.3
