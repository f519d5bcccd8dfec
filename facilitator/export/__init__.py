"""Documents to hand over, one format a file; FORMATS are all there are."""

from __future__ import annotations

from facilitator.export.format import Format
from facilitator.export.word import Word

FORMATS: tuple[Format, ...] = (Word(),)
"""In the order in which they are offered."""
