"""Send out, in Prepare: documents, mail and invitations from the plan, into files."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument

from facilitator.bootstrap.handing_out import (
    Instead,
    before_of,
    file_name,
    invitation_of,
    leaving_of,
    mail_of,
    without_address,
)
from facilitator.bootstrap.minutes_out import CALENDAR, MAIL
from facilitator.bootstrap.out_parcel import Parcel, forms_of
from facilitator.bootstrap.out_saving import OutSaving
from facilitator.bootstrap.own_files import mailed
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.place_minutes import SCREEN
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.watched_out import spared_of
from facilitator.domain.before import Before
from facilitator.domain.document import Document
from facilitator.domain.handouts import Handout, handout
from facilitator.domain.sending import reached, recipients
from facilitator.domain.watch_look import Leaving
from facilitator.ui.prepare.screen import PrepareScreen
from facilitator.ui.prepare.send_page import SendPage


class Sending:
    """Stands behind the page."""

    def __init__(self, program: Program, screen: PrepareScreen) -> None:
        self._program = program
        page = self._page = SendPage(program.words, self._render)
        self.out = OutSaving(program, page, self._parcel, PaperFigures())
        screen.put_over(page)
        screen.send_wished.connect(lambda: self.out.open(partial(screen.show_over, page)))
        page.left.connect(screen.show_over_nothing)
        page.chosen.connect(self.show)
        page.mail_wished.connect(self._mail)
        page.calendar_wished.connect(self._calendar)

    def show(self) -> None:
        """Show the chosen document as it would be now, if the page is in sight."""
        self.out.show()

    def _render(self, document: Document, scale: float) -> QTextDocument:
        from facilitator.paper.page import page

        return page(document, self._program.words, SCREEN * scale)

    def _before(self) -> Before | None:
        program, desk = self._program, self._program.desk
        if desk.team is None or desk.meeting is None:
            return None
        plan, now = desk.sheet.plan, program.clock.now()
        return before_of(desk.team, desk.meeting.id, plan, program.library, program.words, now)

    def _parcel(self) -> Parcel | None:
        """The chosen document."""
        before, desk = self._before(), self._program.desk
        if before is None or desk.team is None or desk.meeting is None or self._page.isHidden():
            return None
        self._page.show_to(reached(recipients(before), without_address(before)))
        kind = self._page.kind
        document = handout(kind, before)

        def name(ending: str, instead: Instead) -> str:
            return file_name(before, kind, ending, self._program.words, instead)

        return Parcel(
            before.meeting,
            document.title,
            spared_of(desk.team, desk.meeting),
            partial(self._leaving, before, kind),
            name,
            forms_of(document),
            document,
        )

    def _leaving(self, before: Before, kind: Handout, file: str) -> Leaving:
        """The mail has the agenda, whichever document is looked at."""
        leaving = leaving_of(before, kind, file)
        if kind is Handout.AGENDA:
            return leaving
        return replace(leaving, parts=(*leaving.parts, *leaving_of(before, Handout.AGENDA).parts))

    def _mail(self) -> None:
        before, words, instead = self._before(), self._program.words, self.out.instead
        if before is not None:
            name = file_name(before, Handout.AGENDA, MAIL, words, instead)
            make = partial(mail_of, before, words, instead)
            self.out.write(name, make, self._drafted)

    def _calendar(self) -> None:
        before, words, instead = self._before(), self._program.words, self.out.instead
        if before is not None:
            name = file_name(before, Handout.AGENDA, CALENDAR, words, instead)
            self.out.write(name, partial(invitation_of, before, words, instead))

    def _drafted(self, _wished: Path, written: Path) -> None:
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(written)))
        self._program.tell(mailed(written, opened=opened), done=opened)
