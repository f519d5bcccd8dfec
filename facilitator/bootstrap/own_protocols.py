"""Protocols of one's own in the running program: read late, kept at once, on the shelf."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from typing import Protocol as Port

if TYPE_CHECKING:
    # The first screen knows that there are some; they arrive after it.
    from facilitator.app.library import Library
    from facilitator.bootstrap.late_store import LateStore
    from facilitator.domain.meeting import Meeting
    from facilitator.domain.own_protocol import OwnProtocol


class Holder(Port):
    """Who has the shelf and the store."""

    library: Library
    store: LateStore


class OwnProtocols:
    """Between the store, the shelf and whoever writes a protocol."""

    def __init__(self, program: Holder) -> None:
        self._program = program

    def arrived(self, own: tuple[OwnProtocol, ...]) -> None:
        """What the store has; where it has none the shelf stays as it came."""
        if own:
            self._put(*own)

    def keep(self, *own: OwnProtocol) -> None:
        """Keep these as they are now, all together, and put them on the shelf."""
        self._program.store.keep_protocols(*own)
        self._put(*own)

    @property
    def here(self) -> Mapping[str, OwnProtocol]:
        """All of them by identity, retired ones too."""
        return self._program.library.own

    def names_in(self, meeting: Meeting) -> dict[str, str]:
        """What protocols were called when a meeting began; one that has not takes today's names."""
        from facilitator.app.own_shelf import names_at

        return names_at(self._program.library, meeting.began)

    def _put(self, *own: OwnProtocol) -> None:
        from facilitator.app.own_shelf import with_own

        self._program.library = with_own(self._program.library, *own)
