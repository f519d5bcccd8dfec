"""Real stores in real folders, with a clock moved by hand and a watcher that remembers."""

import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.time import Millis, Moment
from facilitator.domain.words import Text
from facilitator.storage.store import DiskStore, open_store

PATIENCE = 60_000
"""Milliseconds after which a store that does not answer is a failure."""


class Clock:
    """Moves only by hand."""

    def __init__(self) -> None:
        self.ms: Millis = 1_800_000_000_000

    def awake(self) -> Millis:
        return self.ms

    since_boot = awake

    def now(self) -> Moment:
        return Moment(self.ms, 60)


class Watcher:
    """Remembers what was told, and can be waited for."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.heard: list[Moment | Text] = []

    def saved(self, at: Moment) -> None:
        self._hear(at)

    def failed(self, text: Text) -> None:
        self._hear(text)

    def _hear(self, what: Moment | Text) -> None:
        with self.changed:
            self.heard.append(what)
            self.changed.notify_all()

    @property
    def failures(self) -> list[Text]:
        return [each for each in self.heard if isinstance(each, Text)]

    def wait_for(self, what: type, after: int = 0) -> Any:
        """The first thing of that kind that is heard after so many others."""

        def found() -> list[Any]:
            return [each for each in self.heard[after:] if isinstance(each, what)]

        with self.changed:
            assert self.changed.wait_for(found, PATIENCE / 1000), f"never heard {what.__name__}"
            return found()[0]


def everybody() -> str:
    """Where each thread stands: what a store that does not answer is doing."""
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    stacks = sys._current_frames().items()
    return "\n".join(
        f"{names.get(ident)}:\n{''.join(traceback.format_stack(frame))}" for ident, frame in stacks
    )


class Opened:
    """A store and all that was handed to it."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self.clock = clock
        self.watcher = Watcher()
        self.store: DiskStore = open_store(folder, lambda call: call(), self.watcher, clock)

    def ask(self, question: Callable[..., None], *given: object) -> Any:
        """What the store answers."""
        answers: list[Any] = []
        answered = threading.Event()

        def then(answer: Any) -> None:
            answers.append(answer)
            answered.set()

        question(*given, then)
        assert answered.wait(PATIENCE / 1000), (self.watcher.heard, everybody())
        return answers[0]

    def folder_of(self, meeting: str) -> Any:
        return self.ask(self.store.folder, meeting)

    def kept(self, *values: Any) -> None:
        """Save and wait for the disk."""
        self.store.save(*values)
        assert self.store.flush(PATIENCE), (self.watcher.heard, everybody())

    @property
    def path(self) -> Path:
        return self.folder / "store.db"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_in(clock: Clock) -> Iterator[Callable[[Path], Opened]]:
    """Opens stores and closes them at the end."""
    opened: list[Opened] = []

    def make(folder: Path) -> Opened:
        opened.append(Opened(folder, clock))
        return opened[-1]

    yield make
    for each in opened:
        each.store.close()


@pytest.fixture
def opened(open_in: Callable[[Path], Opened], tmp_path: Path) -> Opened:
    """An empty store."""
    return open_in(tmp_path / "data")
