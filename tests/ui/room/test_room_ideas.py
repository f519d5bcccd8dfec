"""What was collected, shown to the room: bullets at one edge, all other lines beside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage

from facilitator.ui.dressing import apply
from facilitator.ui.room.page_label import PageLabel
from facilitator.ui.room.pages import BULLET, indent_of, paged

LATIN = "Elin wants to try the paired card first in one class only, then in all of them."
ARABIC = "نقرأ معا كل صباح لمدة عشر دقائق ثم نتحدث عما قرأناه مع بعضنا البعض قبل الدرس"
WIDE, HIGH = 600, 900


def columns(image: QImage, top: int, high: int, ground: int) -> list[int]:
    """Where there is ink in a line."""
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != ground for y in range(top, min(top + high, image.height())))
    ]


@pytest.mark.parametrize("mirrored", [False, True], ids=["ltr", "rtl"])
@pytest.mark.parametrize("idea", [LATIN, ARABIC, "12 34 " * 20], ids=["latin", "arabic", "digits"])
def test_bullets_stand_at_the_edge_and_all_lines_hang_beside_them(qtbot, qapp, idea, mirrored):
    apply(qapp, "light", 1.0, "DejaVu Sans")
    label = PageLabel()
    qtbot.addWidget(label)
    directions = Qt.LayoutDirection
    label.setLayoutDirection(directions.RightToLeft if mirrored else directions.LeftToRight)
    label.set_size(36)
    (page,) = paged(f"{BULLET}{idea}", label.font(), QRectF(0, 0, WIDE, HIGH))
    lines = page.split("\n")
    assert len(lines) > 2
    label.setText(page)
    label.setGeometry(0, 0, WIDE, HIGH)
    image = label.grab().toImage()
    ground = image.pixel(WIDE // 2, HIGH - 1)
    high, indent = QFontMetricsF(label.font()).lineSpacing(), indent_of(label.font())
    for at in range(len(lines)):
        # Not the first and last rows: marks above and below letters reach into the next line.
        ink = columns(image, round(at * high) + 8, round(high) - 16, ground)
        near = [WIDE - 1 - x for x in reversed(ink)] if mirrored else ink
        assert near[-1] < WIDE
        in_margin = [x for x in near if x < indent - 4]
        assert bool(in_margin) == (at == 0), "a bullet before the first line alone"
        assert min(x for x in near if x >= indent - 4) < indent + 12, "all lines begin together"
    assert not columns(image, round(len(lines) * high) + 4, 60, ground), "no line is higher"


def test_a_screen_reader_meets_the_words_without_marks(qtbot, qapp):
    apply(qapp, "light", 1.0, "DejaVu Sans")
    label = PageLabel()
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    (page,) = paged(f"What?\n{BULLET}Ana", label.font(), QRectF(0, 0, WIDE, HIGH))
    label.setText(page)
    assert label.accessibleName() == "What?\n• Ana"


def test_words_without_bullets_read_by_their_own_letters_too(qtbot, qapp):
    apply(qapp, "light", 1.0, "DejaVu Sans")
    found = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        label = PageLabel()
        qtbot.addWidget(label)
        label.setLayoutDirection(direction)
        label.set_size(36)
        label.setText("simply say\n'pass'.")
        high = QFontMetricsF(label.font()).lineSpacing()
        label.setGeometry(0, 0, WIDE, round(2 * high))
        image = label.grab().toImage()
        ink = columns(image, round(high) + 10, round(high), image.pixel(WIDE // 2, 1))
        found.append([x for x in ink if x - 1 not in ink])
    (first, *before), (near, *after) = found
    assert len(before) == len(after)
    assert all(abs(a - first - b + near) < 2 for a, b in zip(before, after, strict=True))
