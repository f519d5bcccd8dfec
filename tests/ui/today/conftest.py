"""The first screen in a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.language.english import English
from facilitator.ui.dressing import apply
from facilitator.ui.today.screen import TodayScreen


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[], TodayScreen]]:
    """Build the screen and show it."""
    made: list[TodayScreen] = []

    def make() -> TodayScreen:
        apply(qapp, "light", 1.0)
        whole = TodayScreen(English())
        whole.resize(1366, 664)
        whole.show()
        made.append(whole)
        whole.activateWindow()
        qtbot.waitUntil(whole.isActiveWindow)
        return whole

    yield make
    for whole in made:
        shiboken6.delete(whole)
