"""Where the page begins on which a protocol is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.own_protocol import OwnProtocol
from facilitator.language.english import English
from facilitator.ui.dressing import apply
from facilitator.ui.protocols.screen import WritingScreen
from facilitator.ui.protocols.values import OwnView
from tests.program.staged import PROTOCOL


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_name_is_in_sight_when_it_gets_the_focus(
    qtbot: QtBot, qapp: QApplication, scale: float
) -> None:
    apply(qapp, "light", scale, "DejaVu Sans")
    screen = WritingScreen(English(), ())
    qtbot.addWidget(screen)
    screen.resize(1366, 652)
    screen.show_own(OwnView(OwnProtocol(PROTOCOL.id), PROTOCOL))
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.begin()
    for _ in range(4):
        QApplication.processEvents()
    name = QApplication.focusWidget()
    assert name is not None
    assert screen.head.parts["name"].widget.isAncestorOf(name)
    place = QRect(name.mapTo(screen, QPoint()), name.size())
    assert screen.rect().contains(place), place
