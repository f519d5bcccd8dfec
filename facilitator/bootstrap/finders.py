"""The finder of the library that is open: built once, where possible before anybody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.app.ports import Words

if TYPE_CHECKING:
    # No part of the start.
    from facilitator.app.finder import Finder
    from facilitator.app.library import Library


class Finders:
    """Keeps the newest finder. Building one may be done in any thread."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._finder: Finder | None = None

    def of(self, library: Library) -> Finder:
        """The finder of a library."""
        finder = self._finder
        if finder is None or finder.library is not library:
            from facilitator.app.finder import Finder

            self._finder = finder = Finder(library, self._words)
        return finder
