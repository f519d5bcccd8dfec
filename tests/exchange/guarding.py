"""What a bad file may cost, and how it may be refused."""

from collections.abc import Callable
from pathlib import Path

SECONDS, BYTES = 2, 200_000_000
"""Guards against hanging and swelling, not measurements."""

Guarded = Callable[[str, Path], str]
"""Reads a file by the function of that name, and gives the sentence that refused it."""


def plainly_refused(sentence: str, name: str) -> None:
    """It names the file, ends with a word or a stop, and shows nothing of the program's inside."""
    assert sentence.startswith(name)
    assert len(sentence) < 400
    for inside in ("Error", "`", "$", "object at", "None", "{", "msgspec"):
        assert inside not in sentence.removeprefix(name)
