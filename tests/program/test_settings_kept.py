"""Settings from start to start: kept, set aside when they are bad, never in the way."""

from __future__ import annotations

import gc
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facilitator.app.settings import Settings
from facilitator.bootstrap import commands, front, opening, preferences
from facilitator.bootstrap.options import Options, make_app
from facilitator.settings_file import ASIDE, NAME, Found, read
from facilitator.ui.dressing import apply
from facilitator.ui.theme import theme_of
from facilitator.ui.tokens import DARK
from tests.program.house import HANGING, settle
from tests.test_settings_file import LOST

Start = Callable[..., front._Front]
EXTENDED = pytest.mark.extended
A_FEW = ("torn", "10-mb")


@pytest.fixture
def start(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Start]:
    """Starts the program with these words on the command line and waits for its store."""
    monkeypatch.setattr(opening, "leave_well", lambda _app, _program: None)  # signals stay ours
    monkeypatch.setattr(opening.Faults, "hook", lambda _self: None)
    begun: list[front._Front] = []

    def open_program(options: Options) -> int:
        begun.append(front._Front(options, make_app(options)))
        return 0

    monkeypatch.setattr(front, "open_program", open_program)

    def one(*line: str) -> front._Front:
        assert commands.run([str(part) for part in line], 0.0) == 0
        here = begun[-1]
        qtbot.waitUntil(lambda: not {"opened", "failed"}.isdisjoint(here._marks), timeout=HANGING)
        return here

    yield one
    for each in begun:
        leave(each)
    apply(qapp, "light")
    gc.unfreeze()


def leave(here: front._Front) -> None:
    """Close the program, unless that has been done."""
    if not isValid(here._window):
        return
    here.leave()
    here._window.hide()
    here._window.deleteLater()
    settle()


def program(here: front._Front):
    assert here._opening is not None
    return here._opening.program


def notice(here: front._Front) -> str:
    return here._window.notice._line.text() if here._window.notice.isVisible() else ""


def test_what_was_chosen_holds_at_the_next_start(start: Start, tmp_path: Path) -> None:
    first = start("--data", tmp_path)
    menu = first._opening._going._entries()
    next(e for e in menu if e.words and e.words.msgid == "Dark").call()
    for _ in range(3):  # 110, 125, 150 per cent
        first._opening._going._grow(1)
    assert QApplication.palette().window().color() == QColor(DARK.window)
    leave(first)
    apply(QApplication.instance(), "light")
    second = start("--data", tmp_path)
    assert theme_of().scheme is DARK
    assert theme_of().scale == 1.5
    assert program(second).preferences.now == Settings(size=150, colours="dark")
    assert notice(second) == ""


def test_they_hold_before_the_first_paint(start: Start, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"colours": "dark", "size": 200}')
    seen = []

    class Watched(front.MainWindow):
        def __init__(self, words):
            super().__init__(words)
            self.painted.connect(lambda: seen.append((theme_of().scheme, theme_of().scale)))

    original, front.MainWindow = front.MainWindow, Watched
    try:
        start("--data", tmp_path)
    finally:
        front.MainWindow = original
    assert seen == [(DARK, 2.0)]


def test_the_command_line_wins_and_is_not_kept(start: Start, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"colours": "dark", "size": 200}')
    here = start("--data", tmp_path, "--scheme", "light", "--text-size", "90")
    assert theme_of().scheme.name == "light"
    assert theme_of().scale == 0.9
    here._opening._going._grow(1)
    leave(here)
    assert read(tmp_path) == Found(Settings(size=100, colours="dark"))


# All are the same to the program, as tests/test_settings_file.py holds each day: a few are enough.
@pytest.mark.parametrize(
    "name", [name if name in A_FEW else pytest.param(name, marks=EXTENDED) for name in LOST]
)
def test_a_bad_file_blocks_no_start(start: Start, tmp_path: Path, name: str) -> None:
    (tmp_path / NAME).write_bytes(LOST[name])
    here = start("--data", tmp_path)
    assert {"painted", "opened"} <= here._marks.keys()
    assert "The settings could not be read" in notice(here)
    kept = tmp_path / f"{ASIDE}.json"
    assert str(kept) in notice(here)
    assert kept.read_bytes() == LOST[name]
    leave(here)
    assert notice(start("--data", tmp_path)) == "", "it is told once"


def test_a_bad_value_is_named_and_the_others_hold(start: Start, tmp_path: Path) -> None:
    raw = {"colours": "dark", "size": 5, "language": "xx", "newer": {"a": [1]}}
    (tmp_path / NAME).write_text(json.dumps(raw))
    here = start("--data", tmp_path)
    assert "as at first: Text size and Language." in notice(here)
    assert theme_of().scheme is DARK
    leave(here)
    assert read(tmp_path) == Found(Settings(colours="dark"), {"newer": {"a": [1]}})
    assert json.loads((tmp_path / f"{ASIDE}.json").read_text()) == raw


def test_bad_settings_are_told_beside_a_damaged_store(start: Start, tmp_path: Path) -> None:
    leave(start("--data", tmp_path))
    (tmp_path / NAME).write_text("{")
    (tmp_path / "store.db").write_bytes(b"no store" * 1000)
    here = start("--data", tmp_path)
    assert program(here).trouble is not None
    assert "The settings could not be read" in notice(here)


def test_what_cannot_be_set_aside_blocks_nothing_and_is_not_lost(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (tmp_path / NAME).write_text("{")

    def refuse(_folder: Path) -> str:
        raise PermissionError

    monkeypatch.setattr(preferences, "set_aside", refuse)
    here = start("--data", tmp_path)
    assert "until then no choice can be kept" in notice(here)
    here._opening._going._grow(1)
    qtbot.waitUntil(lambda: "could not be kept" in notice(here), timeout=HANGING)
    assert theme_of().scale == 1.1
    assert (tmp_path / NAME).read_text() == "{"


def test_a_full_disk_is_told_and_the_choice_holds(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    here = start("--data", tmp_path)

    def full(path: Path, _content: bytes) -> Path:
        from facilitator.app.errors import UserError
        from facilitator.domain.words import tr

        raise UserError(tr("No room for {name}", name=path.name))

    monkeypatch.setattr(preferences, "write_atomically", full)
    here._opening._going._dress("high")
    qtbot.waitUntil(lambda: "could not be kept" in notice(here), timeout=HANGING)
    assert theme_of().scheme.name == "high"
    monkeypatch.undo()
    here._opening._going._grow(1)
    here._opening._keeper.leave()
    assert read(tmp_path).settings == Settings(size=110, colours="high")


def test_only_the_newest_wish_waits_for_a_slow_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may, written = threading.Event(), []

    def slow(path: Path, content: bytes) -> Path:
        assert may.wait(HANGING / 1000)
        written.append(json.loads(content)["size"])
        return path

    monkeypatch.setattr(preferences, "write_atomically", slow)
    keeper = preferences.SettingsKeeper(tmp_path, Found(), lambda call: call(), lambda _: None)
    for size in range(80, 201):
        keeper.keep(Settings(size=size))
    may.set()
    keeper.leave()
    assert written[-1] == 200
    assert len(written) <= 2


def test_a_language_of_the_settings_is_spoken(start: Start, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"language": "qps"}')
    here = start("--data", tmp_path)
    assert program(here).words.language == "qps"
    leave(here)
    here = start("--data", tmp_path, "--language", "en")
    assert program(here).words.language == "en"
