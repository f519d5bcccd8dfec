"""Send out, in Prepare: documents, mail and invitations from the plan, into files."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QFileDialog

from facilitator.app.errors import UserError
from facilitator.app.keeping import Starts
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.faults import known
from facilitator.bootstrap.handing_out import (
    Form,
    before_of,
    content_of,
    file_name,
    without_address,
)
from facilitator.bootstrap.own_files import OwnFiles, mailed, where
from facilitator.bootstrap.place_minutes import SCREEN
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.watched_out import spared_of_all, to_look_at, with_look
from facilitator.domain.before import Before
from facilitator.domain.document import Document
from facilitator.domain.handouts import Handout, handout
from facilitator.domain.sending import reached, recipients
from facilitator.domain.words import Text, tr
from facilitator.paths import documents_folder
from facilitator.ui.prepare.screen import PrepareScreen
from facilitator.ui.prepare.send_page import SendPage, SendView

_FILTERS = {Form.WORD: tr("Word documents (*.docx)"), Form.PDF: tr("PDF documents (*.pdf)")}


class Sending:
    """Stands behind the page. Files are built and written in a thread of their own."""

    def __init__(self, program: Program, screen: PrepareScreen) -> None:
        self._program = program
        self._screen = screen
        self._saving = False
        self._file: Path | None = None
        self._files = OwnFiles()
        page = self._page = SendPage(program.words, self._render)
        self._courier = Courier(page)
        screen.put_over(page)
        screen.send_wished.connect(self._open)
        page.left.connect(screen.show_over_nothing)
        page.chosen.connect(self.show)
        page.save_wished.connect(self._save)
        page.mail_wished.connect(partial(self._agenda_as, Form.MAIL))
        page.calendar_wished.connect(partial(self._agenda_as, Form.CALENDAR))
        page.folder_wished.connect(self._show_folder)

    def show(self) -> None:
        """Show the chosen document as it would be now, if the page is in sight."""
        before = self._before()
        if before is None or self._page.isHidden():
            return
        file = "" if self._file is None else self._file.name
        document = handout(self._page.kind, before)
        to = reached(recipients(before), without_address(before))
        self._page.show_document(SendView(document, to, file, self._saving))

    def _open(self) -> None:
        self._file = None
        self._screen.show_over(self._page)
        self.show()
        self._page.begin()

    def _render(self, document: Document, scale: float) -> QTextDocument:
        from facilitator.paper.page import page

        return page(document, self._program.words, SCREEN * scale)

    def _before(self) -> Before | None:
        program, desk = self._program, self._program.desk
        if desk.team is None or desk.meeting is None:
            return None
        plan, now = desk.sheet.plan, program.clock.now()
        return before_of(desk.team, desk.meeting.id, plan, program.library, program.words, now)

    def _save(self, elsewhere: bool) -> None:
        form = Form.PDF if self._page.as_pdf else Form.WORD
        if elsewhere:
            self._ask_where(form)
        else:
            self._into_documents(self._page.kind, form)

    def _agenda_as(self, form: Form) -> None:
        self._into_documents(Handout.AGENDA, form)

    def _into_documents(self, kind: Handout, form: Form) -> None:
        before = self._before()
        if before is None:
            return
        try:
            folder = documents_folder()
        except UserError as error:
            self._program.tell(error.text)
            return
        path = folder / file_name(before, kind, form, self._program.words)
        self._write(before, kind, form, path, replace=False)

    def _ask_where(self, form: Form) -> None:
        before, say = self._before(), self._program.words.say
        if before is None:
            return
        kind = self._page.kind
        dialog = QFileDialog(self._page.window(), say(tr("Save the document as")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(_FILTERS[form]))
        dialog.setDefaultSuffix(form.removeprefix("."))
        dialog.selectFile(file_name(before, kind, form, self._program.words))
        # The dialog has asked about a file in the way.
        dialog.fileSelected.connect(
            lambda path: self._write(before, kind, form, Path(path), replace=True)
        )
        dialog.open()

    def _write(
        self, before: Before, kind: Handout, form: Form, path: Path, *, replace: bool
    ) -> None:
        """Build and write beside the window's thread; a file that others changed is kept."""
        if self._saving:
            return
        self._saving = True
        self.show()
        words = self._program.words

        def work() -> None:
            try:
                content = content_of(before, kind, form, words)
                written = self._files.write(path, content, replace=replace)
            except Exception as error:  # noqa: BLE001 -- the window must hear of it
                self._courier(partial(self._failed, error))
            else:
                self._courier(partial(self._done, before, kind, form, path, written))

        threading.Thread(target=work, name="sending").start()

    def _failed(self, error: Exception) -> None:
        self._saving = False
        self.show()
        self._program.tell(known(error))

    def _done(self, before: Before, kind: Handout, form: Form, wished: Path, written: Path) -> None:
        self._saving, self._file = False, written
        self.show()
        if form is Form.MAIL:
            opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(written)))
            self._program.tell(mailed(written, opened=opened), done=opened)
        else:
            told = where(wished, written)
            self._program.store.starts(partial(self._tell, handout(kind, before), told, written))

    def _tell(self, document: Document, told: Text, file: Path, starts: Starts) -> None:
        """That it is saved, and what in it should be looked at before it is handed on."""
        program = self._program
        spared, language = spared_of_all(program.overview.teams), program.words.language
        resources = program.setting.resources
        look = to_look_at(document, starts.watch, spared, language, resources, file.name)
        program.tell(with_look(told, look), done=True)

    def _show_folder(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
