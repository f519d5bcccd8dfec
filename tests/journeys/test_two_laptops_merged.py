"""Two laptops that each held meetings of one team, merged through a file by keys alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator.app.importing import Here
from facilitator.app.keeping import Shelf
from facilitator.bootstrap.asking import answer, opened
from facilitator.domain.commitment import Change, State
from facilitator.domain.meeting import Meeting
from tests.journeys.conftest import Begin
from tests.journeys.desktop import HANGING, Eyes, until
from tests.journeys.fingers import Keyboard
from tests.program.conftest import Ask, asking
from tests.program.test_two_laptops import (
    ACTION,
    EARLIER,
    PLANNED,
    keep,
    led,
    listed,
    out,
    take,
    with_note,
)
from tests.storage.samples import AT, TEAM

pytestmark = pytest.mark.journey
HERE, THERE = "Next, in room 4", "Next, in the library"
"""What the same planned meeting is called on the laptop with the window, and on the other."""


def planned(title: str, note: str, minutes: int) -> Meeting:
    """The planned meeting with a title that clashes, and a line that does not."""
    meeting = with_note(PLANNED, note, minutes)
    return replace(meeting, plan=replace(meeting.plan, title=title))


def laptops(ask: Ask, folder: Path) -> tuple[Path, Path]:
    """Two that began with the same, and held a meeting each since then."""
    one, other = folder / "one", folder / "other"
    keep(one, TEAM, EARLIER, PLANNED, ACTION)
    take(ask, other, out(ask, one, folder / "start.zip"))
    keep(
        one,
        *led("first", date(2026, 10, 6), "We read on Fridays"),
        ACTION.to(Change(State.DONE, "first", AT.plus(900_000))),
        planned(THERE, "samples", 5),
    )
    keep(
        other,
        *led("second", date(2026, 10, 13), "We write on Mondays"),
        ACTION.to(Change(State.SNOOZED, "second", AT.plus(800_000), until=date(2026, 11, 2))),
        planned(HERE, "readings", 4),
    )
    return one, other


def taken_in(keys: Keyboard, file: Path) -> None:
    """Look into the file, let it count in the row that clashes, and take all of it in."""
    keys.press("Ctrl+2")
    keys.stand("Meetings")
    keys.press("Ctrl+i")
    keys.stand("Save all meetings in a file")
    keys.press("Ctrl+o")
    keys.stand("File name:")
    keys.press("Ctrl+a")
    keys.type(str(file))
    keys.press("Return")
    keys.stand("What the file would change here")
    keys.there("New: ")
    keys.there("Something was added here and in the file: ")
    keys.there("Differs here and in the file: ")
    keys.press("Down")
    keys.there(f"“{HERE}” here, “{THERE}” in the file")
    keys.there("Nothing of it changes here.")
    keys.press("Space")
    keys.there("Both come together; where they differ, it stays as it is here.")
    keys.press("Space")
    keys.there("Both come together; where they differ, it will be as in the file.")
    keys.press("Ctrl+Return")
    keys.there("Taken in, with 2 meetings. What was here before is in the latest backup.")


def stands_as_both_left_it(folder: Path) -> None:
    names = frozenset({(Shelf.MEETING, "p"), (Shelf.COMMITMENT, "a")})
    with opened(folder) as (store, _, watcher):
        here: Here = answer(lambda then: store.known(names, then), watcher)
    meeting, action = here.meetings["p"], here.commitments["a"]
    assert meeting.plan.title == THERE
    assert [each.id for each in meeting.record.notes] == ["readings", "samples"]
    assert [change.state for change in action.changes] == [State.SNOOZED, State.DONE]


@pytest.mark.extended
def test_two_laptops_are_merged_and_both_tell_the_same(
    begin: Begin, eyes: Eyes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ask = asking(capsys)
    one, other = laptops(ask, tmp_path)
    there = out(ask, one, tmp_path / "there.zip")
    program = begin(other)
    until(lambda: eyes.ask("active"))
    keys = Keyboard(eyes)
    keys.there(HERE)
    taken_in(keys, there)
    keys.press("Ctrl+q")
    assert program.process.wait(HANGING) == 0
    # The way back clashes with nothing: what was chosen here counts there, too.
    back = out(ask, other, tmp_path / "back.zip")
    take(ask, one, back)
    assert out(ask, one, tmp_path / "again.zip").read_bytes() == back.read_bytes()
    assert "nothing to take in" in take(ask, other, there)
    for register in ("actions", "decisions"):
        mine = listed(ask, one, register, tmp_path / f"one-{register}.csv")
        assert mine == listed(ask, other, register, tmp_path / f"other-{register}.csv")
        assert mine.count(b"\n") == {"actions": 2, "decisions": 3}[register]
    assert ask("--data", one, "list") == ask("--data", other, "list")
    assert len(ask("--data", one, "list")[1].splitlines()) == 4
    stands_as_both_left_it(one)
    stands_as_both_left_it(other)
