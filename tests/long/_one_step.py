"""One piece of writing, in a process whose system calls somebody makes fail.

python -m tests.long._one_step JOB FOLDER STATE

Writes STATE, "old" or "new", and ends with 0 when it was told to be written, with 3 when a
sentence said that it was not, and with another code for a defect. Says nothing: what it
would print is a system call like any other. Names that are chosen by chance are the same always.
"""

import logging
import os
import secrets
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.keeping import Tick
from facilitator.app.settings import Settings
from facilitator.domain.minutes import minutes
from facilitator.domain.time import Moment
from facilitator.export.word import Word
from facilitator.language.english import English
from facilitator.paths import write_atomically
from facilitator.settings_file import write as write_settings
from facilitator.storage import running
from facilitator.storage.store import open_store
from tests.export.third_grade import BEGAN, PLANNED
from tests.export.third_grade import TEAM as CLASS
from tests.storage.conftest import Clock, Watcher
from tests.storage.samples import TEAM, a_meeting, a_note

NOT_WRITTEN = 3
WORD_FILE = "minutes.docx"
TEXTS = {"old": "What was agreed before. " * 20, "new": "What is agreed now. " * 400}


def the_meeting(state: str) -> object:
    """The meeting as the store has it in a state; None stands for no meeting at all."""
    return a_meeting("meeting", a_note("note", TEXTS[state])) if state in TEXTS else None


def the_minutes(state: str) -> bytes:
    """The Word file of a state."""
    meeting = replace(PLANNED, plan=replace(PLANNED.plan, purpose=TEXTS[state]))
    return Word().to_bytes(minutes(CLASS, meeting, (), (), BEGAN), English())


def the_settings(state: str) -> Settings:
    return Settings(size=100 if state == "old" else 150)


def the_tick(state: str) -> Tick:
    return Tick("meeting", 1_000 if state == "old" else 2_000, Moment(5))


def word(folder: Path, state: str) -> None:
    """Minutes of a meeting, as the program saves them."""
    content = the_minutes(state)
    write_atomically(folder / WORD_FILE, content, pause=lambda _: None)


def settings(folder: Path, state: str) -> None:
    write_settings(folder, the_settings(state), {}, write_atomically)


def second(folder: Path, state: str) -> None:
    """The second of a running meeting, beside the store; nobody waits for it."""
    running.write(folder, the_tick(state))


def store(folder: Path, state: str) -> None:
    """A start, a change, a close."""
    opened = open_store(folder, lambda call: call(), Watcher(), Clock())
    opened.save(TEAM, the_meeting(state))
    written = opened.flush(20_000)
    opened.close()
    if not written:
        sys.exit(4)


def backup(folder: Path, state: str) -> None:
    """A change and a backup of it, each told apart by the clock."""
    clock, watcher = Clock(), Watcher()
    clock.ms += 60_000 * (state == "new")
    opened = open_store(folder, lambda call: call(), watcher, clock)
    opened.save(TEAM, the_meeting(state))
    opened.backup("close")
    opened.close()
    if watcher.failures:
        sys.exit(NOT_WRITTEN)


JOBS: dict[str, Callable[[Path, str], None]] = {
    "Word minutes": word,
    "settings": settings,
    "the second of a meeting": second,
    "the store": store,
    "a backup": backup,
}


def main(job: str, folder: str, state: str) -> None:
    """Write, and say by the exit code what came of it."""
    logging.disable()
    os.urandom = bytes
    secrets.token_hex = lambda count: "0" * 2 * count
    try:
        JOBS[job](Path(folder), state)
    except (UserError, OSError) as error:
        sys.exit(NOT_WRITTEN if isinstance(error, UserError) or job.startswith("the second") else 5)


if __name__ == "__main__":
    main(*sys.argv[1:])
