"""At the close, and at any time before: this meeting approves the minutes of the last one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from facilitator.app.keeping import Folder
from facilitator.app.overview import MeetingLine
from facilitator.app.sheet import Sheet, earlier_actions, with_closing
from facilitator.bootstrap.program import Program
from facilitator.domain.approval import approve
from facilitator.domain.closing import LastMinutes
from facilitator.domain.meeting import Meeting
from facilitator.domain.stage import Stage, Standing
from facilitator.domain.words import tr
from facilitator.ui.close.last_minutes import LastMinutesCard, LastView


class Approval:
    """Between the card and the two meetings: the one that is open, and the one before."""

    def __init__(self, program: Program, card: LastMinutesCard) -> None:
        self._program = program
        self._card = card
        card.approved.connect(self._approve)

    def show(self) -> None:
        """Show the last minutes that wait, or those that this meeting approved."""
        meeting = self._program.desk.meeting
        self._card.show_last(None if meeting is None else self._view(meeting))

    def _view(self, meeting: Meeting) -> LastView | None:
        settled = meeting.record.closing.approved
        if settled:
            last = settled[-1]
            lines = self._program.overview.meetings
            title = next((line.title for line in lines if line.id == last.meeting), "")
            return LastView(last.day, title, approved=True, words=last.words)
        line = self._waiting(meeting)
        return None if line is None else LastView(line.day, line.title)

    def _waiting(self, meeting: Meeting) -> MeetingLine | None:
        """The meeting of the team that was held last before, where its minutes are not approved."""
        if meeting.stage in (Stage.PLANNED, Stage.CANCELLED):
            return None
        here = (meeting.plan.day, meeting.plan.start)
        before = (
            line
            for line in self._program.overview.meetings
            if line.team == meeting.team
            and line.id != meeting.id
            and line.stage is Stage.HELD
            and (line.day, line.start) <= here
        )
        last = max(before, key=lambda line: (line.day, line.start), default=None)
        return None if last is None or last.standing is Standing.APPROVED else last

    def _approve(self, corrections: str) -> None:
        here = self._program.desk.meeting
        line = None if here is None else self._waiting(here)
        if here is not None and line is not None:
            self._program.store.folder(line.id, partial(self._came, here.id, corrections))

    def _came(self, by: str, corrections: str, folder: Folder | None) -> None:
        program, desk = self._program, self._program.desk
        here = desk.meeting
        if folder is None or here is None or here.id != by:
            return
        last = folder.meeting
        sheet = Sheet(last.plan, last.record, folder.commitments)
        made = tuple(c for c in folder.commitments if c.meeting == last.id)
        earlier = earlier_actions(sheet, last.id)
        now = program.clock.now()
        after = approve(last, made, earlier, now, by, corrections, folder.times)
        if after is last:
            return
        program.store.save(after)
        closing = desk.sheet.closing
        told = LastMinutes(last.id, last.plan.day, corrections.strip())
        settled = replace(closing, approved=(*closing.approved, told))
        desk.change(with_closing(desk.sheet, settled))
        desk.also(partial(self._back, after))
        desk.as_one()
        self.show()
        program.tell(tr("The minutes of the last meeting are approved."), done=True)

    def _back(self, after: Meeting) -> bool:
        """Take the approval back, where nothing was done with those minutes since."""

        def came(folder: Folder | None) -> None:
            if folder is not None and folder.meeting.passages == after.passages:
                meeting = folder.meeting
                self._program.store.save(replace(meeting, passages=meeting.passages[:-1]))
            self.show()

        self._program.store.folder(after.id, came)
        return True
