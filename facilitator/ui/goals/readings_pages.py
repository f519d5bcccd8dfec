"""The pages over a goal's own: entering a reading, a piece of evidence, results from a file."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.app.ports import Words
from facilitator.ui.goals.readings_evidence import EvidenceForm
from facilitator.ui.goals.readings_form import ReadingForm
from facilitator.ui.goals.results_page import ResultsPage
from facilitator.ui.late import Late


class ReadingPages:
    """Each page stands in the stack from the start and is made when it is first opened."""

    def __init__(self, words: Words, stack: QStackedWidget) -> None:
        self._stack = stack
        self.reading = Late(lambda: ReadingForm(words))
        self.evidence = Late(lambda: EvidenceForm(words))
        self.results = Late(lambda: ResultsPage(words))
        for place in self._places:
            stack.addWidget(place)

    @property
    def in_sight(self) -> bool:
        """Whether one of them lies over the goal."""
        return self._stack.currentWidget() in self._places

    def open_reading(self) -> ReadingForm:
        """Bring the form for a reading into sight."""
        form = self.reading.now()
        self._stack.setCurrentWidget(self.reading.place)
        return form

    def open_results(self) -> ResultsPage:
        """Bring the page for a file of results into sight."""
        page = self.results.now()
        self._stack.setCurrentWidget(self.results.place)
        return page

    @property
    def _places(self) -> tuple[QWidget, ...]:
        return (self.reading.place, self.evidence.place, self.results.place)

    def open_evidence(self) -> EvidenceForm:
        """Bring the form for a piece of evidence into sight."""
        form = self.evidence.now()
        self._stack.setCurrentWidget(self.evidence.place)
        return form
