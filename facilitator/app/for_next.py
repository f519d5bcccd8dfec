"""Items of a planned meeting that wait for the next one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.app.sheet import Sheet, Where, keep, with_closing
from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Destination, Sorted
from facilitator.domain.notes import Kind


def left_for_next(
    sheet: Sheet, items: tuple[Item, ...], where: Where, new_id: Callable[[], str]
) -> Sheet:
    """The sheet with each item parked in the words of its title, on its way to the next agenda.

    An item without a title leaves nothing behind.
    """
    for item in items:
        identity = new_id()
        parked = keep(sheet, where, identity, Kind.PARKING, item.title)
        if parked is sheet:
            continue
        way = (*sheet.closing.sorted, Sorted(identity, Destination.NEXT_AGENDA))
        sheet = with_closing(parked, replace(parked.closing, sorted=way))
    return sheet
