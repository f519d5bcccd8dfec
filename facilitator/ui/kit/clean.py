"""Text as it may come in: without what breaks files, hides or turns round what follows it."""

from __future__ import annotations

import re
import unicodedata

# Made into patterns when they are first asked for: the first screen needs none.
_BREAKS = "\r\n|[\r\x0b\x0c\x85\u2028\u2029]"
# Control characters but newline and tab, lone surrogates, two non-characters that XML refuses,
# and the two overrides that make a line read backwards.
_REFUSED = "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202d\u202e]"
_LINE = "[\n\t]+"
_STRONG_RIGHT = frozenset({"R", "AL"})


def cleaned(text: str) -> str:
    """The text with line breaks as "\\n" and without characters that no document can hold."""
    return re.sub(_REFUSED, "", re.sub(_BREAKS, "\n", text))


def cleaned_line(text: str) -> str:
    """The same for a single line: breaks and tabs become one space each run."""
    return re.sub(_LINE, " ", cleaned(text))


def reads_right_to_left(text: str) -> bool | None:
    """The direction of the first strong letter; None when there is none."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind == "L":
            return False
        if kind in _STRONG_RIGHT:
            return True
    return None
