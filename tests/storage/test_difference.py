"""A save writes what differs, and nothing else."""

import logging
from dataclasses import replace

import pytest
from sqlalchemy import event

from facilitator.domain.events import Paused, Started
from facilitator.domain.meeting import Record
from facilitator.domain.time import Moment
from facilitator.storage.engine import writing_engine
from facilitator.storage.fresh import make_store
from facilitator.storage.saving import load, name_of, save
from tests.storage.samples import AT, PLAN, TEAM, a_meeting, a_note, a_round, an_action

MANY = tuple(a_note(f"note-{n}", f"Line {n}") for n in range(200))


class Bench:
    """A store whose written rows are counted, table by table."""

    def __init__(self, path):
        make_store(path)
        self.engine = writing_engine(path)
        self.rows = {}
        event.listen(self.engine, "before_cursor_execute", self._count)

    def _count(self, _connection, _cursor, statement, parameters, _context, many):
        words = statement.replace("INTO", "").replace("FROM", "").split()
        if words[0] in ("INSERT", "UPDATE", "DELETE"):
            table = words[1]
            self.rows[table] = self.rows.get(table, 0) + (len(parameters) if many else 1)

    def save(self, base, value):
        self.rows.clear()
        with self.engine.begin() as db:
            return save(db, base, value, AT).base

    def stored(self, value):
        with self.engine.begin() as db:
            return load(db, name_of(value)).value


@pytest.fixture
def bench(tmp_path):
    bench = Bench(tmp_path / "store.db")
    yield bench
    bench.engine.dispose()


def changed_note(meeting, at, text):
    notes = list(meeting.record.notes)
    notes[at] = replace(notes[at], text=text)
    return replace(meeting, record=replace(meeting.record, notes=tuple(notes)))


def test_the_same_value_again_writes_nothing(bench):
    meeting = a_meeting("meeting", *MANY)
    base = bench.save(None, meeting)
    assert bench.save(base, meeting) is base
    assert bench.rows == {}
    equal = a_meeting("meeting", *(replace(note) for note in MANY))
    assert bench.save(base, equal).revision == base.revision
    assert bench.rows == {}


def test_a_changed_note_is_one_row_and_its_meetings(bench):
    meeting = a_meeting("meeting", *MANY)
    base = bench.save(None, meeting)
    after = changed_note(meeting, 100, "Another line")
    base = bench.save(base, after)
    assert bench.rows == {"note": 1, "meeting": 1}
    assert base.revision == 1
    assert bench.stored(after) == after


def test_an_event_more_is_one_row_and_its_meetings(bench):
    before = a_meeting(events=a_round())
    base = bench.save(None, before)
    log = replace(before.log, events=(*before.log.events, Paused(9, 85_000, AT)))
    bench.save(base, replace(before, log=log))
    assert bench.rows == {"event": 1, "meeting": 1}


def test_what_stands_elsewhere_now_is_written_with_its_new_place(bench):
    meeting = a_meeting("meeting", *MANY[:5])
    base = bench.save(None, meeting)
    turned = replace(meeting, record=Record((*MANY[1:5], MANY[0])))
    bench.save(base, turned)
    assert bench.stored(turned) == turned


def test_an_item_comes_back_with_its_leads_of_now(bench):
    one, two = PLAN.items
    without = replace(a_meeting(), plan=replace(PLAN, items=(one,)))
    base = bench.save(bench.save(None, a_meeting()), without)
    assert bench.stored(without) == without
    fewer = replace(two, leads=two.leads[:1])
    again = replace(a_meeting(), plan=replace(PLAN, items=(fewer, one)))
    bench.save(base, again)
    assert bench.stored(again) == again


def test_a_change_that_is_undone_is_gone(bench):
    from facilitator.domain.commitment import Change, State

    done = an_action().to(Change(State.DONE, "meeting", AT))
    base = bench.save(bench.save(None, done), an_action())
    assert bench.stored(done) == an_action()
    assert base.revision == 1


def test_a_row_that_somebody_else_has_written_is_not_trodden_on(bench, caplog):
    base = bench.save(None, TEAM)
    other = replace(TEAM, norms=("Listen",))
    bench.save(base, other)
    with caplog.at_level(logging.ERROR):
        mine = bench.save(base, replace(TEAM, name="Fourth grade"))
    assert "somebody else" in caplog.text
    assert bench.stored(TEAM) == replace(other, name="Fourth grade")
    assert mine.revision == 2


@pytest.mark.parametrize("at", [0, 1, 3])
def test_a_stored_event_is_never_changed_or_lost(bench, caplog, at):
    before = a_meeting(events=a_round())
    base = bench.save(None, before)
    events = list(before.log.events)
    events[at] = replace(events[at], at=Moment(5), t=5)
    bench.save(base, replace(before, log=replace(before.log, events=tuple(events))))
    bench.save(base, replace(before, log=replace(before.log, events=events[: at + 1])))
    assert bench.stored(before).log == before.log
    assert isinstance(bench.stored(before).log.events[0], Started)
