"""Send, in Minutes: mail, paper, folder, calendar, and a page for who was absent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from facilitator.app.errors import UserError
from facilitator.app.no_minutes import refuse_cancelled
from facilitator.app.ports import Words
from facilitator.app.sheet import earlier_actions
from facilitator.bootstrap.beside import Beside
from facilitator.bootstrap.document_formats import PDF, DocumentFormat, document_formats
from facilitator.bootstrap.faults import known
from facilitator.bootstrap.minutes_out import (
    MAIL,
    Out,
    calendar_file,
    calendar_name,
    coming,
    dates_of,
    digest_file,
    digest_mail,
    digest_name,
    minutes_mail,
    minutes_name,
    refuse_unbegun,
    without_address,
)
from facilitator.bootstrap.minutes_place import MinutesPlace
from facilitator.bootstrap.own_files import OwnFiles, mailed, where
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.printing_out import Printer, ask_how, has_printer, no_printer, printed
from facilitator.bootstrap.program import Program
from facilitator.domain.digest import absent
from facilitator.domain.document import Document
from facilitator.domain.due_days import Dated
from facilitator.domain.labels import listed
from facilitator.domain.minutes_letter import recipients
from facilitator.domain.minutes_source import gathered
from facilitator.domain.name_pattern import wrong_with
from facilitator.domain.sending import reached
from facilitator.domain.watch import Finding, replaced
from facilitator.domain.words import Said, Text, tr, trn
from facilitator.paths import documents_folder
from facilitator.ui.minutes.send_card import SendCard, SendView

Made = Callable[[], bytes]
Tell = Callable[[Path, Path], Text]


@dataclass(frozen=True, slots=True)
class Handed:
    """The minutes as they would be handed over now, in which language, and as which file.

    `copy` says for whom they are where that is not the team, `apart` that it is part B.
    `instead` is what is to stand in whatever goes out in the place of other words.
    """

    document: Document
    words: Words
    form: DocumentFormat
    copy: str = ""
    apart: bool = False
    instead: tuple[Finding, ...] = ()


class MinutesSending:
    """Stands behind the card. Files are built and written in a thread of their own."""

    def __init__(
        self,
        program: Program,
        card: SendCard,
        handed: Callable[[], Handed | None],
        figures: PaperFigures,
    ) -> None:
        """`handed` gives None where there are no minutes."""
        self._program, self._card = program, card
        self._handed, self._figures = handed, figures
        self._files = OwnFiles()
        self._beside = Beside(program, card)
        self._busy = False
        self._place = MinutesPlace(program, card, self.show)
        card.opened.connect(self.show)
        card.whose_chosen.connect(self.show)
        card.mail_wished.connect(self._mail)
        card.print_wished.connect(self._print)
        card.save_wished.connect(self._save)
        card.pattern_typed.connect(self._show_name)
        card.calendar_wished.connect(self._calendar)
        card.page_wished.connect(self._page)
        card.page_mail_wished.connect(self._page_mail)

    def show(self) -> None:
        """Show what can be sent of the open meeting; only while the card is open."""
        out = self._out() if self._card.is_open else None
        if out is None:
            return
        source, team = out.source, out.source.team
        everybody: tuple[tuple[str, Said], ...] = (("", tr("The whole team")),)
        view = SendView(
            to=_to(out),
            whose=(*everybody, *((m.id, m.name) for m in team.active)),
            dates=_dates(dates_of(out, self._card.whose)),
            absent=tuple((person, source.name(person)) for person in absent(source)),
            folder=self._place.shown(),
            pattern=self._place.pattern,
            example=minutes_name(out, self._form.suffix),
            not_yet=_not_yet(out),
            busy=self._busy,
        )
        self._card.show_sending(view)

    @property
    def _form(self) -> DocumentFormat:
        handed = self._handed()
        return document_formats(self._figures)[0] if handed is None else handed.form

    # What goes out

    def _out(self) -> Out | None:
        program, handed = self._program, self._handed()
        desk = program.desk
        meeting, team = desk.meeting, desk.team
        if handed is None or meeting is None or team is None:
            return None
        made = tuple(c for c in desk.sheet.commitments if c.meeting == meeting.id)
        every = (*made, *earlier_actions(desk.sheet, meeting.id))
        run = program.conductor.run if program.conductor.live else None
        source = gathered(team, meeting, every, program.clock.now(), run, {})
        source = replaced(source, handed.instead)
        planned = replaced(coming(source, program.overview.meetings), handed.instead)
        place = self._place.pattern
        return Out(source, handed.document, handed.words, planned, place, handed.copy, handed.apart)

    def _show_name(self, pattern: str) -> None:
        """The name that a pattern gives which is being typed; an empty field means the first."""
        out = self._out()
        if out is not None:
            wrong = wrong_with(pattern) if pattern.strip() else None
            tried = replace(out, pattern=pattern)
            self._card.show_name(minutes_name(tried, self._form.suffix), wrong)

    def _mail(self) -> None:
        out, form = self._out(), self._form
        if out is not None:
            self._draft(out, minutes_name(out, MAIL), partial(minutes_mail, out, form))

    def _page_mail(self) -> None:
        out, person, form = self._out(), self._card.absent, self._form
        if out is not None and person:
            self._draft(
                out, digest_name(out, person, MAIL), partial(digest_mail, out, person, form)
            )

    def _save(self) -> None:
        out, form = self._out(), self._form
        if out is not None:
            self._into_folder(out, minutes_name(out, form.suffix), _whole(out, form))

    def _page(self) -> None:
        out, person, form = self._out(), self._card.absent, self._form
        if out is not None and person:
            name = digest_name(out, person, form.suffix)
            self._into_folder(out, name, partial(digest_file, out, person, form))

    def _calendar(self) -> None:
        out, person = self._out(), self._card.whose
        if out is not None:
            self._into_folder(out, calendar_name(out, person), partial(calendar_file, out, person))

    # Where it goes

    def _into_folder(self, out: Out, name: str, make: Made, tell: Tell = where) -> None:
        try:
            folder = self._place.folder()
        except UserError as error:
            self._program.tell(error.text)
            return
        self._write(out, folder / name, make, partial(self._saved, tell))

    def _draft(self, out: Out, name: str, make: Made) -> None:
        """A draft goes among the documents: it is opened at once, and a stick may be gone."""
        try:
            folder = documents_folder()
        except UserError as error:
            self._program.tell(error.text)
            return
        self._write(out, folder / name, make, self._drafted)

    def _write(self, out: Out, path: Path, make: Made, then: Callable[[Path, Path], None]) -> None:
        """Build and write; `then` gets the path that was wished, and the real one."""
        if not self._busy and not self._refused(out):
            self._work(lambda: partial(then, path, self._files.write(path, make())))

    def _work(self, work: Callable[[], Callable[[], None] | Text]) -> None:
        """Work beside the window's thread; then do what it leads to, or tell it."""
        self._busy = True
        self.show()
        tell = self._program.tell

        def run() -> Callable[[], None]:
            try:
                found = work()
            except Exception as error:  # noqa: BLE001 -- the window must hear of it
                return partial(self._done, partial(tell, known(error)))
            then = partial(tell, found, done=True) if isinstance(found, Text) else found
            return partial(self._done, then)

        self._beside(run)

    def _refused(self, out: Out) -> bool:
        try:
            refuse_cancelled(out.source.meeting)
        except UserError as error:
            self._program.tell(error.text)
            return True
        return False

    def _done(self, then: Callable[[], None]) -> None:
        self._busy = False
        self.show()
        then()

    def _saved(self, tell: Tell, wished: Path, real: Path) -> None:
        self._program.tell(tell(wished, real), done=True)

    def _drafted(self, _wished: Path, real: Path) -> None:
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(real)))
        self._program.tell(mailed(real, opened=opened), done=opened)

    # On paper

    def _print(self) -> None:
        out = self._out()
        if out is None or self._busy or self._refused(out):
            return
        if self._program.conductor.live:
            self._program.tell(
                tr(
                    "The meeting is running, and the printer’s window would stand over it. "
                    "Print afterwards, or save a PDF now."
                )
            )
        elif has_printer():
            title = self._program.words.say(tr("Print the minutes"))
            ask_how(self._card.window(), title, partial(self._print_on, out))
        else:
            pdf = next(f for f in document_formats(self._figures) if f.suffix == PDF)
            self._into_folder(out, minutes_name(out, PDF), _whole(out, pdf), no_printer)

    def _print_on(self, out: Out, printer: Printer) -> None:
        self._work(partial(printed, out, printer, self._figures))


def _whole(out: Out, form: DocumentFormat) -> Made:
    return partial(form.to_bytes, out.document, out.words)


def _not_yet(out: Out) -> Text | None:
    try:
        refuse_cancelled(out.source.meeting)
        refuse_unbegun(out)
    except UserError as error:
        return error.text
    return None


def _to(out: Out) -> Text:
    if out.apart:
        return tr("Part B goes with no e-mail: save or print it, and hand it over")
    if out.copy:
        return tr("Write the address in your mail program")
    return reached(recipients(out.source), without_address(out))


def _dates(told: Dated) -> Text:
    """What the calendar has, and what stays out."""
    days = len(told.days)
    parts: list[Said] = [trn("{n} action", "{n} actions", days)] if days else []
    if told.ahead is not None:
        parts.append(tr("the next meeting"))
    has: Said = listed(tuple(parts)) if parts else tr("nothing yet")
    if not told.without_day:
        return tr("In it: {what}", what=has)
    return trn(
        "In it: {what}; {n} action without a day stays out",
        "In it: {what}; {n} actions without a day stay out",
        told.without_day,
        what=has,
    )
