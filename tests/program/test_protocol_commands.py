"""Protocols from the command line: listed, written into a file, taken from one."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from facilitator.bootstrap.commands import FAILED
from facilitator.storage import backups
from facilitator.storage.files import store_file
from tests.exchange.bad_packs import BAD_PACKS
from tests.program.conftest import Ask


@pytest.fixture
def pack(ask: Ask, tmp_path: Path) -> Path:
    """Two shipped ones as a school hands them on."""
    file = tmp_path / "pack.zip"
    code, out, err = ask(
        *("--data", tmp_path / "there", "protocols", "export", "check-in", "troika"),
        *("--to", file, "--author", "North School", "--licence", "CC BY 4.0"),
    )
    assert (code, out, err) == (0, f"2 protocols are in {file}.\n", "")
    return file


def test_the_whole_library_comes_as_a_booklet(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "booklet.md"
    code, out, err = ask("--data", tmp_path / "here", "protocols", "booklet", "--to", file)
    listed = ask("--data", tmp_path / "here", "protocols", "list")[1].splitlines()
    assert (code, out, err) == (0, f"{len(listed)} protocols are in {file}.\n", "")
    text = file.read_text("utf-8")
    for line in listed:
        assert f"\n### {line.partition(': ')[2]}\n" in text
    assert ask("--data", tmp_path, "protocols", "booklet", "--to", tmp_path / "b.exe")[0] == FAILED


def changed(pack: Path, folder: Path, old: str, new: str) -> Path:
    """The check-in of a pack with other words, as a file of its own."""
    with ZipFile(pack) as archive:
        text = archive.read("check-in.toml").decode()
    file = folder / "check-in.toml"
    file.write_text(text.replace(old, new, 1), "utf-8")
    return file


def test_a_pack_is_shown_first_and_taken_in_only_when_wished(
    ask: Ask, pack: Path, tmp_path: Path
) -> None:
    here = tmp_path / "here"
    _, out, _ = ask("--data", here, "protocols", "import", pack)
    assert "Made by North School\nLicence: CC BY 4.0\nThe same here: Check-in" in out
    file = changed(pack, tmp_path, '"Check-in"', '"Our check-in"')
    _, out, _ = ask("--data", here, "protocols", "import", file)
    assert "Changed in the file: Our check-in (check-in)\n" in out
    assert "   Name: it was “Check-in”, it is “Our check-in”.\n" in out
    assert out.endswith("Nothing has been changed. To take it in, add --apply.\n")
    assert "Our check-in" not in ask("--data", here, "protocols", "list")[1]
    code, out, _ = ask("--data", here, "protocols", "import", file, "--apply")
    assert (code, "Taken in: 1 protocol." in out) == (0, True)
    assert "check-in: Our check-in (your own)\n" in ask("--data", here, "protocols", "list")[1]
    assert [why for _, why, _ in backups.present(here)].count("import") == 1
    again = tmp_path / "again.toml"
    assert ask("--data", here, "protocols", "export", "check-in", "--to", again)[0] == 0
    assert again.read_bytes() == file.read_bytes()


def test_what_differs_here_and_there_has_to_be_decided(
    ask: Ask, pack: Path, tmp_path: Path
) -> None:
    here = tmp_path / "here"
    for name in ("Ours", "Theirs"):
        file = changed(pack, tmp_path, '"Check-in"', f'"{name}"')
        code, _, err = ask("--data", here, "protocols", "import", file, "--apply")
    assert (code, "something differs" in err) == (FAILED, True)
    command = ("--data", here, "protocols", "import", file, "--apply", "--conflicts")
    assert "nothing to take in" in ask(*command, "keep")[1]
    assert "check-in: Ours (your own)" in ask("--data", here, "protocols", "list")[1]
    assert ask(*command, "take")[0] == 0
    assert "check-in: Theirs (your own)" in ask("--data", here, "protocols", "list")[1]


@pytest.mark.parametrize("case", ["F29 a wrong sum", "a bad protocol beside a good one"])
def test_a_bad_pack_changes_nothing(ask: Ask, tmp_path: Path, case: str) -> None:
    here, file = tmp_path / "here", tmp_path / "x.zip"
    ask("--data", here, "protocols", "list")
    before = store_file(here).read_bytes()
    make, begins = BAD_PACKS[case]
    file.write_bytes(make())
    code, out, err = ask("--data", here, "protocols", "import", file, "--apply")
    assert (code, out) == (FAILED, "")
    assert err.startswith(begins)
    assert store_file(here).read_bytes() == before


@pytest.mark.parametrize("given", [("nowhere", "x.zip"), ("check-in", "x.txt")])
def test_what_cannot_be_written_is_told(ask: Ask, tmp_path: Path, given: tuple[str, str]) -> None:
    identity, name = given
    command = ("protocols", "export", identity, "--to", tmp_path / name)
    code, out, err = ask("--data", tmp_path / "here", *command)
    assert (code, out, bool(err)) == (FAILED, "", True)
    assert not (tmp_path / name).exists()
