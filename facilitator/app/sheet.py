"""What undo covers of an open meeting: its plan, its record and the commitments made in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from facilitator.domain.closing import Closing
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.meeting import Record
from facilitator.domain.notes import COMMITTING, Kind, Note
from facilitator.domain.order import found, replaced, without
from facilitator.domain.plan import Plan
from facilitator.domain.time import Moment


@dataclass(frozen=True, slots=True)
class Sheet:
    """The plan, the record, and commitments: made here, or open from earlier meetings."""

    plan: Plan = field(default_factory=Plan)
    record: Record = field(default_factory=Record)
    commitments: tuple[Commitment, ...] = ()

    @property
    def closing(self) -> Closing:
        """What the last minutes settle."""
        return self.record.closing


Line: TypeAlias = Note | Commitment
"""One kept line, whatever its kind."""


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a new line: team, meeting, item and segment, and the moment."""

    team: str
    meeting: str
    item: str
    segment: str
    at: Moment


def kept_here(sheet: Sheet, meeting: str) -> tuple[Line, ...]:
    """All lines kept in a meeting in the order of their moments."""
    lines: list[Line] = list(sheet.record.notes)
    lines.extend(c for c in sheet.commitments if c.meeting == meeting)
    return tuple(sorted(lines, key=lambda line: line.at.utc))


def kept_of_item(sheet: Sheet, meeting: str, item: str) -> tuple[Line, ...]:
    """The lines kept in one item of a meeting."""
    return tuple(line for line in kept_here(sheet, meeting) if line.item == item)


def made_here(sheet: Sheet, meeting: str, kind: Kind) -> tuple[Commitment, ...]:
    """The decisions, actions or questions that a meeting made, in order."""
    made = [c for c in sheet.commitments if c.meeting == meeting and c.kind is kind]
    return tuple(sorted(made, key=lambda c: c.at.utc))


def earlier_actions(sheet: Sheet, meeting: str) -> tuple[Commitment, ...]:
    """Actions of earlier meetings that were open when this one opened them."""
    return tuple(c for c in sheet.commitments if c.meeting != meeting and c.kind is Kind.ACTION)


def parked(sheet: Sheet) -> tuple[Note, ...]:
    """The parking lot of this meeting."""
    return tuple(note for note in sheet.record.notes if note.kind is Kind.PARKING)


def keep(
    sheet: Sheet,
    where: Where,
    identity: str,
    kind: Kind,
    text: str,
    *,
    private: bool = False,
    owners: tuple[str, ...] = (),
    due: date | None = None,
    next_meeting: bool = False,
    method: str = "",
    file: str = "",
) -> Sheet:
    """The sheet with one more line. A text of spaces only is no line: the sheet as it was.

    `file` is for notes alone: a commitment refers to none. What is agreed in an item that works
    on a goal serves that goal.
    """
    words = text.strip()
    if not words:
        return sheet
    if kind in COMMITTING:
        item = found(sheet.plan.items, where.item)
        made = Commitment(
            id=identity,
            team=where.team,
            kind=kind,
            text=words,
            at=where.at,
            meeting=where.meeting,
            item=where.item,
            segment=where.segment,
            owners=owners,
            due=due,
            next_meeting=next_meeting,
            method=method,
            private=private,
            goal="" if item is None else item.goal,
        )
        return replace(sheet, commitments=(*sheet.commitments, made))
    note = Note(identity, kind, words, where.at, where.item, where.segment, private, file)
    return with_notes(sheet, (*sheet.record.notes, note))


def with_notes(sheet: Sheet, notes: tuple[Note, ...]) -> Sheet:
    """The sheet with these notes."""
    return replace(sheet, record=replace(sheet.record, notes=notes))


def with_closing(sheet: Sheet, closing: Closing) -> Sheet:
    """The sheet with that closing."""
    return replace(sheet, record=replace(sheet.record, closing=closing))


def with_line(sheet: Sheet, line: Line) -> Sheet:
    """The sheet with a line in the place of the one of its identity."""
    if isinstance(line, Commitment):
        return replace(sheet, commitments=replaced(sheet.commitments, line))
    return with_notes(sheet, replaced(sheet.record.notes, line))


def without_line(sheet: Sheet, identity: str) -> Sheet:
    """The sheet without a line."""
    return replace(
        with_notes(sheet, without(sheet.record.notes, identity)),
        commitments=without(sheet.commitments, identity),
    )


def as_kind(sheet: Sheet, line: Line, kind: Kind, where: Where) -> Sheet:
    """The sheet with a line turned into another kind, at its old moment and place."""
    if line.kind is kind:
        return sheet
    if isinstance(line, Commitment) and kind in COMMITTING:
        return with_line(sheet, replace(line, kind=kind))
    if isinstance(line, Note) and kind not in COMMITTING:
        return with_line(sheet, replace(line, kind=kind))
    then = replace(where, item=line.item, segment=line.segment, at=line.at)
    fresh = f"{line.id}-{kind.value}"
    turned = keep(without_line(sheet, line.id), then, fresh, kind, line.text, private=line.private)
    made = found(turned.record.notes, fresh) or found(turned.commitments, fresh)
    if made is None or not line.confidential:
        return turned
    return with_line(turned, replace(made, confidential=True))


def with_state(sheet: Sheet, commitment: Commitment, state: State, where: Where) -> Sheet:
    """The sheet with a commitment come into a state in this meeting; the same again is none."""
    if commitment.state is state:
        return sheet
    return with_line(sheet, commitment.to(Change(state, where.meeting, where.at)))
