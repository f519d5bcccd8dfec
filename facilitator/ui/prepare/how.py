"""How an item is held, as one list: methods first, then protocols by their sittings."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.library import Library
from facilitator.app.ports import Words
from facilitator.domain.agenda import Item, Method
from facilitator.domain.labels import METHODS
from facilitator.domain.people import Role
from facilitator.domain.protocol import Protocol
from facilitator.domain.words import Said, tr

_PROTOCOL = "protocol:"


def how_choices(library: Library, words: Words) -> tuple[tuple[str, str], ...]:
    """Keys and words of everything that an item can be held by."""
    methods = ((m.value, words.say(METHODS[m])) for m in Method if m is not Method.PROTOCOL)
    protocols = (
        (f"{_PROTOCOL}{protocol.id}:{sitting}", words.say(protocol_words(protocol, sitting)))
        for protocol in library.protocols.values()
        for sitting in range(1, protocol.sittings + 1)
    )
    return (*methods, *protocols)


def how_key(item: Item) -> str:
    """The key of how an item is held."""
    if item.method is not Method.PROTOCOL:
        return item.method.value
    return f"{_PROTOCOL}{item.protocol}:{item.sitting}"


def with_how(item: Item, key: str) -> Item:
    """The item held otherwise. Presenters belong to protocols and go with the last."""
    if not key.startswith(_PROTOCOL):
        return replace(item, method=Method(key), protocol="", sitting=1, step=0, presenters=())
    identity, _, sitting = key.removeprefix(_PROTOCOL).rpartition(":")
    return replace(item, method=Method.PROTOCOL, protocol=identity, sitting=int(sitting), step=0)


def how_words(item: Item, library: Library) -> Said:
    """What a cell says about how an item is held."""
    protocol = library.protocols.get(item.protocol)
    if item.method is not Method.PROTOCOL or protocol is None:
        return METHODS[item.method]
    steps = protocol.sitting(item.sitting)
    if 0 < item.step <= len(steps):
        return tr("{protocol}: {step}", protocol=protocol.name, step=steps[item.step - 1].title)
    return protocol_words(protocol, item.sitting)


def protocol_words(protocol: Protocol, sitting: int) -> Said:
    """A protocol's name, with its sitting when it has several."""
    if protocol.sittings == 1:
        return protocol.name
    return tr(
        "{protocol}, sitting {number} of {all}",
        protocol=protocol.name,
        number=sitting,
        all=protocol.sittings,
    )


def presents(item: Item, library: Library) -> bool:
    """Whether the item's protocol needs someone who presents."""
    protocol = library.protocols.get(item.protocol)
    return (
        item.method is Method.PROTOCOL and protocol is not None and Role.PRESENTER in protocol.roles
    )
