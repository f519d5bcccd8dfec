"""The reader: one thread with one query-only connection that answers the window's questions."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import TypeAlias, TypeVar

from sqlalchemy import Connection, Engine

from facilitator.app.store_port import Then
from facilitator.domain.time import SECOND, Millis
from facilitator.domain.words import tr
from facilitator.storage import trouble
from facilitator.storage.engine import reading_engine
from facilitator.storage.files import store_file
from facilitator.storage.tray import Tray
from facilitator.storage.writer import Around

_log = logging.getLogger(__name__)

A = TypeVar("A")

Job: TypeAlias = Callable[[Engine], None]

PATIENCE: Millis = 2 * SECOND
"""How long a question waits for what was handed in before it to be on the disk."""

UNREADABLE = tr(
    "Something in the file of your meetings cannot be read. Please close the program, start it"
    " again and choose a backup."
)


class Reader:
    """Answers in the order of the questions, each after what was handed in before it."""

    def __init__(self, around: Around, tray: Tray) -> None:
        self._around = around
        self._tray = tray
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._newest: dict[str, object] = {}
        self._thread = threading.Thread(target=self._work, name="store-reader", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def ask(self, question: Callable[[Connection], A], then: Then[A]) -> None:
        """Answer a question by `then`, in the window's thread; returns at once."""
        ticket = self._tray.ticket()

        def job(engine: Engine) -> None:
            self._tray.settled(ticket, PATIENCE)
            with engine.begin() as db:
                answer = question(db)
            self._around.tell(lambda: then(answer))

        self._jobs.put(job)

    def ask_newest(self, subject: str, question: Callable[[Connection], A], then: Then[A]) -> None:
        """The same; a question of the same subject that was asked earlier is not answered more."""
        mine = self._newest[subject] = object()

        def asked_last(answer: A) -> None:
            if self._newest.get(subject) is mine:
                then(answer)

        ticket = self._tray.ticket()

        def job(engine: Engine) -> None:
            if self._newest.get(subject) is not mine:
                return
            self._tray.settled(ticket, PATIENCE)
            with engine.begin() as db:
                answer = question(db)
            self._around.tell(lambda: asked_last(answer))

        self._jobs.put(job)

    def close(self, limit: Millis) -> bool:
        """Answer what has been asked and end the thread; whether that was done in time."""
        self._jobs.put(None)
        self._thread.join(limit / SECOND)
        return not self._thread.is_alive()

    def _work(self) -> None:
        engine = reading_engine(store_file(self._around.folder))
        try:
            while (job := self._jobs.get()) is not None:
                self._answer(engine, job)
        finally:
            engine.dispose()

    def _answer(self, engine: Engine, job: Job) -> None:
        try:
            job(engine)
        except Exception as error:  # noqa: BLE001 -- the window must hear of it, whatever it is
            _log.exception("a question could not be answered")
            if trouble.is_passing(error):
                self._around.tell_failed(trouble.cannot_read(error))
            else:
                self._around.tell_damage(UNREADABLE)
