"""The kept lines of the item under way, as rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from facilitator.app.sheet import Line
from facilitator.domain.commitment import Commitment
from facilitator.domain.labels import KINDS
from facilitator.domain.minutes_source import items_apart
from facilitator.domain.notes import Kind, Note, file_name
from facilitator.domain.order import found
from facilitator.domain.segment import Segment
from facilitator.domain.words import Names, Said, ShortDate, Text, tr, trn
from facilitator.ui.run.under_cover import is_covered
from facilitator.ui.run.view import RunView


@dataclass(frozen=True, slots=True)
class KeptRow:
    """One kept line; `by` tells who, by when and for which goal, or which file it refers to.

    `goal` is the identity of the goal that it serves, None for a line that can serve none. `within`
    says that it is `confidential` because all is that is kept in its item.
    """

    id: str
    kind: Kind
    text: str
    at: time
    by: Said = ""
    private: bool = False
    goal: str | None = None
    confidential: bool = False
    within: bool = False

    @property
    def label(self) -> Text:
        """Its kind, and who may read it where not all may."""
        kind = KINDS[self.kind]
        if self.private:
            return tr("{kind}, only for me", kind=kind)
        if self.confidential or self.within:
            return tr("{kind}, confidential", kind=kind)
        return kind

    @property
    def spoken(self) -> Text:
        """The line in words, without its time."""
        kind = self.label
        if self.by:
            return tr("{kind}: {text}. {by}", kind=kind, text=self.text, by=self.by)
        return tr("{kind}: {text}", kind=kind, text=self.text)


def kept_rows(view: RunView) -> tuple[KeptRow, ...]:
    """The lines kept in the item under way; all of those kept so far when none is under way.

    Where the room sees the screen, private and confidential lines stay away wholly and names do
    not stand beside actions. What lies under cover is in no list.
    """
    segment = view.segment
    lines = (
        line
        for line in view.lines
        if (segment is None or line.item == segment.item)
        and not (view.mirrored and hidden_from_room(view, line))
        and not is_covered(view, line)
    )
    return tuple(_row(view, line) for line in lines)


def hidden_from_room(view: RunView, line: Line) -> bool:
    """Whether a line may not stand where the room can read it."""
    return line.private or line.confidential or line.item in items_apart(view.meeting)


def _row(view: RunView, line: Line) -> KeptRow:
    by: Said = ""
    if isinstance(line, Commitment) and line.kind is Kind.ACTION:
        by = _who_and_when(view, line)
    elif isinstance(line, Note) and line.file and not view.mirrored:
        by = tr("File: {name}", name=file_name(line.file))
    goal = line.goal if isinstance(line, Commitment) else None
    if goal:
        by = _for_goal(view, by, goal)
    at = line.at.civil.time()
    within = line.item in items_apart(view.meeting)
    words = (line.kind, line.text, at, by)
    return KeptRow(line.id, *words, line.private, goal, line.confidential, within)


def _for_goal(view: RunView, by: Said, goal: str) -> Said:
    known = found(view.goals, goal)
    if known is None:
        return by  # the store has not answered yet, or it is gone
    if not by:
        return tr("for the goal “{goal}”", goal=known.name)
    return tr("{by} · for the goal “{goal}”", by=by, goal=known.name)


def goals_for(view: RunView, goal: str | None) -> tuple[tuple[str, Said], ...]:
    """Identities and names of the goals that a line can serve, its own among them.

    None at all for a line that can serve none, or where the team has no goal under way.
    """
    if goal is None:
        return ()
    known = tuple((g.id, g.name) for g in view.goals if g.offered or g.id == goal)
    return (("", tr("No goal")), *known) if known else ()


def _who_and_when(view: RunView, action: Commitment) -> Said:
    owners = () if view.mirrored else tuple(view.name(person) for person in action.owners)
    when = _when(action)
    if not owners:
        return when
    who = tr("{names}", names=Names(owners))
    return tr("{who} · {when}", who=who, when=when) if when else who


def _when(action: Commitment) -> Said:
    if action.next_meeting:
        return tr("by next meeting")
    return tr("by {day}", day=ShortDate(action.due)) if action.due is not None else ""


def kept_count(view: RunView) -> Text:
    """How many lines the item under way has: "3 kept"."""
    return trn("{n} kept", "{n} kept", len(kept_rows(view)))


@dataclass(frozen=True, slots=True)
class Spot:
    """An item or one of its steps, to which a line can go."""

    item: str
    segment: str
    words: Said


def spots(view: RunView) -> tuple[Spot, ...]:
    """Where a line can go: each item, each step of one that has several."""
    return tuple(
        Spot(segment.item, segment.id, _spot_words(segment)) for segment in view.run.segments
    )


def _spot_words(segment: Segment) -> Said:
    if segment.of == 1:
        return segment.item_title
    return tr("{item} · {step}", item=segment.item_title, step=segment.title)
