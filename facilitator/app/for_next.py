"""Items of a planned meeting that wait for the next one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.app.sheet import Sheet, Where, keep, with_closing
from facilitator.domain.agenda import EVERYONE_LEADS, Item
from facilitator.domain.carried import Carried
from facilitator.domain.closing import Destination, Sorted
from facilitator.domain.notes import Kind, Note
from facilitator.domain.order import found
from facilitator.domain.plan import Plan


def left_for_next(sheet: Sheet, items: tuple[Item, ...], where: Where) -> Sheet:
    """The sheet with each item parked in the words of its title, on its way to the next agenda.

    It waits whole (`Plan.for_next`). An item without a title leaves nothing behind.
    """
    for item in items:
        parked = keep(sheet, where, item.id, Kind.PARKING, item.title)
        if parked is sheet:
            continue
        way = (*sheet.closing.sorted, Sorted(item.id, Destination.NEXT_AGENDA))
        plan = replace(parked.plan, for_next=(*parked.plan.for_next, item))
        sheet = with_closing(replace(parked, plan=plan), replace(parked.closing, sorted=way))
    return sheet


def of_parked(note: Note, plan: Plan, day: date) -> Item:
    """The item for a parked line: as it was where an item waits by it, in the words of the line.

    It has the identity of the line; what a fit made of it is gone.
    """
    whole = found(plan.for_next, note.id) or Item(note.id, leads=(EVERYONE_LEADS,))
    return replace(
        whole,
        title=note.text,
        steps=(),
        locked=False,
        carried=Carried.PARKED,
        carried_from=day,
    )
