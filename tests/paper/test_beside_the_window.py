"""A long document becomes a PDF in a thread of its own, and Qt has nothing to complain of."""

from __future__ import annotations

from threading import Thread

import pytest

from facilitator.domain.document import Document, Line, Paragraph
from facilitator.domain.time import Moment
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.paper.pdf import Pdf

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_long_document_is_laid_out_beside_the_window() -> None:
    blocks = tuple(Paragraph(Line(("What we learned. " * 20,))) for _ in range(150))
    document = Document("Title", "Ana", "Subject", tr("Draft"), Moment(0), blocks)
    made: list[bytes] = []
    thread = Thread(target=lambda: made.append(Pdf().to_bytes(document, English())))
    thread.start()
    thread.join()
    assert made[0].startswith(b"%PDF")
