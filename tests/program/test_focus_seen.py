"""Whatever has the focus can be seen to have it, in every room and every scheme."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.program import keyboard, ringed
from tests.program.conftest import Open
from tests.program.walks import WALKS

LIGHT = [pytest.param("light", walk) for walk in WALKS]
OTHERS = [
    pytest.param(scheme, walk, marks=pytest.mark.extended)
    for scheme in ("dark", "high")
    for walk in WALKS
]


@pytest.mark.parametrize(("scheme", "walk"), [*LIGHT, *OTHERS])
def test_the_focus_can_be_seen(open_house: Open, scheme: str, walk: str) -> None:
    house = open_house(scheme=scheme)
    known: set[QWidget] = set()
    found = []
    for scene in WALKS[walk](house):
        keeps = QApplication.focusWidget()
        found += [
            f"{scene}: {fault}" for fault in ringed.unseen(house, keyboard.tour(house), known)
        ]
        if keeps is not None and keeps.isVisible():
            keeps.setFocus()
    assert not found, "\n" + "\n".join(found)
