"""The store from the command line: opened, asked, closed."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypeVar

from facilitator.app.errors import UserError
from facilitator.app.library import Library
from facilitator.app.overview import Overview
from facilitator.app.own_shelf import stocked
from facilitator.app.ports import Words
from facilitator.app.store_port import WholeStore
from facilitator.bootstrap.loading import open_everything
from facilitator.bootstrap.streams import hush
from facilitator.clocks import MachineClock
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.domain.words import Text, tr
from facilitator.lock import FolderLock
from facilitator.paths import resources, write_atomically

PATIENCE = 30.0
"""Seconds to wait for an answer of the store."""

T = TypeVar("T")


class CommandWatcher:
    """Keeps what the store says of its troubles; reading commands write nothing."""

    def __init__(self) -> None:
        self.trouble: Text | None = None

    def saved(self, at: Moment) -> None:
        """Nothing has to be told."""

    def failed(self, text: Text) -> None:
        """Told with the answer that never came."""
        self.trouble = text

    def forget(self) -> None:
        """What was told until now does not concern what follows."""
        self.trouble = None


@contextmanager
def alone(data: Path) -> Iterator[None]:
    """Nobody else has this folder open meanwhile; a UserError when the program has."""
    lock = FolderLock(data)
    if not lock.take():
        raise UserError(tr("Facilitator is open. Close its window first, then try again."))
    try:
        yield
    finally:
        lock.release()


@contextmanager
def opened(
    data: Path, *, sample: bool = False
) -> Iterator[tuple[WholeStore, Library, CommandWatcher]]:
    """The store of a folder and the protocols, unless the program has that folder open."""
    with alone(data):
        watcher = CommandWatcher()
        store, library, _ = open_everything(
            data, resources(), lambda call: call(), watcher, MachineClock(), sample=sample
        )
        try:
            own: tuple[OwnProtocol, ...] = answer(store.protocols, watcher)
            yield store, stocked(library.protocols, own), watcher
        finally:
            store.close()


def answer(ask: Callable[[Callable[[T], None]], None], watcher: CommandWatcher) -> T:
    """Wait for what the store answers."""
    heard = threading.Event()
    answers: list[T] = []

    def hear(answer: T) -> None:
        answers.append(answer)
        heard.set()

    ask(hear)
    if not heard.wait(PATIENCE):
        raise UserError(watcher.trouble or tr("The store does not answer. Try again later."))
    return answers[0]


def meeting_of(overview: Overview, wanted: str, coming: date | None = None) -> str:
    """The identity of the meeting that somebody means by a code, or by "latest".

    The latest is one that has begun, if any has. With a day as `coming` it is the first one that
    is planned for that day or after it, if any is.
    """
    lines = overview.meetings
    if wanted == "latest" and lines:
        if coming is not None:
            ahead = [e for e in lines if e.stage is Stage.PLANNED and e.day >= coming]
            lines = tuple(sorted(ahead, key=lambda e: (e.day, e.start))) or lines
            return lines[0].id
        begun = [line for line in lines if line.stage in (Stage.RUNNING, Stage.HELD)]
        return (begun or list(lines))[0].id
    matches = [line.id for line in overview.meetings if wanted and line.id.startswith(wanted)]
    if len(matches) != 1:
        raise UserError(
            tr(
                "No single meeting's code begins with {wanted}. "
                "See the codes with: facilitator list",
                wanted=wanted,
            )
        )
    return matches[0]


def put(words: Words, to: Path, content: bytes) -> Path:
    """Write the file of a command, and where it is: beside one that cannot be replaced.

    That is said, since who looks for the file would open the old one.
    """
    written = write_atomically(to, content)
    if written != Path(os.path.realpath(to)):
        kept = tr("{name} is kept as it is: it is open elsewhere or protected.", name=to.name)
        say(words.say(kept))
    return written


def say(words: str) -> None:
    """One line on the standard output, at once."""
    try:
        print(words, file=sys.stdout, flush=True)  # noqa: T201 -- this is the command line
    except BrokenPipeError:
        raise
    except OSError as error:
        hush()
        raise UserError(
            tr("What was to be told cannot be written: the disk may be full. Send it elsewhere.")
        ) from error
