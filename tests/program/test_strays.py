"""The watch for stray windows sees them, whoever opens them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.program.house import House, settle


class Raised(QFrame):
    """A part with a showing of its own, as some of the program have."""

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)


def begun(house: House, part: QWidget, layout: QLayout) -> None:
    """Show a part first and put it into its place afterwards."""
    part.setVisible(True)
    layout.addWidget(part)


@pytest.mark.parametrize("kind", [QLabel, Raised, QDialog])
def test_a_part_that_is_shown_before_it_has_its_place_is_seen(
    house: House, qtbot: QtBot, kind: type[QWidget]
) -> None:
    place = QWidget(house.window)
    begun(house, kind(), QVBoxLayout(place))
    settle()
    assert [each.split()[0] for each in house.strays.seen] == [kind.__name__]
    house.strays.seen = []


def test_a_part_in_its_place_is_none(house: House) -> None:
    QLabel(house.window).show()
    settle()
    assert house.strays.seen == []
