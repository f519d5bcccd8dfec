"""A line that was taken back out of the bin while its meeting lies open."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.keeping import Folder, Shelf
from facilitator.app.returned import with_returned
from facilitator.app.sheet import Sheet
from facilitator.domain.agenda import Item
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.domain.time import Moment

AT = Moment(0)
NOTES = tuple(Note(f"n{k}", Kind.NOTE, f"Note {k}", AT) for k in range(4))
MADE = tuple(Commitment(f"c{k}", "t", Kind.DECISION, "Try it", AT, "m") for k in range(4))
ITEMS = tuple(Item(f"i{k}") for k in range(4))
STORED = Folder(Team("t"), Meeting("m", "t", Plan(items=ITEMS), Record(NOTES)), MADE)
WHOLE = Sheet(STORED.meeting.plan, STORED.meeting.record, MADE)


@given(st.integers(0, 3))
def test_it_stands_where_it_stood_and_nothing_else_changes(k: int):
    lacking = Sheet(
        replace(WHOLE.plan, items=ITEMS[:k] + ITEMS[k + 1 :]),
        replace(WHOLE.record, notes=NOTES[:k] + NOTES[k + 1 :]),
        MADE[:k] + MADE[k + 1 :],
    )
    sheet = lacking
    for shelf, identity in (
        (Shelf.ITEM, f"i{k}"),
        (Shelf.NOTE, f"n{k}"),
        (Shelf.COMMITMENT, f"c{k}"),
    ):
        sheet = with_returned(sheet, STORED, shelf, identity)
    assert sheet == WHOLE
    assert with_returned(WHOLE, STORED, Shelf.NOTE, f"n{k}") == WHOLE
    assert with_returned(lacking, STORED, Shelf.NOTE, "unknown") == lacking
    assert with_returned(lacking, STORED, Shelf.TEAM, f"n{k}") == lacking
