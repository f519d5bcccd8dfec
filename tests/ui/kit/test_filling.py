"""A column is filled from above, a part at a time, and what is begun again starts anew."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.kit.filling import Filling


def slow(word: str, many: int) -> Iterator[QWidget]:
    """Labels each of which takes longer to make than a turn may."""
    for number in range(many):
        until = QDeadlineTimer(5)
        while not until.hasExpired():
            pass
        yield QLabel(f"{word} {number}")


def test_the_first_is_there_at_once_and_the_rest_in_turn(qtbot: QtBot, qapp: QApplication) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    filling = Filling(QVBoxLayout(box), box)

    def shown() -> list[str]:
        return [label.text() for label in box.findChildren(QLabel) if not label.isHidden()]

    filling.begin(slow("old", 5))
    assert (shown(), filling.busy) == (["old 0"], True)
    qapp.processEvents()
    assert shown() == ["old 0", "old 1"]
    filling.begin(slow("new", 3))
    assert shown() == ["new 0"]
    qtbot.waitUntil(lambda: not filling.busy)
    assert shown() == ["new 0", "new 1", "new 2"]
    filling.begin(iter(()))
    assert (shown(), filling.busy) == ([], False)
