"""The short form of tests/long: what was acknowledged survives the end of the process."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples import share

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.skipif(sys.platform == "win32", reason="forks, and kills as POSIX does")
def test_kills_cost_nothing_that_was_acknowledged():
    done = subprocess.run(
        [sys.executable, "-m", "tests.long.kills", str(share(20)), "7"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 lines lost" in done.stdout
