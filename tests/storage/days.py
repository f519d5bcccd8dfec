"""A store beside a model in memory: whatever is done in whatever order, both hold the same."""

import copy
import shutil
import tempfile
import threading
from dataclasses import dataclass, field, replace
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from facilitator.app.keeping import Shelf, Tick
from facilitator.domain.commitment import Commitment
from facilitator.domain.events import Paused
from facilitator.domain.meeting import Log, Meeting
from facilitator.domain.order import moved, replaced, without
from facilitator.storage import backups
from facilitator.storage.rescue import restore_backup
from facilitator.storage.search_mending import is_right
from tests import strategies as some
from tests.storage.conftest import PATIENCE, Clock, Opened
from tests.storage.damage import crashed_copy
from tests.storage.samples import AT, TEAM, a_meeting, a_note, an_action

NAMES = ("first", "second")
MEETINGS = st.sampled_from(NAMES)
LETTERS = st.sampled_from("abcd")


@dataclass
class Model:
    """What the store must hold: in the lists and in the bin, each under its identity."""

    meetings: dict[str, Meeting] = field(default_factory=dict)
    actions: dict[str, Commitment] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    earlier: dict[str, list[str]] = field(default_factory=dict)
    tick: Tick | None = None
    gone_meetings: dict[str, Meeting] = field(default_factory=dict)
    gone_actions: dict[str, Commitment] = field(default_factory=dict)
    gone_notes: set[str] = field(default_factory=set)

    def living(self) -> dict[str, Commitment]:
        """The actions that a folder shows: not those of a meeting in the bin."""
        return {k: a for k, a in self.actions.items() if a.meeting not in self.gone_meetings}

    def in_bin(self) -> set[tuple[Shelf, str]]:
        """What the bin lists: not what lies in a meeting that lies there."""
        actions = {k for k, a in self.gone_actions.items() if a.meeting not in self.gone_meetings}
        notes = {k for k in self.gone_notes if meeting_of(k) not in self.gone_meetings}
        return {
            *((Shelf.MEETING, name) for name in self.gone_meetings),
            *((Shelf.COMMITMENT, name) for name in actions),
            *((Shelf.NOTE, name) for name in notes),
        }

    def empty_bin(self) -> None:
        """As the store does: with a meeting goes all that belongs to it."""
        for name in self.gone_meetings:
            self.drafts.pop(name, None)
            self.earlier.pop(name, None)
        kept = (a for a in self.actions.values() if a.meeting not in self.gone_meetings)
        self.actions = {action.id: action for action in kept}
        self.gone_meetings, self.gone_actions, self.gone_notes = {}, {}, set()


def meeting_of(note: str) -> str:
    return note.split("-", maxsplit=1)[0]


class Days(RuleBasedStateMachine):
    """Saves, bins, drafts, seconds, earlier texts, crashes, starts and backups in any order."""

    MODEL = Model

    def __init__(self):
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.folders = 0

    @initialize()
    def begin(self):
        self.opened = Opened(self.place / "0", Clock())
        self.model, self.backed_up = self.MODEL(), None
        self.opened.kept(TEAM)
        for name in NAMES:
            self.handed_in(a_meeting(name, a_note(f"{name}-a"), a_note(f"{name}-b")))

    def handed_in(self, meeting):
        self.model.meetings[meeting.id] = meeting
        self.opened.store.save(meeting)

    def with_notes(self, name, notes):
        meeting = self.model.meetings[name]
        self.handed_in(replace(meeting, record=replace(meeting.record, notes=notes)))

    def written(self):
        """Wait, so that what the bin holds does not depend on how quick the disk was."""
        assert self.opened.store.flush(PATIENCE)

    def started(self, folder):
        assert self.opened.watcher.failures == []
        self.opened = Opened(folder, self.opened.clock)

    # Meetings and what is in them

    @rule(name=MEETINGS, letter=LETTERS, text=some.TEXT)
    def write(self, name, letter, text):
        if name in self.model.gone_meetings:
            return
        meeting = self.model.meetings.get(name) or a_meeting(name, a_note(f"{name}-a"))
        self.model.meetings[name] = meeting
        note, notes = a_note(f"{name}-{letter}", text), meeting.record.notes
        known = any(each.id == note.id for each in notes)
        self.model.gone_notes.discard(note.id)
        self.with_notes(name, replaced(notes, note) if known else (*notes, note))

    @rule(name=MEETINGS, letter=LETTERS, from_a_list=st.booleans())
    def leave_out(self, name, letter, from_a_list):
        """From the window, or from a list behind its back: it hears of that afterwards."""
        meeting, note = self.model.meetings.get(name), f"{name}-{letter}"
        if meeting is None or all(each.id != note for each in meeting.record.notes):
            return
        self.written()
        self.model.gone_notes.add(note)
        notes = without(meeting.record.notes, note)
        if not from_a_list:
            self.with_notes(name, notes)
            self.written()
            return
        self.opened.store.bin(Shelf.NOTE, note)
        self.model.meetings[name] = replace(meeting, record=replace(meeting.record, notes=notes))

    @rule(letter=LETTERS, name=MEETINGS, typed=st.none() | some.TEXT)
    def take_a_note_back(self, letter, name, typed):
        """The window may write once more before it opens the meeting anew."""
        note, meeting = f"{name}-{letter}", self.model.meetings.get(name)
        if meeting is None or note not in self.model.gone_notes:
            return
        self.opened.store.restore(Shelf.NOTE, note)
        if typed is not None and meeting.record.notes:
            edited = replace(meeting.record.notes[-1], text=typed)
            self.with_notes(name, replaced(meeting.record.notes, edited))
            self.written()
        found = self.opened.folder_of(name).meeting
        mine = self.model.meetings[name].record.notes
        assert without(found.record.notes, note) == mine
        assert len(found.record.notes) == len(mine) + 1
        self.model.gone_notes.discard(note)
        self.model.meetings[name] = found

    @rule(name=MEETINGS, at=st.integers(0, 3), to=st.integers(0, 3))
    def move(self, name, at, to):
        if name in self.model.meetings:
            self.with_notes(name, moved(self.model.meetings[name].record.notes, at, to))

    @rule(name=MEETINGS, plan=some.plans())
    def plan_anew(self, name, plan):
        if name in self.model.meetings:
            old = self.model.meetings[name].plan
            # Items that go lie in the bin, too, and are no part of this model.
            self.handed_in(replace(self.model.meetings[name], plan=replace(plan, items=old.items)))

    @rule(name=MEETINGS)
    def happen(self, name):
        if name in self.model.meetings:
            meeting = self.model.meetings[name]
            event = Paused(len(meeting.log.events) + 1, 1_000, AT)
            self.handed_in(replace(meeting, log=Log((*meeting.log.events, event))))

    @rule(name=MEETINGS)
    def put_a_meeting_away(self, name):
        if name in self.model.meetings:
            self.opened.store.bin(Shelf.MEETING, name)
            self.model.gone_meetings[name] = self.model.meetings.pop(name)

    @rule(name=MEETINGS)
    def take_a_meeting_back(self, name):
        if name in self.model.gone_meetings:
            self.opened.store.restore(Shelf.MEETING, name)
            self.model.meetings[name] = self.model.gone_meetings.pop(name)

    # Commitments, drafts, seconds, earlier texts

    @rule(name=MEETINGS, action=LETTERS, text=some.TEXT)
    def agree(self, name, action, text):
        if name in self.model.meetings:
            self.model.gone_actions.pop(action, None)
            self.model.actions[action] = replace(an_action(action, name), text=text)
            self.opened.store.save(self.model.actions[action])

    @rule(action=LETTERS)
    def drop(self, action):
        if action in self.model.actions:
            self.opened.store.bin(Shelf.COMMITMENT, action)
            self.model.gone_actions[action] = self.model.actions.pop(action)

    @rule(action=LETTERS)
    def take_an_action_back(self, action):
        if action in self.model.gone_actions:
            self.opened.store.restore(Shelf.COMMITMENT, action)
            self.model.actions[action] = self.model.gone_actions.pop(action)

    @rule()
    def empty_the_bin(self):
        self.opened.store.empty_bin()
        self.model.empty_bin()

    @rule(name=MEETINGS, text=some.TEXT)
    def type(self, name, text):
        if name in self.model.meetings:
            self.opened.store.draft(f"capture:{name}", text)
            self.model.drafts[name] = text

    @rule(name=MEETINGS, seconds=st.integers(1, 30))
    def tick(self, name, seconds):
        """Which may go past the wish to be noted in the store every ten seconds."""
        self.opened.clock.ms += 1000 * seconds
        moment = self.opened.clock.now()
        self.model.tick = Tick(name, self.opened.clock.ms - AT.utc, moment)
        self.opened.store.tick(self.model.tick)
        self.written()

    @rule()
    def tick_no_more(self):
        self.opened.store.tick(None)
        self.written()
        self.model.tick = None

    @rule(name=MEETINGS, text=some.TEXT)
    def close_a_revision(self, name, text):
        if name in self.model.meetings:
            self.opened.store.close_revision(Shelf.MEETING, f"{name}:purpose", text)
            texts = self.model.earlier.setdefault(name, [])
            if texts[:1] != [text]:
                texts.insert(0, text)

    # Starts, crashes, backups

    @rule()
    def start_again(self):
        self.opened.store.close()
        self.started(self.opened.folder)

    @rule()
    def crash(self):
        self.written()
        self.folders += 1
        folder = crashed_copy(self.opened.folder, self.place / str(self.folders)).parent
        self.opened.store.close()
        self.started(folder)

    @rule()
    def back_up(self):
        self.tick_no_more()  # A second that was noted beside the store is in no backup.
        self.opened.clock.ms += 1000
        self.opened.store.backup("bulk")
        self.written()
        verified = threading.Event()
        self.opened.store._keeper._jobs.put(verified.set)
        assert verified.wait(PATIENCE / 1000)
        self.backed_up = copy.deepcopy(self.model)

    @precondition(lambda self: self.backed_up is not None)
    @rule()
    def go_back(self):
        self.opened.store.close()
        latest = backups.verified(self.opened.folder)[0]
        assert latest.meetings == len(self.backed_up.meetings)
        restore_backup(self.opened.folder, latest)
        self.model = copy.deepcopy(self.backed_up)
        self.started(self.opened.folder)

    @invariant()
    def all_is_there(self):
        if not hasattr(self, "model"):
            return
        model = self.model
        for name in NAMES:
            folder = self.opened.folder_of(name)
            assert (folder is not None) == (name in model.meetings)
            if folder is not None:
                assert folder.meeting == model.meetings[name]
                assert {each.id: each for each in folder.commitments} == model.living()
                typed = [model.drafts[name]] if model.drafts.get(name) else []
                assert [draft.text for draft in folder.drafts] == typed
                mine = model.tick is not None and model.tick.meeting == name
                assert folder.tick == (model.tick if mine else None)
            earlier = self.opened.ask(self.opened.store.revisions, Shelf.MEETING, f"{name}:purpose")
            assert [text for _at, text in earlier] == model.earlier.get(name, [])
        binned = self.opened.ask(self.opened.store.binned)
        assert {(each.shelf, each.id) for each in binned} == model.in_bin()
        assert is_right(self.opened.folder)  # what is searched says what is kept

    def teardown(self):
        if hasattr(self, "opened"):
            self.opened.store.close()
        shutil.rmtree(self.place)
