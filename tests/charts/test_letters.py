"""What draws is loaded with its own letters, and nothing is left in the user's home."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from facilitator.charts.letters import load

_CHILD = """
import os, subprocess, tempfile
asked = []
run = subprocess.check_output
subprocess.check_output = lambda *words, **more: asked.append(words) or run(*words, **more)
from facilitator.charts.letters import load
load()
load()
from matplotlib.font_manager import FontProperties, fontManager
names = {entry.fname.rpartition("/")[2].rpartition("\\\\")[2] for entry in fontManager.ttflist}
assert len(fontManager.ttflist) == 4, names
for weight in ("normal", "bold"):
    found = fontManager.findfont(FontProperties(family="DejaVu Sans", weight=weight))
    assert os.path.exists(found) and "DejaVuSans" in found, found
assert ("Bold" in found) and not asked, asked
assert not os.listdir(os.environ["TMPDIR"]), os.listdir(os.environ["TMPDIR"])
assert "MPLCONFIGDIR" not in os.environ
"""


def test_it_looks_at_no_other_letters_and_leaves_no_file(tmp_path: Path) -> None:
    home, spare = tmp_path / "home", tmp_path / "spare"
    home.mkdir()
    spare.mkdir()
    places = {"HOME": str(home), "TMPDIR": str(spare), "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        [sys.executable, "-c", _CHILD], env=places, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not any(home.rglob("*"))


def test_its_letters_write_the_languages_that_run_from_right_to_left() -> None:
    load()
    from matplotlib.font_manager import fontManager
    from matplotlib.ft2font import FT2Font

    letters = FT2Font(fontManager.findfont("DejaVu Sans")).get_charmap()
    for sample in ("الهدف٪٤", "יעד", "Ελληνικά", "Цель", "Größe ț ğ ł"):
        assert not [sign for sign in sample if ord(sign) not in letters and sign != " "]
