"""What people can do wrong ends in a sentence: nothing is lost, nothing raises.

An exception in a slot, an event or a thread fails a test by itself (pytest-qt, pytest).
"""

from __future__ import annotations

import time

import pytest
from PySide6.QtGui import QGuiApplication

from tests.program import looking
from tests.program.conftest import Open
from tests.program.house import House
from tests.program.scenes import WALKS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TWELVE_MB = "Lorem ipsum " * 1_000_000
HANGING = 2.0
"""Seconds: a guard against hanging, no measure."""


def told(house: House) -> set[str]:
    """All sentences in sight."""
    return {text for widget in looking.shown(house) for text in looking.texts(widget)}


@pytest.mark.parametrize("walk", WALKS)
def test_twelve_megabytes_are_refused_with_a_sentence(open_house: Open, walk: str) -> None:
    house = open_house()
    clipboard = QGuiApplication.clipboard()
    found, tried = [], set()
    for scene in WALKS[walk](house):
        for field in looking.fields(house):
            if (place := f"{type(field.parent()).__name__} {field.accessibleName()}") in tried:
                continue
            tried.add(place)
            clipboard.setText(TWELVE_MB)
            field.setFocus()
            before, began = looking.typed(field), time.monotonic()
            house.press("Ctrl+V")
            took = time.monotonic() - began
            sentences = [text for text in told(house) if "nothing was put in" in text]
            if looking.typed(field) != before or not sentences or took > HANGING:
                found.append(f"{scene}: {place} {took:.1f} s {sentences}")
            assert clipboard.text() == TWELVE_MB
            house.window.notice.show_notice("")
            clipboard.clear()
    assert not found, "\n" + "\n".join(found)
