"""The sample term in a folder, made once for all runs of a side."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def made_in(place: str, env: Mapping[str, str]) -> Path:
    """A folder below `place` that the program can open with `--data`."""
    sample = Path(place) / "sample"
    program = [sys.executable, str(Path(__file__).resolve().parent.parent / "main.py")]
    subprocess.run(
        [*program, "--sample", "--data", str(sample), "list"],
        env=env,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return sample
