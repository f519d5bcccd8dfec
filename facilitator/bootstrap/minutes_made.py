"""The minutes of the open meeting as they are wished for: parts, copy and language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from facilitator.app.keeping import Starts
from facilitator.app.ports import Drawer, Words
from facilitator.app.sheet import earlier_actions
from facilitator.bootstrap.document_formats import WORD, DocumentFormat
from facilitator.bootstrap.document_words import words_for
from facilitator.bootstrap.gate import Handling
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.word_forms import chosen_form, in_form
from facilitator.domain.commitment import Commitment
from facilitator.domain.document import Document
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes import minutes, told_of
from facilitator.domain.minutes_parts import EVERYTHING, Copy, OwnForm, Parts
from facilitator.domain.minutes_source import Source
from facilitator.domain.people import Team
from facilitator.domain.run import Run
from facilitator.domain.time import Moment
from facilitator.domain.word_form_contents import contents

_Told: TypeAlias = tuple[
    Team,
    Meeting,
    tuple[Commitment, ...],
    tuple[Commitment, ...],
    Moment,
    Run | None,
    Mapping[str, str],
    tuple[Goal, ...],
]


class MinutesMaker:
    """Makes the document anew each time. Which goals a meeting touched and what the team has

    chosen comes from the store: see `ask`. `copy` goes back to that of the team with each meeting.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self.handling = Handling()
        self.copy = Copy.TEAM
        self._goals: tuple[str, tuple[Goal, ...]] = ("", ())
        self._chosen: dict[str, Parts] | None = None
        self._choices = 0
        self._meeting = ""
        self.starts = Starts()
        self._spoken: tuple[str, Words] = ("", program.words)

    def ask(self, then: Callable[[], None]) -> None:
        """Ask the store about the open meeting; `then` is called at each answer."""
        desk, store = self._program.desk, self._program.store
        if desk.meeting is None:
            return
        meeting, asked = desk.meeting.id, self._choices
        if meeting != self._meeting:
            self._meeting, self.copy = meeting, Copy.TEAM

        def know_goals(goals: tuple[Goal, ...]) -> None:
            self._goals = (meeting, goals)
            then()

        def know_parts(starts: Starts) -> None:
            # What was chosen since is newer than this answer; a file may have brought the rest.
            if self._choices == asked:
                self._chosen = {parts.team: parts for parts in starts.minutes}
                self.starts = starts
            then()

        store.goals_of(meeting, know_goals)
        store.starts(know_parts)

    def knows(self, meeting: str) -> bool:
        """Whether the store has told all about that meeting."""
        return self._goals[0] == meeting and self._chosen is not None

    @property
    def parts(self) -> Parts:
        """What goes into the minutes of the open team."""
        team = self._program.desk.team
        if team is None:
            return EVERYTHING
        return (self._chosen or {}).get(team.id, Parts(team.id))

    def choose(self, parts: Parts) -> None:
        """Let this go into the minutes of the open team, this time and the next."""
        team = self._program.desk.team
        if team is not None:
            self._choices += 1
            kept = replace(parts, team=team.id)
            self._chosen = {**(self._chosen or {}), team.id: kept}
            self._program.store.shelve(kept)

    @property
    def words(self) -> Words:
        """The language of the document; that of the program where the chosen one is gone."""
        program, code = self._program, self.parts.language
        if self._spoken[0] != code:
            self._spoken = (code, words_for(code, program.words, program.setting.resources))
        return self._spoken[1]

    @property
    def forms(self) -> tuple[OwnForm, ...]:
        """The school's own Word forms, by name."""
        return self.starts.forms

    def shelve_form(self, form: OwnForm) -> None:
        """Keep a form of the school's own, or take one away that is empty."""
        rest = tuple(each for each in self.forms if each.name != form.name)
        self._choices += 1
        forms = tuple(sorted((*rest, *((form,) if form.content else ())), key=_by_name))
        self.starts = replace(self.starts, forms=forms)
        self._program.store.shelve(form)

    def formatted(self, made: DocumentFormat, draw: Drawer) -> DocumentFormat:
        """A format of documents; for Word with the form that the team has chosen."""
        key, told, document = self.parts.form, self._told(), self.plain()
        usual = made.suffix != WORD or self.copy is not Copy.TEAM or not key
        if usual or told is None or document is None:
            return made
        source, since = told_of(*told, times=self._times)
        own = partial(chosen_form, key, self.forms)
        inside = contents(source, document, since, self.parts)
        # What is not to stand in the minutes stands in no form of them.
        return in_form(made, own, self.handling.treated(told[1].id, inside), draw)

    def document(self, wanted: str = "", copy: Copy | None = None) -> Document | None:
        """The minutes as they go out, with what is to stand in them instead; None as `plain`."""
        meeting, document = self._program.desk.meeting, self.plain(wanted, copy)
        if meeting is None or document is None:
            return None
        return self.handling.treated(meeting.id, document)

    def plain(self, wanted: str = "", copy: Copy | None = None) -> Document | None:
        """The minutes of the open meeting; None without one, or where another one is wanted."""
        told = self._told()
        if told is None or wanted not in ("", told[1].id):
            return None
        return minutes(*told, self.parts, copy or self.copy, self._times)

    def looked_at(self) -> Document | None:
        """What is looked through before it goes out: with a form, whatever that may ask for."""
        told, parts = self._told(), self.parts
        if told is None or not parts.form:
            return self.plain()
        return minutes(*told, replace(parts, left_out=()), self.copy, self._times)

    @property
    def _times(self) -> Mapping[str, int]:
        return self._program.desk.times

    @property
    def source(self) -> Source | None:
        """The open meeting as its mail and its dates are told from."""
        told = self._told()
        return None if told is None else told_of(*told)[0]

    def _told(self) -> _Told | None:
        program = self._program
        desk = program.desk
        meeting, team = desk.meeting, desk.team
        if meeting is None or team is None:
            return None
        made = tuple(c for c in desk.sheet.commitments if c.meeting == meeting.id)
        known, goals = self._goals
        return (
            team,
            meeting,
            made,
            earlier_actions(desk.sheet, meeting.id),
            program.clock.now(),
            program.conductor.run if program.conductor.live else None,
            program.own.names_in(meeting),
            goals if known == meeting.id else (),
        )


def _by_name(form: OwnForm) -> str:
    return form.name.casefold()
