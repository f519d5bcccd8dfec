"""Goals from the command line: the list, a goal's story, the growth plan."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from facilitator.bootstrap.commands import FAILED, run
from tests.program.conftest import Ask

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the made-up team, its term and its goal."""
    folder = tmp_path_factory.mktemp("sample")
    assert run(["--data", str(folder), "--sample", "list"], 0.0) == 0
    return folder


@pytest.fixture
def code(ask: Ask, sample: Path) -> str:
    _, out, _ = ask("goals", "list", "--data", sample)
    assert out[8:] == "  Year 4: Reading at 90 words a minute (Under way)\n"
    return out[:8]


def test_its_story_is_written_and_says_what_the_meetings_made_of_it(
    ask: Ask, sample: Path, tmp_path: Path, code: str
) -> None:
    file = tmp_path / "story.docx"
    done = ask("goals", "story", code, "--data", sample, "--to", file)
    assert done == (0, f"It is in {file}.\n", "")
    written = docx.Document(str(file))
    assert [p.text for p in written.paragraphs if p.style.name == "Title"] == [
        "The story of a goal: Reading at 90 words a minute"
    ]
    assert len(written.inline_shapes) == 1
    said = "\n".join(cell.text for t in written.tables for row in t.rows for cell in row.cells)
    assert "We check reading speed with one short text every Friday." in said
    assert "Notice and wonder" in said


@pytest.mark.parametrize(
    ("name", "team", "begins"),
    [("a.docx", ("--team", "year 4"), b"PK"), ("b.pdf", (), b"%PDF-")],
)
def test_the_plan_of_a_team_and_of_all_is_written(
    ask: Ask, sample: Path, tmp_path: Path, name: str, team: tuple[str, ...], begins: bytes
) -> None:
    file = tmp_path / name
    done = ask("goals", "plan", *team, "--data", sample, "--to", file)
    assert done == (0, f"It is in {file}.\n", "")
    assert file.read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("story", "zz", "--to", "s.docx"), "No single goal's code begins with zz."),
        (("story", "zz", "--to", "s.odt"), "must end in one of .docx, .pdf, .html, .md and .txt"),
        (("plan", "--team", "Nobody", "--to", "p.pdf"), "not just one team with the name Nobody"),
    ],
)
def test_what_cannot_be_is_said(
    ask: Ask, sample: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    *first, name = words
    code, _, err = ask("goals", *first, tmp_path / name, "--data", sample)
    assert code == FAILED
    assert told in err
    assert not list(tmp_path.iterdir())


def test_the_minutes_of_the_sample_show_the_goal(ask: Ask, sample: Path, tmp_path: Path) -> None:
    file = tmp_path / "m.docx"
    assert ask("minutes", "latest", "--data", sample, "--to", file)[0] == 0
    written = docx.Document(str(file))
    assert "Goals" in [p.text for p in written.paragraphs if p.style.name == "Heading 1"]
    assert len(written.inline_shapes) == 1


def test_a_register_of_all_meetings_is_written_as_a_table(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    file = tmp_path / "decisions.csv"
    code, out, _ = ask("register", "decisions", "--data", sample, "--to", file)
    assert (code, str(file) in out) == (0, True)
    assert "We check reading speed with one short text every Friday." in file.read_text("utf-8-sig")
    wrong = ask("register", "decisions", "--data", sample, "--to", tmp_path / "decisions.doc")
    assert (wrong[0], "decisions.doc" in wrong[2]) == (FAILED, True)
    nobody = ask("register", "actions", "--team", "zq", "--data", sample, "--to", file)
    assert (nobody[0], "zq" in nobody[2]) == (FAILED, True)
