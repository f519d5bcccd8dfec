"""A series that goes on: asked about on a card, made by its rule, taken back at once."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.app.going_on import continued, onward
from facilitator.app.keeping import Folder, Shelf
from facilitator.app.next_meeting import with_norms, with_roles
from facilitator.bootstrap.goal_reviews import with_due_looks
from facilitator.bootstrap.meeting_starts import NewMeetings
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.roles_known import fetch_ledger
from facilitator.bootstrap.way_back import WayBack
from facilitator.domain.focus import focuses
from facilitator.domain.meeting import Meeting
from facilitator.domain.role_ledger import Ledger
from facilitator.domain.stage import Stage
from facilitator.domain.words import tr, trn
from facilitator.ui.meetings.acts import Acts
from facilitator.ui.meetings.values import GoOn

_NOT_BEGUN = (Stage.PLANNED, Stage.CANCELLED)


class SeriesOn:
    """Between the card and the store."""

    def __init__(
        self, program: Program, acts: Acts, starts: NewMeetings, way_back: WayBack
    ) -> None:
        self._program = program
        self._acts = acts
        self._starts = starts
        self._way_back = way_back
        acts.onward_asked.connect(self._tell)
        acts.gone_on.connect(self._go_on)

    def _tell(self, meeting: str) -> None:
        school = self._starts.starts.school

        def came(_folder: Folder, series: tuple[Meeting, ...]) -> None:
            self._acts.show_onward(meeting, onward(series), school)

        self._with(meeting, came)

    def _go_on(self, wish: GoOn) -> None:
        program, school = self._program, self._starts.starts.school

        def came(folder: Folder, series: tuple[Meeting, ...]) -> None:
            way = onward(series)
            proposed = () if way is None else way.days(wish.most, school)
            days = tuple(each.day for each in proposed if each.off is None)
            if not days:
                program.tell(tr("Every one of these days is a day off. Choose other days."))
                return
            team = folder.team
            made = continued(team, folder.meeting, series, days, program.new_id)

            def add(held: tuple[Meeting, ...]) -> None:
                normed = with_norms(made, team, focuses(held))
                fetch_ledger(program, made[0], lambda known: turn(normed, known))

            def turn(normed: tuple[Meeting, ...], known: Ledger) -> None:
                with_due_looks(program, team, with_roles(normed, team, known), self._keep)

            program.store.past(team.id, days[0], add)

        self._with(wish.meeting, came)

    def _keep(self, made: tuple[Meeting, ...]) -> None:
        program = self._program
        program.store.save(*made)
        program.store.overview(program.show_overview)
        said = trn("{n} meeting more is planned.", "{n} meetings more are planned.", len(made))
        self._way_back.offer(said, lambda: self._unmake(made), several=True)

    def _unmake(self, made: tuple[Meeting, ...]) -> None:
        """Put these into the bin; one that has been begun or held since stays."""
        program = self._program
        mine = {each.id for each in made}

        def unmake(series: tuple[Meeting, ...]) -> None:
            gone = [each.id for each in series if each.id in mine and each.stage in _NOT_BEGUN]
            here = program.table.meeting
            if here is not None and here.id in gone:
                program.desk.put_away()
            for identity in gone:
                program.store.bin(Shelf.MEETING, identity)
            program.store.overview(program.show_overview)

        program.store.series(made[0].plan.series, unmake)

    def _with(self, meeting: str, then: Callable[[Folder, tuple[Meeting, ...]], None]) -> None:
        """Fetch a meeting and its series."""
        store = self._program.store

        def came(folder: Folder | None) -> None:
            if folder is not None:
                store.series(folder.meeting.plan.series, lambda series: then(folder, series))

        store.folder(meeting, came)
