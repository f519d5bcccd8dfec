"""What the close of a meeting is drawn from, and what is left to do in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from facilitator.app.sheet import Sheet, earlier_actions, made_here, parked, with_closing
from facilitator.domain.agenda import Item
from facilitator.domain.closing import Destination, Sorted
from facilitator.domain.commitment import Commitment, lacks
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Member, Person
from facilitator.domain.words import Names, Said, Text, tr, trn


@dataclass(frozen=True, slots=True)
class Settled:
    """A goal by its name, and what this meeting agreed or decided of it."""

    id: str
    goal: Said
    words: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class CloseView:
    """The open meeting at its close.

    `people` can own an action; `members` can take a role in the next meeting. `live` says that
    the meeting is under way. `unseen` are the names of goals that were to be looked at here and
    were not. `goals` are those of the team that are under way, by identity and name; `settled`
    those of which something was agreed or decided here. `times` says how often something came
    along to this meeting; `again` are items to be carried once more that have for long enough.
    """

    meeting: Meeting
    sheet: Sheet
    people: tuple[Person, ...]
    members: tuple[Member, ...]
    names: Mapping[str, str]
    today: date
    live: bool
    unseen: tuple[str, ...] = ()
    goals: tuple[tuple[str, str], ...] = ()
    settled: tuple[Settled, ...] = ()
    times: Mapping[str, int] = field(default_factory=dict)
    again: tuple[Item, ...] = ()

    @property
    def decisions(self) -> tuple[Commitment, ...]:
        """The decisions of this meeting in order."""
        return made_here(self.sheet, self.meeting.id, Kind.DECISION)

    @property
    def actions(self) -> tuple[Commitment, ...]:
        """The actions of this meeting in order."""
        return made_here(self.sheet, self.meeting.id, Kind.ACTION)

    @property
    def earlier(self) -> tuple[Commitment, ...]:
        """Actions of earlier meetings to report on."""
        return earlier_actions(self.sheet, self.meeting.id)

    @property
    def parked(self) -> tuple[Note, ...]:
        """The parking lot."""
        return parked(self.sheet)

    def sorted_to(self, note: str) -> Destination | None:
        """Where a parked line goes, as far as that is settled."""
        return next((s.to for s in self.sheet.closing.sorted if s.note == note), None)

    def name(self, person: str) -> str:
        """What a person is called."""
        return self.names.get(person, person)


def goal_choices(view: CloseView | None, made: Commitment) -> tuple[tuple[str, Said], ...]:
    """Keys and names of the goals that something agreed can serve; one that has ended stays."""
    known = () if view is None else view.goals
    other = () if made.goal in ("", *(key for key, _ in known)) else (made.goal,)
    ended = tuple((key, tr("Another goal")) for key in other)
    return (("", tr("For which goal?")), *known, *ended)


def sort_parked(sheet: Sheet, note: str, to: Destination | None) -> Sheet:
    """The sheet with a parked line sent somewhere, or with that taken back."""
    rest = tuple(each for each in sheet.closing.sorted if each.note != note)
    chosen = rest if to is None else (*rest, Sorted(note, to))
    return with_closing(sheet, replace(sheet.closing, sorted=chosen))


def read_back(sheet: Sheet, decision: str, done: bool) -> Sheet:
    """The sheet with a decision noted as read to the room, or not."""
    rest = tuple(each for each in sheet.closing.read_back if each != decision)
    read = (*rest, decision) if done else rest
    return with_closing(sheet, replace(sheet.closing, read_back=read))


def left_to_do(view: CloseView) -> Text | None:
    """What the close still asks for, in one line; None when all is settled."""
    unread = [d for d in view.decisions if d.id not in view.sheet.closing.read_back]
    bare = [a for a in view.actions if lacks(a)]
    unsorted = [n for n in view.parked if view.sorted_to(n.id) is None]
    parts: list[Text] = []
    if unread:
        parts.append(trn("{n} decision to read back", "{n} decisions to read back", len(unread)))
    if bare:
        parts.append(
            trn(
                "{n} action without a name or a date",
                "{n} actions without a name or a date",
                len(bare),
            )
        )
    if unsorted:
        parts.append(trn("{n} parked line to sort", "{n} parked lines to sort", len(unsorted)))
    parts += (tr("a look at the goal “{goal}”", goal=goal) for goal in view.unseen)
    return tr("Left to do: {parts}", parts=Names(tuple(parts))) if parts else None
