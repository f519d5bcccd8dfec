"""A reason is asked for, and the keyboard comes back."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.ui.kit.reason_line import ReasonLine


def test_it_is_put_away_after_what_asked_for_it_is_gone(qtbot: QtBot) -> None:
    page, asked, other = QWidget(), QPushButton("Leave it"), QPushButton("Another")
    qtbot.addWidget(page)
    reason = ReasonLine(English())
    lines = QVBoxLayout(page)
    for part in (other, asked, reason):
        lines.addWidget(part)
    page.show()
    page.activateWindow()
    asked.setFocus()
    qtbot.waitUntil(asked.hasFocus)
    reason.ask(tr("Why?"), str)
    delete(asked)
    reason.put_away()
    assert reason.isHidden()
    assert other.hasFocus()
