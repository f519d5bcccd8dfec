"""The protocols and templates there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The first list knows that there is a library; the shelf itself arrives later.
    from facilitator.domain.own_protocol import OwnProtocol
    from facilitator.domain.protocol import Protocol
    from facilitator.domain.template import Template


@dataclass(frozen=True, slots=True)
class Library:
    """Protocols by identity, in their shelf order: what an agenda can take.

    `shipped` are those that came with the program, `own` those of one's own, retired ones too;
    `own_shelf` makes a shelf of both.
    """

    protocols: Mapping[str, Protocol] = field(default_factory=dict)
    shipped: Mapping[str, Protocol] = field(default_factory=dict)
    own: Mapping[str, OwnProtocol] = field(default_factory=dict)
    templates: tuple[Template, ...] = ()
