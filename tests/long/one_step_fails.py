"""Every step of writing a file fails once: what is found is old or new, never other.

python -m tests.long.one_step_fails [most] [seed]     (Linux with strace)

Each system call on the files of a job is made to fail in turn, from outside: opening, writing,
writing nothing at all, syncing a file and a folder, renaming, deleting, cutting off. A job writes
Word minutes, the settings, the second of a meeting, the store, or a backup. The long form tries
all of them; `most` takes so many of each job by chance.
"""

import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.settings_file import read as read_settings
from facilitator.storage import backups, running
from tests.long._one_step import (
    JOBS,
    NOT_WRITTEN,
    WORD_FILE,
    the_meeting,
    the_minutes,
    the_settings,
    the_tick,
)
from tests.long._table import Line, listed, not_here, tell
from tests.long._typist import opened

ROOT = Path(__file__).parents[2]
PROMISE = "Whichever step of writing a file fails"
FIGURE = "the file is old or new, never other, and new when that was said"
FAULTS = {
    "openat": ("error=EIO", "error=ENOSPC", "error=EACCES"),
    "write": ("error=EIO", "error=ENOSPC", "retval=0"),
    "pwrite64": ("error=EIO", "error=ENOSPC", "retval=0"),
    "fsync": ("error=EIO",),
    "fdatasync": ("error=EIO",),
    "ftruncate": ("error=EIO",),
    "fallocate": ("error=ENOSPC",),
    "chmod": ("error=EIO",),
    "rename": ("error=EIO", "error=EACCES"),
    "unlink": ("error=EIO", "error=EACCES"),
    "unlinkat": ("error=EIO",),
    "close": ("error=EIO",),
}
"""System calls, and what is made of one of them: an error, or a write of nothing."""
NAMES = (
    *("", WORD_FILE, "settings.json", "running.json", "commits.json"),
    *(".~facilitator-000000000000", ".~running.json", ".~commits.json", "backups"),
    *("store.db", "store.db-wal", "store.db-shm", "store.db-journal"),
    *("backups/.~copy-00000000.db", "backups/.~copy-00000000.db-journal"),
    *("backups/20270115T080000.000Z+0060.close.db", "backups/20270115T080100.000Z+0060.close.db"),
)
"""The files that are looked at: strace wants them one by one."""


@dataclass(frozen=True, slots=True)
class Step:
    """The nth call of a kind, and what becomes of it."""

    call: str
    number: int
    fault: str


class Job:
    """A job in a folder of its own that is laid anew for every try."""

    def __init__(self, name: str, place: Path) -> None:
        self.name = name
        self._folder = place / "data"
        self._sound = place / "sound"
        self._log = place / "calls"
        self._folder.mkdir()
        self._run("old")
        shutil.copytree(self._folder, self._sound)

    def steps(self) -> list[Step]:
        """All that can fail, from a run in which nothing does."""
        self._run("new", "-o", str(self._log), "-e", f"trace={','.join(FAULTS)}", *self._paths())
        calls = Counter(re.findall(r"^(?:\d+ +)?(\w+)\(", self._log.read_text(), re.MULTILINE))
        return [
            Step(call, number, fault)
            for call, count in sorted(calls.items())
            for number in range(1, count + 1)
            for fault in FAULTS[call]
        ]

    def fault_of(self, step: Step) -> str:
        """What is wrong after that step has failed, "" for nothing."""
        shutil.rmtree(self._folder)
        shutil.copytree(self._sound, self._folder)
        inject = f"inject={step.call}:{step.fault}:when={step.number}"
        code = self._run("new", "-o", "/dev/null", "-e", inject, *self._paths())
        if code not in (0, NOT_WRITTEN):
            return f"{self.name}: {step.call} {step.number} {step.fault} ended with {code}"
        found = FOUND[self.name](self._folder)
        if found == "new" or (found == "old" and code == NOT_WRITTEN):
            return ""
        return f"{self.name}: {step.call} {step.number} {step.fault} left {found}, said {code}"

    def _paths(self) -> list[str]:
        return [word for name in NAMES for word in ("-P", str(self._folder / name).rstrip("/"))]

    def _run(self, state: str, *tracing: str) -> int:
        before = ["strace", "-f", "-qq", *tracing] if tracing else []
        job = [sys.executable, "-B", "-m", "tests.long._one_step", self.name]
        command = [*before, *job, str(self._folder), state]
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode


def _is(found: object, old: object, new: object) -> str:
    return "new" if found == new else "old" if found == old else "something else"


def word_found(folder: Path) -> str:
    copies = sorted(folder.glob("*.docx"))
    found = {_is(path.read_bytes(), the_minutes("old"), the_minutes("new")) for path in copies}
    # Where the old one cannot be replaced the new one stands beside it.
    return "new" if found == {"old", "new"} else found.pop() if len(found) == 1 else "several"


def settings_found(folder: Path) -> str:
    return _is(read_settings(folder).settings, the_settings("old"), the_settings("new"))


def second_found(folder: Path) -> str:
    return _is(running.read(folder), the_tick("old"), the_tick("new"))


def store_found(folder: Path) -> str:
    """What the next start finds, which nobody disturbs."""
    try:
        store, ears = opened(folder)
    except UserError as error:
        return type(error).__name__
    meetings: list[object] = []
    store.folder("meeting", lambda found: meetings.append(found and found.meeting))
    store.close()
    if ears.failures:
        return ears.failures[0].msgid
    return _is(meetings[0] if meetings else None, the_meeting("old"), the_meeting("new"))


def backup_found(folder: Path) -> str:
    """The store as it should be, and every backup that counts restorable; the old one is there."""
    present = backups.present(folder)
    if len(backups.verified(folder)) != len(present) or not present:
        return "a backup that cannot be restored"
    found = store_found(folder)
    return found if found != "new" else "new" if len(present) == 2 else "old"


FOUND = {
    "Word minutes": word_found,
    "settings": settings_found,
    "the second of a meeting": second_found,
    "the store": store_found,
    "a backup": backup_found,
}


def cannot_trace() -> str:
    """Why this machine cannot make system calls fail, "" when it can."""
    if shutil.which("strace") is None:
        return "strace is missing"
    trial = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=sync:error=EIO", "true"]
    trace = subprocess.run(trial, capture_output=True, check=False)
    return "strace may not trace here" if trace.returncode else ""


def main(arguments: list[str]) -> int:
    """Run, print what was promised and what was found; 1 when the promise was broken."""
    if reason := cannot_trace():
        return not_here(PROMISE, FIGURE, reason)
    chance = random.Random(int(arguments[1]) if len(arguments) > 1 else 1)
    lines = []
    for name in JOBS:
        with tempfile.TemporaryDirectory() as place:
            job = Job(name, Path(place))
            steps = job.steps()
            if arguments:
                steps = chance.sample(steps, min(len(steps), int(arguments[0])))
            faults = [fault for step in steps if (fault := job.fault_of(step))]
        tries = f"{len(steps)} failed steps of writing {name}"
        lines.append(Line(PROMISE, FIGURE, tries, listed(faults), kept=bool(steps) and not faults))
    return tell(*lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
