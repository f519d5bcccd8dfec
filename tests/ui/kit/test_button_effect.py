"""A choice with its effect at any width: both wrap, neither lies upon the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from facilitator.ui.dressing import apply
from facilitator.ui.kit.button_effect import Effect
from facilitator.ui.kit.button_places import places
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.signs import Sign
from facilitator.ui.theme import theme_of

WORDS = "Take it from Decide on the plan: 14 to 10 min"
EFFECT = "[Ends about 09:44, 16 min before the bell, longer by a third]"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_words_and_effect_are_whole_from_the_least_width_on(qtbot, qapp, scale):
    apply(qapp, "light", scale, "DejaVu Sans")
    button = KeyButton(WORDS, "2", "choice")
    qtbot.addWidget(button)
    button.show_effect(EFFECT, "accent", Sign.BELL)
    theme, effect = theme_of(button), Effect(EFFECT, "accent", Sign.BELL)
    natural = button.sizeHint().width()
    least = button.minimumSizeHint().width()
    assert least < natural * 0.6  # else the card that holds it is cut where words are long
    for width in range(least, natural + 40, 30):
        placed = places(button._widths(width), width)
        begin, taken = placed["words"]
        from_, wide = placed["effect"]
        assert begin + taken <= from_ + 1
        assert from_ + wide <= width
        high = button.heightForWidth(width)
        assert effect.height(theme, wide) <= high
        wrapped = QFontMetricsF(button.font()).boundingRect(
            QRectF(0, 0, taken, 10_000), Qt.TextFlag.TextWordWrap, WORDS
        )
        assert wrapped.height() <= high
    assert places(button._widths(natural * 2), natural * 2)["effect"][1] == effect.width(theme)
