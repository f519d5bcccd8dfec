"""The pages beside the list of meetings: the bin, files, a meeting on paper, days off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.app.keeping import Binned, Starts
from facilitator.app.ports import Words
from facilitator.ui.late import Late
from facilitator.ui.meetings.bin_panel import BinPanel
from facilitator.ui.meetings.files_panel import FilesPanel
from facilitator.ui.meetings.paper_form import PaperForm
from facilitator.ui.meetings.shelf_panel import ShelfPanel

_Panel = TypeVar("_Panel", BinPanel, FilesPanel, PaperForm, ShelfPanel)


class Pages(QStackedWidget):
    """The list, and each page once it was opened; `left` leads back to the list."""

    left = Signal()

    def __init__(self, words: Words, listed: QWidget) -> None:
        super().__init__()
        self._starts = Starts()
        self.addWidget(listed)
        self.bin = self._page(lambda: BinPanel(words))
        self.files = self._page(lambda: FilesPanel(words))
        self.paper = self._page(lambda: PaperForm(words))
        self.shelf = self._page(lambda: ShelfPanel(words))
        self.shelf.then(lambda shelf: shelf.show_starts(self._starts))

    def open(self, page: Late[_Panel]) -> _Panel:
        """Show a page, made at the first time; the cursor is not in it yet."""
        panel = page.now()
        self.setCurrentWidget(page.place)
        return panel

    def show_list(self) -> None:
        """Show the list again."""
        self.setCurrentIndex(0)

    def show_starts(self, starts: Starts) -> None:
        """Know own templates and the school's days off."""
        self._starts = starts
        if self.shelf.made is not None:
            self.shelf.made.show_starts(starts)

    def show_bin(self, binned: tuple[Binned, ...]) -> None:
        """Show what lies in the bin; whoever opens it asks for it."""
        if self.bin.made is not None:
            self.bin.made.show_bin(binned)

    def _page(self, make: Callable[[], _Panel]) -> Late[_Panel]:
        page = Late(make)
        self.addWidget(page.place)
        page.then(lambda panel: panel.left.connect(self.left))
        return page
