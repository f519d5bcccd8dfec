"""Documents to hand over, one format a file; FORMATS are all there are."""

from __future__ import annotations

from facilitator.export.format import Format
from facilitator.export.html import Html
from facilitator.export.markdown import Markdown
from facilitator.export.plain_text import PlainText
from facilitator.export.word import Word

FORMATS: tuple[Format, ...] = (Word(), Html(), Markdown(), PlainText())
"""In the order in which they are offered."""
