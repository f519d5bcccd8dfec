"""Words as the text of an XML document, in runs of one direction."""

from __future__ import annotations

import re
from itertools import groupby
from unicodedata import bidirectional
from xml.sax.saxutils import escape

from facilitator.domain.document import plain

LONGEST_NODE = 1_000_000
"""Characters of one text node. Readers refuse nodes of more than ten million bytes."""

_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_PIECES = re.compile("([\n\t])")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def attribute(text: str) -> str:
    """The text inside the double quotes of an attribute."""
    return escape(plain(text), {'"': "&quot;", "\n": " ", "\t": " "})


def runs(text: str, style: str = "") -> str:
    """The text as w:r elements of one character style ("" for the paragraph's own)."""
    safe = plain(text)
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    return "".join(
        _run(stretch, named, right_to_left) for right_to_left, stretch in _stretches(safe)
    )


def _stretches(text: str) -> list[tuple[bool, str]]:
    """The text divided where it changes its direction. Word needs to be told for each run."""
    if not text:
        return []
    if text.isascii():
        return [(False, text)]
    kinds = [bidirectional(char) for char in text]
    if _RIGHT_TO_LEFT.isdisjoint(kinds):
        return [(False, text)]
    now = next(kind for kind in kinds if kind == "L" or kind in _RIGHT_TO_LEFT) != "L"
    turned = []
    for kind in kinds:
        # Signs and blanks go with the letters before them.
        now = False if kind == "L" else (now or kind in _RIGHT_TO_LEFT)
        turned.append(now)
    paired = groupby(zip(turned, text, strict=True), key=lambda pair: pair[0])
    return [(turn, "".join(char for _, char in pairs)) for turn, pairs in paired]


def _run(text: str, named: str, right_to_left: bool) -> str:
    look = named + ("<w:rtl/>" if right_to_left else "")
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    if len(text) <= LONGEST_NODE and "\n" not in text and "\t" not in text:
        return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    pieces = "".join(_BREAKS.get(piece) or _nodes(piece) for piece in _PIECES.split(text))
    return f"<w:r>{properties}{pieces}</w:r>"


def _nodes(text: str) -> str:
    parts = (text[at : at + LONGEST_NODE] for at in range(0, len(text), LONGEST_NODE))
    return "".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in parts)
