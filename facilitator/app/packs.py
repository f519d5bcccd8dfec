"""What a pack of protocols would change here: found out first, done only when it is wished."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias

from facilitator.app.library import Library
from facilitator.domain.own_protocol import OwnProtocol, saved
from facilitator.domain.protocol import Protocol
from facilitator.domain.protocol_changes import Change, changes
from facilitator.domain.time import Moment

Mark: TypeAlias = Callable[[Protocol], str]
"""The same for the same words and only for them."""

MOST_MARKS = 100
"""Versions before the present one that a pack tells of."""


@dataclass(frozen=True, slots=True)
class Pack:
    """Protocols that go from one school to another, with who made them and what may be done.

    `earlier` has for each identity the marks of the versions that were before the one in it, so
    that it can be told which of two is the later one.
    """

    protocols: tuple[Protocol, ...]
    name: str = ""
    author: str = ""
    licence: str = ""
    about: str = ""
    earlier: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Whose:
    """What a pack says of itself."""

    name: str = ""
    author: str = ""
    licence: str = ""


class Standing(StrEnum):
    """How a protocol of a pack stands to what is here.

    CHANGED: the pack has a later one. OLDER: there is a later one here. CONFLICT: changed here
    and there.
    """

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    OLDER = "older"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Compared:
    """A protocol of a pack; `changes` are from the one here to the one in the pack.

    `missing` are the protocols that it leads on to and that are neither here nor in the pack.
    """

    protocol: Protocol
    standing: Standing
    changes: tuple[Change, ...] = ()
    missing: tuple[str, ...] = ()


def compare_pack(pack: Pack, library: Library, mark: Mark) -> tuple[Compared, ...]:
    """Each protocol of a pack compared with what is here, in the order of the pack."""
    known = {*library.protocols, *(each.id for each in pack.protocols)}
    return tuple(_compared(each, pack, library, mark, known) for each in pack.protocols)


def comes_in(each: Compared, conflicts: Container[str]) -> bool:
    """Whether it is taken; of those in conflict only the ones whose identities are given."""
    if each.standing is Standing.CONFLICT:
        return each.protocol.id in conflicts
    return each.standing in (Standing.NEW, Standing.CHANGED)


def to_take(
    compared: Iterable[Compared], library: Library, at: Moment, *, conflicts: Container[str]
) -> tuple[OwnProtocol, ...]:
    """The protocols to keep, each with a version more; see `comes_in` for `conflicts`.

    What is being written here stays as it is being written.
    """
    wanted = (each.protocol for each in compared if comes_in(each, conflicts))
    return tuple(_taken(protocol, library, at) for protocol in wanted)


def pack_of(protocols: Sequence[Protocol], library: Library, mark: Mark) -> Pack:
    """A pack of these, with the marks of what was before each. Name and author are to be said."""
    return Pack(
        tuple(protocols),
        earlier={each.id: before for each in protocols if (before := _before(each, library, mark))},
    )


def _taken(protocol: Protocol, library: Library, at: Moment) -> OwnProtocol:
    own = library.own.get(protocol.id, OwnProtocol(protocol.id))
    return replace(saved(own, protocol, at), draft=own.draft)


def _before(protocol: Protocol, library: Library, mark: Mark) -> tuple[str, ...]:
    own, shipped = library.own.get(protocol.id), library.shipped.get(protocol.id)
    versions = [] if shipped is None else [shipped]
    versions += [] if own is None else [version.protocol for version in own.versions]
    marks = dict.fromkeys(mark(each) for each in versions if each != protocol)
    return tuple(marks)[-MOST_MARKS:]


def _compared(
    protocol: Protocol, pack: Pack, library: Library, mark: Mark, known: set[str]
) -> Compared:
    to = (step.hand_over.id for step in protocol.steps if step.hand_over is not None)
    missing = tuple(dict.fromkeys(each for each in to if each and each not in known))
    here = library.protocols.get(protocol.id)
    if here is None:
        return Compared(protocol, Standing.NEW, (), missing)
    if here == protocol:
        return Compared(protocol, Standing.SAME, (), missing)
    standing = _standing(protocol, here, pack, library, mark)
    return Compared(protocol, standing, changes(here, protocol), missing)


def _standing(
    protocol: Protocol, here: Protocol, pack: Pack, library: Library, mark: Mark
) -> Standing:
    if mark(protocol) in _before(here, library, mark):
        return Standing.OLDER
    untouched = here == library.shipped.get(protocol.id)
    if untouched or mark(here) in pack.earlier.get(protocol.id, ()):
        return Standing.CHANGED
    return Standing.CONFLICT
