"""What a machine without a display shows of the program: the minutes, and each screen once."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

ROOT = Path(__file__).resolve().parents[2]
# In a process of its own, as for a person: there the application is begun in a hurry.
SCRIPT = """
import sys
from facilitator.bootstrap.commands import run
from facilitator.ui.theme import in_a_hurry
code = run(sys.argv[1:], 0.0)
print("in a hurry" if in_a_hurry() else "whole")
raise SystemExit(code)
"""


@pytest.fixture(scope="module")
def left(tmp_path_factory) -> tuple[Path, str]:
    """The folder of a demonstration, and the last line that it came to."""
    folder = tmp_path_factory.mktemp("demonstration") / "facilitator-demo"
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, "demo", "--to", str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return folder, done.stdout.splitlines()[-1]


def test_every_picture_shows_what_no_other_shows(left):
    pictures = sorted(left[0].glob("*.png"))
    assert len(pictures) > 20
    seen: dict[str, str] = {}
    for picture in pictures:
        digest = hashlib.sha256(picture.read_bytes()).hexdigest()
        assert digest not in seen, f"{picture.name} is {seen[digest]} once more"
        seen[digest] = picture.name


def test_the_pictures_show_signs_and_keys(left):
    assert left[1] == "whole"


def test_its_minutes_are_a_word_file(left):
    lines = [line.text for line in Document(str(left[0] / "minutes.docx")).paragraphs]
    assert "In short" in lines
