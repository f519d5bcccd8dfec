"""The page on which documents of a room leave: made when the first is to."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from facilitator.bootstrap.out_parcel import Parcel, parcel_of
from facilitator.bootstrap.out_saving import OutSaving
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.place_minutes import SCREEN
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.watched_out import spared_of_all
from facilitator.domain.document import Document
from facilitator.domain.words import tr
from facilitator.ui.late import Late
from facilitator.ui.out.out_page import OutPage
from facilitator.ui.out.over import OverStack


class PaperSaving:
    """`saving(document, key)` shows what is to leave; wishes about it are kept under the key."""

    def __init__(self, program: Program, over: OverStack) -> None:
        self._program, self._over = program, over
        self._figures = PaperFigures()
        self._parcel: Parcel | None = None
        back = program.words.say(tr("Back"))
        self.page = Late(lambda: OutPage(program.words, self._render, back))
        self._out: OutSaving | None = None
        over.put_over(self.page.place)

    def __call__(self, document: Document, key: str) -> None:
        """Show a document that is to leave."""
        program = self._program
        spared = spared_of_all(program.overview.teams)
        self.show(parcel_of(key, document, spared, program.words, self._figures))

    def show(self, parcel: Parcel) -> None:
        """Show anything that is to leave."""
        self._parcel = parcel
        if self._out is None:
            page = self.page.now()
            self._out = OutSaving(self._program, page, lambda: self._parcel, self._figures)
            page.left.connect(self._leave)
        self._out.open(lambda: self._over.show_over(self.page.place))

    def _leave(self) -> None:
        self._parcel = None
        self._over.show_over_nothing()

    def _render(self, document: Document, scale: float) -> QTextDocument:
        from facilitator.paper.page import page

        return page(document, self._program.words, SCREEN * scale, self._figures.kept)
