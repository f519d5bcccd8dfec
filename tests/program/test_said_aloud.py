"""What is said aloud: each change once, the clock at its thresholds only."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from facilitator.app.library import Library
from facilitator.domain.time import MINUTE
from facilitator.domain.words import tr
from facilitator.ui.kit import aloud
from facilitator.ui.rooms import Room
from tests.program.conftest import Open
from tests.program.house import House
from tests.program.scenes import Filled, meeting


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that is said aloud, in order; urgent sentences end in "!"."""
    told: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        urgent = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
        told.append(event.message() + "!" * urgent)

    ears = SimpleNamespace(
        isActive=lambda: True,
        updateAccessibility=hear,
        AnnouncementPoliteness=QAccessible.AnnouncementPoliteness,
    )
    monkeypatch.setattr(aloud.QtGui, "QAccessible", ears)
    return told


@pytest.fixture
def running(open_house: Open, said: list[str]) -> House:
    """A meeting that has just begun: three minutes of check-in."""
    house = open_house().fill(Filled(), Library())
    house.program.open_meeting("m", Room.RUN)
    house.press("F5")
    return house


def test_a_step_is_announced_and_the_clock_at_its_thresholds(
    running: House, said: list[str]
) -> None:
    promised = "What we said we would do: 1 of 2. zqlate. zqAna, by Sun 18 October"
    assert said == ["Now: zqCheck-in, 3 min", promised]
    said.clear()
    for _ in range(3 * 60 * 4 + 40):
        running.beat(0.25)
    assert said == [
        "0:36 of this step, Soon over",
        "0:09 of this step, Ending now",
        "The time of this step is over",
        "The time of this step is over. F12: choices",
    ]
    said.clear()
    running.press("F9")
    running.press("F5")
    running.press("F5")
    running.press("F6")
    assert said == [
        "0:50 of this step, Time enough",
        "Paused",
        "0:50 of this step, Time enough",
        "Now: zqMatter, 10 min",
    ]


def test_the_card_for_when_time_runs_short_is_announced_once(
    running: House, said: list[str]
) -> None:
    line = running.focus
    calls = lambda: [each for each in said if "F12" in each]  # noqa: E731
    running.beat(3 * 60 - 1)
    running.program.refresh()
    assert calls() == []
    running.beat(2)
    for _ in range(40):
        running.beat(1)
        running.program.refresh()
    assert calls() == ["The time of this step is over. F12: choices"]
    said.clear()
    running.press("F12", "Escape")  # Later: not before the end has slipped by another minute.
    assert running.focus is line
    running.beat(50)
    assert calls() == []
    running.beat(2 * 60)
    (again,) = calls()
    assert again.endswith(". F12: choices")
    said.clear()
    running.press("F12", "1")
    assert said[0] == running.notice.partition("\n")[0]
    assert calls() == []


def test_what_the_room_sees_announces_no_card(running: House, said: list[str]) -> None:
    running.program.mirrored = True
    running.program.refresh()
    for _ in range(5):
        running.beat(60)
    assert not [each for each in said if "F12" in each]


def test_in_a_round_each_speaker_is_announced_once(open_house: Open, said: list[str]) -> None:
    house = open_house()
    for scene in meeting(house):
        if scene == "run-protocol":
            break
    said.clear()
    house.press("F6")
    while house.program.conductor.run.round is not None and "All have had" not in said[-1]:
        house.beat(1)
        house.press("F7")
    speakers = [line for line in said if "speaks now" in line]
    assert said[0] == "Now: zqRound, 3 min"
    assert said[1:-1] == speakers
    assert len(speakers) == len(set(speakers)) == 3
    assert said[-1] == "All have had their turn"


def test_a_late_start_is_asked_aloud(open_house: Open, said: list[str]) -> None:
    house = open_house().fill(Filled(), Library())
    house.program.open_meeting("m", Room.RUN)
    house.clock.pass_(5 * MINUTE)
    house.press("F5")
    house.beat(1)
    question = "5 minutes late: start from now, or count from 09:10?"
    assert said == ["Now: zqCheck-in, 3 min", question]


def test_a_notice_is_said_each_time_and_failing_once(house: House, said: list[str]) -> None:
    program = house.program
    trouble = tr("The store does not answer. Try again later.")
    program.saved(house.clock.now())
    for _ in range(3):
        program.failed(trouble)
    program.saved(house.clock.now())
    program.saved(house.clock.now())
    assert said == [
        "Not saved since 09:10!",
        "The store does not answer. Try again later.!",
        "Saved 09:10",
    ]
    said.clear()
    program.tell(trouble)
    program.tell(trouble)
    assert said == ["The store does not answer. Try again later."] * 2
