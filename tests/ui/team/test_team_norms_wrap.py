"""A long norm beside its past: it wraps, and its row grows and shrinks with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.domain.focus import Focus
from facilitator.language.english import English
from facilitator.ui.dressing import apply
from facilitator.ui.kit.cells import words_box
from facilitator.ui.team.lists import NormsCard
from facilitator.ui.theme import theme_of

LONG = "We let everyone finish their sentence before we answer, and we ask before we advise"
NORMS = ("Phones away", LONG, "w" * 90)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_long_norm_wraps_and_its_row_follows(qtbot, qapp, scale):
    apply(qapp, "light", scale, "DejaVu Sans")
    card = NormsCard(English())
    qtbot.addWidget(card)
    card.resize(round(460 * scale), round(500 * scale))
    card.keep_place(lambda: card.norms.show_norms(NORMS))
    card.show()
    qapp.processEvents()
    table = card.table

    def high(row: int) -> int:
        return table.rowHeight(row)

    def needed(row: int) -> int:
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, table.columnWidth(0), 9_999)
        font = theme_of(table).font("body")
        box = words_box(theme_of(table), option)
        words = "\u200b".join(NORMS[row][at : at + 25] for at in range(0, len(NORMS[row]), 25))
        text = NORMS[row] if " " in NORMS[row] else words
        return QFontMetrics(font).boundingRect(box, 0x1000, text).height()

    alone = [high(row) for row in range(3)]
    assert high(1) >= needed(1)
    assert high(2) >= needed(2)
    assert high(0) < high(1)
    card.norms.show_past((Focus(NORMS[1], None), Focus(NORMS[1], None)))
    qapp.processEvents()
    qapp.processEvents()
    assert [high(row) >= needed(row) for row in range(3)] == [True] * 3
    assert high(1) > alone[1], "the past beside it leaves less width"
    card.resize(round(1600 * scale), card.height())
    qapp.processEvents()
    qapp.processEvents()
    assert high(1) == high(0)
