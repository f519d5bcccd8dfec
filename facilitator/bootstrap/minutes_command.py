"""The command that sends the minutes: a mail draft, a calendar, a page for who was absent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.app.keeping import Folder
from facilitator.app.no_minutes import refuse_cancelled
from facilitator.app.ports import Words
from facilitator.app.sheet import Sheet, earlier_actions
from facilitator.bootstrap.asking import put, say
from facilitator.bootstrap.document_formats import PDF, DocumentFormat, format_of
from facilitator.bootstrap.fetching import fetched
from facilitator.bootstrap.gate_command import Gate, Personal
from facilitator.bootstrap.minutes_out import (
    CALENDAR,
    MAIL,
    Out,
    calendar_file,
    coming,
    dates_of,
    digest_file,
    digest_mail,
    for_whom,
    goes_with,
    minutes_mail,
    without_address,
)
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.reading import contents_of, document_of, parts_of, spoken_in
from facilitator.bootstrap.watched_out import spared_of
from facilitator.bootstrap.word_forms import in_form, wished_form
from facilitator.clocks import MachineClock
from facilitator.domain.digest import absent, digest, digest_letter, digest_subject
from facilitator.domain.document import Document
from facilitator.domain.due_days import Ahead, dated
from facilitator.domain.minutes_parts import Copy
from facilitator.domain.minutes_source import Source, gathered
from facilitator.domain.time import Moment
from facilitator.domain.watch_look import Leaving, of_document
from facilitator.domain.words import Names, Text, tr, trn
from facilitator.settings_file import read


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says: `absent` and `own` name people, "" for nobody.

    `attach` is the form of what goes with a mail. `language` and `form` are "" for those
    that were chosen for the team.
    """

    meeting: str
    to: Path
    absent: str = ""
    own: str = ""
    attach: str = ".docx"
    copy: Copy = Copy.TEAM
    language: str = ""
    form: str = ""

    @property
    def ending(self) -> str:
        """The end of the file's name."""
        return self.to.suffix.lower()


def is_sending(asked: Asked) -> bool:
    """Whether this is more than the minutes as a document."""
    return bool(asked.absent or asked.own) or asked.ending in (MAIL, CALENDAR)


def send_minutes(
    data: Path,
    words: Words,
    asked: Asked,
    *,
    personal: Personal = Personal.TELL,
    sample: bool = False,
) -> int:
    """Write the file that is asked for, as its name says."""
    _refuse_form(asked)
    now = MachineClock().now()
    found = fetched(data, asked.meeting, sample=sample)
    folder, library, goals, starts = found.folder, found.library, found.goals, found.starts
    refuse_cancelled(folder.meeting)
    parts = parts_of(starts, folder.team.id)
    spoken = spoken_in(parts, asked.language, words)
    document = document_of(folder, library, now, goals, parts, asked.copy)
    source = source_of(folder, now)
    gate = Gate(starts.watch, spared_of(folder.team, folder.meeting), spoken.language, personal)
    planned = coming(source, found.overview.meetings)
    looked = gate.look(_leaving(asked, source, document, planned))
    source, document, planned = looked.treated((source, document, planned))
    pattern = read(data).settings.file_names
    copy = for_whom(asked.copy, spoken)
    apart = asked.copy is Copy.CONFIDENTIAL
    out = Out(source, document, spoken, planned, pattern, copy, apart)
    form = wished_form(asked.form, parts, starts, asked.to.with_suffix(asked.attach))
    attached = format_of(asked.to.with_suffix(asked.attach), PaperFigures())
    if form is not None and asked.copy is Copy.TEAM:
        told = looked.treated(contents_of(folder, library, now, goals, parts))
        attached = in_form(attached, lambda: form, told, PaperFigures())
    with drawing(wanted=PDF in (asked.ending, asked.attach)):
        content, remark = _content(out, asked, attached)
    written = put(words, asked.to, content)
    say(words.say(tr("It is in {file}.", file=str(written))))
    if remark is not None:
        say(words.say(remark))
    looked.tell(words)
    return 0


def _leaving(asked: Asked, source: Source, document: Document, planned: Ahead | None) -> Leaving:
    """What the file will tell: the minutes with their letter, one person's page, or the dates."""
    if asked.absent:
        person = _person(source, asked.absent, absent(source))
        page = (digest_subject(source), digest_letter(source, person))
        return of_document(digest(source, person), asked.to.name, (tr("The letter"), page))
    if asked.ending == CALENDAR:
        dates = dated(source, planned)
        said = tuple((each.title, each.about) for each in dates.days)
        ahead = () if dates.ahead is None else (dates.ahead.title, dates.ahead.place)
        parts = ((tr("The calendar"), (said, ahead)),)
        return Leaving(source.now.civil.date(), parts, asked.to.name)
    return of_document(document, asked.to.name, goes_with(source, planned))


@contextmanager
def drawing(*, wanted: bool) -> Iterator[None]:
    """Qt needs an application for its fonts, for as long as it draws."""
    if not wanted:
        yield
        return
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    yield
    del application


def source_of(folder: Folder, now: Moment) -> Source:
    """A stored meeting as its minutes see it."""
    meeting = folder.meeting
    sheet = Sheet(meeting.plan, meeting.record, folder.commitments)
    made = tuple(c for c in folder.commitments if c.meeting == meeting.id)
    every = (*made, *earlier_actions(sheet, meeting.id))
    return gathered(folder.team, meeting, every, now, None, {})


def _refuse_form(asked: Asked) -> None:
    """Which ends of names go with what."""
    if asked.own and asked.ending != CALENDAR:
        raise UserError(
            tr("The file's name must end in {ending}. Try again with one.", ending=CALENDAR)
        )
    if asked.ending not in (MAIL, CALENDAR) or (asked.absent and asked.ending == CALENDAR):
        format_of(asked.to, also=(MAIL,))


def _content(out: Out, asked: Asked, attached: DocumentFormat) -> tuple[bytes, Text | None]:
    if asked.absent:
        person = _person(out.source, asked.absent, absent(out.source))
        if asked.ending == MAIL:
            return digest_mail(out, person, attached), None
        return digest_file(out, person, format_of(asked.to)), None
    if asked.ending == MAIL:
        lacking = () if out.copy else without_address(out)
        names = Names(tuple(member.name for member in lacking))
        remark = tr("Without an e-mail address: {names}", names=names) if lacking else None
        return minutes_mail(out, attached), remark
    everybody = tuple(member.id for member in out.source.team.active)
    person = _person(out.source, asked.own, everybody) if asked.own else ""
    return calendar_file(out, person), _undated(dates_of(out, person).without_day)


def _undated(actions: int) -> Text | None:
    if not actions:
        return None
    return trn(
        "{n} open action has no day yet and is not in it.",
        "{n} open actions have no day yet and are not in it.",
        actions,
    )


def _person(source: Source, wanted: str, told: tuple[str, ...]) -> str:
    """Who is meant: the only one whose name begins so. `told` are named where nobody is."""
    people = {m.id for m in source.team.members} | {p.id for p in source.meeting.plan.expected}
    names = {identity: source.names.get(identity, "") for identity in sorted(people)}
    key = wanted.strip().casefold()
    whole = [identity for identity, name in names.items() if name.strip().casefold() == key]
    begun = [each for each, name in names.items() if name.strip().casefold().startswith(key)]
    found = whole or begun
    if key and len(found) == 1:
        return found[0]
    known = tuple(names.get(identity, "") for identity in told)
    if not known:
        raise UserError(tr("There is no single person called {name}.", name=wanted))
    raise UserError(
        tr(
            "There is no single person called {name}. These can be meant: {names}",
            name=wanted,
            names=Names(known),
        )
    )
