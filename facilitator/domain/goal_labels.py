"""What the kinds and states of goals are called."""

from __future__ import annotations

from facilitator.domain.goal import Level, Standing, Verdict
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
