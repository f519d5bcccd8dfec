"""The list of formats that the window and the command line offer."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.app.errors import UserError
from facilitator.bootstrap.document_formats import document_formats, file_of, format_of
from facilitator.export import FORMATS
from facilitator.language.english import English
from facilitator.paper.pdf import Pdf
from facilitator.paths import safe_name, write_atomically
from tests.export.everywhere import everywhere
from tests.export.specimens import SPECIMENS

ROOT = Path(__file__).parents[2]
WORST = (
    *("CON", "nul.txt", "LPT\u00b9", "a/b\\c:d", "name. ", "..", "x" * 300, "\u202efdp.exe"),
    *("\u00e9", "e\u0301", "Name", "name", "~$lock", "\U0001f600", "\0\n\t", "-rf", ""),
)
"""Titles that some system takes for something else than a name, or not at all."""


def test_each_is_what_its_writer_says():
    offered = [(each.name, each.suffix) for each in document_formats()]
    written = [(each.name, each.suffix) for each in (FORMATS[0], Pdf(), *FORMATS[1:])]
    assert offered == written
    assert len({each.media for each in document_formats()}) == len(offered)


def test_an_ending_finds_its_format_and_any_other_is_told():
    assert format_of(Path("a.HTML")).suffix == ".html"
    with pytest.raises(UserError) as told:
        format_of(Path("a.odt"), also=(".ics",))
    expected = "The file's name must end in one of .docx, .pdf, .html, .md, .txt and .ics."
    assert English().say(told.value.text).startswith(expected)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("suffix", [each.suffix for each in document_formats()])
def test_the_worst_names_are_written(tmp_path, suffix):
    content = file_of(everywhere("x"), English(), Path(f"a{suffix}"))
    for number, title in enumerate(WORST):
        (tmp_path / str(number)).mkdir()
        wished = tmp_path / str(number) / f"{safe_name(title, 'Minutes')}{suffix}"
        written = write_atomically(wished, content)
        assert written == wished
        assert written.suffix == suffix
        assert written.read_bytes() == content


SAME = """
import hashlib
from facilitator.export import FORMATS
from tests.export.specimens import SPECIMENS
for name, make in SPECIMENS.items():
    specimen = make()
    for form in FORMATS:
        content = form.to_bytes(specimen.document, specimen.words)
        print(name, form.suffix, hashlib.sha256(content).hexdigest())
"""


def test_the_same_document_gives_the_same_bytes_in_any_process():
    expected = []
    for name, make in SPECIMENS.items():
        specimen = make()
        for form in FORMATS:
            content = form.to_bytes(specimen.document, specimen.words)
            expected.append(f"{name} {form.suffix} {hashlib.sha256(content).hexdigest()}")
    for seed, zone in (("1", "Pacific/Auckland"), ("4711", "America/St_Johns")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-c", SAME],
            cwd=ROOT,
            env=env,
            capture_output=True,
            text=True,
            timeout=100,
            check=True,
        )
        assert done.stdout.splitlines() == expected
