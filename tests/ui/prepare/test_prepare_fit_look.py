"""Nothing is cut while the card of a fit is there."""

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.language.pseudo import MirroredPseudo, Pseudo
from tests.ui.prepare.test_prepare_look import cut_parts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("bell", [time(10, 50), time(11, 5)], ids=["short", "fits"])
@pytest.mark.parametrize(
    ("words", "size", "scale"),
    [
        (Pseudo(), (1366, 652), 1.0),
        (Pseudo(), (1366, 652), 2.0),
        (MirroredPseudo(), (1024, 652), 1.0),
    ],
    ids=["1366", "twice", "mirrored"],
)
def test_nothing_is_cut_beside_the_card(hold, qapp, words, size, scale, bell):
    direction = Qt.LayoutDirection
    qapp.setLayoutDirection(direction.RightToLeft if words.right_to_left else direction.LeftToRight)
    try:
        held = hold(words=words, size=size, scale=scale)
        first, *others = held.plan.items
        items = (replace(first, locked=True), *others)
        held.show(plan=replace(held.plan, items=items, bell=bell))
        held.screen.strip.fit_to_bell.click()
        for _ in range(5):
            QApplication.processEvents()
        assert held.screen.fitting.isVisible()
        assert not cut_parts(held)
        assert held.screen._scroll.horizontalScrollBar().maximum() == 0
    finally:
        qapp.setLayoutDirection(direction.LeftToRight)
