"""Text as the disk can hold it."""

from __future__ import annotations

import re

_UNFIT = re.compile("[\x00\ud800-\udfff]")


def clean(text: str) -> str:
    """The text without what no file can hold.

    A lone surrogate (half of a character, from a broken paste) becomes the replacement sign, as
    it cannot be encoded; NUL is left out, as SQLite's own functions end a text there. All else
    stays as it was typed.
    """
    if text.isascii() and "\x00" not in text:
        return text
    return _UNFIT.sub(_fit, text)


def _fit(match: re.Match[str]) -> str:
    return "" if match.group() == "\x00" else "\ufffd"
