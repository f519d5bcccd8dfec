"""The team's screen in a window of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.ui.dressing import apply
from tests.ui.team.held import Held


@pytest.fixture
def held(qapp: QApplication, qtbot: QtBot) -> Iterator[Held]:
    apply(qapp, "light", 1.0)
    made = Held()
    made.screen.resize(1366, 664)
    made.screen.show()
    made.screen.activateWindow()
    qtbot.waitUntil(made.screen.isActiveWindow)
    yield made
    made.screen.hide()  # an open editor says its last words
    qapp.processEvents()
    shiboken6.delete(made.screen)
