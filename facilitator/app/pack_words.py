"""What is said of a pack of protocols that could be taken in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.app.packs import Compared, Pack, Standing
from facilitator.domain.words import Names, Text, tr, trn

_MOST_NAMES = 5


def whose(pack: Pack) -> Iterator[Text]:
    """What the pack is, of whom, and under which licence."""
    if pack.name:
        yield tr("Pack: {name}", name=pack.name)
    if pack.about:
        yield tr("{about}", about=pack.about)
    yield (
        tr("Made by {author}", author=pack.author)
        if pack.author
        else tr("Who made it is not said.")
    )
    yield (
        tr("Licence: {licence}", licence=pack.licence)
        if pack.licence
        else tr("Under which licence is not said.")
    )


def line(each: Compared) -> Text:
    """How one protocol stands to what is here."""
    name, identity = each.protocol.name, each.protocol.id
    match each.standing:
        case Standing.NEW:
            return tr("New: {name} ({id})", name=name, id=identity)
        case Standing.SAME:
            return tr("The same here: {name} ({id})", name=name, id=identity)
        case Standing.CHANGED:
            return tr("Changed in the file: {name} ({id})", name=name, id=identity)
        case Standing.OLDER:
            return tr("There is a later one here: {name} ({id})", name=name, id=identity)
        case Standing.CONFLICT:
            return tr("Changed here and in the file: {name} ({id})", name=name, id=identity)


def details(each: Compared) -> Iterator[Text]:
    """What else is to be known of one that is not the same here, and each thing that differs."""
    if each.standing is not Standing.SAME:
        yield from beside(each)
        yield from (change.line for change in each.changes)


def written(count: int, file: str) -> Text:
    """So many are in a file now."""
    return trn("{n} protocol is in {file}.", "{n} protocols are in {file}.", count, file=file)


def taken(names: Sequence[str]) -> Text:
    """These were taken in."""
    if len(names) <= _MOST_NAMES:
        return tr(
            "Taken in: {names}. What was here before is in the latest backup.",
            names=Names(tuple(names)),
        )
    return trn(
        "Taken in: {n} protocol. What was here before is in the latest backup.",
        "Taken in: {n} protocols. What was here before is in the latest backup.",
        len(names),
    )


def beside(each: Compared) -> Iterator[Text]:
    """What else should be known of it before it is taken: thanks, licence, what it leads on to."""
    protocol = each.protocol
    if protocol.origin:
        yield tr("Comes from: {origin}", origin=protocol.origin)
    rights = protocol.rights_note or protocol.rights
    if rights:
        yield tr("Licence of this one: {rights}", rights=rights)
    if each.missing:
        yield tr("Leads on to what is not here: {ids}", ids=Names(each.missing))
