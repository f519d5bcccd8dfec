"""Stores of every released schema, and what they know of the life of their minutes."""

import shutil
from pathlib import Path

import pytest

from facilitator.domain.commitment import State
from facilitator.domain.stage import Standing
from tests.databases.make import FROZEN

RELEASED = sorted((Path(__file__).parent.parent / "databases").glob("*.db"))


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_every_released_store_knows_how_its_minutes_stand(released, open_in, tmp_path):
    shutil.copy(released, tmp_path / "store.db")
    opened = open_in(tmp_path)
    line = next(e for e in opened.ask(opened.store.overview).meetings if e.id == "held")
    held = opened.folder_of("held")
    assert held.meeting.standing is line.standing
    if released.stem < "0010":
        assert (line.standing, held.meeting.passages) == (Standing.DRAFT, ())
        return
    assert line.standing is Standing.REOPENED
    assert [each.kept for each in held.meeting.passages] == [FROZEN, None]
    states = {each.id: each.state for each in held.commitments}
    assert (states["waits"], states["decision"]) == (State.SNOOZED, State.SUPERSEDED)
    assert [note.confidential for note in held.meeting.record.notes] == [False, True, False]
