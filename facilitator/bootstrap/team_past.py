"""What a team's last meetings tell in its room: of its norms, and of its voices."""

from __future__ import annotations

from facilitator.bootstrap.program import Program
from facilitator.domain.balance import balance
from facilitator.domain.focus import focuses
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.ui.team.screen import TeamScreen


class TeamPast:
    """Asks the store once for each team and state of its meetings."""

    def __init__(self, program: Program, screen: TeamScreen) -> None:
        self._program = program
        self._screen = screen
        self._asked: tuple[object, ...] = ()
        self._held: tuple[Meeting, ...] = ()
        screen.voices.opened.connect(self._show_voices)

    def show(self) -> None:
        """Show what is known of the open team, and ask for what is not."""
        program, team = self._program, self._program.desk.team
        voices = self._screen.voices
        # The only screen may be the room's: what is for one pair of eyes has no place on it.
        seen = program.mirrored and program.table.live
        voices.show_agreed(team is not None and team.timing_consent is not None and not seen)
        if team is None:
            return
        today, meeting = program.clock.now().civil.date(), program.table.meeting
        held = tuple((line.id, line.stage) for line in program.overview.meetings)
        open_one = None if meeting is None else (meeting.id, meeting.stage, meeting.record.closing)
        asked = (team.id, team.timing_consent, today, held, open_one)
        if asked == self._asked:
            return
        if self._asked[:1] != (team.id,):
            self._held = ()
            voices.fold()
            self._screen.show_past(())
        self._asked = asked
        program.store.past(team.id, today, lambda past: self._came(team.id, past))

    def _came(self, team: str, past: tuple[Meeting, ...]) -> None:
        if self._asked[:1] != (team,):
            return  # another team was opened meanwhile
        self._held = past
        self._screen.show_past(focuses(past))
        self._show_voices()

    def _show_voices(self) -> None:
        team: Team | None = self._program.desk.team
        if team is None or team.timing_consent is None:
            return
        results = tuple(m.log.results for m in self._held if m.log.results is not None)
        people = tuple(member.id for member in team.active)
        names = {member.id: member.name for member in team.members}
        self._screen.voices.show_balance(balance(results, people), names)
