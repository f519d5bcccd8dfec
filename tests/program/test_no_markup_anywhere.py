"""Whatever people typed, no room, menu or tooltip reads it as markup: no file is opened for it."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QToolTip
from shiboken6 import delete

from tests.program import library_scenes, looking, scenes
from tests.program.conftest import Open
from tests.program.house import settle
from tests.program.walks import WALKS

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells that a file was opened"),
]
OPENED = 0x20


class Watch:
    """Hears from the system that a file was opened, by whatever library."""

    def __init__(self, path: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._handle = libc.inotify_init1(os.O_NONBLOCK)
        assert libc.inotify_add_watch(self._handle, os.fsencode(path), OPENED) >= 0

    def heard(self) -> bool:
        try:
            return bool(os.read(self._handle, 4096))
        except BlockingIOError:
            return False

    def close(self) -> None:
        os.close(self._handle)


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    path = tmp_path / "canary.png"
    path.write_bytes(b"\x89PNG")
    return path


@pytest.fixture
def watch(canary: Path) -> Iterator[Watch]:
    """Sees a label that reads markup: a watch that hears nothing would prove nothing."""
    watch = Watch(canary)
    planted = QLabel(f'<img src="file://{canary}">')
    planted.show()
    settle()
    assert watch.heard()
    delete(planted)  # alive it would read its markup again, whenever the program is dressed
    settle()
    watch.heard()
    yield watch
    watch.close()


def written(value: object, markup: str) -> object:
    """A value in which all that people wrote is markup."""
    if isinstance(value, str):
        return markup if value.startswith("zq") else value
    if isinstance(value, tuple):
        return tuple(written(each, markup) for each in value)
    if isinstance(value, Mapping):
        return {written(key, markup): written(each, markup) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: written(getattr(value, f.name), markup) for f in fields(value)}
        return replace(value, **parts)
    return value


# Each day where the most stands that people wrote; the house holds every label to plain text.
DAILY = ("meeting",)


@pytest.mark.parametrize(
    "walk", [w if w in DAILY else pytest.param(w, marks=pytest.mark.extended) for w in WALKS]
)
def test_markup_opens_no_file(
    open_house: Open, canary: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch, walk: str
) -> None:
    markup = f'<img src="file://{canary}"><img src="{canary}"><b>zq</b>'
    for name in ("TEAM", "LIBRARY", "NEXT", "LATER", "EARLIER", "BACKUPS"):
        monkeypatch.setattr(scenes, name, written(getattr(scenes, name), markup))
    monkeypatch.setattr(library_scenes, "SHELF", written(library_scenes.SHELF, markup))
    keep: Callable[..., None] = scenes._capture
    monkeypatch.setattr(
        scenes, "_capture", lambda house, kind, _, **more: keep(house, kind, markup, **more)
    )
    house = open_house()
    for scene in WALKS[walk](house):
        for widget in looking.shown(house):
            if tip := widget.toolTip():
                QToolTip.showText(QPoint(5, 5), tip, widget)
                settle()
        QToolTip.hideText()
        assert not watch.heard(), scene
