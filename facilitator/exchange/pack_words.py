"""What the JSON Schema of a pack's own file says of each field (docs: protocols.md)."""

from __future__ import annotations

TITLES = {"Pack": "What a pack of protocols for Facilitator says of itself"}

WORDS = {
    "Pack.format": "Number of the format.",
    "Pack.name": "What the pack is called.",
    "Pack.author": "Who made it.",
    "Pack.licence": "What others may do with it.",
    "Pack.about": "What is in it, in a sentence or two.",
    "Pack.earlier": "For an id the marks of the versions before the one in the pack.",
}
