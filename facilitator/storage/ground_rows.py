"""What goals stand on, one row each: visions and priorities, and letters of one's own."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

from facilitator.app.goals import Ground
from facilitator.domain.criteria import Criterion, Letter, Variant
from facilitator.domain.goal import Aim, AimKind
from facilitator.domain.words import Said
from facilitator.storage import tables
from facilitator.storage.codec import fields_from_json, fields_to_json, from_json, to_json
from facilitator.storage.part import Row, fit
from facilitator.storage.shaping import word
from facilitator.storage.statements import upserts

_AIM = ("id", "kind", "text", "team")
_a, _v = tables.aim.c, tables.variant.c
_AIMS = select(_a.id, _a.kind, _a.text, _a.team, _a.body).order_by(_a.text, _a.id)
_VARIANTS = select(_v.id, _v.name, _v.body).order_by(_v.name, _v.id)
_HERE = _AIMS.where(_a.binned_utc.is_(None)), _VARIANTS.where(_v.binned_utc.is_(None))
_AWAY = _AIMS.where(_a.binned_utc.is_not(None)), _VARIANTS.where(_v.binned_utc.is_not(None))


@dataclass(frozen=True, slots=True)
class _OwnLetter:
    letter: str
    word: str
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class _Letters:
    """A variant but for its name. Its words are plain: one of one's own is not translated."""

    letters: tuple[_OwnLetter, ...]
    source: str


def put_one(db: Connection, value: Aim | Variant) -> None:
    """Keep this in the transaction that is under way, in the place of the one that was there."""
    table, row = _row(value)
    db.execute(upserts(table), fit(row) | {"binned_utc": None, "binned_offset": None})


def ground(db: Connection, *, binned: bool = False) -> Ground:
    """All that is there and not in the bin, or all that is. Raises BadValue."""
    asked, asked_too = _AWAY if binned else _HERE
    aims = tuple(
        fields_from_json(
            Aim, row.body, id=row.id, kind=word(AimKind, row.kind), text=row.text, team=row.team
        )
        for row in db.execute(asked).all()
    )
    return Ground(aims, tuple(_variant(*row) for row in db.execute(asked_too).all()))


def _row(value: Aim | Variant) -> tuple[Table, Row]:
    if isinstance(value, Aim):
        top: Row = {"id": value.id, "kind": value.kind.value, "text": value.text}
        return tables.aim, top | {"team": value.team, "body": fields_to_json(value, _AIM)}
    letters = (_OwnLetter(each.letter, _plain(each.word), each.criteria) for each in value.letters)
    body = to_json(_Letters(tuple(letters), value.source))
    return tables.variant, {"id": value.id, "name": _plain(value.name), "body": body}


def _plain(said: Said) -> str:
    return said if isinstance(said, str) else said.msgid


def _variant(identity: str, name: str, body: str) -> Variant:
    own = from_json(_Letters, body)
    letters = tuple(Letter(each.letter, each.word, each.criteria) for each in own.letters)
    return Variant(identity, name, letters, own.source)
