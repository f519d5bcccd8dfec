"""What is still open by the meeting that comes next: actions, and questions carried over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.commitment import Commitment
from facilitator.domain.notes import Kind
from facilitator.domain.stage import Stage
from facilitator.domain.words import Names, ShortDate, Text, tr, trn
from facilitator.ui.kit.signs import Sign
from facilitator.ui.today.values import TodayView


@dataclass(frozen=True, slots=True)
class Line:
    """One open thing: where it stands, in a sign and its words; what it is; who will do it."""

    id: str
    kind: Kind
    sign: Sign
    tone: str
    status: Text
    what: str
    who: Text | None


def due_actions(view: TodayView) -> tuple[Line, ...]:
    """Actions due by the next meeting (without one: by today), the longest open first.

    Private ones are left out: this screen may be on the wall.
    """
    today = view.now.civil.date()
    until = max(today, view.next.meeting.plan.day) if view.next else today
    found = [c for c in _open(view, Kind.ACTION) if _is_due(c, until)]
    found.sort(key=lambda c: (c.due or until, c.at.utc))
    return tuple(
        Line(c.id, c.kind, Sign.RING, *_due(c, view), c.text, _owners(c, view)) for c in found
    )


def open_questions(view: TodayView) -> tuple[Line, ...]:
    """Questions that earlier meetings left open, the oldest first."""
    found = sorted(_open(view, Kind.QUESTION), key=lambda c: c.at.utc)
    return tuple(
        Line(c.id, c.kind, Sign.QUESTION, "accent", _since(c, view), c.text, _owners(c, view))
        for c in found
    )


def _open(view: TodayView, kind: Kind) -> list[Commitment]:
    """What is open of a kind for the team that meets next, made in an earlier meeting."""
    here = view.next.meeting.id if view.next else ""
    today = view.now.civil.date()
    return [
        c
        for c in view.overview.open_commitments
        if c.kind is kind
        and c.open_on(today)
        and not c.private
        and view.team in ("", c.team)
        and (not here or c.meeting != here)
    ]


def _is_due(action: Commitment, until: date) -> bool:
    return action.next_meeting or (action.due is not None and action.due <= until)


def _due(action: Commitment, view: TodayView) -> tuple[str, Text]:
    """Tone and words; an old date is told as how long it has been open, which shames nobody."""
    today = view.now.civil.date()
    if action.due is None:
        by = tr("By this meeting") if view.next else tr("By the next meeting")
        return "accent", by
    if action.due < today:
        return "soon", tr("Still open since {day}", day=ShortDate(action.due))
    if action.due == today:
        return "accent", tr("Due today")
    return "accent", tr("Due {day}", day=ShortDate(action.due))


def _since(question: Commitment, view: TodayView) -> Text:
    made = question.at.civil
    later = [
        line
        for line in view.overview.meetings
        if line.team == question.team
        and line.stage is Stage.HELD
        and line.id != question.meeting
        and (line.day, line.start) > (made.date(), made.time())
    ]
    if not later:
        return tr("New from last time")
    return trn("Open for {n} meeting", "Open for {n} meetings", len(later) + 1)


def _owners(commitment: Commitment, view: TodayView) -> Text | None:
    names = tuple(view.names[who] for who in commitment.owners if who in view.names)
    return tr("{names}", names=Names(names)) if names else None
