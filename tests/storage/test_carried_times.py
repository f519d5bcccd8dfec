"""What the rows say of carrying is what the values say."""

from __future__ import annotations

import pytest

from facilitator.app.carried_times import times
from facilitator.domain.people import Team
from tests.carried_lines import ASKED, past, term

WAYS = ("unfinished", "parked", "cancelled", "unfinished")


@pytest.mark.parametrize("asked", [False, True])
def test_a_folder_tells_how_often_each_thing_came_along(opened, asked):
    met = term(WAYS, asked)
    made = (ASKED,) if asked else ()
    opened.kept(Team("t", "Year 4"), *met, *made)
    for meeting in met:
        folder = opened.ask(opened.store.folder, meeting.id)
        assert folder.times == times(meeting, folder.commitments, past(met, *made))
    assert max(folder.times.values()) == 3
