"""What the page is drawn from on which a protocol is written."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.protocol import Protocol


@dataclass(frozen=True, slots=True)
class OwnView:
    """One's own protocol; `protocol` is what is being written of it.

    `shipped` is the one that it lies over, if any. `others` are names by identity of those that a
    step can lead on to.
    """

    own: OwnProtocol
    protocol: Protocol
    shipped: Protocol | None = None
    others: tuple[tuple[str, str], ...] = ()
    undoable: bool = False
    redoable: bool = False
