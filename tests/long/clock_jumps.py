"""Wall clocks that jump, machines that sleep and stall, and kills among them, in a meeting.

python -m tests.long.clock_jumps [meetings] [seed]

Promise: the meeting's clock is at most a second off, two after a kill, and sleep is asked about.
Desk, conductor and store are the program's; their clocks are moved by hand, as no suspended laptop
can be had. Then, where libfaketime is installed, the clocks of the whole program jump in truth.
The long form is 200 meetings of 40 things each, and one under libfaketime.
"""

import random
import sys
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

from facilitator.app.conductor import ASLEEP, Conductor
from facilitator.app.desk import Desk
from facilitator.app.keeping import Folder
from facilitator.app.questions import Ask
from facilitator.bootstrap.hand_clock import HandClock
from facilitator.domain.expand import Room
from facilitator.domain.meeting import Meeting
from facilitator.domain.run import Move
from facilitator.domain.time import MINUTE, SECOND, Millis, Moment
from facilitator.storage.store import open_store
from tests.export.third_grade import PLAN, TEAM
from tests.long._faked_clock import under_faketime
from tests.long._table import Line, listed, tell
from tests.storage.conftest import Watcher
from tests.storage.damage import crashed_copy

HOUR = 60 * MINUTE
THINGS = 40
NINE = Moment(1_792_570_200_000, 60)
BEATS: Millis = 250
WALLS = {
    "an hour on": lambda now: now.plus(HOUR),
    "two hours back": lambda now: now.plus(-2 * HOUR),
    "summer time ends": lambda now: replace(now, offset=now.offset - 60),
    "summer time begins": lambda now: replace(now, offset=now.offset + 60),
    "another zone": lambda _now: replace(_now, offset=-300),
    "1970": lambda now: Moment(86_400_000, now.offset),
    "2100": lambda now: Moment(4_102_444_800_000, now.offset),
}


class Led:
    """One meeting, and what its clock has to show."""

    def __init__(self, place: Path, chance: random.Random) -> None:
        self.chance, self.place = chance, place
        self.clock = HandClock(NINE)
        self.kills = 0
        self.worst: Millis = 0
        self.worst_kill: Millis = 0
        self.faults: list[str] = []
        self._open(place / "0")
        people = {person.id: person.name for person in PLAN.expected}
        self.desk.open(Folder(TEAM, Meeting("m", TEAM.id, PLAN)))
        self.store.save(TEAM)
        self.conductor.start(Room(tuple(people), people), {})
        self.conductor.answer(False)
        self.due: Millis = self.conductor.t

    def _open(self, folder: Path) -> None:
        self.folder = folder
        self.store = open_store(folder, lambda call: call(), Watcher(), self.clock)
        self.desk = Desk(self.store)
        self.conductor = Conductor(self.desk, self.store, self.clock)

    def pass_(self, span: Millis) -> None:
        """Let waking time pass, with the program's beats in it."""
        while span > 0:
            step = min(BEATS, span)
            self.clock.pass_(step)
            self.due += step
            span -= step
            self.conductor.beat()
            self.store.flush(SECOND)  # A disk has time enough for a second.

    def thing(self) -> None:
        """One thing that may happen, and a look at the clock after it."""
        things = (self.wall, self.wall, self.sleep, self.stall, self.move, self.kill)
        self.pass_(self.chance.randrange(0, 15 * SECOND))
        self.chance.choice(things)()
        self.look()

    def look(self) -> None:
        """How far the clock is off."""
        self.worst = max(self.worst, abs(self.conductor.t - self.due))

    def wall(self) -> None:
        self.clock.set_wall(self.chance.choice(list(WALLS.values()))(self.clock.now()))

    def sleep(self) -> None:
        """The lid is closed: asked about when it was longer than a breath, and not counted."""
        span = self.chance.choice((ASLEEP + SECOND, 12 * MINUTE, 3 * HOUR))
        self.conductor.beat()
        before = self._asked(Ask.SLEEP)
        self.clock.sleep(span)
        self.conductor.beat()
        self.look()
        if self._asked(Ask.SLEEP) - before != span:
            self.faults.append(f"a sleep of {span} ms was not asked about")
        self._answer()

    def stall(self) -> None:
        """The window does not come to beat for three seconds."""
        self.clock.pass_(3 * SECOND)
        self.due += 3 * SECOND
        self.conductor.beat()

    def move(self) -> None:
        self.conductor.do(self.chance.choice((Move.PAUSE, Move.CONTINUE, Move.MORE, Move.LESS)))
        self.conductor.do(Move.CONTINUE)

    def kill(self) -> None:
        """The process ends and is started again a while later; the wall may jump meanwhile."""
        if not self.store.flush(20_000):
            self.faults.append("not all could be written")
        self.kills += 1
        folder = crashed_copy(self.folder, self.place / str(self.kills)).parent
        self.store.close()
        away = self.chance.choice((SECOND // 2, 40 * SECOND, HOUR))
        self.clock.pass_(away)
        wall = self.chance.random() < 0.3
        if wall:
            self.wall()
        self._open(folder)
        answers: list[Folder] = []
        heard = threading.Event()
        self.store.folder("m", lambda found: (answers.append(found), heard.set()))
        heard.wait(20)
        if not answers or answers[0] is None:
            self.faults.append("the meeting is gone")
            return
        self.desk.open(answers[0])
        self.conductor.resume(answers[0].tick)
        # A beat may come a quarter of a second late, and the second is noted with a beat.
        self.worst_kill = max(self.worst_kill, abs(self.conductor.t - self.due))
        self.due = self.conductor.t
        if not wall and away > ASLEEP + SECOND and not self._asked(Ask.CRASH):
            self.faults.append(f"{away} ms after a kill were not asked about")
        self._answer()

    def _asked(self, ask: Ask) -> Millis:
        question = self.conductor.question
        return question.span if question is not None and question.ask is ask else 0

    def _answer(self) -> None:
        question = self.conductor.question
        if question is None or self.chance.random() < 0.2:
            return
        count = self.chance.random() < 0.3
        self.due += question.span if count else 0
        self.conductor.answer(count)


def simulated(tries: int, seed: int) -> Line:
    """Meetings with clocks moved by hand."""
    chance = random.Random(seed)
    worst, worst_kill, kills, faults = 0, 0, 0, []
    for _ in range(tries):
        with tempfile.TemporaryDirectory() as place:
            led = Led(Path(place), chance)
            for _thing in range(THINGS):
                led.thing()
            led.store.close()
        worst, worst_kill = max(worst, led.worst), max(worst_kill, led.worst_kill)
        kills, faults = kills + led.kills, faults + led.faults
    return Line(
        "The meeting's clock runs on through jumps, sleep and stalls",
        "at most 1.0 s off, 2.0 s after a kill; sleep and kills asked about",
        f"{tries} meetings, {tries * THINGS} simulated jumps, sleeps, stalls and {kills} kills",
        f"at most {worst / SECOND:.2f} s off, {worst_kill / SECOND:.2f} s after a kill, "
        f"{listed(faults)}",
        kept=worst <= SECOND and worst_kill <= 2 * SECOND and not faults,
    )


def main(arguments: list[str]) -> int:
    """Run, print what was promised and what was found; 1 when the promise was broken."""
    tries = int(arguments[0]) if arguments else 200
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    return tell(simulated(tries, seed), under_faketime())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
