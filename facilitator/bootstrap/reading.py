"""Commands that read the store without a display: the list of meetings and their minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from facilitator.app.keeping import Folder, Starts
from facilitator.app.library import Library
from facilitator.app.no_minutes import refuse_cancelled
from facilitator.app.overview import MeetingLine, Overview
from facilitator.app.own_shelf import names_at
from facilitator.app.ports import Words
from facilitator.app.sheet import Sheet, earlier_actions
from facilitator.bootstrap.asking import answer, opened, put, say
from facilitator.bootstrap.document_formats import file_of, format_of
from facilitator.bootstrap.document_words import words_for
from facilitator.bootstrap.fetching import fetched
from facilitator.bootstrap.gate_command import Gate, Personal
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.watched_out import spared_of
from facilitator.bootstrap.word_forms import in_form, wished_form
from facilitator.clocks import MachineClock
from facilitator.domain.commitment import Commitment
from facilitator.domain.document import Document
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes import minutes, told_of
from facilitator.domain.minutes_parts import EVERYTHING, Copy, Parts
from facilitator.domain.people import Team
from facilitator.domain.stage import Stage
from facilitator.domain.time import Moment
from facilitator.domain.watch_look import of_document
from facilitator.domain.word_form import Contents
from facilitator.domain.word_form_contents import contents
from facilitator.domain.words import Text, tr
from facilitator.paths import resources


def list_meetings(data: Path, words: Words, *, sample: bool = False) -> int:
    """Print a line for each of the latest meetings."""
    with opened(data, sample=sample) as (store, _, watcher):
        overview: Overview = answer(store.overview, watcher)
    teams = {team.id: team.name for team in overview.teams}
    if not overview.meetings:
        say(words.say(tr("There is no meeting in {folder} yet.", folder=str(data))))
    for line in overview.meetings:
        say(words.say(_line(line, teams.get(line.team, ""))))
    return 0


def _line(line: MeetingLine, team: str) -> Text:
    stages = {
        Stage.PLANNED: tr("planned"),
        Stage.RUNNING: tr("under way"),
        Stage.HELD: tr("held"),
        Stage.CANCELLED: tr("cancelled"),
    }
    return tr(
        "{code}  {day} {start}  {team}: {title} "
        "({stage}; decisions: {decisions}; actions: {actions})",
        code=line.id[:8],
        day=line.day.isoformat(),
        start=line.start,
        team=team,
        title=line.title or tr("Meeting without a title"),
        stage=stages[line.stage],
        decisions=line.decisions,
        actions=line.actions,
    )


@dataclass(frozen=True, slots=True)
class Wished:
    """Which minutes the command line asks for, and where they go; the name says in which format.

    `language` is a code that was said there, "" for the one that the team has chosen; `form` the
    name or file of a Word form, "" likewise.
    """

    meeting: str
    to: Path
    copy: Copy = Copy.TEAM
    language: str = ""
    form: str = ""


def write_minutes(
    data: Path,
    words: Words,
    wished: Wished,
    *,
    personal: Personal = Personal.TELL,
    sample: bool = False,
) -> int:
    """Write the minutes of one meeting, in whatever stage it is but cancelled.

    They have the parts that were chosen for the team in the window.
    """
    to = wished.to
    format_of(to)
    found = fetched(data, wished.meeting, sample=sample)
    folder, library, goals, starts = found.folder, found.library, found.goals, found.starts
    refuse_cancelled(folder.meeting)
    parts = parts_of(starts, folder.team.id)
    now, spoken = MachineClock().now(), spoken_in(parts, wished.language, words)
    document = document_of(folder, library, now, goals, parts, wished.copy)
    form = wished_form(wished.form, parts, starts, to)
    gate = Gate(starts.watch, spared_of(folder.team, folder.meeting), spoken.language, personal)
    if form is None or wished.copy is not Copy.TEAM:
        looked = gate.look(of_document(document, to.name))
        content = file_of(looked.treated(document), spoken, to, PaperFigures())
    else:
        told = contents_of(folder, library, now, goals, parts)
        # A form may ask for parts that the team leaves out.
        whole = document_of(folder, library, now, goals, replace(parts, left_out=()))
        looked = gate.look(of_document(whole, to.name))
        content = in_form(
            format_of(to, PaperFigures()), lambda: form, looked.treated(told), PaperFigures()
        ).to_bytes(looked.treated(document), spoken)
    written = put(words, to, content)
    say(words.say(tr("The minutes are in {file}.", file=str(written))))
    looked.tell(words)
    return 0


def parts_of(starts: Starts, team: str) -> Parts:
    """What was chosen to go into a team's minutes."""
    return next((each for each in starts.minutes if each.team == team), EVERYTHING)


def spoken_in(parts: Parts, wished: str, words: Words) -> Words:
    """The language of a document: as the command line says, else as it was chosen for the team."""
    return words if wished else words_for(parts.language, words, resources())


def contents_of(
    folder: Folder,
    library: Library,
    now: Moment,
    goals: tuple[Goal, ...],
    parts: Parts,
) -> Contents:
    """What a stored meeting puts into a form."""
    document = document_of(folder, library, now, goals, parts)
    source, since = told_of(*_told(folder, library, now), goals, times=folder.times)
    return contents(source, document, since, parts)


def document_of(
    folder: Folder,
    library: Library,
    now: Moment,
    goals: tuple[Goal, ...] = (),
    parts: Parts = EVERYTHING,
    copy: Copy = Copy.TEAM,
) -> Document:
    """The minutes of a stored meeting, with the goals that it touched."""
    return minutes(*_told(folder, library, now), goals, parts, copy, folder.times)


_Told: TypeAlias = tuple[
    Team,
    Meeting,
    tuple[Commitment, ...],
    tuple[Commitment, ...],
    Moment,
    None,
    Mapping[str, str],
]


def _told(folder: Folder, library: Library, now: Moment) -> _Told:
    """What minutes of a stored meeting are made of; it is not under way here."""
    meeting = folder.meeting
    sheet = Sheet(meeting.plan, meeting.record, folder.commitments)
    names = names_at(library, meeting.began)
    made = tuple(c for c in folder.commitments if c.meeting == meeting.id)
    earlier = earlier_actions(sheet, meeting.id)
    return folder.team, meeting, made, earlier, now, None, names
