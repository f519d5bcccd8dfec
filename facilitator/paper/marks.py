"""Marks that keep words of another direction apart: they are not seen and take no room."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

_MARKS = QRegularExpression("[\\x{2066}-\\x{2069}]+")


def flatten(text: QTextDocument) -> None:
    """Make the marks so small that they do not make a line higher.

    Few fonts have them, and the one that is taken instead asks for more room than the words.
    """
    form = QTextCharFormat()
    form.setProperty(QTextFormat.Property.FontPixelSize, 1)
    edit = QTextCursor(text)
    edit.beginEditBlock()
    found = text.find(_MARKS, 0)
    while not found.isNull():
        found.mergeCharFormat(form)
        found = text.find(_MARKS, found)
    edit.endEditBlock()
