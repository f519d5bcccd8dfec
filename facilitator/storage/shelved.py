"""What a meeting, a goal or minutes can start from, each whole: templates, days off, the ground,

what goes into a team's minutes, the Word forms that they may come in, and the marks of names that
are watched for.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, select

from facilitator.app.keeping import Shelved, Starts
from facilitator.domain.criteria import Variant
from facilitator.domain.goal import Aim
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_parts import OwnForm, Parts
from facilitator.domain.school_days import SCHOOL, SchoolDays
from facilitator.domain.template import Template
from facilitator.domain.time import Moment
from facilitator.domain.watch_list import NO_NAMES, WatchList
from facilitator.storage import ground_rows, meeting_rows, tables
from facilitator.storage.bases import Bases
from facilitator.storage.clean import clean
from facilitator.storage.codec import (
    BadValue,
    fields_from_json,
    fields_to_json,
    from_json,
    to_json,
)
from facilitator.storage.part import Row, fit
from facilitator.storage.pending import Act
from facilitator.storage.statements import upserts

_log = logging.getLogger(__name__)

_OWN = ("id", "name")
_MINUTES = "minutes:"
"""What the identities of what goes into minutes begin with; those of their teams follow."""
_WATCH = "watch"
"""The identity of the list of names that are watched for."""
_FORM = "form:"
"""Likewise of Word forms; their names follow."""
_t, _m, _s = tables.template.c, tables.meeting.c, tables.school.c
_TEMPLATES = select(_t.id, _t.name, _t.body).where(_t.binned_utc.is_(None)).order_by(_t.name, _t.id)
_BINNED = select(_t.id, _t.name, _t.body).where(_t.binned_utc.is_not(None)).order_by(_t.id)
_SCHOOL = select(_s.body).where(_s.id == SCHOOL)
_WATCHED = select(_s.body).where(_s.id == _WATCH)
_PARTS = select(_s.id, _s.body).where(_s.id.startswith(_MINUTES, autoescape=True)).order_by(_s.id)
_FORMS = select(_s.id, _s.body).where(_s.id.startswith(_FORM, autoescape=True)).order_by(_s.id)
_SERIES = (
    select(_m.id)
    .where(_m.series == bindparam("of"), _m.series != "", _m.binned_utc.is_(None))
    .order_by(_m.day, _m.start, _m.id)
)


def put_one(db: Connection, value: Shelved) -> None:
    """Keep this in the transaction that is under way, in the place of the one that was there."""
    if isinstance(value, SchoolDays):
        db.execute(upserts(tables.school), fit({"id": SCHOOL, "body": to_json(value)}))
        return
    if isinstance(value, WatchList):
        db.execute(upserts(tables.school), fit({"id": _WATCH, "body": to_json(value)}))
        return
    if isinstance(value, Parts):
        chosen: Row = {"id": f"{_MINUTES}{value.team}", "body": fields_to_json(value, ("team",))}
        db.execute(upserts(tables.school), fit(chosen))
        return
    if isinstance(value, OwnForm):
        _put_form(db, value)
        return
    if isinstance(value, Aim | Variant):
        ground_rows.put_one(db, value)
        return
    row = fit({"id": value.id, "name": value.name, "body": fields_to_json(value, _OWN)})
    db.execute(upserts(tables.template), row | {"binned_utc": None, "binned_offset": None})


def _put_form(db: Connection, form: OwnForm) -> None:
    identity = f"{_FORM}{form.name}"
    if form.content:
        row: Row = {"id": identity, "body": form.content}
        db.execute(upserts(tables.school), fit(row))
    else:
        db.execute(delete(tables.school).where(_s.id == clean(identity)))


def put(values: tuple[Shelved, ...]) -> Act:
    """Keep these; each takes the place of the one that was there."""

    def act(db: Connection, _bases: Bases, _now: Moment) -> bool:
        for value in values:
            put_one(db, value)
        return False

    return act


def starts(db: Connection) -> Starts:
    """All that is there and not in the bin. Raises BadValue."""
    body = db.execute(_SCHOOL).scalar()
    school = SchoolDays() if body is None else from_json(SchoolDays, body)
    forms = (
        OwnForm(identity.removeprefix(_FORM), content)
        for identity, content in db.execute(_FORMS).all()
    )
    return Starts(_templates(db, _TEMPLATES), school, tuple(_parts(db)), _watch(db), tuple(forms))


def _watch(db: Connection) -> WatchList:
    """The marks of names; a list that cannot be read is entered anew, no more."""
    body = db.execute(_WATCHED).scalar()
    try:
        return NO_NAMES if body is None else from_json(WatchList, body)
    except BadValue as error:
        _log.warning("the list of names cannot be read: %s", error)
        return NO_NAMES


def _parts(db: Connection) -> Iterator[Parts]:
    """What goes into minutes, by team; a choice that cannot be read is chosen anew, no more."""
    for identity, body in db.execute(_PARTS).all():
        try:
            yield fields_from_json(Parts, body, team=identity.removeprefix(_MINUTES))
        except BadValue as error:
            _log.warning("what goes into minutes cannot be read: %s", error)


def binned(db: Connection) -> tuple[Template, ...]:
    """The templates that lie in the bin. Raises BadValue."""
    return _templates(db, _BINNED)


def _templates(db: Connection, asked: Select[Any]) -> tuple[Template, ...]:
    return tuple(
        fields_from_json(Template, body, id=identity, name=name)
        for identity, name, body in db.execute(asked).all()
    )


def series(db: Connection, identity: str) -> tuple[Meeting, ...]:
    """The meetings that were planned together, the earliest first. Raises BadValue."""
    rows = db.execute(_SERIES, {"of": clean(identity)}).scalars().all()
    found = (meeting_rows.load(db, each) for each in rows)
    return tuple(each[0] for each in found if each is not None)
