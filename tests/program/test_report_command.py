"""The term report from the command line, read back from its Word file."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from facilitator.bootstrap.commands import FAILED, WRONG_USAGE, run
from tests.program.conftest import Ask

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the made-up team and its term."""
    folder = tmp_path_factory.mktemp("sample")
    assert run(["--data", str(folder), "--sample", "list"], 0.0) == 0
    return folder


LONG = ("--from", "2000-01-01", "--until", "2999-12-31")


def test_each_decision_of_the_term_is_in_the_word_file_once(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    file = tmp_path / "term.docx"
    done = ask("report", *LONG, "--team", "Year 4", "--data", sample, "--to", file)
    assert done == (0, f"It is in {file}.\n", "")
    written = docx.Document(str(file))
    said = [p.text for p in written.paragraphs]
    for decision in (
        "We check reading speed with one short text every Friday.",
        "The Friday text has one hundred words.",
        "All four classes try the paired reading card for three weeks.",
    ):
        assert sum(decision in each for each in said) == 1
    headings = [p.text for p in written.paragraphs if p.style.name == "Heading 1"]
    assert headings == [
        "Our meetings",
        "What we decided",
        "What we took on",
        "Our goals",
        "What we learned",
        "How we worked together",
        "What is next",
    ]
    assert len(written.inline_shapes) == 3
    meetings = written.tables[0]
    assert len(meetings.rows) == 6


def test_without_a_team_it_is_all_and_the_file_says_which_kind(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    file = tmp_path / "term.pdf"
    assert ask("report", "--data", sample, "--to", file)[0] == 0
    assert file.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("more", "code", "told"),
    [
        (("--team", "Nobody"), FAILED, "There is not just one team"),
        (("--from", "2026-09-01", "--until", "2026-08-01"), FAILED, "The last day lies before"),
        (("--from", "soon"), WRONG_USAGE, "2026-09-01"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    ask: Ask, sample: Path, tmp_path: Path, more: tuple[str, ...], code: int, told: str
) -> None:
    file = tmp_path / "x.docx"
    found, _, said = ask("report", *more, "--data", sample, "--to", file)
    assert (found, file.exists()) == (code, False)
    assert told in said


def test_a_store_without_a_team_says_so(ask: Ask, tmp_path: Path) -> None:
    found = ask("report", "--data", tmp_path / "new", "--to", tmp_path / "x.docx")
    assert found[0] == FAILED
    assert "no team" in found[2]
