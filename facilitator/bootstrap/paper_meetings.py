"""Meetings that were held on paper, entered afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder
from facilitator.app.new_meeting import meeting_title
from facilitator.app.on_paper import Line, OnPaper, fresh, held
from facilitator.app.paper_draft import draft_key
from facilitator.bootstrap.making import add_meeting
from facilitator.bootstrap.program import Program
from facilitator.domain.capture_line import understood
from facilitator.domain.date_words import date_words
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.order import found
from facilitator.domain.people import Team
from facilitator.domain.words import tr
from facilitator.ui.meetings.paper_form import PaperForm
from facilitator.ui.meetings.screen import MeetingsScreen
from facilitator.ui.meetings.values import Paper
from facilitator.ui.rooms import Room


class PaperMeetings:
    """Between the form and the store."""

    def __init__(self, program: Program, screen: MeetingsScreen) -> None:
        self._program = program
        self._screen = screen
        screen.paper.then(self._wire)

    def _wire(self, paper: PaperForm) -> None:
        paper.saved.connect(self._save)
        paper.refused.connect(self._program.tell)
        paper.drafted.connect(self._draft)
        paper.asked.connect(self._restore)

    def _draft(self, meeting: str, text: str) -> None:
        self._program.store.draft(draft_key(meeting), text)

    def _restore(self, meeting: str) -> None:
        paper = self._screen.paper.now()
        self._program.store.draft_of(draft_key(meeting), lambda text: paper.restore(meeting, text))

    def _save(self, wish: Paper) -> None:
        program = self._program
        if program.conductor.live:
            program.tell(tr("A meeting is under way. Finish it first, or go back with Ctrl+5."))
            return
        if wish.meeting:
            program.store.folder(wish.meeting, lambda folder: self._planned(folder, wish))
            return
        team = found(program.overview.teams, wish.team) or program.desk.team
        if team is None:
            program.go(Room.TODAY)
            return
        told = self._told(team, wish)
        title = meeting_title(team, program.words)
        self._keep(team, fresh(team, title, told, program.new_id()), told, "")

    def _planned(self, folder: Folder | None, wish: Paper) -> None:
        if folder is not None:
            self._keep(folder.team, folder.meeting, self._told(folder.team, wish), wish.meeting)

    def _keep(self, team: Team, meeting: Meeting, told: OnPaper, wished: str) -> None:
        """Store it as held and show its minutes; the draft of `wished` is done with."""
        program = self._program
        offset = program.clock.now().offset
        try:
            whole, commitments = held(team, meeting, told, offset, program.new_id)
        except UserError as error:
            program.tell(error.text)
            return
        self._screen.paper.now().done()
        program.store.draft(draft_key(wished), "")
        add_meeting(program, team, whole, Room.MINUTES, commitments)
        program.tell(tr("The meeting is kept, with what was agreed."), done=True)

    def _told(self, team: Team, wish: Paper) -> OnPaper:
        lines = (
            *(Line(Kind.NOTE, text) for text in wish.notes),
            *(Line(Kind.DECISION, text) for text in wish.decisions),
            *self._actions(team, wish),
        )
        return OnPaper(
            wish.day, wish.start, wish.end, wish.present, lines, wish.guests, wish.apologies
        )

    def _actions(self, team: Team, wish: Paper) -> Iterator[Line]:
        """With who and by when, as the capture line of a meeting understands them."""
        words = date_words(self._program.words.say)
        there = tuple((m.id, m.name) for m in team.members if m.id in wish.present)
        others = tuple((m.id, m.name) for m in team.members if m.id not in wish.present)
        for text in wish.actions:
            read = understood(text, there, others, wish.day, words)
            yield Line(Kind.ACTION, read.text or text, read.people, read.due, read.next_meeting)
