"""Makes the store that is kept of a schema: once, when that schema is released.

python -m tests.databases.make 0001

A file that stands here is never made again: it is what users of that release have.
"""

import shutil
import sys
import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from facilitator.app.keeping import Shelf
from facilitator.domain.agenda import RoleHolders
from facilitator.domain.carried import Carried
from facilitator.domain.closing import Closing, Destination, LastMinutes, NormKept, Sorted
from facilitator.domain.commitment import Change, State
from facilitator.domain.criteria import Criterion, Letter, Variant
from facilitator.domain.events import Outcome, Why
from facilitator.domain.goal import (
    Aim,
    AimKind,
    Dismissed,
    Goal,
    GroupValue,
    Piece,
    Reading,
    Review,
    Standing,
    Verdict,
    marked,
)
from facilitator.domain.life import Deed, Frozen, Passage
from facilitator.domain.measure import Direction, Scale
from facilitator.domain.meeting import Log, Record
from facilitator.domain.notes import Kind
from facilitator.domain.own_protocol import OwnProtocol, Version
from facilitator.domain.people import Role
from facilitator.domain.protocol import HandOver, Protocol, Step, Vote
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.results import (
    Break,
    Choice,
    Count,
    Presence,
    Results,
    StepResult,
    Together,
    TurnResult,
)
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.series import Rule
from facilitator.domain.signals import Signal
from facilitator.domain.template import Part, Template, TemplateItem
from tests.storage.conftest import Clock, Opened
from tests.storage.samples import AT, PLAN, TEAM, a_meeting, a_note, a_round, an_action

RESULTS = Results(
    AT,
    AT.plus(90_000),
    (StepResult("one.1", "one", "Round", 120_000, 120_000, 80_000, done=True),),
    (TurnResult("one.1", "ana", Outcome.SPOKE), TurnResult("one.1", "ben", Outcome.PASSED)),
    (Presence("ana", "Ana"), Presence("ben", "Ben", AT.plus(60_000))),
    (Count("one.1", Vote.DOTS, (2, 3), "Which text?", ("A place", "A person"), 3, 1),),
    (Choice("one.1", Why.TAKEN, "Scores", -240_000), Choice("one.1", Why.EXTENDED, "", 300_000)),
    (Break("one.1", 60_000, "Fire drill"),),
    (Together("one.1", (("ana", "ben"), ("dev",))),),
)
HELD_PLAN = replace(
    PLAN,
    items=(
        replace(PLAN.items[0], bring="The marked texts", notes="Ask Ben first"),
        replace(
            PLAN.items[1],
            signal=Signal.NONE,
            ideal=9,
            steps=(2, 0, 3),
            locked=True,
            carried=Carried.PARKED,
            carried_from=date(2026, 10, 13),
            goal="goal",
        ),
    ),
    ticked=("room",),
    put_away=("voices",),
    norm_at="two",
    for_next=(replace(PLAN.items[1], id="parked", notes="Ask Dev first"),),
)
CLOSING = Closing(
    ("decision",),
    (Sorted("parked", Destination.NEXT_AGENDA),),
    4,
    NormKept.YES,
    "Share the prompts",
    "May we have the hall?",
    date(2026, 11, 3),
    None,
    "Room 4",
    (RoleHolders(Role.TIMEKEEPER, ("ana",)),),
    (LastMinutes("before", date(2026, 10, 6), "Ana was there"),),
)

STEP = Step("Look", "Look round.", "We look.", "Wait.", 3, 2, capture=(Kind.NOTE,))
WORDS = Protocol("own", "Our look", "data", "To see.", (STEP,), roles=(Role.PRESENTER,))
LOOP = Repeat(Over.TIMES, "again", 2)
AGAIN = replace(WORDS, steps=(replace(STEP, repeats=(LOOP,), hand_over=HandOver("goal")),))
OWN = OwnProtocol(
    "own", (Version(1, AT, WORDS), Version(2, AT, AGAIN)), replace(AGAIN, name="Our lo")
)


ROUND = TemplateItem("Round", 5, bring=("Cards",))
TEMPLATE = Template("own", "Our Tuesday", (Part((ROUND,)),), own=True)
RULE = Rule(date(2026, 10, 20), every=2, most=9)
SCHOOL = SchoolDays((DayOff(date(2026, 12, 21), date(2027, 1, 1), "Winter"),))


AIM = Aim("aim", AimKind.PRIORITY, "All read", "team", "vision", "Learning")
VARIANT = Variant("ours", "Ours", (Letter("S", "Small", (Criterion.SPECIFIC,)),), "The team")
AGREED = Goal(
    "goal",
    "team",
    "Reading",
    "The share of Year 4 reading 90 words rises from 52 % to 70 %.",
    standing=Standing.OPEN,
    made=AT,
    why="It opens every other subject.",
    priority="aim",
    cohort_size=58,
    baseline_day=date(2026, 9, 7),
    baseline=Decimal("52.50"),
    target=Decimal(75),
    unit="%",
    direction=Direction.UP,
    scale=Scale(Decimal(0), Decimal(100)),
    start=date(2026, 9, 7),
    due=date(2027, 3, 19),
    owner="ana",
    readings=(
        Reading("r1", date(2026, 9, 7), Decimal("52.50")),
        Reading(
            "r2",
            date(2026, 10, 20),
            Decimal("58.1"),
            "Two away",
            (GroupValue("A", Decimal(60), 29),),
            56,
            "held",
        ),
    ),
    reviews=(
        Review("v1", date(2026, 10, 20), AT, "held", Verdict.KEEP, "On its way", "More time"),
        Review("v2", date(2026, 12, 1)),
    ),
    dismissed=(Dismissed("A4", "", "We know", AT),),
    evidence=(Piece("e1", "One-minute checks", "Shared folder", date(2026, 10, 20), "held"),),
)
GOAL = marked(AGREED, replace(AGREED, target=Decimal(70)), AT, "Too steep", "held")
FROZEN = Frozen("Team", "Room 4", "Scores", (a_note("n1"),), CLOSING, (an_action("waits", "held"),))


def fill(folder: Path) -> Path:
    """A store with something of everything in it, closed."""
    opened = Opened(folder, Clock())
    notes = (
        a_note("n1"),
        replace(
            a_note("n2", "Größe – 大きさ"),
            kind=Kind.EVIDENCE,
            file="scores.xlsx",
            confidential=True,
        ),
        replace(a_note("parked"), kind=Kind.PARKING),
    )
    held = replace(
        a_meeting("held"),
        plan=HELD_PLAN,
        record=Record((*notes, a_note("gone")), CLOSING),
        log=Log(a_round(finished=True), RESULTS),
        passages=(
            Passage(Deed.APPROVED, AT.plus(5_000), "planned", "Ben was there", FROZEN),
            Passage(Deed.REOPENED, AT.plus(6_000), "", "A date was wrong"),
        ),
        answer="From November on",
    )
    moved = replace(PLAN, day=date(2026, 11, 3), series="tuesdays", moved_from=date(2026, 11, 2))
    moved = replace(moved, rule=RULE)
    later = replace(a_meeting("planned"), plan=moved)
    decision = replace(an_action("decision", "held"), kind=Kind.DECISION, method="by consent")
    decision = replace(decision, dissent="Dev would wait", confidential=True)
    decision = decision.to(Change(State.SUPERSEDED, "planned", AT, "We know more", None, "action"))
    put_off = Change(State.SNOOZED, "planned", AT, "After the break", date(2027, 1, 11))
    waits = replace(an_action("waits", "held"), owners=("ben",)).to(put_off)
    question = replace(an_action("question", "held"), kind=Kind.QUESTION)
    action = replace(an_action("action", "held"), owners=("ana",), due=date(2026, 10, 30))
    action = replace(action, goal="goal").to(Change(State.DONE, "planned", AT))
    opened.kept(TEAM, held, later, decision, question, waits, action)
    opened.kept(replace(held, record=replace(held.record, notes=notes)))
    opened.store.close_revision(Shelf.NOTE, "n1", "Twelve pupils")
    opened.store.draft("capture:planned", "The first wo")
    opened.store.keep_protocols(OWN)
    opened.store.shelve(TEMPLATE, SCHOOL, AIM, VARIANT)
    opened.kept(GOAL)
    opened.store.close()
    return opened.path


if __name__ == "__main__":
    target = Path(__file__).with_name(f"{sys.argv[1]}.db")
    if target.exists():
        sys.exit(f"{target.name} is there already and stays as it is")
    with tempfile.TemporaryDirectory() as place:
        shutil.copy(fill(Path(place)), target)
