"""What the strip paints: nothing over its words, and minutes where a title has no room."""

import pytest
from PySide6.QtCore import QRect

from facilitator.ui.dressing import apply
from facilitator.ui.kit.strip import TimeStrip
from facilitator.ui.kit.strip_places import Block, BlockState, Strip
from facilitator.ui.theme import theme_of

WIDTH = 1000


@pytest.fixture
def drawn(qtbot, qapp):
    apply(qapp, "light", 1.0, "DejaVu Sans")

    def draw(strip, part):
        widget = TimeStrip("Time strip", times=False)
        qtbot.addWidget(widget)
        widget.resize(WIDTH, widget.sizeHint().height())
        widget.show_strip(strip)
        em = theme_of(widget).em
        left, right = part
        box = QRect(left, em(1.8) + 4, right - left, em(3) - 14)
        return widget.grab().toImage().copy(box)

    return draw


def test_the_mark_of_now_crosses_no_words(drawn):
    blocks = (Block("Check-in", 10, BlockState.NOW), Block("Talk", 30))
    early, late = (drawn(Strip(blocks, now=now), (4, 240)) for now in (2.0, 3.0))
    assert early == late


@pytest.mark.parametrize("state", list(BlockState))
def test_a_narrow_block_shows_its_minutes(drawn, state):
    def narrow(label):
        blocks = (Block("Check-in", 1, state, label=label), Block("Talk", 45))
        return drawn(Strip(blocks), (2, 20))

    assert narrow("1") != narrow("8")


@pytest.mark.parametrize("title", ["Close", "Ends"])
def test_no_hatch_runs_through_words_where_lines_are_bold(qtbot, qapp, title):
    apply(qapp, "high", 1.0, "DejaVu Sans")
    widget = TimeStrip("Time strip", times=False)
    qtbot.addWidget(widget)
    widget.resize(WIDTH, widget.sizeHint().height())
    widget.show_strip(Strip((Block("Talk", 30), Block(title, 30)), slot=30, bell="Bell 10:00"))
    image, theme = widget.grab().toImage(), theme_of(widget)
    words = QRect(0, 0, theme.em(2), theme.em(1)).translated(512, theme.em(1.8) + theme.em(1))
    hatch, seen = theme.colour("over").rgb(), 0
    for x in range(WIDTH // 2, WIDTH):
        for y in range(theme.em(2), theme.em(4)):
            if image.pixel(x, y) == hatch:
                seen += 1
                assert not words.contains(x, y), (x, y)
    assert seen > 100
    apply(qapp, "light", 1.0, "DejaVu Sans")
