"""A line for words to look for."""

from __future__ import annotations

from PySide6.QtCore import QSize

from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.theme import theme_of


class SearchLine(PlainLine):
    """Wide enough for its hint."""

    def sizeHint(self) -> QSize:
        """Some twenty letters, and as many as the hint has."""
        hint = self.fontMetrics().horizontalAdvance(self.placeholderText())
        theme = theme_of(self)
        return QSize(max(theme.em(15), hint + theme.em(3)), super().sizeHint().height())
