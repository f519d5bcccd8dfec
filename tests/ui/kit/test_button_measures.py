"""A button that was measured before and has changed measures as one that was made so."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from facilitator.ui.dressing import apply
from facilitator.ui.kit.buttons import KeyButton, ToggleButton
from facilitator.ui.kit.signs import Sign


def _sizes(button: KeyButton) -> tuple[object, ...]:
    return button.sizeHint(), button.minimumSizeHint(), button.heightForWidth(90)


def _button(words: str = "Next", key: str = "F6", sign: Sign | None = None) -> KeyButton:
    return KeyButton(words, key, "choice", sign, effect="ends 10:20")


CHANGES = {
    "words": (lambda b: b.setText("Next step of all"), lambda: _button("Next step of all")),
    "key": (lambda b: b.show_key("Ctrl+Shift+F6"), lambda: _button(key="Ctrl+Shift+F6")),
    "sign": (lambda b: b.show_sign(Sign.BELL), lambda: _button(sign=Sign.BELL)),
    "effect": (
        lambda b: b.show_effect("ends 4 min past the bell"),
        lambda: KeyButton("Next", "F6", "choice", effect="ends 4 min past the bell"),
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_a_button_bears_is_measured_anew(qapp, qtbot, change):
    apply(qapp, "light")
    button = _button()
    qtbot.addWidget(button)
    before = _sizes(button)
    wish, fresh = CHANGES[change]
    wish(button)
    other = fresh()
    qtbot.addWidget(other)
    assert _sizes(button) == _sizes(other) != before


def test_a_button_in_another_theme_is_measured_anew(qapp, qtbot):
    apply(qapp, "light", 1.0)
    button = ToggleButton("Only for me", "F9")
    qtbot.addWidget(button)
    button.show()
    before = _sizes(button)
    apply(qapp, "light", 2.0)
    fresh = ToggleButton("Only for me", "F9")
    qtbot.addWidget(fresh)
    assert button.minimumSizeHint() == fresh.minimumSizeHint()
    assert _sizes(button) != before
    apply(qapp, "light", 1.0)


def test_of_two_names_of_one_key_a_button_shows_one(qapp, qtbot):
    for shown in ("Ctrl+Return", "Ctrl+Enter", QKeySequence("Ctrl+Return")):
        button = KeyButton("Keep it", shown)
        qtbot.addWidget(button)
        assert button.accessibleDescription() == KeyButton("", "Ctrl+Enter").accessibleDescription()
    bound = KeyButton("Keep it", "Ctrl+Return", bind=True)
    qtbot.addWidget(bound)
    assert bound.shortcut() == QKeySequence("Ctrl+Return")
