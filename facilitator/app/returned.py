"""What was taken back out of the bin while its meeting lies open comes back there too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from facilitator.app.keeping import Folder, Shelf
from facilitator.app.sheet import Sheet
from facilitator.domain.order import Identified, found

I = TypeVar("I", bound=Identified)  # noqa: E741 -- an item, read beside others


def with_returned(sheet: Sheet, folder: Folder, shelf: Shelf, identity: str) -> Sheet:
    """The sheet with the line or item of that identity as the store has it, where it stood.

    Nothing else is taken over: what lies open may be newer. What is there already stays.
    """
    ways: dict[Shelf, Callable[[], Sheet]] = {
        Shelf.COMMITMENT: lambda: replace(
            sheet, commitments=_with(sheet.commitments, folder.commitments, identity)
        ),
        Shelf.NOTE: lambda: replace(
            sheet,
            record=replace(
                sheet.record,
                notes=_with(sheet.record.notes, folder.meeting.record.notes, identity),
            ),
        ),
        Shelf.ITEM: lambda: replace(
            sheet,
            plan=replace(
                sheet.plan, items=_with(sheet.plan.items, folder.meeting.plan.items, identity)
            ),
        ),
    }
    return ways[shelf]() if shelf in ways else sheet


def _with(here: tuple[I, ...], stored: tuple[I, ...], identity: str) -> tuple[I, ...]:
    """Those here and the one that came back, after the last before it that is here."""
    back = found(stored, identity)
    if back is None or found(here, identity) is not None:
        return here
    before = [one.id for one in stored[: stored.index(back)]]
    at = max((place for place, one in enumerate(here, 1) if one.id in before), default=0)
    return (*here[:at], back, *here[at:])
