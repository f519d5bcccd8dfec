"""The minutes of a meeting that was held: what goes in, the copy for the head, sending."""

from __future__ import annotations

from collections.abc import Iterator

from tests.program.house import House


def handed_over(house: House) -> Iterator[str]:
    """From the page on; see `scenes`."""
    house.press("Ctrl+D")
    yield "minutes-parts"
    house.press("Ctrl+D", "Alt+H")
    yield "minutes-head"
    house.press("Ctrl+Shift+S")
    yield "minutes-send"
