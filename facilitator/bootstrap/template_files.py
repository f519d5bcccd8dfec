"""Templates of one's own into a file and from one: the dialogs and the threads behind two keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from facilitator.app.keeping import Shelf
from facilitator.bootstrap.beside import Beside
from facilitator.bootstrap.library_packs import ask_where, ask_which
from facilitator.bootstrap.meeting_starts import NewMeetings
from facilitator.bootstrap.program import Program
from facilitator.domain.order import found
from facilitator.domain.template import Template
from facilitator.domain.words import Text, tr
from facilitator.paths import safe_name, write_atomically
from facilitator.ui.meetings.shelf_panel import ShelfPanel

Done = Callable[[Text, Callable[[], None]], None]
"""Told what was done, and how it is taken back."""


class TemplateFiles:
    """What is taken in can be taken back; a bad file changes nothing and is told of."""

    def __init__(
        self, program: Program, panel: ShelfPanel, starts: NewMeetings, done: Done
    ) -> None:
        self._program, self._panel, self._starts, self._done = program, panel, starts, done
        self._beside = Beside(program, panel)
        panel.template_saved.connect(self._ask_where)
        panel.template_wished.connect(self._ask_which)

    def _ask_where(self, identity: str) -> None:
        say = self._program.words.say
        own = found(self._starts.starts.templates, identity)
        if own is None:
            self._program.tell(tr("Choose one of your templates first."))
            return
        otherwise = say(tr("Template"))
        ask_where(
            self._panel,
            (say(tr("Save the template in a file")), say(tr("Templates (*.toml)"))),
            f"{safe_name(own.name or otherwise, otherwise)}.toml",
            partial(self.save, own),
        )

    def _ask_which(self) -> None:
        say = self._program.words.say
        words = say(tr("Take a template from a file")), say(tr("Templates (*.toml)"))
        ask_which(self._panel, words, self.take)

    def save(self, own: Template, path: Path) -> None:
        """Write a template into a file."""
        protocols = self._program.library.protocols

        def work() -> Callable[[], None]:
            from facilitator.exchange.template_writer import template_bytes

            there = write_atomically(path, template_bytes(own, protocols))
            told = tr("The template {name} is in {file}.", name=own.name, file=str(there))
            return partial(self._program.tell, told, done=True)

        self._beside(work)

    def take(self, path: Path) -> None:
        """Take the template in a file in, over the one of the same identity if there is one."""
        protocols = self._program.library.protocols

        def work() -> Callable[[], None]:
            from facilitator.exchange.template_file import read_own_template

            return partial(self._taken, read_own_template(path, protocols))

        self._beside(work)

    def _taken(self, template: Template) -> None:
        store = self._program.store
        before = found(self._starts.starts.templates, template.id)
        if before == template:
            self._program.tell(tr("The template {name} is here already.", name=template.name))
            return
        store.shelve(template)
        if before is None:
            said = tr("The template {name} is taken in.", name=template.name)
            self._done(said, lambda: store.bin(Shelf.TEMPLATE, template.id))
            return
        said = tr(
            "The template {name} is taken in, in the place of {before}.",
            name=template.name,
            before=before.name,
        )
        self._done(said, lambda: store.shelve(before))
