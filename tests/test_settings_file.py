"""The file of settings: whatever stands there, the program starts and nothing is thrown away."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import settings_file
from facilitator.app.errors import UserError
from facilitator.app.settings import Settings
from facilitator.paths import write_atomically
from facilitator.settings_file import NAME, Found, read, set_aside, write
from tests.app.any_settings import ANYTHING, GOOD, NAMES

WISHED = Settings("cy", 150, "dark", reduced_motion=True, sounds="beep")
LOST = {
    "empty": b"",
    "blank": b" \n\n",
    "torn": json.dumps(WISHED._asdict()).encode()[:40],
    "torn-line": json.dumps(WISHED._asdict(), indent=2).encode()[:40],
    "garbage": bytes(range(256)) * 20,
    "nul": b"\0" * 4096,
    "10-mb": b'{"size": 150, "x": "' + b"y" * 10_000_000 + b'"}',
    "deep": b"[" * 60_000,
    "deep-in-a-table": b'{"size": 150, "x": ' + b"[" * 30_000 + b"]" * 30_000 + b"}",
    "list": b'["size", 150]',
    "number": b"150",
    "long-number": b'{"size": ' + b"9" * 5_000 + b"}",
    "no-number": b'{"size": NaN}',
    "endless-number": b'{"size": 150, "x": Infinity}',
    "beyond-any-number": b'{"size": 150, "x": 1e999}',
    "utf-16": '{"size": 150}'.encode("utf-16"),
    "latin-1": '{"size": 150, "x": "é"}'.encode("latin-1"),
    "two": b'{"size": 150}{"size": 150}',
    "python": b"{'size': 150}",
    "comma": b'{\n  "size": 150,\n}\n',
    "no-comma": b'{\n  "size": 150\n  "sounds": true\n}\n',
}


def put(folder: Path, content: bytes) -> None:
    (folder / NAME).write_bytes(content)


def test_no_file_is_no_trouble(tmp_path):
    assert read(tmp_path) == Found()
    assert read(tmp_path / "nowhere") == Found()


@pytest.mark.parametrize("name", LOST)
def test_a_file_that_cannot_be_read_is_lost_and_kept_elsewhere(tmp_path, name):
    put(tmp_path, LOST[name])
    assert read(tmp_path) == Found(lost=True)
    assert (tmp_path / NAME).read_bytes() == LOST[name], "reading changes nothing"
    kept = set_aside(tmp_path)
    assert (tmp_path / kept).read_bytes() == LOST[name]
    assert read(tmp_path) == Found()


def test_what_was_set_aside_before_stays(tmp_path):
    for number in range(3):
        put(tmp_path, b"bad %d" % number)
        set_aside(tmp_path)
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == [
        b"bad 0",
        b"bad 1",
        b"bad 2",
    ]


def test_a_folder_in_its_place_is_set_aside(tmp_path):
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "mine.txt").write_text("kept")
    assert read(tmp_path).lost
    assert (tmp_path / set_aside(tmp_path) / "mine.txt").read_text() == "kept"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_or_a_link_to_itself_in_its_place_does_not_wait(tmp_path):
    path = tmp_path / NAME
    os.mkfifo(path)
    assert read(tmp_path).lost
    path.unlink()
    path.symlink_to(path)
    assert read(tmp_path).lost


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="all can be read")
def test_a_file_that_may_not_be_read_is_lost(tmp_path):
    put(tmp_path, b"{}")
    (tmp_path / NAME).chmod(0)
    assert read(tmp_path).lost


def test_a_refused_file_is_lost(tmp_path, monkeypatch):
    put(tmp_path, b"{}")

    def refuse(*_given, **_more):
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert read(tmp_path).lost


@pytest.mark.parametrize(
    "content",
    [
        b'{"size":150,"colours":"dark","language":"cy","sounds":true,"reduced_motion":true}',
        b"\xef\xbb\xbf" + json.dumps(WISHED._asdict()).encode(),
        json.dumps(WISHED._asdict(), indent=4).replace("\n", "\r\n").encode(),
    ],
    ids=["one-line", "marked", "by-hand"],
)
def test_files_written_by_hand_are_welcome(tmp_path, content):
    put(tmp_path, content)
    assert read(tmp_path) == Found(WISHED)


def test_a_bad_value_is_named(tmp_path):
    put(tmp_path, json.dumps({**WISHED._asdict(), "size": 15}).encode())
    assert read(tmp_path) == Found(Settings("cy", 100, "dark", True, "beep"), {}, ("size",))


def hastily(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@given(settings=GOOD, others=st.dictionaries(NAMES, ANYTHING, max_size=4))
def test_what_was_written_is_read(tmp_path_factory, settings, others):
    folder = tmp_path_factory.getbasetemp()
    newer = {f"newer-{name}": value for name, value in others.items() if "nan" not in repr(value)}
    newer = {name: value for name, value in newer.items() if "inf" not in repr(value)}
    write(folder, settings, newer, hastily)
    assert read(folder) == Found(settings, newer)


@given(settings=GOOD)
def test_our_own_form_is_read_as_json_reads_it(settings):
    text = settings_file._encoded(settings, {"newer": 7}).decode()
    if settings.phrases or settings.favourites or "\\" in text:
        return  # Of more than a line, or with signs that stand for others; json reads it.
    assert settings_file._plain(text) == settings_file._by_json(text)


@given(st.text(alphabet='{}" :,\n\\abet_rufls0123456789é'), st.data())
def test_what_is_read_quickly_is_read_as_json_reads_it(piece, data):
    text = settings_file._encoded(Settings(), {"newer": 7}).decode()
    at = data.draw(st.integers(0, len(text)))
    till = data.draw(st.integers(at, min(len(text), at + 3)))
    text = text[:at] + piece + text[till:]
    table = settings_file._plain(text)
    assert table is None or table == json.loads(text)


def test_reading_our_own_form_loads_no_library(tmp_path):
    write(tmp_path, WISHED, {}, write_atomically)
    code = (
        "import sys; from pathlib import Path; from facilitator.settings_file import read;"
        f"found = read(Path({str(tmp_path)!r}));"
        "assert found.settings.size == 150, found;"
        "print([name for name in ('json', 'msgspec', 'babel', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_write_protected_file_is_told_and_nothing_is_left_beside_it(tmp_path):
    write(tmp_path, WISHED, {}, write_atomically)
    (tmp_path / NAME).chmod(0o444)
    with pytest.raises(UserError):
        write(tmp_path, Settings(), {}, write_atomically)
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert read(tmp_path).settings == WISHED
