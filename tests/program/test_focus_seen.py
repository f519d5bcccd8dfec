"""Whatever has the focus can be seen to have it, in every room and the schemes that are not usual.

Of the light scheme `test_every_room` says so, on the walk that tries the keys.
"""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.program import keyboard, ringed
from tests.program.conftest import Open
from tests.program.walks import WALKS


@pytest.mark.extended
@pytest.mark.parametrize("scheme", ["dark", "high"])
@pytest.mark.parametrize("walk", WALKS)
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
