"""What is left of an earlier meeting: items for the next agenda, each with the reason why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid5

from facilitator.app.for_next import of_parked
from facilitator.app.keeping import Folder
from facilitator.domain.agenda import (
    EVERYONE_LEADS,
    Item,
    Lead,
    LeadKind,
    Purpose,
)
from facilitator.domain.carried import Carried
from facilitator.domain.closing import Destination
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind, Note
from facilitator.domain.plan import Plan
from facilitator.domain.stage import Stage

_LEFT = "left:"
_CARRIED = UUID("6f0f3a34-56d2-4a42-9d0b-0c1f6d1f9a57")
_TO_REPORT = 2
"""Minutes to say how an action stands."""


def left_of(meeting: Meeting, commitments: tuple[Commitment, ...], until: date) -> tuple[Item, ...]:
    """What a meeting leaves for one on the day `until`, as items; nothing that is private.

    Nothing confidential either: an agenda is for all to read.

    Each has the identity of what it was there, an item's, a line's or a commitment's. It gets one
    of its own when it comes onto an agenda: `with_carried`.

    Of a meeting that was held: what was not taken up or not done with, what was parked and not
    settled, the team's open questions, and the actions that are due by then. Of a cancelled one
    its agenda.
    """
    day = meeting.plan.day
    if meeting.stage is Stage.CANCELLED:
        return of_cancelled(meeting)
    unfinished = unfinished_in(meeting)
    # What was carried there and is not finished is the same thing still.
    again = {item.id for item in unfinished}
    came = {item.id for item in meeting.plan.items if item.carried is not Carried.NO}
    # One that came over several meetings is known by its words alone.
    words = {_words(item) for item in unfinished if item.id in came}
    others = (*_parked(meeting), *_questions(commitments, until), *_actions(commitments, until))
    rest = (
        item
        for item in others
        if carried_id(item.id, meeting.id) not in again
        and (item.carried is Carried.PARKED or _words(item) not in words)
    )
    return tuple(replace(item, carried_from=day) for item in (*unfinished, *rest))


def left_of_all(folders: Iterable[Folder], until: date) -> tuple[Item, ...]:
    """What several meetings leave, the latest last; what a later one took up comes from that."""
    left: tuple[Item, ...] = ()
    for folder in folders:
        meeting = folder.meeting
        there = {item.id for item in meeting.plan.items}
        before = tuple(item for item in left if carried_id(item.id, meeting.id) not in there)
        left = (*before, *left_of(meeting, folder.commitments, until))
    return left


def with_carried(meeting: Meeting, items: tuple[Item, ...]) -> Meeting:
    """The meeting with what comes along from earlier ones, at the end of its agenda.

    What stands there already does not come again.
    """
    plan = meeting.plan
    there = {item.id for item in plan.items}
    carried = (replace(item, id=carried_id(item.id, meeting.id)) for item in items)
    new = tuple(item for item in carried if item.id not in there)
    return replace(meeting, plan=replace(plan, items=(*plan.items, *new)))


def carried_id(source: str, meeting: str) -> str:
    """The identity that something which was left has on the agenda of a meeting."""
    return uuid5(_CARRIED, f"{source} {meeting}").hex


def offered(left: tuple[Item, ...], meeting: str, others: Iterable[Meeting]) -> tuple[Item, ...]:
    """What of `left` may come onto the agenda of a meeting, as it would stand there.

    That is what no other planned meeting has taken up.
    """
    taken = taken_by(left, others)
    return tuple(
        replace(item, id=carried_id(item.id, meeting)) for item in left if item.id not in taken
    )


def waiting(offered: tuple[Item, ...], plan: Plan) -> tuple[Item, ...]:
    """Those of what is offered that are not on the agenda yet and were not put away."""
    there = (*plan.items, *plan.for_next)
    ids, alike = {item.id for item in there}, set(map(_came, there))
    return tuple(
        item
        for item in offered
        if item.id not in ids and _came(item) not in alike and _away(item) not in plan.put_away
    )


def with_left_away(plan: Plan, item: Item) -> Plan:
    """The plan of a meeting that something offered does not wait for any more."""
    key = _away(item)
    return plan if key in plan.put_away else replace(plan, put_away=(*plan.put_away, key))


def without_left_away(plan: Plan) -> Plan:
    """The plan of a meeting that everything waits for again that was put away."""
    return replace(plan, put_away=tuple(k for k in plan.put_away if not k.startswith(_LEFT)))


def left_away(plan: Plan) -> int:
    """How many things were put away."""
    return sum(key.startswith(_LEFT) for key in plan.put_away)


def taken_by(items: tuple[Item, ...], planned: Iterable[Meeting]) -> dict[str, date]:
    """Those of `items` that a planned meeting has on its agenda already: its day by the item's id.

    Of several such meetings the earliest. One that kept it for the agenda after its own has it too.
    """
    days: dict[str, date] = {}
    for meeting in sorted(planned, key=lambda each: each.plan.day, reverse=True):
        there = (*meeting.plan.items, *meeting.plan.for_next)
        ids, alike = {item.id for item in there}, set(map(_came, there))
        for item in items:
            if carried_id(item.id, meeting.id) in ids or _came(item) in alike:
                days[item.id] = meeting.plan.day
    return days


def _away(item: Item) -> str:
    """What `Plan.put_away` says of something that is offered."""
    return f"{_LEFT}{item.id}"


def _came(item: Item) -> tuple[Carried, date | None, str]:
    """What is the same in an item as it is offered and as it was carried.

    Older meetings know what they carried by this alone.
    """
    return item.carried, item.carried_from, _words(item)


def _words(item: Item) -> str:
    return item.title.strip().casefold()


def of_cancelled(meeting: Meeting) -> tuple[Item, ...]:
    """The agenda of a cancelled meeting, for another one; with the identities from there.

    Looks at goals are none of it: they come onto agendas by themselves.
    """
    day = meeting.plan.day
    return tuple(
        replace(item, carried=Carried.CANCELLED, carried_from=day)
        for item in meeting.plan.items
        if item.carried is not Carried.REVIEW
    )


def unfinished_in(meeting: Meeting) -> tuple[Item, ...]:
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
        if (item.id not in begun or item.id in left) and item.carried is not Carried.REVIEW
    )


def _parked(meeting: Meeting) -> tuple[Item, ...]:
    settled = {
        each.note
        for each in meeting.record.closing.sorted
        if each.to is not Destination.NEXT_AGENDA
    }
    return tuple(
        of_parked(note, meeting.plan, meeting.plan.day)
        for note in meeting.record.notes
        if note.kind is Kind.PARKING and _is_open(note) and note.id not in settled
    )


def _questions(commitments: tuple[Commitment, ...], until: date) -> tuple[Item, ...]:
    return tuple(
        Item(each.id, title=each.text, leads=(EVERYONE_LEADS,), carried=Carried.QUESTION)
        for each in _open(commitments, Kind.QUESTION, until)
    )


def _actions(commitments: tuple[Commitment, ...], until: date) -> tuple[Item, ...]:
    return tuple(
        Item(
            each.id,
            title=each.text,
            purpose=Purpose.INFORM,
            leads=tuple(Lead(LeadKind.PERSON, who) for who in each.owners) or (EVERYONE_LEADS,),
            minutes=_TO_REPORT,
            carried=Carried.ACTION,
        )
        for each in _open(commitments, Kind.ACTION, until)
        if each.next_meeting or (each.due is not None and each.due <= until)
    )


def _open(commitments: tuple[Commitment, ...], kind: Kind, day: date) -> tuple[Commitment, ...]:
    return tuple(
        each for each in commitments if each.kind is kind and each.open_on(day) and _is_open(each)
    )


def _is_open(kept: Note | Commitment) -> bool:
    """Whether all may read it."""
    return not (kept.private or kept.confidential)
