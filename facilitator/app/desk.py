"""The open team and the open meeting, a history each, handed to the store as they change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from facilitator.app.keeping import Folder, Shelf
from facilitator.app.sheet import Sheet
from facilitator.app.store_port import Store
from facilitator.domain.approval import may_become
from facilitator.domain.events import Event, Finished, Gap, Started, TookBack
from facilitator.domain.history import History
from facilitator.domain.meeting import Log, Meeting
from facilitator.domain.people import Team
from facilitator.domain.results import Results
from facilitator.domain.time import Millis, Moment
from facilitator.domain.words import Text, tr

CLOSED = tr(
    "These minutes are approved, so they stay as they are. "
    "Open them again in Minutes, with a reason, to change them."
)

Listener: TypeAlias = Callable[[], None]
Beside: TypeAlias = Callable[[], bool]
"""Takes back what was done beside the meeting; whether anything was left of it."""


@dataclass(frozen=True, slots=True)
class _Act:
    """Something that Ctrl+Z takes back: a step of the sheet, the events of these numbers, or both.

    `sheet` is told where there is anything else. `beside` is for what lies elsewhere, see `also`.
    """

    events: tuple[int, ...] = ()
    sheet: bool = False
    beside: Beside | None = None


def _texts(sheet: Sheet) -> dict[tuple[Shelf, str], str]:
    notes = {(Shelf.NOTE, note.id): note.text for note in sheet.record.notes}
    return notes | {(Shelf.COMMITMENT, c.id): c.text for c in sheet.commitments}


class Desk:
    """What is open. Every change is handed to the store at once and told to the listeners.

    While a text is being typed its changes are one step: `typing=True` opens the step, and
    `close_step` (focus left, a minute passed, much was cut) closes it.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._listeners: list[Listener] = []
        self._team: History[Team] | None = None
        self._sheet: History[Sheet] = History(Sheet())
        self._meeting: Meeting | None = None
        self._typing = False
        self._base: Sheet | None = None
        self._acts: list[_Act] = []
        self._refused: Callable[[Text], None] = lambda _why: None
        self.times: Mapping[str, int] = {}  # see `Folder.times`

    def refuse_by(self, refused: Callable[[Text], None]) -> None:
        """Who is told why nothing was changed."""
        self._refused = refused

    def listen(self, listener: Listener) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    @property
    def team(self) -> Team | None:
        """The open team."""
        return None if self._team is None else self._team.present

    @property
    def meeting(self) -> Meeting | None:
        """The open meeting as it is now."""
        if self._meeting is None:
            return None
        return replace(self._meeting, plan=self.sheet.plan, record=self.sheet.record)

    @property
    def sheet(self) -> Sheet:
        """Plan, record and commitments of the open meeting."""
        return self._sheet.present

    @property
    def events(self) -> tuple[Event, ...]:
        """What has happened in the open meeting."""
        return () if self._meeting is None else self._meeting.log.events

    def open_team(self, team: Team) -> None:
        """Lay a stored team on the desk, without a meeting."""
        self._team, self._meeting, self._sheet = History(team), None, History(Sheet())
        self._acts.clear()
        self._tell()

    def open(self, folder: Folder) -> None:
        """Lay a stored meeting on the desk with its team."""
        meeting = folder.meeting
        self._team = History(folder.team)
        self._meeting, self.times = meeting, folder.times
        self._sheet = History(Sheet(meeting.plan, meeting.record, folder.commitments))
        self._typing = False
        self._acts.clear()
        self._tell()

    def put_away(self) -> None:
        """Take the meeting off the desk; its team stays."""
        self._meeting, self._sheet = None, History(Sheet())
        self._acts.clear()
        self._tell()

    def change_team(self, team: Team, *, typing: bool = False) -> None:
        """The team as it now is."""
        if self._team is None:
            self._team = History(team)
        elif typing and self._typing:
            self._team = self._team.over(team)
        else:
            self._team = self._team.to(team)
        self._typing = typing
        self._store.save(team)
        self._tell()

    def change(self, sheet: Sheet, *, typing: bool = False) -> None:
        """The plan, record and commitments as they now are."""
        before = self.sheet
        if sheet == before:
            return
        if not self._may(sheet):
            self._refused(CLOSED)
            self._tell()
            return
        if typing and self._typing:
            self._sheet = self._sheet.over(sheet)
        else:
            self.close_step()
            self._sheet = self._sheet.to(sheet)
            self._acts.append(_Act())
            self._base = before
        self._typing = typing
        self._hand_over(before)
        if not typing:
            self.close_step()

    def _may(self, sheet: Sheet) -> bool:
        """Whether the open meeting may become this: approved minutes are closed."""
        meeting = self.meeting
        if meeting is None or not meeting.passages:
            return True
        after = replace(meeting, plan=sheet.plan, record=sheet.record)
        made = tuple(c for c in self.sheet.commitments if c.meeting == meeting.id)
        later = tuple(c for c in sheet.commitments if c.meeting == meeting.id)
        return may_become(meeting, after, made, later)

    def live_on(self, after: Meeting) -> None:
        """The open meeting with another life of its minutes, or the head's answer to it.

        What was done before cannot be taken back any more: it has been approved, or was closed.
        """
        before = self._meeting
        if before is None or after.id != before.id:
            return
        self.close_step()
        self._meeting = replace(before, passages=after.passages, answer=after.answer)
        self._sheet = History(self.sheet)
        self._acts.clear()
        self._hand_over(self.sheet)

    def close_step(self) -> None:
        """What is typed from now on is a step of its own; texts that it changed are kept."""
        self._typing = False
        base, self._base = self._base, None
        if base is None:
            return
        now = _texts(self.sheet)
        for (shelf, identity), text in _texts(base).items():
            if now.get((shelf, identity), text) != text:
                self._store.close_revision(shelf, identity, text)

    def happened(self, *events: Event) -> None:
        """Append to the log."""
        if self._meeting is None or not events:
            return
        log = self._meeting.log
        done = tuple(e.n for e in events if not isinstance(e, TookBack | Finished | Started | Gap))
        if done:
            self._acts.append(_Act(done))
        self.log_to(replace(log, events=(*log.events, *events)))

    def also(self, back: Beside) -> None:
        """Something was done in the meeting that lies elsewhere; Ctrl+Z asks for it in its turn."""
        if self._meeting is not None:
            self.close_step()
            self._acts.append(_Act(beside=back))

    def as_one(self) -> None:
        """Let the two acts made last, one of them of the sheet, be taken back as one.

        Such an act does not come back by redo, since its events cannot.
        """
        if len(self._acts) < 2:
            return
        *before, one, other = self._acts
        events, beside = (*one.events, *other.events), one.beside or other.beside
        self._acts = [*before, _Act(events, sheet=True, beside=beside)]

    def log_to(self, log: Log) -> None:
        """The log as it now is; only a conductor rewrites it, for the promise about turns."""
        if self._meeting is None:
            return
        self._meeting = replace(self._meeting, log=log)
        self._hand_over(self.sheet)

    def finish(self, event: Finished, results: Results) -> None:
        """The meeting is over: its results are stored with its last event."""
        if self._meeting is None:
            return
        log = self._meeting.log
        self.log_to(replace(log, events=(*log.events, event), results=results))
        self._acts.clear()

    @property
    def can_undo(self) -> bool:
        """Whether there is a last act."""
        return bool(self._acts)

    @property
    def can_redo(self) -> bool:
        """Whether an undone step can come back."""
        return bool(self._sheet.future)

    def undo(self, t: Millis, at: Moment) -> tuple[TookBack, ...]:
        """Take back the last act; `t` and `at` are the times of taking back.

        For an act of the log, the events that do so are answered, already appended.
        """
        self.close_step()
        while self._acts:
            act = self._acts.pop()
            aside = act.beside is not None and act.beside()
            if act == _Act():
                before = self.sheet
                self._sheet = self._sheet.undo()
                self._hand_over(before)
                return ()
            if act.sheet:
                before = self.sheet
                self._sheet = replace(self._sheet.undo(), future=())
                self._hand_over(before)
            taken = self._took_back(act.events, t, at)
            if taken or act.sheet or aside:
                self.happened(*taken)
                return taken
        return ()

    def _took_back(self, numbers: tuple[int, ...], t: Millis, at: Moment) -> tuple[TookBack, ...]:
        """The events that take these back, without those that are taken back already."""
        gone = {e.of for e in self.events if isinstance(e, TookBack)}
        left = [n for n in numbers if n not in gone]
        return tuple(TookBack(self.events[-1].n + 1 + k, t, at, n) for k, n in enumerate(left))

    def redo(self) -> None:
        """Bring back the step of plan or record that was undone last."""
        if not self._sheet.future:
            return
        before = self.sheet
        self._sheet = self._sheet.redo()
        self._acts.append(_Act())
        self._hand_over(before)

    def _hand_over(self, before: Sheet) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        now = {c.id: c for c in self.sheet.commitments}
        was = {c.id: c for c in before.commitments}
        fresh = [c for c in self.sheet.commitments if was.get(c.id) is not c]
        self._store.save(meeting, *fresh)
        for identity in was:
            if identity not in now:
                self._store.bin(Shelf.COMMITMENT, identity)
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
