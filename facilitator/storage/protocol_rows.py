"""Protocols of one's own as rows, and back: a row for each, and one for each of its versions."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from facilitator.domain.own_protocol import OwnProtocol, Version
from facilitator.domain.protocol import Protocol
from facilitator.domain.time import Moment
from facilitator.storage import tables
from facilitator.storage.bases import Bases
from facilitator.storage.clean import clean
from facilitator.storage.codec import BadValue, from_json, to_json
from facilitator.storage.part import Row, fit
from facilitator.storage.pending import Act
from facilitator.storage.statements import upserts

_log = logging.getLogger(__name__)

_p, _v = tables.protocol.c, tables.protocol_version.c
_OWN = select(_p.id, _p.draft, _p.retired).order_by(_p.id)
_VERSIONS = select(_v.protocol, _v.number, _v.utc, _v.offset, _v.words).order_by(
    _v.protocol, _v.number
)
_LATEST = select(func.max(_v.number)).where(_v.protocol == bindparam("of"))


def put(values: Sequence[OwnProtocol]) -> Act:
    """Keep these, all of them or none. A version that is there already stays as it was saved."""

    def act(db: Connection, _bases: Bases, _now: Moment) -> bool:
        for value in values:
            put_one(db, value)
        return False

    return act


def load_all(db: Connection) -> tuple[OwnProtocol, ...]:
    """Every one, retired ones too, by identity.

    What cannot be understood is left out and noted: a version is one of several.
    """
    versions: dict[str, list[Version]] = {}
    for row in db.execute(_VERSIONS).all():
        try:
            versions.setdefault(row.protocol, []).append(_version(row))
        except BadValue:
            _log.exception("a version of a protocol cannot be understood")
    return tuple(_owned(db.execute(_OWN).all(), versions))


def put_one(db: Connection, own: OwnProtocol) -> None:
    """Keep this in the transaction that is under way; versions that are there stay."""
    identity = clean(own.id)
    top: Row = {
        "id": identity,
        "draft": None if own.draft is None else to_json(own.draft),
        "retired": int(own.retired),
    }
    db.execute(upserts(tables.protocol), fit(top))
    latest = db.execute(_LATEST, {"of": identity}).scalar() or 0
    rows = [_row(identity, each) for each in own.versions if each.number > latest]
    if rows:
        db.execute(insert(tables.protocol_version), rows)


def _row(identity: str, version: Version) -> Row:
    return {
        "protocol": identity,
        "number": version.number,
        "utc": version.at.utc,
        "offset": version.at.offset,
        "words": to_json(version.protocol),
    }


def _owned(rows: Sequence[Any], versions: dict[str, list[Version]]) -> Iterator[OwnProtocol]:
    for identity, draft, retired in rows:
        mine = tuple(versions.get(identity, ()))
        yield OwnProtocol(identity, mine, _draft(draft), bool(retired))


def _draft(text: str | None) -> Protocol | None:
    try:
        return None if text is None else from_json(Protocol, text)
    except BadValue:
        _log.exception("what is being written of a protocol cannot be understood")
        return None


def _version(row: Any) -> Version:  # noqa: ANN401 -- a Row
    return Version(row.number, Moment(row.utc, row.offset), from_json(Protocol, row.words))
