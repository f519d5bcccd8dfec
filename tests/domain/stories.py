"""A goal with all that belongs to it, for its story and the growth plan."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from facilitator.domain.commitment import Change, Commitment, State
from facilitator.domain.goal import (
    Aim,
    AimKind,
    GroupValue,
    Piece,
    Reading,
    Review,
    Verdict,
    marked,
)
from facilitator.domain.goal_story_source import Looked, Story
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Team
from facilitator.domain.time import Moment
from tests.export.figures import GOAL

NOW = Moment(1_795_000_000_000)
TEAM = Team("third", "Third grade", "Hillside", (Member("ana", "Ana"), Member("ben", "Ben")))
NAMES = {"ana": "Ana", "ben": "Ben"}
VISION = Aim("v", AimKind.VISION, "All read with joy")
PRIORITY = Aim("p", AimKind.PRIORITY, "Reading aloud", "third", "v", "Literacy")
SET = replace(
    GOAL,
    title="Reading",
    owner="ana",
    priority="p",
    why="Reading opens books.",
    asked="Pupils",
    said="Longer time",
    question="What did we see?",
    educator_goal="We listen.",
    strategy="Pairs read",
    readings=(
        Reading(
            "a",
            date(2026, 10, 12),
            Decimal(54),
            "short text",
            (GroupValue("3a", Decimal(56), 20), GroupValue("3b", Decimal(52), 21)),
            meeting="m1",
        ),
    ),
    reviews=(
        Review("r", date(2026, 10, 21), NOW, "m1", Verdict.KEEP, "It works.", "They help."),
        Review("s", date(2027, 1, 12)),
    ),
    evidence=(Piece("e", "Sheets", "Room 6", date(2026, 10, 12)),),
)
CHANGED = marked(SET, replace(SET, due=date(2027, 4, 2)), NOW, "Parents asked", "m1")


def made(identity, kind, text, **more):
    return Commitment(identity, "third", kind, text, NOW, "m1", goal=GOAL.id, **more)


COMMITMENTS = (
    made("d", Kind.DECISION, "We read in pairs"),
    made("x", Kind.ACTION, "Print cards", owners=("ben",), due=date(2026, 12, 1)),
    made("y", Kind.ACTION, "zqPrivate", private=True),
    made("q", Kind.QUESTION, "Who reads at home?"),
    replace(made("z", Kind.ACTION, "Old idea"), changes=(Change(State.DROPPED, "m1", NOW),)),
)
MET = (Looked("m1", date(2026, 10, 21), "Autumn look", ("Tuning",)),)
STORY = Story(
    TEAM, CHANGED, NOW, aims=(VISION, PRIORITY), meetings=MET, commitments=COMMITMENTS, names=NAMES
)
