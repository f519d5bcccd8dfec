"""The page of a team's rhythm: its term fetched, its figures drawn, its report saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from facilitator.app.keeping import Folder, Starts
from facilitator.app.terms import TermFolder
from facilitator.bootstrap.goal_figures import Figures
from facilitator.bootstrap.paper_saving import PaperSaving
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.report_papers import report_of
from facilitator.bootstrap.roles_known import fetch_ledger
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Role, Team
from facilitator.domain.plan import Plan
from facilitator.domain.purpose_chart import purpose_chart
from facilitator.domain.rating_chart import rating_chart
from facilitator.domain.rhythm import loads, look_backs, norms_kept
from facilitator.domain.role_ledger import Ledger, ledger
from facilitator.domain.role_turns import Turn, present, turns
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.stage import Stage, Standing
from facilitator.domain.terms import Term, offered
from facilitator.domain.words import Text, tr, trn
from facilitator.ui.prepare.edits import with_holders
from facilitator.ui.team.rhythm import RhythmPage
from facilitator.ui.team.rhythm_view import RhythmView
from facilitator.ui.team.screen import TeamScreen

_NO_DAYS = Term(Plan().day, Plan().day)


class TeamRhythm:
    """Asks the store once for each team, term and state of its meetings, while it is looked at."""

    def __init__(self, program: Program, screen: TeamScreen) -> None:
        self._program, self._screen = program, screen
        self._team = ""
        self._term: Term | None = None
        self._school = SchoolDays()
        self._asked: tuple[object, ...] = ()
        self._folder = TermFolder("", _NO_DAYS)
        self._turns: tuple[Turn, ...] = ()
        self._saving: PaperSaving | None = None
        screen.rhythm.then(self._serve)
        screen.rhythm_opened.connect(self._open)

    def _serve(self, page: RhythmPage) -> None:
        program, screen = self._program, self._screen
        self._saving = PaperSaving(program, page.over)
        for view in (page.ratings.figure, page.purposes.figure):
            figures = Figures(program.words, screen)
            screen.destroyed.connect(figures.close)
            view.wanted.connect(figures.draw)
            figures.drawn.connect(view.show_picture)
        page.term_chosen.connect(self._choose)
        page.report_wished.connect(self._wish_report)
        page.back_wished.connect(screen.leave_rhythm)
        page.load.opened.connect(self._show_load)
        page.ledger.did.connect(self._took_on)

    def _open(self) -> None:
        """Ask anew: what a list of meetings does not tell may have changed."""
        self._asked = ()
        self.show()

    def show(self) -> None:
        """Show what is known of the open team, and ask for what is not."""
        program, team = self._program, self._program.desk.team
        if team is None or not self._screen.in_rhythm:
            return
        if team.id != self._team:
            self._team, self._term, self._asked = team.id, None, ()
            self._folder, self._turns = TermFolder(team.id, _NO_DAYS), ()
            self._screen.rhythm.now().load.fold()
        asked = (team, self._term, program.overview, program.clock.now().civil.date())
        if asked == self._asked:
            self._draw()
            return
        self._asked = asked
        program.store.starts(partial(self._school_known, asked))

    def _school_known(self, asked: tuple[object, ...], starts: Starts) -> None:
        team = self._program.desk.team
        if asked != self._asked or team is None:
            return  # another team or term was chosen meanwhile
        self._school = starts.school
        today = self._program.clock.now().civil.date()
        term = self._term or offered(starts.school, today)[0].term
        self._program.store.term(team.id, term, partial(self._came, asked))
        self._ask_turns(asked, team)

    def _came(self, asked: tuple[object, ...], folder: TermFolder) -> None:
        if asked == self._asked:
            self._folder = folder
            self._draw()

    def _ask_turns(self, asked: tuple[object, ...], team: Team) -> None:
        """Whose turn it is in the meeting that is planned next; without one, in any to come."""
        program = self._program
        today = program.clock.now().civil.date()
        lines = [
            line
            for line in program.overview.meetings
            if line.team == team.id and line.stage is Stage.PLANNED and line.day >= today
        ]
        if not lines:
            plan = Plan(day=today + timedelta(days=1))
            self._fetch_turns(asked, team, Meeting("", team.id, plan))
            return
        coming = min(lines, key=lambda line: (line.day, line.start))

        def came(folder: Folder | None) -> None:
            if folder is not None:
                self._fetch_turns(asked, team, folder.meeting)

        program.store.folder(coming.id, came)

    def _fetch_turns(self, asked: tuple[object, ...], team: Team, meeting: Meeting) -> None:
        def know(known: Ledger) -> None:
            if asked == self._asked:
                self._turns = turns(known, present(team, meeting.plan))
                self._draw()

        fetch_ledger(self._program, meeting, know)

    def _draw(self) -> None:
        program, team = self._program, self._program.desk.team
        if team is None or not self._screen.in_rhythm or self._folder.term is _NO_DAYS:
            return
        page, folder = self._screen.rhythm.now(), self._folder
        held = tuple(each for each in folder.meetings if each.log.results is not None)
        page.show_rhythm(
            RhythmView(
                team,
                folder.term,
                offered(self._school, program.clock.now().civil.date()),
                _met(folder.meetings),
                ledger(folder.meetings, folder.term.first),
                self._turns,
                rating_chart(held),
                purpose_chart(held),
                look_backs(held),
                norms_kept(team, held),
                _names(team, held),
                len(program.overview.teams) > 1,
            )
        )
        # The only screen may be the room's: what is for one pair of eyes has no place on it.
        page.load.show_allowed(not (program.mirrored and program.table.live))
        self._show_load()

    def _show_load(self) -> None:
        program, team = self._program, self._program.desk.team
        if team is None:
            return
        mine = tuple(c for c in program.overview.open_commitments if c.team == team.id)
        names = {member.id: member.name for member in team.members}
        self._screen.rhythm.now().load.show_loads(loads(team, mine), names)

    def _choose(self, term: Term) -> None:
        self._term = term
        self.show()

    def _took_on(self, meeting: str, role: Role, person: str) -> None:
        """Write down who did it; that somebody else was to do it stays beside it."""

        def came(folder: Folder | None) -> None:
            if folder is None:
                return
            program, met = self._program, folder.meeting
            if met.standing is Standing.APPROVED:
                program.tell(tr("The minutes of this meeting are approved. Reopen them first."))
                return
            here = program.table.meeting
            open_here = here is not None and here.id == meeting
            plan = program.desk.sheet.plan if open_here else met.plan
            plan = with_holders(plan, role, (*plan.holders(role), person))
            if open_here:
                program.desk.change(replace(program.desk.sheet, plan=plan))
                program.desk.close_step()
            else:
                program.store.save(replace(met, plan=plan))
            self._asked = ()
            self.show()

        self._program.store.folder(meeting, came)

    # The report

    def _wish_report(self, every: bool) -> None:
        program, team = self._program, self._program.desk.team
        if team is None:
            return
        teams = program.overview.teams if every else (team,)
        self._gather(teams, (), self._folder.term)

    def _gather(self, teams: tuple[Team, ...], found: tuple[TermFolder, ...], term: Term) -> None:
        """Ask for one team after the other: all at once would hold up other answers."""
        if len(found) == len(teams):
            if self._saving is not None:
                key = "\n".join(team.id for team in teams)
                self._saving(report_of(teams, found, self._program.clock.now()), key)
            return

        def take(folder: TermFolder) -> None:
            self._gather(teams, (*found, folder), term)

        self._program.store.term(teams[len(found)].id, term, take)


def _met(meetings: tuple[Meeting, ...]) -> Text:
    held = sum(each.log.results is not None for each in meetings)
    gone = sum(each.stage is Stage.CANCELLED for each in meetings)
    told = trn("{n} meeting was held", "{n} meetings were held", held)
    if not gone:
        return told
    return trn("{held}, {n} was cancelled", "{held}, {n} were cancelled", gone, held=told)


def _names(team: Team, held: tuple[Meeting, ...]) -> dict[str, str]:
    """As the team names them; who came as a guest as the meeting did."""
    guests = {person.id: person.name for each in held for person in each.plan.expected}
    return guests | {member.id: member.name for member in team.members}
