"""What test --extended fetches for itself, played through without a network."""

import json
import platform
import sys

import pytest


@pytest.fixture
def tools(root, tmp_path, monkeypatch):
    """The module, on a machine of one kind on which no program is found."""
    monkeypatch.syspath_prepend(str(root / "packaging"))
    import document_tools

    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    (tmp_path / "bin").mkdir()
    return document_tools


@pytest.fixture
def npm(tmp_path):
    """Makes an npm that notes what it was asked, and ends as it is told."""

    def make(code: int) -> None:
        script = tmp_path / "bin" / "npm"
        script.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\nexit {code}\n')
        script.chmod(0o755)

    return make


def asked(tmp_path) -> list[str]:
    told = tmp_path / "asked"
    return told.read_text().splitlines() if told.exists() else []


posix = pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell")


@posix
def test_the_validator_is_fetched_once_and_again_when_another_is_wanted(
    tools, npm, tmp_path, monkeypatch
):
    npm(0)
    for _ in range(2):
        tools.add_validator(tmp_path / "here")
    assert [line.split()[:2] for line in asked(tmp_path)] == [["ci", "--ignore-scripts"]]
    assert (tmp_path / "here" / "package-lock.json").exists()

    newer = tmp_path / "newer"
    newer.mkdir()
    for name in tools.FILES:
        (newer / name).write_text("{}")
    monkeypatch.setattr(tools, "WANTED", newer)
    tools.add_validator(tmp_path / "here")
    assert len(asked(tmp_path)) == 2
    assert (tmp_path / "here" / "package.json").read_text() == "{}"


@posix
def test_what_cannot_be_fetched_is_said_and_tried_again(tools, npm, tmp_path, capfd):
    npm(1)
    for _ in range(2):
        tools.add_validator(tmp_path / "here")
    assert len(asked(tmp_path)) == 2
    assert not (tmp_path / "here").exists()
    assert "could not be fetched: its tests are skipped" in capfd.readouterr().err


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_where_it_cannot_run_nothing_is_asked(tools, tmp_path, monkeypatch, capfd, machine):
    monkeypatch.setattr(platform, "machine", lambda: machine)
    tools.add_document_tools(tmp_path)
    assert asked(tmp_path) == []
    assert "needs npm" in capfd.readouterr().err


def test_a_program_that_is_there_is_not_installed_again(tools, npm, tmp_path, monkeypatch):
    wanted = []
    monkeypatch.setattr(tools, "add_system_packages", wanted.append)
    npm(0)
    tools.add_document_tools(tmp_path)
    assert wanted == [["libreoffice-writer-nogui"], ["poppler-utils"]]


def test_the_validator_has_one_version_and_a_hash_and_no_place(root):
    folder = root / "packaging" / "validator"
    named = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    assert locked.pop("")["dependencies"] == named
    assert {f"node_modules/{name}": v for name, v in named.items()} == {
        path: package["version"] for path, package in locked.items()
    }
    for package in locked.values():
        assert package["integrity"].startswith("sha512-")
        assert "resolved" not in package
