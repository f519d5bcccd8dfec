"""The program under test, taken down after each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from facilitator.bootstrap.commands import run
from facilitator.language.english import English
from tests.program.findings import Found
from tests.program.house import House
from tests.program.ways import WAYS, Findings, go

Open = Callable[..., House]
Walked = Callable[..., Found]
Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="session")
def walked(qapp: object) -> Walked:
    """What a look found on a walk: asked by the way, the walk, the look and the window's width."""
    gone: dict[tuple[str, str], Findings] = {}

    def one(way: str, walk: str, look: str, width: int = 1366) -> Found:
        if (way, walk) not in gone:
            gone[way, walk] = go(WAYS[way], walk)
        return gone[way, walk][look, width]

    return one


@pytest.fixture
def open_house(qtbot: QtBot) -> Iterator[Open]:
    """Opens programs with whatever is asked of `House`; English unless said otherwise."""
    houses: list[House] = []

    def open_one(**wishes: object) -> House:
        house = House(**{"words": English(), **wishes})  # type: ignore[arg-type]
        houses.append(house)
        return house

    yield open_one
    for house in reversed(houses):
        house.shut()


@pytest.fixture
def house(open_house: Open) -> House:
    """A program whose store, empty and in memory, has arrived."""
    return open_house().fill()


def asking(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Gives exit code, output and complaint of a command; no complaint shows our own code."""

    def one(*arguments: object) -> tuple[int, str, str]:
        code = run([str(argument) for argument in arguments], 0.0)
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        assert ".py" not in told.err
        return code, told.out, told.err

    return one


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Commands in this process: see `asking`."""
    return asking(capsys)
