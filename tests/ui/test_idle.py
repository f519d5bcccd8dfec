"""What stalls the window waits until nobody types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.idle import PAUSE, WhenIdle


def test_it_is_called_once_after_a_pause_and_each_key_begins_it_anew(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    called: list[int] = []
    idle = WhenIdle(window, lambda: called.append(1))
    idle.begin()
    idle._timer.stop()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert idle._timer.isActive(), "a key begins the pause"
    assert idle._timer.interval() == PAUSE
    idle._timer.timeout.emit()
    assert called == [1]
    idle._timer.stop()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert not idle._timer.isActive(), "it listens no more"


def test_a_window_that_is_gone_is_left_alone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    called: list[int] = []
    idle = WhenIdle(window, lambda: called.append(1))
    idle.begin()
    window.destroy()
    idle._timer.timeout.emit()
    assert called == []
