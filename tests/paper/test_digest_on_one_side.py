"""The page for who was absent is one side, whatever was decided and agreed."""

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.closing import Destination, Sorted
from facilitator.domain.digest import digest
from facilitator.domain.notes import Kind, Note
from facilitator.domain.plan import DateAhead
from facilitator.language.english import English
from facilitator.paper.sheets import Sheets
from tests.domain.sent import real
from tests.export.third_grade import BEGAN, CLOSING, HELD, MADE

LONG = ("word " * 400, "W" * 2_000, "会議" * 500, "a\n" * 300, "مرحبا " * 300)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", LONG)
def test_no_meeting_needs_a_second_side(text):
    decided = tuple(replace(MADE[0], id=f"d{n}", text=text) for n in range(40))
    agreed = tuple(
        replace(MADE[2], id=f"a{n}", text=text, owners=("dev",), due=None, next_meeting=True)
        for n in range(40)
    )
    parked = tuple(Note(f"p{n}", Kind.PARKING, text, BEGAN) for n in range(20))
    goes = tuple(Sorted(note.id, Destination.NEXT_AGENDA) for note in parked)
    ahead = tuple(DateAhead(f"x{n}", date(2026, 11, 1 + n), text) for n in range(20))
    closing = replace(CLOSING, sorted=goes, next_place=text)
    meeting = replace(
        HELD,
        plan=replace(HELD.plan, dates=ahead, title=text),
        record=replace(HELD.record, notes=parked, closing=closing),
    )
    page = digest(real(meeting, made=(*decided, *agreed)), "dev")
    assert Sheets(page, English()).count == 1
