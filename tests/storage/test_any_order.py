"""Whatever is done in whatever order: after a start or a crash all is as it was left."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from facilitator.app.keeping import Shelf
from facilitator.domain.events import Paused
from facilitator.domain.meeting import Log
from facilitator.domain.order import moved, replaced, without
from tests import strategies as some
from tests.storage.conftest import Clock, Opened
from tests.storage.damage import crashed_copy
from tests.storage.samples import AT, TEAM, a_meeting, a_note, an_action

MEETINGS = st.sampled_from(["first", "second"])
NOTES = st.sampled_from(["a", "b", "c", "d"])


class Days(RuleBasedStateMachine):
    """A store beside plain values that say what it must hold."""

    def __init__(self):
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.starts = 0

    @initialize()
    def begin(self):
        self.opened = Opened(self.place / "0", Clock())
        self.meetings = {name: a_meeting(name, a_note("a")) for name in ("first", "second")}
        self.actions = {}
        self.drafts = {}
        self.opened.kept(TEAM, *self.meetings.values())

    def handed_in(self, meeting):
        self.meetings[meeting.id] = meeting
        self.opened.store.save(meeting)

    def with_notes(self, name, notes):
        meeting = self.meetings[name]
        self.handed_in(replace(meeting, record=replace(meeting.record, notes=notes)))

    @rule(name=MEETINGS, note=NOTES, text=some.TEXT)
    def write(self, name, note, text):
        notes = self.meetings[name].record.notes
        fresh = a_note(note, text)
        known = any(each.id == note for each in notes)
        self.with_notes(name, replaced(notes, fresh) if known else (*notes, fresh))

    @rule(name=MEETINGS, note=NOTES)
    def leave_out(self, name, note):
        self.with_notes(name, without(self.meetings[name].record.notes, note))

    @rule(name=MEETINGS, at=st.integers(0, 3), to=st.integers(0, 3))
    def move(self, name, at, to):
        self.with_notes(name, moved(self.meetings[name].record.notes, at, to))

    @rule(name=MEETINGS, plan=some.plans())
    def plan_anew(self, name, plan):
        self.handed_in(replace(self.meetings[name], plan=plan))

    @rule(name=MEETINGS)
    def happen(self, name):
        events = self.meetings[name].log.events
        event = Paused(len(events) + 1, 1_000, AT)
        self.handed_in(replace(self.meetings[name], log=Log((*events, event))))

    @rule(name=MEETINGS, note=NOTES)
    def put_away(self, name, note):
        """As a list does it: the open value hears of it afterwards."""
        self.opened.store.bin(Shelf.NOTE, note)
        for each, meeting in self.meetings.items():
            notes = without(meeting.record.notes, note)
            self.meetings[each] = replace(meeting, record=replace(meeting.record, notes=notes))

    @rule(name=MEETINGS, action=NOTES, text=some.TEXT)
    def agree(self, name, action, text):
        self.actions[action] = replace(an_action(action, name), text=text)
        self.opened.store.save(self.actions[action])

    @rule(action=NOTES)
    def drop(self, action):
        if self.actions.pop(action, None) is not None:
            self.opened.store.bin(Shelf.COMMITMENT, action)

    @rule()
    def empty_the_bin(self):
        self.opened.store.empty_bin()

    @rule(name=MEETINGS, text=some.TEXT)
    def type(self, name, text):
        self.opened.store.draft(f"capture:{name}", text)
        self.drafts[name] = text

    @rule()
    def start_again(self):
        self.opened.store.close()
        assert self.opened.watcher.failures == []
        self.opened = Opened(self.opened.folder, self.opened.clock)

    @rule()
    def crash(self):
        assert self.opened.store.flush(20_000)
        self.starts += 1
        folder = crashed_copy(self.opened.folder, self.place / str(self.starts)).parent
        self.opened.store.close()
        self.opened = Opened(folder, self.opened.clock)

    @invariant()
    def all_is_there(self):
        if not hasattr(self, "meetings"):
            return
        for name, meeting in self.meetings.items():
            folder = self.opened.folder_of(name)
            assert folder.meeting == meeting
            open_here = {each.id: each for each in folder.commitments}
            assert open_here == self.actions
            assert [draft.text for draft in folder.drafts] == [
                text for text in [self.drafts.get(name)] if text
            ]

    def teardown(self):
        if hasattr(self, "opened"):
            self.opened.store.close()
        shutil.rmtree(self.place)


Days.TestCase.settings = settings(max_examples=10, stateful_step_count=12)
TestDays = Days.TestCase
