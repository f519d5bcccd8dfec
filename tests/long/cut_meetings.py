"""Kill -9 at random moments of a meeting that is led and typed in the real program.

python -m tests.long.cut_meetings [tries] [seed]

Promise: no word lost that was said to be saved, at most a second of typing, and the meeting goes
on at the same step, speaker and second. The long form is 200 tries; the test suite runs a few.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from facilitator.app.conductor import Conductor
from facilitator.app.desk import Desk
from facilitator.app.keeping import Folder
from facilitator.app.line_draft import draft_key, read
from facilitator.bootstrap.hand_clock import HandClock
from facilitator.domain.run import Run
from facilitator.domain.time import Moment
from tests.long._table import Line, listed, tell
from tests.long._typist import opened
from tests.memory_store import MemoryStore

ROOT = Path(__file__).parents[2]
LONGEST = 3.0
"""Seconds of a meeting at most until the kill."""
SECOND = 1.0


STANDING = 0.3
"""Seconds without a key, five times the usual, that show a machine that was held up."""
MARGIN = 20
"""Milliseconds between the writer's last look at what was handed in and its word for it."""


@dataclass(frozen=True, slots=True)
class Did:
    """What the leader had done by a moment: `at` on the monotonic clock, `wall` and `t` in

    milliseconds.
    """

    at: float
    wall: int
    text: str
    kept: int
    events: int
    step: str
    speaker: str
    t: int


@dataclass(frozen=True, slots=True)
class Cut:
    """What was found after one kill: lines that were said to be saved and are gone, seconds of

    typing, of moves and of the meeting's clock that are gone, and a sentence for other faults.
    """

    lines: int = 0
    typing: float = 0.0
    moves: float = 0.0
    clock: float = 0.0
    fault: str = ""


def lead(folder: Path, meeting: str, chance: random.Random) -> tuple[list[list[Any]], float]:
    """What the leader said until it was killed, and when that was."""
    command = [sys.executable, "-m", "tests.long._leader", str(folder), meeting]
    leader = subprocess.Popen(
        [*command, str(chance.randrange(1_000_000))],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert leader.stdout is not None
    first = leader.stdout.readline()
    while b'"did"' not in first:
        first += leader.stdout.readline()
    time.sleep(chance.uniform(0.0, LONGEST))
    leader.kill()
    ended = time.monotonic()
    lines = (first + leader.stdout.read()).decode().split("\n")[:-1]
    leader.stdout.close()
    leader.wait()
    return [json.loads(line) for line in lines], ended


def found_of(folder: Path, meeting: str, said: list[list[Any]], ended: float) -> Cut:
    """Open the store as a start does, resume, and compare with what was said."""
    store, ears = opened(folder)
    answers: list[Folder | None] = []
    store.folder(meeting, answers.append)
    store.close()  # What has been asked is answered before.
    found = answers[0] if answers else None
    if found is None or ears.failures:
        return Cut(fault=ears.failures[0].msgid if ears.failures else "the meeting is gone")
    did = [Did(*rest) for what, *rest in said if what == "did"]
    saved = max((wall for what, _, wall, *_ in said if what == "saved"), default=0)
    run, events, kept = resumed(found), len(found.meeting.log.events), len(lines_in(found))
    place = next((d for d in reversed(did) if d.events == events), None)
    if place is None and events <= did[-1].events:
        return Cut(fault=f"{events} events, which there never were")
    speaker = "" if run.round is None else run.round.speaker or ""
    # The last key may be on the disk already and the word for it not out yet: nothing is lost.
    if place is not None and (run.current, speaker) != (place.step, place.speaker):
        return Cut(fault="another step or speaker")
    typing = typing_lost(ended, did, lines_in(found), draft_in(found))
    told = max((d.kept for d in did if d.wall < saved - MARGIN), default=0)
    return Cut(
        lines=max(0, told - kept),
        typing=max(0.0, typing - standstill(ended, did)),
        moves=since(ended, did, lambda d: d.events <= events),
        clock=max(0.0, did[-1].t / 1000 + ended - did[-1].at - run.t / 1000),
    )


def since(ended: float, did: list[Did], is_there: Callable[[Did], bool]) -> float:
    """Seconds from the first thing after the last that is there, to the end; 0 for none."""
    last = max((n for n, each in enumerate(did) if is_there(each)), default=-1)
    return ended - did[last + 1].at if last + 1 < len(did) else 0.0


def typing_lost(ended: float, did: list[Did], lines: list[str], draft: str) -> float:
    """Seconds of typing that are in none of the lines that were found, nor in the draft."""
    last = did[-1]
    # The line may be on the disk already and the word for its Return not out yet.
    if len(lines) == last.kept + 1 and last.text.strip() in lines and draft in ("", last.text):
        return 0.0
    return since(ended, did, lambda d: before(did, d, len(lines), draft))


def standstill(ended: float, did: list[Did]) -> float:
    """Seconds of the last two in which the machine let the program do nothing at all.

    Neither a key nor a timer came then, so that nothing could be written either.
    """
    marks = [d.at for d in did if d.at > ended - 2] + [ended]
    gaps = (later - sooner for sooner, later in pairwise(marks))
    return sum(gap for gap in gaps if gap > STANDING)


def before(did: list[Did], each: Did, kept: int, draft: str) -> bool:
    """Whether the line stood like this when it was written down.

    The moment that a line is kept it may stand in the draft as well: once too often is no loss.
    """
    texts = {each.text}
    if not each.text:
        texts |= {d.text for d in did if d.kept == each.kept - 1}
    return each.kept == kept and draft in texts


def resumed(found: Folder) -> Run:
    """The meeting as the next start takes it up."""
    store = MemoryStore()
    desk = Desk(store)
    conductor = Conductor(desk, store, HandClock(Moment(time.time_ns() // 1_000_000)))
    desk.open(found)
    conductor.resume(found.tick)
    return conductor.run


def lines_in(found: Folder) -> list[str]:
    """The lines that were kept in the meeting."""
    made = [c.text for c in found.commitments if c.meeting == found.meeting.id]
    return [note.text for note in found.meeting.record.notes] + made


def draft_in(found: Folder) -> str:
    """What stood in the line."""
    drafts = {draft.key: draft.text for draft in found.drafts}
    return read(drafts.get(draft_key(found.meeting.id), "")).text


def run(tries: int, seed: int) -> list[Cut]:
    """So many kills; what was found after each."""
    chance = random.Random(seed)
    cuts = []
    with tempfile.TemporaryDirectory() as place:
        for number in range(tries):
            # A new folder at times, so that the store's first moments are killed, too.
            folder = Path(place) / str(number // 20)
            meeting = f"meeting-{number}"
            said, ended = lead(folder, meeting, chance)
            cuts.append(found_of(folder, meeting, said, ended))
    return cuts


def main(arguments: list[str]) -> int:
    """Run, print what was promised and what was found; 1 when the promise was broken."""
    tries = int(arguments[0]) if arguments else 200
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    cuts = run(tries, seed)
    lines = sum(cut.lines for cut in cuts)
    typing, moves = max(cut.typing for cut in cuts), max(cut.moves for cut in cuts)
    clock = max(cut.clock for cut in cuts)
    faults = [cut.fault for cut in cuts if cut.fault]
    return tell(
        Line(
            "A meeting goes on after the end of the whole program at any moment",
            "no saved line lost, at most 1.0 s of typing; the same step, speaker and second",
            f"{tries} kills -9, seed {seed}",
            f"{lines} lines lost, at most {typing:.2f} s of typing, {moves:.2f} s of moves, "
            f"{clock:.2f} s of the clock, {listed(faults)}",
            kept=not (lines or faults or max(typing, moves) > SECOND or clock > 2 * SECOND),
        )
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
