"""Commands that list protocols, write them into a file, and take them from one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.library import Library
from facilitator.app.pack_words import details, line, whose, written
from facilitator.app.packs import (
    Compared,
    Pack,
    Standing,
    Whose,
    compare_pack,
    pack_of,
    to_take,
)
from facilitator.app.ports import Words
from facilitator.app.store_port import WholeStore
from facilitator.bootstrap.asking import CommandWatcher, answer, opened, put, say
from facilitator.bootstrap.backing_up import back_up
from facilitator.clocks import MachineClock
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.protocol import Protocol
from facilitator.domain.words import Text, tr, trn
from facilitator.exchange.protocol_pack import PACK_SUFFIX, pack_bytes, read_pack
from facilitator.exchange.protocol_writer import mark_of, protocol_bytes

LONGEST = 60_000
"""Milliseconds that an import may take to reach the disk."""

NOT_WRITTEN = tr(
    "The protocols could not be taken in. See that the disk has room and can be written to, then "
    "try again."
)


def list_protocols(data: Path, words: Words, *, sample: bool = False) -> int:
    """A line for each protocol on the shelf: its id and its name."""
    with opened(data, sample=sample) as (_, library, _watcher):
        for protocol in library.protocols.values():
            told = tr("{id}: {name}", id=protocol.id, name=protocol.name)
            if protocol.id in library.own:
                told = tr("{id}: {name} (your own)", id=protocol.id, name=protocol.name)
            say(words.say(told))
    return 0


def export(
    data: Path, words: Words, ids: Sequence[str], to: Path, whose: Whose, *, sample: bool = False
) -> int:
    """Write protocols as a pack, or a single one as a TOML file."""
    suffix = to.suffix.lower()
    if suffix != PACK_SUFFIX and not (suffix == ".toml" and len(ids) == 1):
        raise UserError(
            tr("The file's name must end in {suffix}. Try again with one.", suffix=".zip")
        )
    with opened(data, sample=sample) as (_, library, _watcher):
        content = _written(library, ids, whose, alone=suffix != PACK_SUFFIX)
    path = put(words, to, content)
    say(words.say(written(len(set(ids)), str(path))))
    return 0


def _written(library: Library, ids: Sequence[str], whose: Whose, *, alone: bool) -> bytes:
    for identity in ids:
        if identity not in library.protocols:
            raise UserError(
                tr(
                    "There is no protocol with the id {id}. See them with: facilitator protocols "
                    "list",
                    id=identity,
                )
            )
    chosen = [library.protocols[identity] for identity in dict.fromkeys(ids)]
    return protocol_bytes(chosen[0]) if alone else packed(chosen, library, whose)


def packed(chosen: Sequence[Protocol], library: Library, whose: Whose) -> bytes:
    """The file of a pack of these."""
    pack = pack_of(chosen, library, mark_of)
    given = replace(pack, name=whose.name, author=whose.author, licence=whose.licence)
    return pack_bytes(given)


def take_in(
    data: Path, words: Words, file: Path, *, apply: bool, take: bool | None, sample: bool = False
) -> int:
    """Say what a file of protocols would change here, and with `apply` change it: all or nothing.

    `take` says whose words count where both have changed: the file's, the ones here, or None for
    not decided, which refuses to apply.
    """
    pack = read_pack(file)
    with opened(data, sample=sample) as (store, library, watcher):
        compared = compare_pack(pack, library, mark_of)
        for text in _told(pack, compared):
            say(words.say(text))
        if not apply:
            say(words.say(_how_to_go_on(compared)))
            return 0
        if take is None and _differs(compared):
            raise UserError(
                tr(
                    "Nothing has been changed: here and in the file something differs. Say which "
                    "counts with --conflicts keep (what is here) or --conflicts take (the file)."
                )
            )
        over = {each.protocol.id for each in compared} if take else ()
        values = to_take(compared, library, MachineClock().now(), conflicts=over)
        if values:
            _put_in(store, values, watcher, data)
    if not values:
        say(words.say(tr("There was nothing to take in. Nothing has been changed.")))
        return 0
    say(words.say(trn("Taken in: {n} protocol.", "Taken in: {n} protocols.", len(values))))
    say(words.say(tr("What was here before is in the latest backup.")))
    return 0


def _put_in(
    store: WholeStore, values: Sequence[OwnProtocol], watcher: CommandWatcher, data: Path
) -> None:
    """Back up what is here and store the protocols together; UserError when they do not stand."""
    watcher.forget()  # What the start had to tell is no trouble of this.
    back_up(data, store, lambda: watcher.trouble)
    store.keep_protocols(*values)
    if not store.flush(LONGEST) or watcher.trouble is not None:
        raise UserError(watcher.trouble or NOT_WRITTEN)
    stands: tuple[OwnProtocol, ...] = answer(store.protocols, watcher)
    if not set(values) <= set(stands):
        raise UserError(NOT_WRITTEN)


def _told(pack: Pack, compared: Sequence[Compared]) -> Iterator[Text]:
    yield from whose(pack)
    for each in compared:
        yield line(each)
        for told in details(each):
            yield tr("   {line}", line=told)


def _differs(compared: Sequence[Compared]) -> bool:
    return any(each.standing is Standing.CONFLICT for each in compared)


def _how_to_go_on(compared: Sequence[Compared]) -> Text:
    if _differs(compared):
        return tr(
            "Nothing has been changed. To take it in, add --apply, and --conflicts keep or "
            "--conflicts take for what differs."
        )
    if any(each.standing in (Standing.NEW, Standing.CHANGED) for each in compared):
        return tr("Nothing has been changed. To take it in, add --apply.")
    return tr("There is nothing to take in.")
