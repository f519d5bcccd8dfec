"""What is handed out before a meeting, from the command line."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from facilitator.app.overview import MeetingLine, Overview
from facilitator.bootstrap.asking import meeting_of
from facilitator.bootstrap.commands import FAILED, WRONG_USAGE, run
from facilitator.domain.stage import Stage
from tests.program.conftest import Ask


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the made-up team and its term."""
    folder = tmp_path_factory.mktemp("sample")
    assert run(["--data", str(folder), "--sample", "list"], 0.0) == 0
    return folder


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("name", "option", "begins"),
    [
        ("a.docx", (), b"PK"),
        ("a.pdf", (), b"%PDF-"),
        ("r.docx", ("--run-sheet",), b"PK"),
        ("b.pdf", ("--blank",), b"%PDF-"),
        ("s.DOCX", ("--sign-in",), b"PK"),
        ("r.html", ("--run-sheet",), b"<!DOCTYPE html>"),
        ("a.txt", (), b"Hillside"),
        ("m.eml", (), b"X-Unsent: 1\r\n"),
        ("i.ics", (), b"BEGIN:VCALENDAR\r\n"),
    ],
)
def test_each_is_written(
    ask: Ask, sample: Path, tmp_path: Path, name: str, option: tuple[str, ...], begins: bytes
) -> None:
    file = tmp_path / name
    code, out, err = ask("agenda", "latest", "--data", sample, "--to", file, *option)
    assert (code, out, err) == (0, f"It is in {file}.\n", "")
    assert file.read_bytes().startswith(begins)


def test_the_latest_is_the_first_to_come() -> None:
    def line(identity: str, day: int, stage: Stage) -> MeetingLine:
        return MeetingLine(identity, "t", identity, date(2026, 10, day), time(9), time(10), stage)

    lines = (
        line("far", 28, Stage.PLANNED),
        line("near", 21, Stage.PLANNED),
        line("missed", 7, Stage.PLANNED),
        line("held", 14, Stage.HELD),
    )
    overview = Overview(meetings=lines)
    assert meeting_of(overview, "latest", coming=date(2026, 10, 20)) == "near"
    assert meeting_of(overview, "latest") == "held"


@pytest.mark.parametrize(
    ("name", "option", "told"),
    [
        ("a.odt", (), "must end in one of .docx, .pdf, .html, .md, .txt, .eml and .ics"),
        ("a.eml", ("--blank",), "Only the agenda goes out as .eml."),
        ("a.ics", ("--run-sheet",), "Only the agenda goes out as .ics."),
    ],
)
def test_what_cannot_be_is_said(
    ask: Ask, sample: Path, tmp_path: Path, name: str, option: tuple[str, ...], told: str
) -> None:
    code, _, err = ask("agenda", "latest", "--data", sample, "--to", tmp_path / name, *option)
    assert code == FAILED
    assert told in err
    assert not list(tmp_path.iterdir())


def test_two_documents_at_once_are_wrong_usage(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    assert ask("agenda", "latest", "--to", file, "--blank", "--sign-in")[0] == WRONG_USAGE
