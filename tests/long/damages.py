"""Random damage to a store: it never crashes, is never silent, and most of it comes back.

python -m tests.long.damages [tries] [seed]

Promise: no crash and no silent loss; the original is not changed; with a backup every note comes
back, and without one at least 99 of 100 notes that still stand in the file whole, where SQLite
still finds its way to the tables. The long form is 1,000 tries.
"""

import logging
import random
import shutil
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.domain.meeting import Log, Meeting, Record
from facilitator.domain.notes import Kind, Note
from facilitator.domain.plan import Plan
from facilitator.domain.time import Moment
from facilitator.storage.files import store_file
from facilitator.storage.rescue import salvage
from tests.long._table import Line, tell
from tests.long._typist import TEAM, opened
from tests.storage import damage
from tests.storage.test_damage import state

MEETINGS, NOTES = 20, 60
HOW = (
    *[damage.flipped_bit] * 4,
    *[damage.garbage_page] * 4,
    damage.half,
    damage.first_page_only,
    damage.zeros,
)


def text(meeting: int, note: int) -> str:
    """A line that no other is like."""
    return f"Meeting {meeting}, line {note}: " + "what was said and agreed. " * (1 + note % 9)


TEXTS = {text(m, n) for m in range(MEETINGS) for n in range(NOTES)}


def fill(folder: Path) -> None:
    """A term of meetings, backed up."""
    store, _ears = opened(folder)
    store.save(TEAM)
    for m in range(MEETINGS):
        lines = tuple(Note(f"{m}-{n}", Kind.NOTE, text(m, n), Moment(n)) for n in range(NOTES))
        store.save(Meeting(f"m{m}", TEAM.id, Plan(f"Meeting {m}"), Record(lines), Log()))
    store.backup("close")
    store.close()


def read(folder: Path) -> tuple[set[str], bool]:
    """Every note that a user can see, and whether something was told."""
    found: list[str] = []

    def folder_read(answer: object) -> None:
        if answer is not None:
            found.extend(note.text for note in answer.meeting.record.notes)

    store, ears = opened(folder)
    lines: list[str] = []
    store.overview(lambda overview: lines.extend(line.id for line in overview.meetings))
    store.flush(1_000)
    for m in range(MEETINGS):
        store.folder(f"m{m}", folder_read)
    checked = threading.Event()
    store._keeper._jobs.put(checked.set)  # the hashes are compared beside everything else
    checked.wait(20)
    store.close()
    return set(found), bool(ears.failures)


@dataclass(slots=True)
class Tally:
    """What was found over all tries."""

    crashes: int = 0
    silent: int = 0
    changed: int = 0
    refused: int = 0
    lost_with_backup: int = 0
    whole: int = 0
    salvaged: int = 0
    no_way: int = 0

    def one(self, sound: Path, place: Path, chance: random.Random) -> None:
        """Damage a copy, open it, salvage it with the backup and without."""
        shutil.copytree(sound, place)
        chance.choice(HOW)(store_file(place), chance)
        before = state(place)
        try:
            seen, told = read(place)
            self.silent += bool(TEXTS - seen and not told)
        except UserError:
            self.refused += 1
            self.changed += state(place) != before
            self._salvaged(place)
        except Exception:  # noqa: BLE001 -- what is counted here
            self.crashes += 1

    def _salvaged(self, place: Path) -> None:
        alone = place.with_name(f"{place.name}-alone")
        shutil.copytree(place, alone)
        shutil.rmtree(alone / "backups")
        salvage(place)
        self.lost_with_backup += len(TEXTS - read(place)[0])
        data = store_file(alone).read_bytes()
        whole = {line for line in TEXTS if line.encode() in data}
        try:
            salvage(alone)
        except UserError:
            self.no_way += 1
            return
        back = read(alone)[0]
        if back:
            self.whole += len(whole)
            self.salvaged += len(whole & back)


def main(arguments: list[str]) -> int:
    """Run, print what was promised and what was found; 1 when the promise was broken."""
    logging.disable()
    tries = int(arguments[0]) if arguments else 1_000
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    chance, tally = random.Random(seed), Tally()
    with tempfile.TemporaryDirectory() as place:
        sound = Path(place) / "sound"
        fill(sound)
        for number in range(tries):
            tally.one(sound, Path(place) / str(number), chance)
            for path in Path(place).glob(f"{number}*"):
                shutil.rmtree(path)
    share = 100 * tally.salvaged / tally.whole if tally.whole else 100.0
    quiet = not (tally.crashes or tally.silent or tally.changed)
    damages = f"{tries} random damages, seed {seed}"
    return tell(
        Line(
            "A damaged store is never opened in silence and never changed",
            "no crash, no silent loss, no byte changed",
            damages,
            f"{tally.crashes} crashes, {tally.silent} silent losses, {tally.changed} changed",
            kept=quiet,
        ),
        Line(
            "A damaged store comes back from a backup",
            "no note lost",
            f"{tally.refused} of them refused",
            f"{tally.lost_with_backup} notes lost",
            kept=not tally.lost_with_backup,
        ),
        Line(
            "Without a backup the readable rest is saved",
            "99 % of the notes that still stand in the file, where its first page can be read",
            f"{tally.refused - tally.no_way} salvaged, {tally.no_way} could not be read at all",
            f"{share:.2f} % came back",
            kept=share >= 99,
        ),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
