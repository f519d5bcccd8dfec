"""Style, types and size, for the whole checkout."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LONGEST_FILE = 300
# Longer than the rest on purpose: one list each, whose parts say nothing alone.
MAY_BE_LONG = (
    "facilitator/storage/tables.py",  # the schema
    "facilitator/storage/migrations/",  # a released migration is never edited
)

RUFF = [sys.executable, "-m", "ruff"]
MYPY = [sys.executable, "-m", "mypy"]


def report(command: list[str], folder: Path) -> str:
    """What a checker complains about, nothing if it is content."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


@pytest.mark.parametrize(
    "command",
    [[*RUFF, "check", "--quiet", "."], [*RUFF, "format", "--check", "."], MYPY],
    ids=["style", "form", "types"],
)
def test_the_checkers_are_content(root, command):
    if found := report(command, root):
        pytest.fail(found)


@pytest.fixture
def elsewhere(root, tmp_path) -> Path:
    """A folder with this configuration and one module of the program, to plant faults in."""
    shutil.copy(root / "pyproject.toml", tmp_path)
    (tmp_path / "facilitator").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("import os\n", "F401"),
        ("def f():\n    pass\n", "ANN201"),
        ("from . import paths\n", "TID252"),
        ("from datetime import datetime\nNOW = datetime.now()\n", "DTZ005"),
        ("def f(n: int) -> int:\n" + "    if n: n += 1\n" * 8 + "    return n\n", "C901"),
        ("try:\n    f()\nexcept Exception:\n    pass\n", "BLE001"),
    ],
)
def test_ruff_catches_a_planted_fault(elsewhere, code, rule):
    (elsewhere / "facilitator" / "planted.py").write_text(code, "utf-8")
    assert rule in report([*RUFF, "check", "--no-cache", "."], elsewhere)


def test_a_file_out_of_form_is_caught(elsewhere):
    (elsewhere / "facilitator" / "planted.py").write_text("A = ( 1 )\n", "utf-8")
    assert report([*RUFF, "format", "--check", "--no-cache", "."], elsewhere)


def test_mypy_catches_a_planted_fault(elsewhere):
    code = "def f(n: int) -> str:\n    return n\n\ndef g(x):\n    return x\n"
    (elsewhere / "facilitator" / "planted.py").write_text(code, "utf-8")
    found = report([*MYPY, "--cache-dir", str(elsewhere / "cache"), "facilitator"], elsewhere)
    assert "[return-value]" in found
    assert "[no-untyped-def]" in found


def long_files(root: Path, paths: list[Path]) -> dict[str, int]:
    """The source files with too many lines, and how many they have."""
    sizes = {
        path.relative_to(root).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in paths
        if path.suffix == ".py"
    }
    return {
        name: size
        for name, size in sizes.items()
        if size > LONGEST_FILE and not name.startswith(MAY_BE_LONG)
    }


def test_no_file_has_two_subjects(root, tracked):
    assert not long_files(root, tracked)


def test_a_long_file_is_caught(tmp_path):
    (tmp_path / "long.py").write_text("\n" * (LONGEST_FILE + 1), "utf-8")
    (tmp_path / "short.py").write_text("\n" * LONGEST_FILE, "utf-8")
    assert long_files(tmp_path, sorted(tmp_path.iterdir())) == {"long.py": LONGEST_FILE + 1}


def test_nothing_hides_the_library_called_packaging(root):
    assert not (root / "packaging" / "__init__.py").exists()
