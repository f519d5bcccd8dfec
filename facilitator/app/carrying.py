"""What is left of an earlier meeting: items for the next agenda, each with the reason why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from facilitator.domain.agenda import (
    EVERYONE_LEADS,
    Item,
    Lead,
    LeadKind,
    Purpose,
)
from facilitator.domain.carried import Carried
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.meeting import Destination, Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.stage import Stage

NewId = Callable[[], str]

_TO_REPORT = 2
"""Minutes to say how an action stands."""


def left_of(
    meeting: Meeting, commitments: tuple[Commitment, ...], until: date, new_id: NewId
) -> tuple[Item, ...]:
    """What a meeting leaves for one on the day `until`, as items; nothing that is private.

    Of a meeting that was held: what was not taken up or not done with, what was parked and not
    settled, the team's open questions, and the actions that are due by then. Of a cancelled one
    its agenda.
    """
    day = meeting.plan.day
    if meeting.stage is Stage.CANCELLED:
        return of_cancelled(meeting, new_id)
    items = (
        *_unfinished(meeting),
        *_parked(meeting),
        *_questions(commitments),
        *_actions(commitments, until),
    )
    return tuple(replace(item, id=new_id(), carried_from=day) for item in items)


def taken_by(items: tuple[Item, ...], planned: Iterable[Meeting]) -> dict[str, date]:
    """Those of `items` that a planned meeting has on its agenda already: its day by the item's id.

    Of several such meetings the earliest.
    """
    days: dict[tuple[Carried, date | None, str], date] = {}
    for meeting in sorted(planned, key=lambda each: each.plan.day, reverse=True):
        days |= {_came(item): meeting.plan.day for item in meeting.plan.items}
    return {item.id: days[_came(item)] for item in items if _came(item) in days}


def _came(item: Item) -> tuple[Carried, date | None, str]:
    """What is the same in an item as it is offered and as it was carried."""
    return item.carried, item.carried_from, item.title.strip().casefold()


def of_cancelled(meeting: Meeting, new_id: NewId) -> tuple[Item, ...]:
    """The agenda of a cancelled meeting, for another one."""
    day = meeting.plan.day
    return tuple(
        replace(item, id=new_id(), carried=Carried.CANCELLED, carried_from=day)
        for item in meeting.plan.items
    )


def _unfinished(meeting: Meeting) -> tuple[Item, ...]:
    """Items of which no step was done, or not all that were still planned at the end.

    A step that was dropped on the way is not missing. Of one held on paper nobody knows.
    """
    results = meeting.log.results
    if results is None or results.on_paper:
        return ()
    begun = {step.item for step in results.steps if step.done}
    left = {step.item for step in results.steps if not step.done and step.planned}
    return tuple(
        replace(item, steps=(), locked=False, carried=Carried.UNFINISHED)
        for item in meeting.plan.items
        if item.id not in begun or item.id in left
    )


def _parked(meeting: Meeting) -> tuple[Item, ...]:
    settled = {
        each.note
        for each in meeting.record.closing.sorted
        if each.to is not Destination.NEXT_AGENDA
    }
    return tuple(
        Item("", title=note.text, leads=(EVERYONE_LEADS,), carried=Carried.PARKED)
        for note in meeting.record.notes
        if note.kind is Kind.PARKING and not note.private and note.id not in settled
    )


def _questions(commitments: tuple[Commitment, ...]) -> tuple[Item, ...]:
    return tuple(
        Item("", title=each.text, leads=(EVERYONE_LEADS,), carried=Carried.QUESTION)
        for each in _open(commitments, Kind.QUESTION)
    )


def _actions(commitments: tuple[Commitment, ...], until: date) -> tuple[Item, ...]:
    return tuple(
        Item(
            "",
            title=each.text,
            purpose=Purpose.INFORM,
            leads=tuple(Lead(LeadKind.PERSON, who) for who in each.owners) or (EVERYONE_LEADS,),
            minutes=_TO_REPORT,
            carried=Carried.ACTION,
        )
        for each in _open(commitments, Kind.ACTION)
        if each.next_meeting or (each.due is not None and each.due <= until)
    )


def _open(commitments: tuple[Commitment, ...], kind: Kind) -> tuple[Commitment, ...]:
    return tuple(
        each
        for each in commitments
        if each.kind is kind and each.state is State.OPEN and not each.private
    )
