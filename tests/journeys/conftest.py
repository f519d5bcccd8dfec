"""A desktop for all journeys, and programs on it that are ended whatever happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.desktop import Eyes, Program, desktop, missing, until
from tests.journeys.fingers import Keyboard

Begin = Callable[..., Program]


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of a desktop of our own."""
    if why := missing():
        print(why)
        pytest.skip(why)
    with desktop(tmp_path_factory.mktemp("desktop")) as env:
        yield env


@pytest.fixture(scope="session")
def client(screen: dict[str, str]) -> Iterator[Eyes]:
    """A client of the accessibility tree that is not ours; to start one takes a second."""
    eyes = Eyes(screen)
    yield eyes
    eyes.close()


@pytest.fixture
def eyes(client: Eyes) -> Iterator[Eyes]:
    """The client, which has seen and heard nothing yet."""
    client.pid = 0
    yield client
    client.ask("deafen")


@pytest.fixture
def begin(screen: dict[str, str], eyes: Eyes) -> Iterator[Begin]:
    """Starts the program upon a folder; the eyes look at the one that was started last."""
    running: list[Program] = []

    def start(data: Path, *more: str) -> Program:
        program = Program(screen, data, *more)
        running.append(program)
        eyes.pid = program.pid
        return program

    yield start
    said = [program.end() for program in running]
    assert "Traceback" not in "".join(said), said


@pytest.fixture
def keys(begin: Begin, eyes: Eyes, tmp_path: Path) -> Keyboard:
    """Fingers upon the program at its first start."""
    begin(tmp_path / "data")
    until(lambda: eyes.ask("active"))
    return Keyboard(eyes)


@pytest.fixture
def documents(screen: dict[str, str]) -> Path:
    """Where a person's own documents are on this desktop."""
    return Path(screen["HOME"]) / "Documents"
