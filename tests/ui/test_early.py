"""The numbers that stand for names of Qt's while the first screen is painted."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle

from facilitator.ui import early
from facilitator.ui.dressing import apply, settle
from facilitator.ui.kit.buttons import KINDS, KeyButton, ToggleButton
from facilitator.ui.kit.signs import Sign

SAME = {
    "ALIGN_LEFT": Qt.AlignmentFlag.AlignLeft,
    "ALIGN_RIGHT": Qt.AlignmentFlag.AlignRight,
    "ALIGN_CENTRE_ACROSS": Qt.AlignmentFlag.AlignHCenter,
    "ALIGN_ABSOLUTE": Qt.AlignmentFlag.AlignAbsolute,
    "ALIGN_MIDDLE": Qt.AlignmentFlag.AlignVCenter,
    "ALIGN_CENTRE": Qt.AlignmentFlag.AlignCenter,
    "TEXT_ON_ONE_LINE": Qt.TextFlag.TextSingleLine,
    "TEXT_WRAPPED": Qt.TextFlag.TextWordWrap,
    "KEY_RETURN": Qt.Key.Key_Return,
    "KEY_ENTER": Qt.Key.Key_Enter,
    "PLAIN_TEXT": Qt.TextFormat.PlainText,
    "LEFT_TO_RIGHT": Qt.LayoutDirection.LeftToRight,
    "RIGHT_TO_LEFT": Qt.LayoutDirection.RightToLeft,
    "SCHEME_LIGHT": Qt.ColorScheme.Light,
    "SCHEME_DARK": Qt.ColorScheme.Dark,
}
ACROSS = (0x1, 0x2, 0x4, 0x8, 0x10)
DOWN = (0x20, 0x40, 0x80)


def test_each_number_is_what_qt_names():
    ours = {name: value for name, value in vars(early).items() if name.isupper() and name[0] != "_"}
    assert ours == {name: value.value for name, value in SAME.items()}


def test_alignment_is_seen_as_qt_sees_it(qapp):
    flags = [sum(held) for held in product(*((0, bit) for bit in (*ACROSS, *DOWN)))]
    assert len(set(flags)) == 256
    for right_to_left, flag in product((False, True), flags):
        way = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        seen = QStyle.visualAlignment(way, Qt.AlignmentFlag(flag))
        assert early.seen_alignment(flag, right_to_left) == seen.value


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_words_stand_where_they_stood_in_a_hurry(qtbot, qapp, kind, mirrored):
    apply(qapp, "light")
    button = KeyButton("Start now", "Ctrl+Shift+N", kind, Sign.TRIANGLE)
    qtbot.addWidget(button)
    way = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    button.setLayoutDirection(way)
    button.resize(button.sizeHint())
    later = button.grab().toImage()
    apply(qapp, "light", hurried=True)
    try:
        first = button.grab().toImage()
        x, width = button._seen_places()["words"]
    finally:
        settle(qapp)
    words = (round(x), 0, round(width), button.height())
    assert first.copy(*words) == later.copy(*words)
    assert first != later  # sign and key come with the second painting
    assert button.grab().toImage() == later


def test_dressing_without_hurry_ends_the_hurry(qtbot, qapp):
    """As when pictures are drawn: what was left out would be missing from all of them."""
    apply(qapp, "light")
    button = KeyButton("Start now", "Ctrl+Shift+N", "primary", Sign.TRIANGLE)
    qtbot.addWidget(button)
    whole = button.grab().toImage()
    apply(qapp, "light", hurried=True)
    apply(qapp, "light")
    try:
        assert button.grab().toImage() == whole
    finally:
        settle(qapp)


def test_a_button_in_a_hurry_takes_on_the_ink_of_its_kind(qtbot, qapp):
    apply(qapp, "dark")
    for kind in KINDS:
        button = ToggleButton("Start now", kind=kind)
        qtbot.addWidget(button)
        button.show()
        ink = button.palette().color(button.foregroundRole())
        assert ink == button._ink(qapp.property("theme"))
