"""New meetings from all that one can start from: once, in parts, or as a series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from facilitator.app.carrying import taken_by, with_carried
from facilitator.app.keeping import Folder, Shelf, Starts
from facilitator.app.new_meeting import When, meeting_title
from facilitator.app.next_meeting import repeated, with_norms, with_roles
from facilitator.app.planning import Draft, days_of, planned
from facilitator.app.templates import laid_out, title_for
from facilitator.bootstrap.goal_reviews import with_due_looks
from facilitator.bootstrap.left_over import fetch_left
from facilitator.bootstrap.making import add_meeting, items_from
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.roles_known import fetch_ledger
from facilitator.bootstrap.way_back import WayBack
from facilitator.domain.agenda import Item
from facilitator.domain.focus import focuses
from facilitator.domain.meeting import Meeting
from facilitator.domain.order import found
from facilitator.domain.people import Team
from facilitator.domain.role_ledger import Ledger
from facilitator.domain.stage import Stage
from facilitator.domain.template import Template
from facilitator.domain.words import tr, trn
from facilitator.ui.meetings.screen import MeetingsScreen
from facilitator.ui.meetings.starts import LAST, LEFT, template_of
from facilitator.ui.meetings.values import NewMeeting
from facilitator.ui.rooms import Room

_NOT_BEGUN = (Stage.PLANNED, Stage.CANCELLED)


class NewMeetings:
    """Between the form and the store. `starts` is what was shelved, as it was known last."""

    def __init__(self, program: Program, screen: MeetingsScreen, way_back: WayBack) -> None:
        self._program = program
        self._screen = screen
        self._way_back = way_back
        self.starts = Starts()
        screen.new_wished.connect(self._new)
        screen.left_asked.connect(self._left)

    def know(self) -> None:
        """Ask for what was shelved, and show it."""
        self._program.store.starts(self._known)

    def _known(self, starts: Starts) -> None:
        self.starts = starts
        self._screen.show_starts(starts)

    # What is left of earlier meetings

    def _left(self, team: str, day: date) -> None:
        """What the team's last held meeting leaves, and those cancelled since."""

        def came(
            items: tuple[Item, ...], others: tuple[Meeting, ...], _times: Mapping[str, int]
        ) -> None:
            self._screen.show_left(team, items, taken_by(items, others))

        fetch_left(self._program, team, day, came)

    # The new meetings

    def _new(self, wish: NewMeeting) -> None:
        program = self._program
        team = found(program.overview.teams, wish.team) or program.desk.team
        if team is None:
            program.go(Room.TODAY)
            return
        if program.conductor.live:
            program.tell(tr("A meeting is under way. Finish it first, or go back with Ctrl+5."))
            return
        if wish.from_ in (LAST, LEFT) and wish.last:
            program.store.folder(wish.last, lambda folder: self._again(folder, wish))
            return
        self._make(team, self._drafts(team, wish), wish)

    def _drafts(self, team: Team, wish: NewMeeting) -> tuple[Draft, ...]:
        program, people = self._program, len(team.active)
        template = self._template(wish.from_)
        title = meeting_title(team, program.words)
        if template is None:
            return (Draft(title, lambda: items_from(program, wish.from_, people)),)
        several = len(template.parts) > 1
        return tuple(
            Draft(
                program.words.say(title_for(template, at)) if several else title,
                lambda at=at: laid_out(  # type: ignore[misc]
                    template, at, people, program.library.protocols, program.new_id
                ),
                part.purpose,
                part.minutes if several else 0,
            )
            for at, part in enumerate(template.parts)
        )

    def _template(self, start: str) -> Template | None:
        every = (*self.starts.templates, *self._program.library.templates)
        return found(every, template_of(start))

    def _again(self, folder: Folder | None, wish: NewMeeting) -> None:
        """The last meeting again, or only what is left of it."""
        if folder is None:
            return
        program, team = self._program, folder.team
        like = repeated(team, folder.meeting, program.new_id)
        if wish.from_ == LEFT:
            like = replace(like, plan=replace(like.plan, items=()))

        def items() -> tuple[Item, ...]:
            return tuple(replace(item, id=program.new_id()) for item in like.plan.items)

        self._make(team, (Draft(like.plan.title, items, like.plan.purpose),), wish, like)

    def _make(
        self,
        team: Team,
        drafts: tuple[Draft, ...],
        wish: NewMeeting,
        like: Meeting | None = None,
    ) -> None:
        """Store the meetings and open the first; `like` is the one that is held again."""
        program = self._program
        when = When(wish.day, wish.start, wish.bell)
        days = days_of(when, wish.rule, len(drafts), self.starts.school)
        if not days:
            program.tell(tr("Every one of these days is a day off. Choose other days."))
            return
        meetings = planned(team, drafts, days, when, program.new_id, wish.rule)
        first, *others = meetings
        if like is not None:
            own = first.plan
            plan = replace(
                like.plan,
                day=own.day,
                start=own.start,
                bell=own.bell,
                series=own.series,
                rule=own.rule,
                items=own.items,
            )
            first = replace(first, plan=plan)
        first = with_carried(first, wish.carried)

        def add(held: tuple[Meeting, ...]) -> None:
            normed = with_norms((first, *others), team, focuses(held))
            fetch_ledger(program, first, lambda known: turn(normed, known))

        def turn(normed: tuple[Meeting, ...], known: Ledger) -> None:
            with_due_looks(program, team, with_roles(normed, team, known), lay)

        def lay(ready: tuple[Meeting, ...]) -> None:
            made, *rest = ready
            program.store.save(team, *rest)
            add_meeting(program, team, made, Room.PREPARE)
            if rest:
                self._told(made.plan.series, len(meetings))

        program.store.past(team.id, first.plan.day, add)

    def _told(self, series: str, n: int) -> None:
        """Tell of a series that was made, and how all of it is taken back at once."""
        planned = trn("{n} meeting is planned.", "{n} meetings are planned.", n)
        self._program.tell(
            tr("{planned} Meetings (Ctrl+2) can take all of them back.", planned=planned),
            done=True,
        )
        self._way_back.offer(planned, lambda: self._unmake(series), several=True)

    def _unmake(self, series: str) -> None:
        """Put a series into the bin; one that has been begun or held since stays."""
        program = self._program

        def unmake(meetings: tuple[Meeting, ...]) -> None:
            gone = [each.id for each in meetings if each.stage in _NOT_BEGUN]
            here = program.table.meeting
            if here is not None and here.id in gone:
                program.desk.put_away()
            for identity in gone:
                program.store.bin(Shelf.MEETING, identity)
            program.store.overview(program.show_overview)
            program.tell(
                trn(
                    "{n} meeting lies in the bin now.",
                    "{n} meetings lie in the bin now.",
                    len(gone),
                ),
                done=True,
            )

        program.store.series(series, unmake)
