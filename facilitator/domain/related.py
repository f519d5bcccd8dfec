"""How protocols belong together: one names others, each with what it is to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from facilitator.domain.words import Said, Text, tr

MOST_RELATED = 12

T = TypeVar("T")


class Kin(StrEnum):
    """What another protocol is to one, in the order in which they are shown.

    LARGER is for more people, GENTLER for when trust is low. NEXT is what one could do after it.
    SITTINGS is the same one in several meetings.
    """

    SHORTER = "shorter"
    LARGER = "larger"
    GENTLER = "gentler"
    NEXT = "next"
    SITTINGS = "sittings"


@dataclass(frozen=True, slots=True)
class Related:
    """Another protocol by its identity, which no library has to know."""

    kind: Kin
    id: str


def relatives(
    related: tuple[Related, ...], protocols: Mapping[str, T]
) -> tuple[tuple[Kin, T], ...]:
    """Those that there are, by kind, and within one as they were named."""
    return tuple(
        (kind, protocols[each.id])
        for kind in Kin
        for each in related
        if each.kind is kind and each.id in protocols
    )


def kin_said(kind: Kin, name: Said) -> Text:
    """What another protocol is, with its name."""
    return {
        Kin.SHORTER: tr("Shorter: {name}", name=name),
        Kin.LARGER: tr("With more people: {name}", name=name),
        Kin.GENTLER: tr("When trust is low: {name}", name=name),
        Kin.NEXT: tr("Next, you could: {name}", name=name),
        Kin.SITTINGS: tr("In several sittings: {name}", name=name),
    }[kind]
