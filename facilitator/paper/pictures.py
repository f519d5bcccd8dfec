"""Pictures of a document on paper, in the line of its text."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextLength,
)

from facilitator.app.ports import Drawer, Words
from facilitator.domain.document import Picture, plain
from facilitator.paper.looks import Measure

_WIDTH = 160.0
"""Millimetres, as in Word."""


class Pictures:
    """Draws the pictures of one document and gives them to its text."""

    def __init__(
        self, text: QTextDocument, words: Words, measure: Measure, draw: Drawer | None
    ) -> None:
        self._text, self._words, self._measure, self._draw = text, words, measure, draw
        self._count = 0

    def drawn(self, picture: Picture) -> QImage | None:
        """The picture; None where nobody draws it."""
        content = b"" if self._draw is None else self._draw(picture.figure, self._words)
        image = QImage.fromData(content) if content else QImage()
        return None if image.isNull() else image

    def put(self, image: QImage, picture: Picture, cursor: QTextCursor) -> None:
        """Put a drawn picture where the cursor stands."""
        width = round(self._measure.millimetres(_WIDTH))  # whole dots: drawn as it is
        if image.width() > width:
            # Qt draws a picture smaller by leaving dots out, which breaks thin lines and letters.
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaledToWidth(width, smooth)
        self._count += 1
        name = f"picture:{self._count}"
        self._text.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        form = QTextImageFormat()
        form.setName(name)
        form.setWidth(width)
        # A narrow window has a narrower page; the height follows, as none is set.
        form.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        words = plain(self._words.say(picture.said))
        form.setProperty(QTextFormat.Property.ImageAltText, words)
        cursor.insertImage(form)
