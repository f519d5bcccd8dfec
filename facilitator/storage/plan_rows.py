"""The parts of a meeting's plan as rows, and back: items, leads, roles, people, days ahead."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import BindParameter, Connection, bindparam, select

from facilitator.domain.agenda import Item, Lead, LeadKind, Method, Purpose, RoleHolders
from facilitator.domain.carried import Carried
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Person, Role
from facilitator.domain.plan import DateAhead
from facilitator.domain.signals import Signal
from facilitator.domain.time import Moment
from facilitator.storage import tables
from facilitator.storage.codec import many_from_json, to_json
from facilitator.storage.part import Key, Part, Row
from facilitator.storage.shaping import a_day, day_from, iso, names, names_from, word
from facilitator.storage.statements import OWNER, deletes, named


def _item_row(item: Item) -> Row:
    return {
        "title": item.title,
        "purpose": item.purpose.value,
        "method": item.method.value,
        "minutes": item.minutes,
        "leaves": item.leaves,
        "protocol": item.protocol,
        "sitting": item.sitting,
        "step": item.step,
        "presenters": names(item.presenters),
        "signal": item.signal.value,
        "ideal": item.ideal,
        "steps": to_json(item.steps),
        "locked": int(item.locked),
        "bring": item.bring,
        "notes": item.notes,
        "carried": item.carried.value,
        "carried_from": iso(item.carried_from),
        "goal": item.goal,
        "confidential": int(item.confidential),
    }


class Led(NamedTuple):
    """A lead with its item and its place among the leads of that item."""

    item: str
    place: int
    lead: Lead


class Held(NamedTuple):
    """The holders of a role: of this meeting (0) or the next (1), with their place."""

    next: int
    place: int
    role: RoleHolders


def _leads(meeting: Meeting) -> list[Led]:
    return [
        Led(item.id, place, lead)
        for item in meeting.plan.items
        for place, lead in enumerate(item.leads)
    ]


def _of_binned_item(meeting: Meeting, key: Key) -> bool:
    """The leads of an item lie in the bin with it."""
    return all(item.id != key[0] for item in meeting.plan.items)


def _roles(meeting: Meeting) -> list[Held]:
    here = [Held(0, at, held) for at, held in enumerate(meeting.plan.roles)]
    following = meeting.record.closing.next_roles
    return here + [Held(1, at, held) for at, held in enumerate(following)]


ITEMS: Part[Meeting, Item] = Part(
    tables.item,
    "meeting",
    ("id",),
    lambda meeting: meeting.plan.items,
    lambda _place, item: (item.id,),
    _item_row,
    bins=True,
)
LEADS: Part[Meeting, Led] = Part(
    tables.lead,
    "meeting",
    ("item", "position"),
    _leads,
    lambda _place, led: (led.item, led.place),
    lambda led: {"kind": led.lead.kind.value, "who": led.lead.who},
    stays=_of_binned_item,
)
ROLES: Part[Meeting, Held] = Part(
    tables.role,
    "meeting",
    ("next", "position"),
    _roles,
    lambda _place, held: (held.next, held.place),
    lambda held: {"role": held.role.role.value, "holders": names(held.role.holders)},
)
PEOPLE: Part[Meeting, Person] = Part(
    tables.expected,
    "meeting",
    ("position",),
    lambda meeting: meeting.plan.expected,
    lambda place, _person: (place,),
    lambda person: {"id": person.id, "name": person.name, "guest": int(person.guest)},
)
DAYS: Part[Meeting, DateAhead] = Part(
    tables.date_ahead,
    "meeting",
    ("position",),
    lambda meeting: meeting.plan.dates,
    lambda place, _ahead: (place,),
    lambda ahead: {"id": ahead.id, "day": ahead.day.isoformat(), "what": ahead.what},
)


def write(db: Connection, before: Meeting | None, after: Meeting, now: Moment) -> int:
    """Write what differs in the parts of the plan; how many rows that were."""
    count = 0
    if before is None or before.plan is not after.plan:
        count += ITEMS.save(db, after.id, before, after, now)
        _forget_leads_of_new_items(db, before, after)
        count += LEADS.save(db, after.id, before, after, now)
        count += PEOPLE.save(db, after.id, before, after, now)
        count += DAYS.save(db, after.id, before, after, now)
    return count + ROLES.save(db, after.id, before, after, now)


def _forget_leads_of_new_items(db: Connection, before: Meeting | None, after: Meeting) -> None:
    """An item that comes back out of the bin brings its leads; those of then are stale."""
    known = set() if before is None else {item.id for item in before.plan.items}
    new = [item.id for item in after.plan.items if item.id not in known]
    if new and before is not None:
        rows = [{OWNER: after.id, named("item"): identity} for identity in new]
        db.execute(deletes(tables.lead, "meeting", ("item",)), rows)


_OF: BindParameter[str] = bindparam("of")
_i, _l, _r = tables.item.c, tables.lead.c, tables.role.c
_p, _d = tables.expected.c, tables.date_ahead.c
_ITEM = (
    select(
        _i.id,
        _i.title,
        _i.purpose,
        _i.method,
        _i.minutes,
        _i.leaves,
        _i.protocol,
        _i.sitting,
        _i.step,
        _i.presenters,
        _i.signal,
        _i.ideal,
        _i.steps,
        _i.locked,
        _i.bring,
        _i.notes,
        _i.carried,
        _i.carried_from,
        _i.goal,
        _i.confidential,
    )
    .where(_i.meeting == _OF, _i.binned_utc.is_(None))
    .order_by(_i.position, _i.id)
)
_LEAD = select(_l.item, _l.kind, _l.who).where(_l.meeting == _OF).order_by(_l.item, _l.position)
_ROLE = select(_r.next, _r.role, _r.holders).where(_r.meeting == _OF).order_by(_r.next, _r.position)
_PERSON = select(_p.id, _p.name, _p.guest).where(_p.meeting == _OF).order_by(_p.position)
_DAY = select(_d.id, _d.day, _d.what).where(_d.meeting == _OF).order_by(_d.position)


def load_items(db: Connection, meeting: str) -> tuple[Item, ...]:
    """The agenda in its order, without what lies in the bin. Raises BadValue."""
    of = {"of": meeting}
    leads: dict[str, list[Lead]] = {}
    for item, kind, who in db.execute(_LEAD, of).all():
        leads.setdefault(item, []).append(Lead(word(LeadKind, kind), who))
    return tuple(
        Item(
            id=row.id,
            title=row.title,
            purpose=word(Purpose, row.purpose),
            leads=tuple(leads.get(row.id, ())),
            method=word(Method, row.method),
            minutes=row.minutes,
            leaves=row.leaves,
            protocol=row.protocol,
            sitting=row.sitting,
            step=row.step,
            presenters=names_from(row.presenters),
            signal=word(Signal, row.signal),
            ideal=row.ideal,
            steps=many_from_json(int, row.steps),
            locked=bool(row.locked),
            bring=row.bring,
            notes=row.notes,
            carried=word(Carried, row.carried),
            carried_from=day_from(row.carried_from),
            goal=row.goal,
            confidential=bool(row.confidential),
        )
        for row in db.execute(_ITEM, of).all()
    )


def load_roles(
    db: Connection, meeting: str
) -> tuple[tuple[RoleHolders, ...], tuple[RoleHolders, ...]]:
    """The roles of this meeting and those agreed for the next. Raises BadValue."""
    found: tuple[list[RoleHolders], list[RoleHolders]] = ([], [])
    for following, role, holders in db.execute(_ROLE, {"of": meeting}).all():
        found[bool(following)].append(RoleHolders(word(Role, role), names_from(holders)))
    return tuple(found[0]), tuple(found[1])


def load_people(db: Connection, meeting: str) -> tuple[Person, ...]:
    """Who is expected."""
    rows = db.execute(_PERSON, {"of": meeting}).all()
    return tuple(Person(identity, name, bool(guest)) for identity, name, guest in rows)


def load_days(db: Connection, meeting: str) -> tuple[DateAhead, ...]:
    """The days ahead. Raises BadValue."""
    rows = db.execute(_DAY, {"of": meeting}).all()
    return tuple(DateAhead(identity, a_day(day), what) for identity, day, what in rows)
