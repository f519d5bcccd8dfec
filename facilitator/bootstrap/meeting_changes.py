"""Meetings that are moved, cancelled or kept as a template, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.app.carrying import of_cancelled, with_carried
from facilitator.app.keeping import Folder, Shelf
from facilitator.app.rescheduling import cancelled, from_here, moved, revived
from facilitator.app.templates import as_template
from facilitator.bootstrap.goal_reviews import keep_linked
from facilitator.bootstrap.meeting_starts import NewMeetings
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.way_back import WayBack
from facilitator.domain.meeting import Meeting
from facilitator.domain.words import LongDate, Text, tr, trn
from facilitator.ui.meetings.acts import Acts
from facilitator.ui.meetings.screen import MeetingsScreen
from facilitator.ui.meetings.values import Cancel, Move


class Changes:
    """Between what is wished of a planned meeting and the store; the last wish can be undone."""

    def __init__(
        self, program: Program, screen: MeetingsScreen, starts: NewMeetings, way_back: WayBack
    ) -> None:
        self._program = program
        self._starts = starts
        self._way_back = way_back
        acts: Acts = screen.acts
        acts.moved.connect(self._move)
        acts.cancelled.connect(self._cancel)
        acts.revived.connect(self._revive)
        acts.templated.connect(self._template)

    def _move(self, wish: Move) -> None:
        def move(meetings: tuple[Meeting, ...]) -> None:
            school = self._starts.starts.school
            out = moved(meetings, wish.day, wish.start, school, following=wish.following)
            said: Text = trn("{n} meeting is moved.", "{n} meetings are moved.", len(out.changed))
            if len(out.changed) == 1:
                said = tr("The meeting is on {day} now.", day=LongDate(wish.day))
            if out.stayed:
                stayed = trn(
                    "{n} stays: its new day would be a day off.",
                    "{n} stay: their new days would be days off.",
                    len(out.stayed),
                )
                said = tr("{moved} {stayed}", moved=said, stayed=stayed)
            self._change(meetings, (*out.changed, *out.stayed), said)

        self._with(wish.meeting, move, following=wish.following)

    def _cancel(self, wish: Cancel) -> None:
        def cancel(meetings: tuple[Meeting, ...]) -> None:
            out = cancelled(meetings, wish.reason)
            said = trn("{n} meeting is cancelled.", "{n} meetings are cancelled.", len(out))
            if not wish.to:
                self._change(meetings, out, said)
                return
            items = of_cancelled(meetings[0])

            def carry(folder: Folder | None) -> None:
                if folder is None or any(each.id == wish.to for each in out):
                    self._change(meetings, out, said)
                    return
                target = folder.meeting
                now = with_carried(target, items)
                self._change((*meetings, target), (*out, now), said)

            self._program.store.folder(wish.to, carry)

        self._with(wish.meeting, cancel, following=wish.following)

    def _revive(self, identity: str) -> None:
        def revive(meetings: tuple[Meeting, ...]) -> None:
            said = tr("The meeting takes place.")
            self._change(meetings, tuple(map(revived, meetings)), said)

        self._with(identity, revive)

    def _template(self, identity: str, name: str) -> None:
        program = self._program

        def keep(folder: Folder | None) -> None:
            if folder is None:
                return
            made = as_template(folder.meeting, folder.team, name, program.new_id())
            program.store.shelve(made)
            self._starts.know()

            def back() -> None:
                program.store.bin(Shelf.TEMPLATE, made.id)
                self._starts.know()

            said = tr("{name} is a template now. New meeting offers it.", name=made.name)
            self._way_back.offer(said, back)

        program.store.folder(identity, keep)

    def _with(
        self,
        identity: str,
        act: Callable[[tuple[Meeting, ...]], None],
        *,
        following: bool = False,
    ) -> None:
        """Fetch a meeting, with those after it in its series where they are meant too."""
        store = self._program.store

        def came(folder: Folder | None) -> None:
            if folder is None:
                return
            this = folder.meeting
            if following and this.plan.series:
                store.series(this.plan.series, lambda series: act(from_here(series, this)))
            else:
                act((this,))

        store.folder(identity, came)

    def _change(self, before: tuple[Meeting, ...], after: tuple[Meeting, ...], said: Text) -> None:
        self._put(after)
        changed = {each.id for each in after}
        was = tuple(each for each in before if each.id in changed)
        self._way_back.offer(said, lambda: self._put(was))

    def _put(self, meetings: tuple[Meeting, ...]) -> None:
        """Store their plans; the open one is changed where it lies, so that Ctrl+Z knows of it."""
        program = self._program
        for each in meetings:
            here = program.table.meeting
            if here is not None and here.id == each.id:
                desk = program.desk
                desk.change(replace(desk.sheet, plan=each.plan))
            else:
                program.store.save(each)
        keep_linked(program, meetings)
        program.store.overview(program.show_overview)
