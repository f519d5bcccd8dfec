"""Forms from the command line: listed, looked over, and minutes written in one."""

from __future__ import annotations

import shutil
from base64 import b64encode
from pathlib import Path

import pytest

from facilitator.bootstrap.asking import opened
from facilitator.bootstrap.commands import FAILED, run
from facilitator.bootstrap.word_forms import SHIPPED
from facilitator.domain.minutes_parts import OwnForm
from tests.exchange.bad_forms import FORM, GOOD, form_of, related
from tests.export.forms import form, paragraph
from tests.export.forms import run as words
from tests.export.ooxml import paragraphs
from tests.program.conftest import Ask


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the made-up team and its term."""
    folder = tmp_path_factory.mktemp("sample")
    assert run(["--data", str(folder), "--sample", "list"], 0.0) == 0
    return folder


def test_every_shipped_form_is_listed_and_looked_over(ask: Ask, tmp_path: Path) -> None:
    code, out, _ = ask("--data", tmp_path, "forms", "list")
    assert code == 0
    assert [line.split("  ")[0] for line in out.splitlines()] == list(SHIPPED)
    assert {f.stem for f in FORM.parent.iterdir()} == set(SHIPPED)
    code, out, _ = ask("forms", "check", FORM)
    assert (code, out) == (0, "Everything that minutes need has its place in this form.\n")


@pytest.mark.usefixtures("qapp")
def test_forms_of_the_school_s_own_are_listed_and_taken_by_name(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    own = form_of(form(paragraph(words("Our school: {{meeting}}"))))
    data = shutil.copytree(sample, tmp_path / "sample")
    with opened(data) as (store, _, _):
        store.shelve(OwnForm("Our form", b64encode(own).decode()))
        assert store.flush(10_000)
    code, out, _ = ask("--data", data, "forms", "list")
    assert (code, out.splitlines()[len(SHIPPED) :]) == (0, ["Our form  Your own"])
    file = tmp_path / "m.docx"
    asked = ("--data", data, "minutes", "latest", "--to", file, "--form")
    assert ask(*asked, "Our form")[0] == 0
    assert paragraphs(file.read_bytes())[0][1] == "Our school: Year 4 team meeting"
    code, _, err = ask(*asked, "Our forn")
    assert (code, "governors and Our form" in err) == (FAILED, True)


def test_what_a_form_lacks_is_told(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "own.docx"
    file.write_bytes(form_of(form(paragraph(words("{{title}} {{minutes}} {{stat}}")))))
    code, out, _ = ask("forms", "check", file)
    assert code == FAILED
    assert "Missing: {{day}}" in out
    assert "Unknown: {{stat}}, in “{{title}} {{minutes}} {{stat}}”" in out


@pytest.mark.parametrize("content", [b"x", GOOD[:-9], related("image", "http://a.example/x")])
def test_a_bad_form_is_one_sentence(ask: Ask, sample: Path, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "own.docx"
    file.write_bytes(content)
    for asked in (
        ("forms", "check", file),
        ("minutes", "latest", "--data", sample, "--to", tmp_path / "m.docx", "--form", file),
    ):
        code, out, err = ask(*asked)
        assert (code, out, err.count("\n")) == (FAILED, "", 1)
        assert err.startswith("own.docx ")
    assert not (tmp_path / "m.docx").exists()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", [*SHIPPED, str(FORM)])
def test_minutes_are_written_in_a_form(ask: Ask, sample: Path, tmp_path: Path, name: str) -> None:
    file = tmp_path / "m.docx"
    code, _, err = ask("minutes", "latest", "--data", sample, "--to", file, "--form", name)
    assert (code, err) == (0, "")
    said = [text for _, text in paragraphs(file.read_bytes())]
    assert any(text.startswith("Minutes: ") for text in said)
    assert not any("{{" in text for text in said)


@pytest.mark.usefixtures("qapp")
def test_a_form_is_for_word_and_has_to_be_known(ask: Ask, sample: Path, tmp_path: Path) -> None:
    asked = ("minutes", "latest", "--data", sample, "--form")
    code, _, err = ask(*asked, "plain", "--to", tmp_path / "m.pdf")
    assert (code, "must end in .docx" in err) == (FAILED, True)
    code, _, err = ask(*asked, "plane", "--to", tmp_path / "m.docx")
    assert (code, "plain, school and governors" in err) == (FAILED, True)
