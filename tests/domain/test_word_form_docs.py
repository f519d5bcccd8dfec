"""What docs/word-forms.md says of places is what the program does."""

import re
from pathlib import Path

from facilitator.domain.word_form import NEEDED, PLACES, Holds, written

TEXT = (Path(__file__).parents[2] / "docs" / "word-forms.md").read_text("utf-8")
KINDS = {
    Holds.TEXT: "a text",
    Holds.LINES: "lines",
    Holds.ROW: "a row",
    Holds.BLOCKS: "a whole part",
}


def section(title: str) -> str:
    return TEXT.split(f"\n## {title}\n")[1].split("\n## ")[0]


def test_every_place_is_told_as_it_is_and_no_other():
    line = r"^\| `(\{\{.*?\}\})` \| (.*?) \| (.*?) \|$"
    told = re.findall(line, section("The places"), re.MULTILINE)
    assert told == [
        (written(place.name), place.label.msgid, KINDS[place.holds]) for place in PLACES.values()
    ]


def test_what_is_needed_is_told():
    lines = re.findall(r"^- (`.*)$", section("What a form needs"), re.MULTILINE)
    assert lines == [" or ".join(f"`{written(name)}`" for name in names) for names in NEEDED]
    assert all(name in PLACES for names in NEEDED for name in names)
