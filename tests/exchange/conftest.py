"""Reading bad files in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exchange.guarding import BYTES, SECONDS, Guarded

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def guarded() -> Iterator[Guarded]:
    """Reads a file in a process of its own, and gives the sentence that refused it."""
    if not hasattr(os, "fork"):
        pytest.skip("this system tells nothing of the memory of a child")
    command = [sys.executable, "-m", "tests.exchange._guarded"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:

        def read(function: str, path: Path) -> str:
            reader.stdin.write(f"{function}\t{path}\n")
            reader.stdin.flush()
            told = json.loads(reader.stdout.readline())
            assert told["code"] == 0
            assert told["seconds"] < SECONDS
            assert told["memory"] < BYTES
            return told["sentence"]

        yield read
        reader.stdin.close()
