"""Registers as they follow from the values, entry by entry: what the store's queries must give."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from facilitator.app.register import OF_KIND, Entry, Register, Registers
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_source import items_apart
from facilitator.domain.notes import Kind
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment


def registers(
    team: str, meetings: Iterable[Meeting], commitments: Iterable[Commitment]
) -> Registers:
    every = tuple(meetings)
    mine = {each.id: each for each in every if team in ("", each.team)}
    made = (_made(each, mine) for each in commitments if team in ("", each.team))
    entries = [*made, *(entry for each in mine.values() for entry in _of(each, mine))]
    entries.sort(key=lambda each: -each.at.utc)
    guests = {(p.id, p.name) for m in every for p in m.plan.expected if p.guest and p.name}
    return Registers(tuple(entries), tuple(guests))


def within_apart(meetings: Iterable[Meeting], made: Iterable[Commitment]) -> frozenset[str]:
    """The commitments that stand in confidential items."""
    apart = {(m.id, item) for m in meetings for item in items_apart(m)}
    return frozenset(each.id for each in made if (each.meeting, each.item) in apart)


def _since(mine: dict[str, Meeting], of: str, day: object) -> int:
    held = (m for m in mine.values() if m.stage is Stage.HELD and m.team == of)
    return sum(m.plan.day >= day for m in held)


def _made(each: Commitment, mine: dict[str, Meeting]) -> Entry:
    where = mine.get(each.meeting)
    day = each.at.civil.date() if where is None else where.plan.day
    return Entry(
        OF_KIND[each.kind],
        each.id,
        each.text,
        each.team,
        each.meeting,
        day,
        "" if where is None else where.plan.title,
        each.at,
        each.kind,
        each.owners,
        private=each.private,
        confidential=each.confidential or bool(within_apart(mine.values(), (each,))),
        meetings=_since(mine, each.team, day),
        commitment=each,
    )


def _of(meeting: Meeting, mine: dict[str, Meeting]) -> Iterator[Entry]:
    plan, closing = meeting.plan, meeting.record.closing
    went = {each.note: each.to.value for each in closing.sorted}
    since = _since(mine, meeting.team, plan.day)
    base = (meeting.team, meeting.id, plan.day, plan.title)
    for note in meeting.record.notes:
        if note.kind in (Kind.WONDERING, Kind.PARKING, Kind.EVIDENCE):
            yield Entry(
                OF_KIND[note.kind],
                note.id,
                note.text,
                *base,
                at=note.at,
                kind=note.kind,
                settled=went.get(note.id, ""),
                file=note.file,
                private=note.private,
                confidential=note.confidential or note.item in items_apart(meeting),
                meetings=since,
            )
    begins = datetime.combine(plan.day, plan.start, UTC)
    at = Moment(int(begins.timestamp()) * 1000)
    told = ((Register.SHARING, closing.worth_sharing, ""),)
    told += ((Register.HEAD, closing.ask_head, meeting.answer),)
    for register, text, answer in told:
        if text.strip():
            yield Entry(register, meeting.id, text, *base, at=at, answer=answer, meetings=since)
