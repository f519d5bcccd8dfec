"""The command line: what it prints, its exit codes, and a sentence instead of a traceback."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from facilitator.bootstrap.commands import FAILED, WRONG_USAGE, run
from facilitator.lock import FolderLock
from facilitator.storage.files import store_file
from tests.program.conftest import Ask

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the made-up team and its term."""
    folder = tmp_path_factory.mktemp("sample")
    assert run(["--data", str(folder), "--sample", "list"], 0.0) == 0
    return folder


def test_help_names_every_command_and_option(ask: Ask) -> None:
    code, out, _ = ask("--help")
    assert code == 0
    words = ("list", "minutes", "demo", "screens", "--data", "--sample", "--language", "--smoke")
    assert all(word in out for word in words)


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("minutes",),
        ("minutes", "latest"),
        ("demo",),
        ("--text-size", "5"),
        ("--text-size", "large"),
        ("--scheme", "pink"),
        ("list", "--smoke"),
        ("list", "--data", ""),
        ("demo", "--to", " "),
        ("--data", ""),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_two(ask: Ask, arguments: tuple[str, ...]) -> None:
    code, out, err = ask(*arguments)
    assert (code, out) == (WRONG_USAGE, "")
    assert err.startswith("usage: facilitator")


def test_an_empty_folder_has_no_meetings(ask: Ask, tmp_path: Path) -> None:
    code, out, _ = ask("--data", tmp_path / "new", "list")
    assert (code, out) == (0, f"There is no meeting in {tmp_path / 'new'} yet.\n")


def test_the_term_of_the_sample_is_listed_and_its_minutes_are_written(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    code, out, _ = ask("--data", sample, "list")
    lines = out.splitlines()
    assert code == 0
    assert len(lines) > 3
    held = [line for line in lines if "(held;" in line]
    assert all(re.match(r"[0-9a-f]{8}  \d{4}-\d\d-\d\d \d\d?:\d\d  \S", line) for line in lines)
    for wanted in (held[0].split()[0], "latest"):
        file = tmp_path / f"{wanted}.docx"
        code, out, _ = ask("minutes", wanted, "--to", file, "--data", sample)
        assert (code, out) == (0, f"The minutes are in {file}.\n")
        assert docx.Document(str(file)).paragraphs[1].text.startswith("Minutes: ")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("m.pdf", b"%PDF-"),
        ("m.HTML", b"<!DOCTYPE html>"),
        ("m.md", b"Hillside"),
        ("m.txt", b"Hillside"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_the_minutes_are_written_as_the_name_of_the_file_says(
    ask: Ask, sample: Path, tmp_path: Path, name: str, begins: bytes
) -> None:
    file = tmp_path / name
    code, out, err = ask("minutes", "latest", "--to", file, "--data", sample)
    assert (code, out, err) == (0, f"The minutes are in {file}.\n", "")
    assert file.read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("wanted", "to", "sentence"),
    [
        ("zzzz", "a.docx", "No single meeting's code begins with zzzz."),
        ("", "a.docx", "No single meeting's code begins with"),
        ("latest", "a.odt", "The file's name must end in one of .docx, .pdf, .html, .md and .txt."),
        ("latest", "none/a.docx", "There is no folder"),
        ("latest", "folder.docx", "folder.docx is a folder."),
    ],
)
def test_minutes_that_cannot_be_are_told_why(
    ask: Ask, sample: Path, tmp_path: Path, wanted: str, to: str, sentence: str
) -> None:
    (tmp_path / "folder.docx").mkdir()
    code, out, err = ask("--data", sample, "minutes", wanted, "--to", tmp_path / to)
    assert (code, out) == (FAILED, "")
    assert err.startswith(sentence)
    assert err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["folder.docx"]


def test_minutes_beside_a_file_that_is_kept_are_told(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    kept, beside = tmp_path / "m.docx", tmp_path / "m (2).docx"
    kept.write_bytes(b"mine")
    kept.chmod(0o444)
    code, out, _ = ask("minutes", "latest", "--to", kept, "--data", sample)
    assert code == 0
    told = "m.docx is kept as it is: it is open elsewhere or protected.\n"
    assert out == f"{told}The minutes are in {beside}.\n"
    assert (kept.read_bytes(), beside.exists()) == (b"mine", True)


def test_a_folder_that_cannot_be_made_is_told(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    nobody_can_say = tmp_path / os.fsdecode(b"q\xff")
    for folder in (tmp_path / "file", tmp_path / "file" / "under", nobody_can_say):
        code, _, err = ask("--data", folder, "list")
        assert code == FAILED
        assert "cannot keep its data in" in err


@pytest.mark.parametrize("content", [b"no store at all", b"PK\x03\x04" * 40, b"\x00" * 8192])
def test_a_store_that_is_none_is_told_and_left_as_it_is(
    ask: Ask, tmp_path: Path, content: bytes
) -> None:
    file = store_file(tmp_path)
    file.write_bytes(content)
    code, out, err = ask("--data", tmp_path, "list")
    assert (code, out) == (FAILED, "")
    told, leads_on, nothing_more = err.split("\n")
    assert "no sound backup" in told
    assert "without a command" in leads_on
    assert not nothing_more
    assert file.read_bytes() == content


def test_while_the_program_has_the_folder_open_it_is_said_plainly(ask: Ask, tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    assert lock.take()
    code, out, err = ask("--data", tmp_path, "list")
    lock.release()
    assert (code, out) == (FAILED, "")
    assert err == "Facilitator is open. Close its window first, then try again.\n"
    assert ask("--data", tmp_path, "list")[0] == 0


def test_a_language_that_is_not_there_is_told(ask: Ask, tmp_path: Path) -> None:
    code, _, err = ask("--data", tmp_path, "--language", "xx", "list")
    assert code == FAILED
    assert "xx" in err


@pytest.mark.parametrize("letters", ["ascii", "cp1252"])
def test_a_name_is_printed_where_its_letters_are_not_known(
    sample: Path, tmp_path: Path, letters: str
) -> None:
    file = tmp_path / "\u0645\u062d\u0636\u0631.docx"
    telling = {**os.environ, "PYTHONIOENCODING": letters}
    arguments = ("minutes", "latest", "--to", str(file), "--data", str(sample))
    done = facilitator(*arguments, env=telling)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u0645" in done.stdout
    assert file.exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk always full")
def test_a_full_disk_behind_the_output_is_told(sample: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "facilitator", "list", "--data", str(sample)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.returncode == FAILED
    assert done.stderr.startswith("What was to be told cannot be written")
    assert done.stderr.count("\n") == 1


def facilitator(*arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "facilitator", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        **more,
    )


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "01-opening-light.png").mkdir()
    done = facilitator("demo", "--to", str(tmp_path))
    assert (done.returncode, done.stdout) == (FAILED, "")
    assert done.stderr == "01-opening-light.png is a folder. Choose a name for a file.\n"


def test_the_exit_code_reaches_the_shell(tmp_path: Path) -> None:
    done = facilitator("--data", str(tmp_path), "minutes", "none", "--to", str(tmp_path / "a.docx"))
    assert (done.returncode, done.stdout) == (FAILED, "")
    assert done.stderr.startswith("No single meeting's code begins with none.")


def test_the_program_opens_no_socket_but_files(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        print("strace is not installed here")
        pytest.skip("strace is not installed here")
    trace = tmp_path / "trace"
    done = subprocess.run(
        [
            *("strace", "-f", "-e", "trace=connect,socket", "-o", str(trace)),
            *(sys.executable, "-m", "facilitator", "--data", str(tmp_path / "data"), "--smoke"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if "ptrace" in done.stderr.lower() and done.returncode:
        print(done.stderr)
        pytest.skip("strace may trace nothing here")
    assert done.returncode == 0, done.stderr
    assert "first_paint_ms" in done.stdout
    sockets = re.findall(r"(?:socket|connect)\((?:\d+, \{sa_family=)?(AF_\w+)", trace.read_text())
    assert sockets  # The doorbell of a second start, so that the trace is known to see any.
    assert set(sockets) == {"AF_UNIX"}


def test_the_minutes_have_the_copy_and_the_language_that_were_asked_for(
    ask: Ask, sample: Path, tmp_path: Path
) -> None:
    def told(*more: str) -> str:
        file = tmp_path / f"{len(more)}.txt"
        code, _, _ = ask("--data", sample, "--sample", "minutes", "latest", "--to", file, *more)
        assert code == 0
        return file.read_text()

    assert "How we worked" in told()
    head = told("--copy", "head")
    assert "Next meeting" in head
    assert "How we worked" not in head
    assert "[Ñéxt méétíñg" in told("--copy", "head", "--language", "qps")
    assert "Nothing of this meeting is confidential." in told("--copy", "confidential")
