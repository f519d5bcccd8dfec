"""Defects: written to a log without a word of anybody's notes, and told in one sentence."""

from __future__ import annotations

import faulthandler
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from facilitator.app.errors import UserError
from facilitator.domain.words import Text, tr

LONGEST_LOG = 1_000_000
"""Bytes after which the log begins anew."""


def known(error: BaseException) -> Text:
    """What to tell of an error: its own sentence, or that it is a defect and nothing is lost."""
    if isinstance(error, UserError):
        return error.text
    return tr(
        "Something went wrong inside the program. Your work is saved. Go on, or start it again."
    )


def describe(error: BaseException) -> str:
    """Where an error arose: its type and its lines of code, never its message, which may quote

    what a person typed.
    """
    frames = traceback.extract_tb(error.__traceback__)
    places = "\n".join(f"  {Path(f.filename).name}:{f.lineno} in {f.name}" for f in frames)
    return f"{type(error).__name__}\n{places}\n"


class Faults:
    """Hooks every way in which an exception can escape."""

    def __init__(self, folder: Path, tell: Callable[[Text], None]) -> None:
        self._path = folder / "faults.log"
        self._tell = tell

    def hook(self) -> None:
        """Take over the hooks of the interpreter and its threads."""
        sys.excepthook = self._escaped
        threading.excepthook = self._escaped_thread
        try:
            self._crash = self._path.with_name("crash.log").open("a", encoding="utf-8")
            faulthandler.enable(self._crash, all_threads=True)
        except OSError:
            faulthandler.enable()

    def note(self, error: BaseException) -> None:
        """Write a defect down and tell of it; what a user can act on is told only."""
        if not isinstance(error, UserError):
            self._write(describe(error))
        self._tell(known(error))

    def _escaped(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.note(error)

    def _escaped_thread(self, escaped: threading.ExceptHookArgs) -> None:
        if escaped.exc_value is not None:
            self.note(escaped.exc_value)

    def _write(self, words: str) -> None:
        try:
            fresh = self._path.exists() and self._path.stat().st_size > LONGEST_LOG
            with self._path.open("w" if fresh else "a", encoding="utf-8") as log:
                log.write(f"{time.strftime('%Y-%m-%dT%H:%M:%S')} {words}")
        except OSError:
            return  # A full disk must not turn one fault into two.
