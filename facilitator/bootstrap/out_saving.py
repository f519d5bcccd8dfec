"""Stands behind a page on which something leaves: shows it, looks through it, writes files."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from facilitator.app.errors import UserError
from facilitator.app.keeping import Starts
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.faults import known
from facilitator.bootstrap.gate import Gate, Handling
from facilitator.bootstrap.out_parcel import OutForm, Parcel, Told
from facilitator.bootstrap.own_files import OwnFiles, where
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.program import Program
from facilitator.domain.watch import Finding, replaced
from facilitator.domain.words import tr
from facilitator.paths import documents_folder, write_atomically
from facilitator.ui.out.out_page import OutPage
from facilitator.ui.out.values import OutView

Beside: TypeAlias = tuple[str, Callable[[], bytes]]
"""The ending of a file that goes beside another, and what makes it."""
Then: TypeAlias = Callable[[Path, Path], None]
"""Takes the path that was wished, and the real one."""


class OutSaving:
    """Files are built and written in a thread of their own; nothing is written unseen."""

    def __init__(
        self,
        program: Program,
        page: OutPage,
        parcel: Callable[[], Parcel | None],
        figures: PaperFigures,
    ) -> None:
        """`parcel` gives what is to leave as it is now; None where there is nothing."""
        self._program, self._page, self._parcel = program, page, parcel
        self._figures = figures
        self._courier = Courier(page)
        self._gate = Gate(program, page.watch, Handling(), self.show)
        self._files = OwnFiles()
        self._ending = ""
        self._file: Path | None = None
        self.busy = False
        page.save_wished.connect(self._save)
        page.format_wished.connect(self._choose)
        page.folder_wished.connect(self._show_folder)

    def open(self, then: Callable[[], None]) -> None:
        """Ask for the names to look for, and only then show the page by `then`."""

        def know(starts: Starts) -> None:
            self._gate.know(starts)
            self._file = None
            then()
            self.show()
            self._page.begin()

        self._program.store.starts(know)

    @property
    def instead(self) -> tuple[Finding, ...]:
        """What is to stand in the place of other words in whatever leaves here."""
        return self._gate.now.replaced

    def show(self) -> None:
        """Show what is to leave as it would be now, if the page is in sight."""
        parcel = self._parcel()
        if parcel is None or self._page.isHidden():
            return
        program, form = self._program, self._form(parcel)
        language = program.words.language
        leaving = parcel.leaving(parcel.name(form.suffix, ()))
        self._gate.show_leaving(parcel.key, leaving, parcel.spared, language)
        document = replaced(parcel.document, self.instead)
        self._page.show_out(
            OutView(
                replaced(parcel.title, self.instead),
                document,
                tuple((each.suffix, each.name) for each in parcel.forms),
                form.suffix,
                "" if self._file is None else self._file.name,
                self.busy,
            )
        )
        drawn = self._page.show_figures
        self._figures.draw_soon(document, program.words, self._courier, drawn)

    def write(
        self,
        name: str,
        make: Callable[[], bytes],
        then: Then | None = None,
        beside: Beside | None = None,
    ) -> None:
        """Write into the folder of documents; a file that others changed is kept."""
        try:
            folder = documents_folder()
        except UserError as error:
            self._program.tell(error.text)
            return
        told = then or partial(self._tell, where)
        self._write(folder / name, make, told, beside, replace=False)

    def _form(self, parcel: Parcel) -> OutForm:
        """The chosen kind of file, or the first where this cannot be of that kind."""
        found = (each for each in parcel.forms if each.suffix == self._ending)
        return next(found, parcel.forms[0])

    def _choose(self, ending: str) -> None:
        self._ending = ending
        self.show()

    def _save(self, elsewhere: bool) -> None:
        parcel = self._parcel()
        if parcel is None:
            return
        form, instead = self._form(parcel), self.instead
        name = parcel.name(form.suffix, instead)
        words = self._program.words
        make, then = partial(form.make, instead, words), partial(self._tell, parcel.told)
        beside = None
        if form.beside is not None:
            beside = (form.beside[0], partial(form.beside[1], instead, words))
        if not elsewhere:
            self.write(name, make, then, beside)
            return
        say = words.say
        dialog = QFileDialog(self._page.window(), say(tr("Save the document as")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(tr("{format} (*{suffix})", format=form.name, suffix=form.suffix)))
        dialog.setDefaultSuffix(form.suffix.removeprefix("."))
        dialog.selectFile(name)
        # The dialog has asked about a file in the way.
        dialog.fileSelected.connect(
            lambda path: self._write(Path(path), make, then, beside, replace=True)
        )
        dialog.open()

    def _write(
        self,
        path: Path,
        make: Callable[[], bytes],
        then: Then,
        beside: Beside | None,
        *,
        replace: bool,
    ) -> None:
        if self.busy:
            return
        self.busy = True
        self.show()

        def work() -> None:
            try:
                written = self._files.write(path, make(), replace=replace)
                if beside is not None:
                    write_atomically(written.with_suffix(beside[0]), beside[1]())
            except Exception as error:  # noqa: BLE001 -- the window must hear of it
                self._courier(partial(self._failed, error))
            else:
                self._courier(partial(self._done, path, written, then))

        threading.Thread(target=work, name="leaving").start()

    def _failed(self, error: Exception) -> None:
        self.busy = False
        self.show()
        self._program.tell(known(error))

    def _done(self, wished: Path, written: Path, then: Then) -> None:
        self.busy, self._file = False, written
        self.show()
        then(wished, written)

    def _tell(self, told: Told, wished: Path, written: Path) -> None:
        self._program.tell(told(wished, written), done=True)

    def _show_folder(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
