"""Minutes that are approved, opened again and changed: each step, and what changed in between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from facilitator.domain.closing import Closing
from facilitator.domain.commitment import Commitment
from facilitator.domain.life import Came, Deed, Frozen, Passage, approved
from facilitator.domain.meeting import Meeting, Record
from facilitator.domain.notes import Note
from facilitator.domain.stage import Stage, Standing
from facilitator.domain.time import Moment
from facilitator.domain.words import Text, tr

Made: TypeAlias = tuple[Commitment, ...]


def frozen(
    meeting: Meeting, made: Made, earlier: Made, times: Mapping[str, int] | None = None
) -> Frozen:
    """What the minutes tell of these now. What is private is no part of minutes."""
    plan, known = meeting.plan, times or {}
    return Frozen(
        title=plan.title,
        place=plan.place,
        purpose=plan.purpose,
        notes=tuple(note for note in meeting.record.notes if not note.private),
        closing=meeting.record.closing,
        made=tuple(each for each in made if not each.private),
        earlier=tuple(each for each in earlier if not each.private),
        came=tuple(Came(item.id, known[item.id]) for item in plan.items if item.id in known),
    )


def approve(
    meeting: Meeting,
    made: Made,
    earlier: Made,
    at: Moment,
    by: str = "",
    words: str = "",
    times: Mapping[str, int] | None = None,
) -> Meeting:
    """The meeting with its minutes approved by the meeting `by` ("" for outside any).

    `times` says how often items came along, as the minutes do.
    One that is not held, or whose minutes are approved as they are, stays as it is.
    """
    if meeting.stage is not Stage.HELD or meeting.standing is Standing.APPROVED:
        return meeting
    kept = frozen(meeting, made, earlier, times)
    passage = Passage(Deed.APPROVED, at, by, words.strip(), kept)
    return replace(meeting, passages=(*meeting.passages, passage))


def reopen(meeting: Meeting, at: Moment, reason: str) -> Meeting:
    """The meeting with its approved minutes open for changes; without a reason they stay closed."""
    if meeting.standing is not Standing.APPROVED or not reason.strip():
        return meeting
    passage = Passage(Deed.REOPENED, at, words=reason.strip())
    return replace(meeting, passages=(*meeting.passages, passage))


def as_approved(meeting: Meeting, made: Made, earlier: Made) -> tuple[Meeting, Made, Made]:
    """The meeting with what was agreed, as it stood at the approval; as it is without one.

    Minutes that are open for changes are told as they are.
    """
    last = approved(meeting.passages)
    if meeting.standing is not Standing.APPROVED or last is None or last.kept is None:
        return meeting, made, earlier
    kept = last.kept
    plan = replace(meeting.plan, title=kept.title, place=kept.place, purpose=kept.purpose)
    record = Record(kept.notes, kept.closing)
    return replace(meeting, plan=plan, record=record), kept.made, kept.earlier


def times_approved(meeting: Meeting, times: Mapping[str, int] | None) -> Mapping[str, int]:
    """How often items came along, as it stood at the approval; as it is without one."""
    last = approved(meeting.passages)
    if meeting.standing is not Standing.APPROVED or last is None or last.kept is None:
        return times or {}
    return {each.item: each.times for each in last.kept.came}


def may_become(meeting: Meeting, after: Meeting, made: Made, later: Made) -> bool:
    """Whether a change may be made to a meeting and what it agreed, as far as an approval goes.

    Where an action stands, who does it and by when may always change: the approved minutes have
    been kept. What they say may not, before they are opened again.
    """
    if meeting.standing is not Standing.APPROVED:
        return True
    same = replace(meeting.plan, for_next=()) == replace(after.plan, for_next=())
    return same and meeting.record == after.record and _words(made) == _words(later)


def _words(made: Made) -> list[tuple[str, ...]]:
    return sorted((each.id, each.kind, each.text, each.method, each.dissent) for each in made)


@dataclass(frozen=True, slots=True)
class Amendment:
    """What changed after an approval: when and why the minutes were opened, and each difference.

    `again` is when the changes were approved, None while they are not.
    """

    at: Moment
    reason: str
    changes: tuple[Text, ...]
    again: Moment | None = None


def amendments(meeting: Meeting, made: Made, earlier: Made) -> tuple[Amendment, ...]:
    """What was changed since the first approval, the earliest first."""
    copies = [each for each in meeting.passages if each.kept is not None]
    if meeting.standing is Standing.REOPENED:
        now = frozen(meeting, made, earlier)
        copies.append(replace(meeting.passages[-1], kept=now))
    hidden = _not_for_all(meeting, made, earlier, copies)
    copies = [replace(each, kept=_without(each.kept, hidden)) for each in copies]
    found = (_between(one, other, meeting.passages) for one, other in pairwise(copies))
    return tuple(each for each in found if each.changes)


def _not_for_all(
    meeting: Meeting, made: Made, earlier: Made, copies: Sequence[Passage]
) -> frozenset[str]:
    """Lines of which minutes for all say nothing, even where an earlier copy did."""
    apart = {item.id for item in meeting.plan.items if item.confidential}
    lines: list[Note | Commitment] = [*meeting.record.notes, *made, *earlier]
    for each in copies:
        lines += () if each.kept is None else (*each.kept.notes, *each.kept.made)
    hidden = (k.id for k in lines if k.private or k.confidential or k.item in apart)
    return frozenset(hidden)


def _without(kept: Frozen | None, hidden: frozenset[str]) -> Frozen | None:
    if kept is None:
        return None
    notes = tuple(each for each in kept.notes if each.id not in hidden)
    return replace(kept, notes=notes, made=tuple(c for c in kept.made if c.id not in hidden))


def _between(one: Passage, other: Passage, passages: Sequence[Passage]) -> Amendment:
    opened = [p for p in passages if p.deed is Deed.REOPENED and one.at.utc <= p.at.utc]
    first = opened[0] if opened else other
    changes = () if one.kept is None or other.kept is None else differences(one.kept, other.kept)
    again = other.at if other.deed is Deed.APPROVED else None
    return Amendment(first.at, first.words, changes, again)


def differences(before: Frozen, after: Frozen) -> tuple[Text, ...]:
    """What differs between two states of minutes, a sentence each."""
    return (
        *_renamed(before, after),
        *_lines(before.notes, after.notes),
        *_lines(before.made, after.made),
        *_agreed(before.made, after.made),
        *_closing(before.closing, after.closing),
    )


def _renamed(before: Frozen, after: Frozen) -> Iterator[Text]:
    if before.title != after.title:
        yield _now(before.title, after.title)
    if before.place != after.place:
        yield tr("The place: {change}", change=_now(before.place, after.place))
    if before.purpose != after.purpose:
        yield tr("The purpose: {change}", change=_now(before.purpose, after.purpose))


def _now(before: str, after: str) -> Text:
    if not before.strip():
        return tr("“{after}” was added", after=after)
    if not after.strip():
        return tr("“{before}” was taken out", before=before)
    return tr("“{before}” is now “{after}”", before=before, after=after)


def _lines(before: Sequence[Note | Commitment], after: Sequence[Note | Commitment]) -> list[Text]:
    was, now = ({each.id: each.text for each in side} for side in (before, after))
    every = dict.fromkeys((*was, *now))
    pairs = ((was.get(each, ""), now.get(each, "")) for each in every)
    return [_now(*pair) for pair in pairs if pair[0] != pair[1]]


def _agreed(before: Made, after: Made) -> Iterator[Text]:
    was = {each.id: each for each in before}
    for each in after:
        old = was.get(each.id)
        if old is None:
            continue
        if (old.owners, old.due, old.next_meeting) != (each.owners, each.due, each.next_meeting):
            yield tr("“{what}”: who does it, or by when, was changed", what=each.text)
        if (old.method, old.dissent) != (each.method, each.dissent):
            yield tr("“{what}”: how it was decided was changed", what=each.text)


def _closing(before: Closing, after: Closing) -> Iterator[Text]:
    if before.worth_sharing != after.worth_sharing:
        change = _now(before.worth_sharing, after.worth_sharing)
        yield tr("Worth sharing: {change}", change=change)
    if before.ask_head != after.ask_head:
        yield tr("For the head: {change}", change=_now(before.ask_head, after.ask_head))
    rest = (replace(each, worth_sharing="", ask_head="") for each in (before, after))
    if next(rest) != next(rest):
        yield tr("What was settled at the end was changed")
