"""Text from outside: without what breaks files, hides, or turns round what follows it."""

from __future__ import annotations

import re

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Control characters but newline and tab, lone surrogates, the two non-characters that XML
# refuses, and the two overrides that make a line read backwards.
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202d\u202e]")


def cleaned(text: str) -> str:
    """The text with "\\n" for every kind of line break and without unfit characters."""
    return _UNFIT.sub("", _BREAKS.sub("\n", text))


def cleaned_line(text: str) -> str:
    """The same on one line, with one space between words."""
    return " ".join(cleaned(text).split())
