"""A run screen in a window, and what it wished for."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.language.english import English
from facilitator.ui.dressing import apply, carry
from facilitator.ui.run.keys import KeyTable
from facilitator.ui.run.screen import RunScreen
from facilitator.ui.run.view import RunView
from tests.ui.run.samples import LINES, in_the_round

WISHES = (
    *("started", "moved", "gone_to", "captured", "edited", "kind_changed", "removed", "arrived"),
    *("left", "counted", "answered", "item_inserted", "item_moved", "undo_wished", "room_wished"),
    *("mirror_answered", "draft_changed", "close_wished", "menu_wished"),
)


class Held:
    """A screen and all that it sent up, in order, drafts apart."""

    def __init__(self, screen: RunScreen) -> None:
        self.screen = screen
        self.wishes: list[tuple[str, tuple[object, ...]]] = []
        self.drafts: list[object] = []
        for name in WISHES:
            getattr(screen, name).connect(self._heard(name))

    def _heard(self, name: str) -> Callable[..., None]:
        def hear(*values: object) -> None:
            if name == "draft_changed":
                self.drafts.append(values[0])
            else:
                self.wishes.append((name, values))

        return hear

    @property
    def last(self) -> tuple[str, tuple[object, ...]]:
        return self.wishes[-1] if self.wishes else ("", ())

    def show(self, view: RunView) -> None:
        self.screen.show_run(view)
        for _ in range(5):  # a height that follows from a width settles in a few rounds
            QApplication.processEvents()


def press(*keys: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the focus is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)
        QApplication.processEvents()


def type_words(words: str) -> None:
    """Type where the focus is."""
    for letter in words:
        QTest.keyClicks(QApplication.focusWidget(), letter)


@pytest.fixture
def hold(qtbot, qapp):
    """Build a screen that is shown, active and, unless told otherwise, in the round."""

    def build(view=None, words=None, *, size=(1366, 700), scheme="light", scale=1.0):
        apply(qapp, scheme, scale, "DejaVu Sans")
        qapp.setStyleSheet("")  # as in the program, where windows carry it
        screen = RunScreen(words or English(), keys=KeyTable(platform="linux"))
        carry(screen, instead=True)
        qtbot.addWidget(screen)
        screen.resize(*size)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        held = Held(screen)
        held.show(in_the_round().view(LINES) if view is None else view)
        return held

    return build


@pytest.fixture
def held(hold):
    return hold()
