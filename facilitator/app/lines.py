"""What can be done with one kept line: move, split, join, hide, part, make an action of it."""

from __future__ import annotations

from dataclasses import replace

from facilitator.app.sheet import Line, Sheet, Where, as_kind, kept_of_item, with_line, without_line
from facilitator.domain.capture_line import Understood
from facilitator.domain.commitment import Commitment
from facilitator.domain.notes import COMMITTING, LONGEST_TEXT, Kind, Note
from facilitator.domain.order import found, moved, place
from facilitator.domain.time import Moment


def line_of(sheet: Sheet, identity: str) -> Line | None:
    """The kept line of an identity."""
    return found(sheet.record.notes, identity) or found(sheet.commitments, identity)


def moved_line(sheet: Sheet, meeting: str, identity: str, step: int) -> Sheet:
    """The sheet with a line one place up (-1) or down (1) among those of its item.

    The order of lines is that of their moments, so the line takes its neighbour's, and its step
    with it; the lines that follow give way by a millisecond where they must.
    """
    line = line_of(sheet, identity)
    lines = () if line is None else kept_of_item(sheet, meeting, line.item)
    at = place(lines, identity)
    if line is None or not 0 <= at + step < len(lines):
        return sheet
    neighbour = lines[at + step]
    fresh = replace(line, at=neighbour.at, segment=neighbour.segment)
    return _in_order(sheet, moved(lines, at, at + step), {identity: fresh})


def split_line(
    sheet: Sheet, meeting: str, identity: str, parts: tuple[str, str], fresh: str
) -> Sheet:
    """The sheet with a line cut in two of its kind; `fresh` is the identity of the second.

    Without words on both sides there is nothing to cut: the sheet as it was.
    """
    line = line_of(sheet, identity)
    first, second = (part.strip() for part in parts)
    if line is None or not first or not second:
        return sheet
    lines = kept_of_item(sheet, meeting, line.item)
    other = replace(line, id=fresh, text=second)
    if isinstance(other, Note):
        notes = (*sheet.record.notes, other)
        sheet = replace(sheet, record=replace(sheet.record, notes=notes))
    else:
        sheet = replace(sheet, commitments=(*sheet.commitments, other))
    at = place(lines, identity) + 1
    order = (*lines[:at], other, *lines[at:])
    return _in_order(sheet, order, {identity: replace(line, text=first)})


def joined_line(sheet: Sheet, meeting: str, identity: str) -> Sheet:
    """The sheet with a line joined to the one above it in its item.

    The upper one keeps its kind. What only one of them says of who, by when and a file holds for
    both; what was private or confidential in one stays so. Without a line above, or where the
    words would be too many, the sheet as it was.
    """
    line = line_of(sheet, identity)
    lines = () if line is None else kept_of_item(sheet, meeting, line.item)
    at = place(lines, identity)
    if line is None or at < 1:
        return sheet
    upper = lines[at - 1]
    text = f"{upper.text.rstrip()} {line.text.lstrip()}"
    if len(text) > LONGEST_TEXT:
        return sheet
    whole = replace(
        upper,
        text=text,
        private=upper.private or line.private,
        confidential=upper.confidential or line.confidential,
    )
    return with_line(without_line(sheet, identity), _with_its_answers(whole, line))


def hidden_line(sheet: Sheet, identity: str) -> Sheet:
    """The sheet with a line for the facilitator alone, or for all again."""
    line = line_of(sheet, identity)
    return sheet if line is None else with_line(sheet, replace(line, private=not line.private))


def confidential_line(sheet: Sheet, identity: str) -> Sheet:
    """The sheet with a line for part B of the minutes alone, or for all minutes again."""
    line = line_of(sheet, identity)
    if line is None:
        return sheet
    return with_line(sheet, replace(line, confidential=not line.confidential))


def placed_line(sheet: Sheet, identity: str, item: str, segment: str) -> Sheet:
    """The sheet with a line in another item or step."""
    line = line_of(sheet, identity)
    if line is None:
        return sheet
    return with_line(sheet, replace(line, item=item, segment=segment))


def served_line(sheet: Sheet, identity: str, goal: str) -> Sheet:
    """The sheet with what was agreed in a line serving a goal, "" for none; notes serve none."""
    line = line_of(sheet, identity)
    if not isinstance(line, Commitment) or line.goal == goal:
        return sheet
    return with_line(sheet, replace(line, goal=goal))


def as_action(sheet: Sheet, identity: str, said: Understood, where: Where) -> Sheet:
    """The sheet with a line made an action, with who and by when as its words say."""
    line = line_of(sheet, identity)
    if line is None or line.kind is Kind.ACTION:
        return sheet
    turned = as_kind(sheet, line, Kind.ACTION, where)
    action = found(turned.commitments, turned_identity(line, Kind.ACTION))
    if action is None:
        return turned
    return with_line(
        turned,
        replace(
            action,
            text=said.text or action.text,
            owners=said.people or action.owners,
            due=said.due or action.due,
            next_meeting=said.next_meeting or (action.next_meeting and said.due is None),
        ),
    )


def turned_identity(line: Line, kind: Kind) -> str:
    """The identity that `as_kind` gives a line in another kind."""
    kept = (line.kind in COMMITTING) == (kind in COMMITTING)
    return line.id if kept else f"{line.id}-{kind.value}"


def _with_its_answers(upper: Line, lower: Line) -> Line:
    if isinstance(upper, Commitment):
        if not isinstance(lower, Commitment):
            return upper
        dated = upper.due is not None or upper.next_meeting
        return replace(
            upper,
            owners=tuple(dict.fromkeys((*upper.owners, *lower.owners))),
            due=upper.due if dated else lower.due,
            next_meeting=upper.next_meeting if dated else lower.next_meeting,
        )
    if isinstance(lower, Note) and not upper.file:
        return replace(upper, file=lower.file)
    return upper


def _in_order(sheet: Sheet, lines: tuple[Line, ...], fresh: dict[str, Line]) -> Sheet:
    """Lines in this order, by moments that grow; `fresh` are those that differ otherwise."""
    last = -1
    for line in lines:
        wanted = fresh.get(line.id, line)
        at = wanted.at.utc if wanted.at.utc > last else last + 1
        wanted = wanted if at == wanted.at.utc else replace(wanted, at=Moment(at, wanted.at.offset))
        last = at
        if wanted is not line:
            sheet = with_line(sheet, wanted)
    return sheet
