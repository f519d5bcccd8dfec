"""Follow-up: the registers of all meetings, and what becomes of what stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from facilitator.app import follow_up
from facilitator.app.keeping import Folder
from facilitator.app.register import (
    EVERY_TEAM,
    Entry,
    Register,
    Registers,
    RegisterWish,
    listed,
    owners,
)
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.register_saving import RegisterSaving
from facilitator.domain.commitment import Commitment, State
from facilitator.domain.date_words import date_words
from facilitator.domain.spoken_days import day_said
from facilitator.domain.words import tr, trn
from facilitator.ui.follow_up.acts import STATE_OF, Act
from facilitator.ui.follow_up.screen import FollowUpScreen
from facilitator.ui.follow_up.values import FollowUpView
from facilitator.ui.rooms import Room

_NO_DAY = tr("This is no day that is understood. Write it such as Friday or 11 January.")


class FollowUpRoom:
    """What was agreed, asked and shared in all meetings of a team, or of all teams."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._wish = RegisterWish()
        self._registers = Registers()
        self._known = ""
        self._rows: tuple[Entry, ...] = ()
        self._names: Mapping[str, str] = {}
        self._done: list[tuple[tuple[Commitment, Commitment], ...]] = []
        self._days = date_words(program.words.say)
        screen = self._screen = FollowUpScreen(program.words)
        screen.bar.wished.connect(self._wished)
        screen.bar.refused.connect(program.tell)
        screen.card.wished.connect(self._act)
        screen.entered.connect(self._enter)
        screen.undo_wished.connect(self._undo)
        self.saving = RegisterSaving(program, screen, self._shown)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`."""
        self._fetch()
        self._draw()

    def beat(self) -> None:
        """Nothing here changes by the minute."""

    @property
    def waits(self) -> bool:
        """Whether the store has not answered yet."""
        return self._known != (self._of() or EVERY_TEAM)

    @property
    def _team(self) -> str:
        team = self._program.table.team
        return "" if team is None else team.id

    def _of(self) -> str:
        """The team that is asked for, "" for all."""
        if self._wish.team == EVERY_TEAM:
            return ""
        return self._wish.team or self._team

    def _fetch(self) -> None:
        of = self._of()
        self._program.store.registers(of, partial(self._came, of))

    def _came(self, of: str, registers: Registers) -> None:
        self._known = of or EVERY_TEAM
        self._registers = registers
        self._draw()

    def _draw(self) -> None:
        program = self._program
        teams = program.overview.teams
        names = dict(self._registers.names) | {m.id: m.name for t in teams for m in t.members}
        today = program.clock.now().civil.date()
        known = not self.waits
        entries = self._registers.entries if known else ()
        here = [each for each in entries if each.register is self._wish.register]
        self._rows = listed(here, self._wish, today, names)
        self._names = names | {team.id: team.name for team in teams}
        self._screen.show_follow_up(
            FollowUpView(
                self._wish,
                today,
                self._rows,
                self._names,
                tuple((team.id, team.name) for team in teams),
                owners(here, names),
                self._team,
                known,
            )
        )

    def _shown(self) -> tuple[Register, tuple[Entry, ...], Mapping[str, str]]:
        return self._wish.register, self._rows, self._names

    def _wished(self, wish: RegisterWish) -> None:
        before, self._wish = self._of(), wish
        if self._of() != before:
            self._fetch()
        self._draw()

    def _enter(self, entry: Entry) -> None:
        if entry.meeting:
            self._program.open_meeting(entry.meeting, Room.MINUTES)

    def _act(self, act: Act, chosen: tuple[Entry, ...], words: str) -> None:
        if act is Act.ANSWER:
            self._answer(chosen[0], words)
            return
        day = None
        if act in (Act.PUT_OFF, Act.DAY):
            today = self._program.clock.now().civil.date()
            day = day_said(words, today, self._days)
            if day is None:
                self._screen.card.show_refusal(_NO_DAY)
                return
        made = tuple(each.commitment for each in chosen if each.commitment is not None)
        at = self._program.clock.now()
        match act:
            case Act.DAY:
                changed = follow_up.due_by(made, day)
            case Act.YES:
                changed = follow_up.accepted(made)
            case Act.REPLACE:
                latest = max(made, key=lambda each: each.at.utc)
                changed = follow_up.into(made, State.SUPERSEDED, at, other=latest.id)
            case Act.PUT_OFF:
                changed = follow_up.into(made, State.SNOOZED, at, until=day)
            case _:
                changed = follow_up.into(made, STATE_OF[act], at, reason=words)
        self._keep(made, changed)

    def _keep(self, made: tuple[Commitment, ...], changed: tuple[Commitment, ...]) -> None:
        if not changed:
            self._program.tell(tr("Nothing had to be changed."))
            return
        was = {each.id: each for each in made}
        self._done.append(tuple((was[each.id], each) for each in changed))
        self._save(changed)
        said = trn(
            "{n} row is changed. Ctrl+Z takes it back.",
            "{n} rows are changed. Ctrl+Z takes it back.",
            len(changed),
        )
        self._program.tell(said, done=True)

    def _undo(self) -> None:
        """Take the last act back, but nothing that was changed since, here or elsewhere."""
        if not self._done:
            return
        now = {each.id: each.commitment for each in self._registers.entries}
        back = tuple(before for before, after in self._done.pop() if now.get(after.id) == after)
        if back:
            self._save(back)
            self._program.tell(tr("It is as it was before."), done=True)
        else:
            self._program.tell(tr("It cannot be taken back here any more: it has changed since."))

    def _save(self, changed: tuple[Commitment, ...]) -> None:
        program = self._program
        away = [each for each in changed if not program.table.take_line(each)]
        if away:
            program.store.save(*away)
        now = {each.id: each for each in changed}
        entries = tuple(
            replace(each, commitment=now[each.id], owners=now[each.id].owners)
            if each.commitment is not None and each.id in now
            else each
            for each in self._registers.entries
        )
        self._registers = replace(self._registers, entries=entries)
        self._draw()
        program.store.overview(program.show_overview)

    def _answer(self, entry: Entry, words: str) -> None:
        program = self._program

        def came(folder: Folder | None) -> None:
            here = program.desk.meeting
            if here is not None and here.id == entry.meeting:
                program.desk.live_on(replace(here, answer=words))
            elif folder is not None:
                program.store.save(replace(folder.meeting, answer=words))
            self._fetch()
            program.tell(tr("The answer is kept."), done=True)

        program.store.folder(entry.meeting, came)
