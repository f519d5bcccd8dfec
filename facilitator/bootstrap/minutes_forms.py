"""Word forms beside the minutes: chosen for the team, taken in from a file, taken away."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.faults import known
from facilitator.bootstrap.minutes_made import MinutesMaker
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.word_forms import SHIPPED, own_form
from facilitator.domain.minutes_parts import OWN, OwnForm
from facilitator.domain.word_form import FormReport, told
from facilitator.domain.words import Said, Text, tr
from facilitator.ui.minutes.form_card import FormCard, FormView


class MinutesForms:
    """Keeps forms in the store; `again` is called when another one is chosen."""

    def __init__(
        self, program: Program, card: FormCard, maker: MinutesMaker, again: Callable[[], None]
    ) -> None:
        self._program, self._card, self._maker, self._again = program, card, maker, again
        self._courier = Courier(card)
        self._told: tuple[Text, ...] = ()
        self._away: OwnForm | None = None
        card.chosen.connect(self._choose)
        card.file_wished.connect(self._ask)
        card.removed.connect(self._remove)

    def show(self) -> None:
        """Show the forms and the team's choice."""
        maker, away = self._maker, self._away
        own = tuple((f"{OWN}{form.name}", form.name) for form in maker.forms)
        offered: tuple[tuple[str, Said], ...] = (("", tr("None")), *SHIPPED.items(), *own)
        key = maker.parts.form
        chosen = key if key in dict(offered) else ""
        named = "" if away is None else away.name
        self._card.show_forms(FormView(offered, chosen, self._told, chosen in dict(own), named))

    def take_in(self, path: str) -> None:
        """Look over a file, beside the window's thread, and keep it if it can be filled."""

        def work() -> None:
            try:
                form, report = own_form(Path(path))
            except Exception as error:  # noqa: BLE001 -- the window must hear of it
                self._courier(partial(self._refuse, error))
            else:
                self._courier(partial(self._keep, form, report))

        threading.Thread(target=work, name="form").start()

    def _ask(self) -> None:
        say = self._program.words.say
        dialog = QFileDialog(self._card.window(), say(tr("Take in a Word form")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(say(tr("Word ({endings})", endings="*.docx *.dotx")))
        dialog.fileSelected.connect(self.take_in)
        dialog.open()

    def _keep(self, form: OwnForm, report: FormReport) -> None:
        self._told, self._away = told(report), None
        self._maker.shelve_form(form)
        self._choose(f"{OWN}{form.name}")
        self._program.tell(tr("Word minutes come in the form {name} now.", name=form.name))

    def _refuse(self, error: Exception) -> None:
        self._told = (known(error),)
        self.show()
        self._program.tell(known(error))

    def _choose(self, key: str) -> None:
        maker = self._maker
        if key != maker.parts.form:
            maker.choose(maker.parts.in_form(key))
        self._again()

    def _remove(self) -> None:
        """Take the chosen form away, or bring back the one that was taken away just now."""
        maker, away = self._maker, self._away
        self._told = ()
        if away is not None:
            self._away = None
            maker.shelve_form(away)
            self._choose(f"{OWN}{away.name}")
            return
        found = next((f for f in maker.forms if f"{OWN}{f.name}" == maker.parts.form), None)
        if found is not None:
            self._away = found
            maker.shelve_form(OwnForm(found.name))
            self._choose("")
