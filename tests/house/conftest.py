"""What the checks of the house look at."""

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def tracked() -> list[Path]:
    """Every file that git keeps, or would once it is added."""
    listed = subprocess.run(
        # Also in a checkout that somebody else made: git would refuse to look into it.
        [
            "git",
            "-c",
            "safe.directory=*",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return sorted({path for path in paths if path.is_file()})


@pytest.fixture(scope="session")
def modules(tracked: list[Path]) -> dict[str, ast.Module]:
    """The syntax tree of every module of the program, by its path from the checkout."""
    names = {path.relative_to(ROOT).as_posix(): path for path in tracked}
    return {
        name: ast.parse(path.read_text("utf-8"))
        for name, path in names.items()
        if name.startswith("facilitator/") and name.endswith(".py")
    }
