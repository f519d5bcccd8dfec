"""Where there is no display: told in a sentence, and found out before Qt ends the program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

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
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":987.0")
    code, _, err = ask("--data", tmp_path / "data")
    assert code == FAILED
    assert "facilitator demo --to" in err
