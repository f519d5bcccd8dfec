"""The ledger of roles in words: a row a meeting, with absences and swaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from facilitator.domain.document import Cell, Table
from facilitator.domain.labels import ROLES, day_of, listed
from facilitator.domain.role_ledger import Held, Ledger, Sitting
from facilitator.domain.words import Said, Text, tr


def ledger_table(ledger: Ledger, names: Mapping[str, str]) -> Table:
    """Who held which role in the meetings of the term, the latest first; blame has no place."""
    roles = ledger.roles
    rows: list[tuple[Cell, ...]] = []
    for sitting in reversed(ledger.counted):
        told = tuple(_people(sitting.of(role).did, names) for role in roles)
        notes = tuple(_notes(sitting, names))
        rows.append((day_of(sitting.day), *told, listed(notes) if notes else ""))
    width = round(0.5 / len(roles), 4)
    return Table(
        tr("Roles, meeting by meeting: day, who held each, absences and swaps"),
        (tr("Day"), *(ROLES[role] for role in roles), tr("Absences and swaps")),
        (0.2, *(width for _ in roles), 0.8 - width * len(roles)),
        tuple(rows),
    )


def _people(people: tuple[str, ...], names: Mapping[str, str]) -> Said:
    return listed(tuple(_name(each, names) for each in people)) if people else ""


def _name(person: str, names: Mapping[str, str]) -> Said:
    return names.get(person, "").strip() or tr("someone not listed")


def _notes(sitting: Sitting, names: Mapping[str, str]) -> Iterator[Text]:
    if sitting.ahead:
        yield tr("planned")
        return
    for held in sitting.roles:
        yield from _of_role(held, names)


def _of_role(held: Held, names: Mapping[str, str]) -> Iterator[Text]:
    role = ROLES[held.role]
    for person in held.absent:
        yield tr("{role}: {name} was not there", role=role, name=_name(person, names))
    for person in held.gave:
        yield tr("{role}: taken over from {name}", role=role, name=_name(person, names))
