"""Minutes: the page as it is now and as it is wished for."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from facilitator.app.sheet import kept_here
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.language_names import offered
from facilitator.bootstrap.minutes_forms import MinutesForms
from facilitator.bootstrap.minutes_life import MinutesLife, state_said
from facilitator.bootstrap.minutes_made import MinutesMaker
from facilitator.bootstrap.minutes_out import for_whom
from facilitator.bootstrap.minutes_saving import MinutesSaving
from facilitator.bootstrap.minutes_sending import Handed, MinutesSending
from facilitator.bootstrap.minutes_watch import MinutesWatch
from facilitator.bootstrap.paper_figures import PaperFigures
from facilitator.bootstrap.program import Program
from facilitator.domain.document import Document
from facilitator.domain.minutes_parts import Copy, Parts
from facilitator.domain.stage import Stage
from facilitator.domain.words import Said, tr
from facilitator.ui.minutes.form_card import FormCard
from facilitator.ui.minutes.screen import MinutesScreen
from facilitator.ui.minutes.values import MinutesView

_STATES = {
    Stage.PLANNED: tr("Planned: this is the agenda so far"),
    Stage.RUNNING: tr("Under way: these are the minutes so far"),
    Stage.CANCELLED: tr("Cancelled: there are no minutes"),
}

SCREEN = 96.0
"""Dots an inch of a screen at 100 %."""


class MinutesRoom:
    """The minutes of the open meeting."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._figures = PaperFigures()
        screen = self._screen = MinutesScreen(program.words, self._render)
        self._courier = Courier(screen)
        maker = self.maker = MinutesMaker(program)
        saving = self.saving = MinutesSaving(program, screen, maker, self._figures, self._show)
        self._watch = MinutesWatch(program, screen.choices.watch, maker.handling, self._show)
        self._life = MinutesLife(program, screen.choices.life, self._show)
        card = FormCard(program.words)
        screen.add_section(tr("Word form"), card)
        self._forms = MinutesForms(program, card, maker, self._show)
        self._sending = MinutesSending(program, screen.send, self._handed, self._figures)
        own: tuple[str, Said] = ("", tr("As the program"))
        self._languages = (own, *offered(program))
        screen.save_wished.connect(saving.save)
        screen.elsewhere_wished.connect(saving.save_elsewhere)
        screen.folder_wished.connect(saving.show_folder)
        screen.format_wished.connect(saving.choose)
        screen.copy_wished.connect(self._copy)
        screen.parts_wished.connect(self._choose)

    @property
    def widget(self) -> QWidget:
        """See `program.Shown`."""
        return self._screen

    def show(self) -> None:
        """See `program.Shown`. What comes from the store comes later, and is shown then."""
        self.maker.ask(self._know)
        self._show()

    def beat(self) -> None:
        """The page is drawn when it is looked at, not every second."""

    def _know(self) -> None:
        self._show()
        meeting = self._program.desk.meeting
        if meeting is not None and self.maker.knows(meeting.id):
            self.saving.begin()

    def _copy(self, copy: Copy) -> None:
        self.maker.copy = copy
        self._show()

    def _choose(self, parts: Parts) -> None:
        self.maker.choose(parts)
        self._show()

    def _show(self) -> None:
        desk, maker, saving = self._program.desk, self.maker, self.saving
        document, source = maker.document(), maker.source
        if desk.meeting is None or document is None or source is None:
            return
        plain = maker.looked_at() or document
        self._watch.know(maker.starts)
        name = saving.name(treated=False)
        looked = self._watch.show(plain, source, maker.words, name, maker.copy)
        held = sum(line.private for line in kept_here(desk.sheet, desk.meeting.id))
        self._life.show()
        self._forms.show()
        self._screen.show_minutes(
            MinutesView(
                document,
                _STATES.get(desk.meeting.stage) or state_said(desk.meeting),
                held,
                "" if saving.file is None else saving.file.name,
                saving.busy,
                maker.copy,
                maker.parts,
                self._languages,
                tuple((each.suffix, each.name) for each in saving.formats),
                saving.format.suffix,
                looked,
            )
        )
        self._sending.show()
        self._figures.draw_soon(document, maker.words, self._courier, self._screen.show_figures)

    def _handed(self) -> Handed | None:
        maker, saving = self.maker, self.saving
        document = maker.document()
        if document is None:
            return None
        copy = for_whom(maker.copy, maker.words)
        apart = maker.copy is Copy.CONFIDENTIAL
        meeting = self._program.desk.meeting
        instead = maker.handling.of("" if meeting is None else meeting.id).replaced
        form = maker.formatted(saving.format, self._figures)
        return Handed(document, maker.words, form, copy, apart, instead)

    def _render(self, document: Document, scale: float) -> QTextDocument:
        from facilitator.paper.page import page

        return page(document, self.maker.words, SCREEN * scale, self._figures.kept)
