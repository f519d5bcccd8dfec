"""The minutes are sent from the command line: a mail draft, a calendar, a page for the absent."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from facilitator.bootstrap.commands import FAILED, WRONG_USAGE, run
from tests.exchange.calendar_reader import read_all
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
        ("m.eml", (), b"X-Unsent: 1\r\n"),
        ("p.EML", ("--attach", "pdf"), b"X-Unsent: 1\r\n"),
        ("t.eml", ("--attach", "txt"), b"X-Unsent: 1\r\n"),
        ("c.ics", (), b"BEGIN:VCALENDAR\r\n"),
        ("o.ics", ("--own", "Elin"), b"BEGIN:VCALENDAR\r\n"),
        ("d.docx", ("--absent", "dev"), b"PK"),
        ("d.pdf", ("--absent", "Dev"), b"%PDF-"),
        ("d.eml", ("--absent", "De"), b"X-Unsent: 1\r\n"),
    ],
)
def test_each_is_written(
    ask: Ask, sample: Path, tmp_path: Path, name: str, option: tuple[str, ...], begins: bytes
) -> None:
    file = tmp_path / name
    code, out, err = ask("minutes", "latest", "--data", sample, "--to", file, *option)
    assert (code, out, err) == (0, f"It is in {file}.\n", "")
    assert file.read_bytes().startswith(begins)


def test_the_mail_reaches_the_team_and_has_the_minutes(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    mail, word = tmp_path / "m.eml", tmp_path / "m.docx"
    for file in (mail, word):
        assert ask("minutes", "latest", "--data", sample, "--to", file)[0] == 0
    message = message_from_bytes(mail.read_bytes(), policy=default)
    assert [a.display_name for a in message["To"].addresses] == [
        *("Ana", "Ben", "Carys", "Dev", "Elin", "Farah")
    ]
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "2026-11-16 Year 4 team meeting.docx"
    assert attached.get_content() == word.read_bytes()


def test_one_persons_calendar_has_the_entries_of_the_team_that_are_theirs(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    team, own = tmp_path / "t.ics", tmp_path / "o.ics"
    assert ask("minutes", "latest", "--data", sample, "--to", team)[0] == 0
    assert ask("minutes", "latest", "--data", sample, "--to", own, "--own", "Elin")[0] == 0
    uids = [{event["UID"] for event in read_all(file.read_bytes())} for file in (team, own)]
    assert (len(uids[0]), len(uids[1])) == (3, 2)
    assert uids[1] < uids[0]


@pytest.mark.parametrize(
    ("name", "option", "told"),
    [
        ("a.docx", ("--own", "Ana"), "must end in .ics"),
        ("a.ics", ("--absent", "Dev"), "must end in one of .docx, .pdf, .html, .md, .txt and .eml"),
        ("a.eml", ("--absent", "Zed"), "There is no single person called Zed."),
        ("a.ics", ("--own", "Zed"), "These can be meant: Ana, Ben, Carys, Dev, Elin and Farah"),
    ],
)
def test_what_cannot_be_is_said(
    ask: Ask, sample: Path, tmp_path: Path, name: str, option: tuple[str, ...], told: str
) -> None:
    code, _, err = ask("minutes", "latest", "--data", sample, "--to", tmp_path / name, *option)
    assert code == FAILED
    assert told in err
    assert not list(tmp_path.iterdir())


def test_both_people_at_once_are_wrong_usage(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "a.eml"
    code = ask("minutes", "latest", "--to", file, "--absent", "Dev", "--own", "Ana")[0]
    assert code == WRONG_USAGE
