"""Where there is no display: told in a sentence, and found out before Qt ends the program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from facilitator.bootstrap import displays
from facilitator.bootstrap.commands import FAILED
from tests.program.conftest import Ask

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="these always have a display"
)


def test_without_a_display_it_says_what_can_be_done_instead(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, _, err = ask("--data", tmp_path)
    assert code == FAILED
    assert "facilitator demo --to" in err


def test_a_display_that_is_only_named_is_none(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(displays, "SOCKETS", tmp_path)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":987.0")
    code, _, err = ask("--data", tmp_path / "data")
    assert code == FAILED
    assert "facilitator demo --to" in err


def test_which_displays_are_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "X3").touch()
    (tmp_path / "wayland-0").touch()
    (tmp_path / "unix").write_text(f"0: 2 01 1 @{tmp_path}/X4\n0: 2 01 1 @{tmp_path}/X40\n")
    monkeypatch.setattr(displays, "SOCKETS", tmp_path)
    monkeypatch.setattr(displays, "NAMELESS", tmp_path / "unix")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    def seen(x: str, wayland: str) -> bool:
        monkeypatch.setenv("DISPLAY", x)
        monkeypatch.setenv("WAYLAND_DISPLAY", wayland)
        return displays.has_display()

    there = (":3", ":3.1", "unix:3", ":4", "other:9", "/private/here:0")
    assert [x for x in there if not seen(x, "")] == []
    assert [x for x in ("", ":2", ":2.0", "unix:2", ":9") if seen(x, "")] == []
    assert [w for w in ("wayland-0", str(tmp_path / "wayland-0")) if not seen("", w)] == []
    assert [w for w in ("wayland-1", "/none/wayland-0") if seen("", w)] == []
