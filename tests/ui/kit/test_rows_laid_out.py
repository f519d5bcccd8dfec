"""A list that grows to the height of its rows is laid out anew at once, in sight or not."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.dressing import apply
from facilitator.ui.kit.named_list import Named, NamedList, NamedRows
from tests.program.house import high


class Tasks(NamedRows[str]):
    """A name, and words below it."""

    def named(self, row: str) -> Named:
        return Named(row, "", "by Friday")


@pytest.mark.parametrize("above", [0, 2000])
def test_a_list_that_grows_to_its_rows_loses_its_scroll_bar(
    qtbot: QtBot, qapp: QApplication, above: int
) -> None:
    apply(qapp)
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    area.setWidget(page)
    box = QVBoxLayout(page)
    box.addSpacing(above)
    rows = NamedList(Tasks(str), "Tasks", 20)
    box.addWidget(rows)
    rows.show_rows(("Copy the tasks", "Book the hall"))
    rows.limit()
    bar = rows.verticalScrollBar()
    page.resize(400, above + 90)
    area.show()
    high()
    assert bar.isVisible(), "there was room enough before"
    for wide in (400, 500):
        page.resize(wide, above + 400)
        high()
        assert rows.viewport().height() >= rows.contentsSize().height()
        assert not bar.isVisible()
        page.resize(wide, above + 90)
        high()
        assert bar.isVisible()
