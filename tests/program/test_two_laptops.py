"""Two laptops that each led meetings of one team: files go both ways, and both tell the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from facilitator.app.importing import Here
from facilitator.app.keeping import Kept, Shelf
from facilitator.bootstrap.asking import answer, opened
from facilitator.bootstrap.commands import FAILED
from facilitator.domain.approval import approve
from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.goal import Goal, Marked, Part, Reading, Standing, with_reading
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.plan import Plan
from facilitator.domain.results import Results
from tests.program.conftest import Ask
from tests.storage.samples import AT, TEAM, a_round
from tests.storage.samples import a_note as note

PAPER = Log(results=Results(AT, AT.plus(2_400_000), on_paper=True))
EARLIER = Meeting("e", TEAM.id, Plan("Before", date(2026, 9, 1)), Record((note("n0"),)), PAPER)
ACTION = Commitment("a", TEAM.id, Kind.ACTION, "Copy the prompts", AT, "e", owners=("ana",))
PLANNED = Meeting("p", TEAM.id, Plan("Next", date(2026, 12, 1)))
GOAL = Goal("g", TEAM.id, "Fluency", standing=Standing.OPEN, target=Decimal(75))


def led(identity: str, day: date, text: str) -> tuple[Meeting, Commitment]:
    """A meeting that was led to its end, and what was decided there."""
    record = Record((note(f"{identity}-n", f"Kept: {text}"),))
    meeting = Meeting(identity, TEAM.id, Plan(text, day), record, Log(a_round(finished=True)))
    made = Commitment(f"{identity}-d", TEAM.id, Kind.DECISION, text, AT, identity)
    return meeting, made


def with_note(meeting: Meeting, identity: str, minutes: int) -> Meeting:
    line = Note(identity, Kind.NOTE, f"Think of {identity}", AT.plus(minutes * 60_000))
    return replace(meeting, record=Record((*meeting.record.notes, line)))


def keep(folder: Path, *values: Kept) -> None:
    with opened(folder) as (store, _, _):
        store.save(*values)
        assert store.flush(10_000)


def out(ask: Ask, folder: Path, to: Path) -> Path:
    code, _, err = ask("--data", folder, "export", "--everything", "--to", to)
    assert (code, err) == (0, "")
    return to


def take(ask: Ask, folder: Path, file: Path, *more: str) -> str:
    code, said, err = ask("--data", folder, "import", file, "--apply", *more)
    assert (code, err) == (0, "")
    return said


def listed(ask: Ask, folder: Path, register: str, to: Path) -> bytes:
    code, _, err = ask("--data", folder, "register", register, "--to", to)
    assert (code, err) == (0, "")
    return to.read_bytes()


@pytest.fixture
def laptops(ask: Ask, tmp_path: Path) -> tuple[Path, Path]:
    """Two that have the same so far."""
    one, other = tmp_path / "one", tmp_path / "other"
    keep(one, TEAM, EARLIER, PLANNED, ACTION, GOAL)
    take(ask, other, out(ask, one, tmp_path / "start.zip"))
    return one, other


def test_both_tell_the_same_and_nothing_is_lost(
    ask: Ask, laptops: tuple[Path, Path], tmp_path: Path
) -> None:
    one, other = laptops
    raised = Marked(AT.plus(300_000), Part.TARGET, "75", "80", "Reached soon", "first")
    keep(
        one,
        *led("first", date(2026, 10, 6), "We read on Fridays"),
        ACTION.to(Change(State.DONE, "first", AT.plus(900_000))),
        with_reading(
            replace(GOAL, target=Decimal(80), changes=(raised,)),
            Reading("r1", date(2026, 10, 6), Decimal(52)),
        ),
        with_note(PLANNED, "samples", 5),
        approve(EARLIER, (ACTION,), (), AT.plus(600_000), "first"),
    )
    keep(
        other,
        *led("second", date(2026, 10, 13), "We write on Mondays"),
        ACTION.to(Change(State.SNOOZED, "second", AT.plus(800_000), until=date(2026, 11, 2))),
        with_reading(GOAL, Reading("r2", date(2026, 10, 13), Decimal(57))),
        with_note(PLANNED, "readings", 4),
        replace(EARLIER, answer="Yes, from November"),
    )
    there, back = out(ask, one, tmp_path / "1.zip"), out(ask, other, tmp_path / "2.zip")
    told = ask("--data", one, "import", back)[1]
    assert told.count("Something was added here and in the file") == 4
    assert "only in the file: “Think of readings”" in told
    take(ask, one, back)
    take(ask, other, there)

    again = out(ask, one, tmp_path / "a.zip").read_bytes()
    assert again == out(ask, other, tmp_path / "b.zip").read_bytes()
    assert "nothing to take in" in take(ask, one, there)
    assert "nothing to take in" in take(ask, other, back)
    for register in ("actions", "decisions"):
        mine = listed(ask, one, register, tmp_path / f"1{register}.csv")
        assert mine == listed(ask, other, register, tmp_path / f"2{register}.csv")
        assert mine.count(b"\n") == {"actions": 2, "decisions": 3}[register]
    assert ask("--data", one, "list") == ask("--data", other, "list")
    assert len(ask("--data", one, "list")[1].splitlines()) == 4
    stands_as_both_left_it(one)
    stands_as_both_left_it(other)


def stands_as_both_left_it(folder: Path) -> None:
    names = frozenset(
        {(Shelf.MEETING, "p"), (Shelf.MEETING, "e"), (Shelf.COMMITMENT, "a"), (Shelf.GOAL, "g")}
    )
    with opened(folder) as (store, _, watcher):
        here: Here = answer(lambda then: store.known(names, then), watcher)
    action, goal = here.commitments["a"], here.goals["g"]
    assert [change.state for change in action.changes] == [State.SNOOZED, State.DONE]
    assert [str(reading.value) for reading in goal.readings] == ["52", "57"]
    assert (goal.target, len(goal.changes)) == (80, 1)
    assert [each.id for each in here.meetings["p"].record.notes] == ["readings", "samples"]
    assert here.meetings["e"].answer == "Yes, from November"
    assert len(here.meetings["e"].passages) == 1


def test_what_was_approved_is_changed_by_nobody_unasked(
    ask: Ask, laptops: tuple[Path, Path], tmp_path: Path
) -> None:
    one, other = laptops
    approved = approve(EARLIER, (ACTION,), (), AT.plus(600_000))
    keep(one, approved)
    keep(other, with_note(EARLIER, "late", 3), replace(ACTION, id="b", text="Something else"))
    file = out(ask, other, tmp_path / "other.zip")
    code, said, _ = ask("--data", one, "import", file)
    assert said.count("(approval of the minutes)") == 2
    before = out(ask, one, tmp_path / "before.zip").read_bytes()
    assert ask("--data", one, "import", file, "--apply")[0] == FAILED
    take(ask, one, file, "--conflicts", "keep")
    assert out(ask, one, tmp_path / "after.zip").read_bytes() == before
    assert code == 0
