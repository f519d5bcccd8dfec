"""What a machine without a display shows of the program: the minutes, and each screen once."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

ROOT = Path(__file__).resolve().parents[2]
# In a process of its own, as for a person: there the application is begun in a hurry.
SCRIPT = """
import json, sys
from facilitator.bootstrap.commands import run
from facilitator.bootstrap.pictures import Pictures
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.theme import in_a_hurry

drawn, hurried, take = {}, [], Pictures.take

def look(pictures, name, widget, *size):
    take(pictures, name, widget, *size)
    parts = (*widget.findChildren(PlainLabel), *widget.findChildren(KeyButton))
    drawn[name] = [part.text() for part in parts if part.isVisible()] + [widget.accessibleName()]
    if in_a_hurry():
        hurried.append(name)

Pictures.take = look
code = run(sys.argv[1:], 0.0)
print(json.dumps({"drawn": drawn, "hurried": hurried}))
raise SystemExit(code)
"""
PLACES = {
    "first-start": "Your first meeting, in two minutes",
    "today": "Next meeting",
    "team": "Members",
    "prepare-fit": "Fits: 40 of 40 min",
    "start": "Who is here?",
    "run-round": "Ends about 10:58",
    "room": "Dev",
    "run-mirrored": "Your view",
    "close": "Actions",
    "follow-up": "Follow-up",
}
"""Words of which each stands in its picture alone."""


@pytest.fixture(scope="module")
def left(tmp_path_factory) -> tuple[Path, dict]:
    """The folder of a demonstration, and what its script told."""
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
    return folder, json.loads(done.stdout.splitlines()[-1])


def test_every_picture_shows_what_no_other_shows(left):
    pictures = sorted(left[0].glob("*.png"))
    assert len(pictures) > 20
    seen: dict[str, str] = {}
    for picture in pictures:
        digest = hashlib.sha256(picture.read_bytes()).hexdigest()
        assert digest not in seen, f"{picture.name} is {seen[digest]} once more"
        seen[digest] = picture.name


def test_the_pictures_show_signs_and_keys(left):
    assert left[1]["hurried"] == []


def test_each_screen_is_drawn_once_all_has_come(left):
    drawn = left[1]["drawn"]
    pictures = {picture.stem for picture in left[0].glob("*.png")}
    assert pictures == {f"{at:02d}-{name}-light" for at, name in enumerate(drawn, 1)}
    assert {name for name, said in PLACES.items() if said not in drawn[name]} == set()


def test_its_minutes_are_a_word_file(left):
    lines = [line.text for line in Document(str(left[0] / "minutes.docx")).paragraphs]
    assert "In short" in lines
