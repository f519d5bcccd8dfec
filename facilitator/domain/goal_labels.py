"""What the kinds and states of goals are called."""

from __future__ import annotations

from facilitator.domain.criteria import Criterion
from facilitator.domain.goal import Level, Part, Standing, Verdict
from facilitator.domain.goal_course import Flag, Pace
from facilitator.domain.words import Text, tr

STANDINGS: dict[Standing, Text] = {
    Standing.DRAFT: tr("Draft"),
    Standing.OPEN: tr("Under way"),
    Standing.REACHED: tr("Reached"),
    Standing.STOPPED: tr("Stopped"),
}
LEVELS: dict[Level, Text] = {
    Level.LEARNER: tr("Learners"),
    Level.EDUCATOR: tr("Educators"),
    Level.TEAM: tr("How the team works"),
    Level.SCHOOL: tr("The school"),
}
VERDICTS: dict[Verdict, Text] = {
    Verdict.KEEP: tr("Keep going"),
    Verdict.ADAPT: tr("Change what we do"),
    Verdict.STOP: tr("Stop"),
    Verdict.RAISE: tr("Aim higher"),
}
PACES: dict[Pace, Text] = {
    Pace.UNKNOWN: tr("no pace yet"),
    Pace.BEHIND: tr("behind its line"),
    Pace.ON: tr("on its line"),
    Pace.AHEAD: tr("ahead of its line"),
    Pace.REACHED: tr("target reached"),
}
FLAGS: dict[Flag, Text] = {
    Flag.PAST_DUE: tr("its day has come: what did it come to?"),
    Flag.DUE_SOON: tr("due soon"),
    Flag.REVIEW: tr("time for a review"),
    Flag.BEHIND: tr("behind its line"),
    Flag.UNREAD: tr("no reading yet"),
    Flag.UNSEEN: tr("not looked at for six weeks"),
}
PARTS: dict[Part, Text] = {
    Part.STANDING: tr("Where it stands"),
    Part.BASELINE: tr("Where we are now"),
    Part.TARGET: tr("Where we want to be"),
    Part.UNIT: tr("What is counted"),
    Part.INSTRUMENT: tr("How we see it"),
    Part.START: tr("The first day"),
    Part.DUE: tr("The last day"),
    Part.SENTENCE: tr("The sentence"),
}
CRITERIA: dict[Criterion, Text] = {
    Criterion.SPECIFIC: tr("One group, one change"),
    Criterion.MEASURABLE: tr("Figures, and how they are seen"),
    Criterion.OWNER: tr("One person looks after it"),
    Criterion.AMBITIOUS: tr("A visible step"),
    Criterion.REALISTIC: tr("Within reach"),
    Criterion.RESULT: tr("What learners show, not what staff do"),
    Criterion.RELEVANT: tr("It serves a priority"),
    Criterion.REFLECTIVE: tr("We learn something ourselves"),
    Criterion.TIME: tr("A first and a last day"),
    Criterion.INCLUSIVE: tr("Groups are looked at"),
    Criterion.EQUITABLE: tr("Those it is about were asked"),
    Criterion.REVIEW: tr("Reviews on the way"),
}
