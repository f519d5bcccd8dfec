"""What minutes say of approvals: of the last ones by this meeting, and of their own."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.approval import Amendment, amendments
from facilitator.domain.commitment import Commitment
from facilitator.domain.document import Block, Bullets, Heading, Line, Paragraph
from facilitator.domain.life import approved
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_source import Source
from facilitator.domain.stage import Standing
from facilitator.domain.time import Moment
from facilitator.domain.words import LongDate, Text, tr


def last_minutes(source: Source) -> Iterator[Block]:
    """Which minutes this meeting approved, and what it corrected in them."""
    settled = source.meeting.record.closing.approved
    if not settled:
        return
    yield Heading(1, tr("Last minutes"))
    for each in settled:
        told = tr("The minutes of {day} were approved.", day=LongDate(each.day))
        yield Paragraph(Line((told,)))
        if each.words.strip():
            yield Paragraph(Line((each.words,), lead=tr("Corrections")))


def changes_since(
    meeting: Meeting, made: tuple[Commitment, ...], earlier: tuple[Commitment, ...]
) -> Iterator[Block]:
    """What was changed in these minutes after they had been approved."""
    found = amendments(meeting, made, earlier)
    if not found:
        return
    yield Heading(1, tr("Changed after approval"))
    for each in found:
        yield Paragraph(Line((each.reason,), lead=_opened(each)), tied=True)
        yield Bullets(tuple(Line((change,)) for change in each.changes))


def _opened(amendment: Amendment) -> Text:
    opened = _day(amendment.at)
    if amendment.again is None:
        return tr("Opened again on {day}, not approved yet", day=opened)
    return tr("Opened again on {day}, approved on {again}", day=opened, again=_day(amendment.again))


def state_of_minutes(meeting: Meeting) -> Text:
    """Where the minutes stand, for the foot of each page."""
    last = approved(meeting.passages)
    if last is None:
        return tr("Draft")
    if meeting.standing is Standing.APPROVED:
        return tr("Approved on {day}", day=_day(last.at))
    return tr("Approved on {day}, changed since", day=_day(last.at))


def _day(at: Moment) -> LongDate:
    return LongDate(at.civil.date())
