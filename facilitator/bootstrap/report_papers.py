"""The term report of one team or several, from what the store gives."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.app.terms import TermFolder
from facilitator.domain.document import Document
from facilitator.domain.people import Team
from facilitator.domain.term_report import Legacy, term_report
from facilitator.domain.term_source import TeamTerm
from facilitator.domain.time import Moment


def report_of(teams: Iterable[Team], folders: Iterable[TermFolder], now: Moment) -> Document:
    """The report of these teams, in their order; each has its folder, all of the same term."""
    by_team = {folder.team: folder for folder in folders}
    told = tuple(_term(team, by_team[team.id], now) for team in teams)
    schools = tuple(dict.fromkeys(t.team.school.strip() for t in told if t.team.school.strip()))
    return term_report(Legacy(told, schools[0] if len(schools) == 1 else ""))


def _term(team: Team, folder: TermFolder, now: Moment) -> TeamTerm:
    made = tuple(each for each in folder.commitments if each.id not in folder.apart)
    return TeamTerm(team, folder.term, now, folder.meetings, made, folder.goals)
