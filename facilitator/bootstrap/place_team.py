"""Team: its members, norms and consent."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from facilitator.bootstrap.norm_ahead import propose_norm
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.team_past import TeamPast
from facilitator.bootstrap.team_rhythm import TeamRhythm
from facilitator.domain.order import found
from facilitator.domain.people import Team
from facilitator.domain.words import tr
from facilitator.ui.team.screen import TeamScreen


class TeamRoom:
    """The team and its members."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._settled = Team("")
        screen = self._screen = TeamScreen(program.words, program.new_id)
        screen.team_wished.connect(self._changed)
        screen.consent_wished.connect(self._consent)
        screen.team_chosen.connect(self._chosen)
        screen.team_made.connect(self._made)
        self._past = TeamPast(program, screen)
        self._rhythm = TeamRhythm(program, screen)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        program = self._program
        team = program.desk.team
        if team is not None and team.id != self._settled.id:
            self._settled = team
        others = tuple(t for t in program.overview.teams)
        self._screen.show_team(team, others)
        self._past.show()
        self._rhythm.show()

    def beat(self) -> None:
        """Nothing here changes with time."""

    def _changed(self, team: Team, typing: bool) -> None:
        self._program.desk.change_team(team, typing=typing)
        if not typing:
            self._program.desk.close_step()
            self._program.table.expect(team)
            first_norms = bool(team.norms) and not self._settled.norms
            self._settled = team
            if first_norms:
                propose_norm(self._program)

    def _consent(self, given: bool) -> None:
        program = self._program
        team = program.desk.team
        if team is not None:
            moment = program.clock.now() if given else None
            program.desk.change_team(replace(team, timing_consent=moment))

    def _chosen(self, identity: str) -> None:
        program = self._program
        team = found(program.overview.teams, identity)
        if team is None or program.conductor.live:
            program.refresh()
            return
        program.desk.open_team(team)

    def _made(self) -> None:
        program = self._program
        if program.conductor.live:
            return
        team = Team(program.new_id(), program.words.say(tr("New team")))
        program.desk.open_team(team)
        program.desk.change_team(team)
        program.store.overview(program.show_overview)
