"""The forms that come with the program are what their script makes, and their styles are told."""

import importlib.util
import re
from pathlib import Path

import pytest

from facilitator.export.word_styles import STYLES
from tests.export.forms import FOLDER, NAMES

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("forms", ROOT / "packaging" / "word_forms.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_they_are_made_anew_byte_by_byte(script):
    assert tuple(script.FORMS) == NAMES
    assert {f.stem: f.read_bytes() for f in FOLDER.iterdir()} == {n: script.made(n) for n in NAMES}


def test_every_style_that_comes_in_is_told():
    text = (ROOT / "docs" / "word-forms.md").read_text("utf-8").split("## Styles")[1]
    told = re.findall(r"^\| ([^|]+?) \| [^|]+ \|$", text.split("\n## ")[0], re.MULTILINE)
    names = [style.name for style in STYLES if style.name != "Normal"]
    assert told == ["style", *names, "Minutes Table"]
