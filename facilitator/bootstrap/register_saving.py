"""The register that is shown, into a file for spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from facilitator.app.ports import Words
from facilitator.app.register import REGISTERS, Entry, Register
from facilitator.app.register_table import register_table, table_page
from facilitator.bootstrap.handing_out import Instead
from facilitator.bootstrap.out_parcel import OutForm, Parcel
from facilitator.bootstrap.paper_saving import PaperSaving
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.register_file import leaving_of, table_bytes, told
from facilitator.bootstrap.watched_out import spared_of_all
from facilitator.domain.time import Moment
from facilitator.domain.watch import Spared, replaced
from facilitator.domain.words import Text, tr
from facilitator.paths import safe_name
from facilitator.ui.follow_up.screen import FollowUpScreen

_FORMS = ((tr("Excel workbook"), ".xlsx"), (tr("Table with commas"), ".csv"))


class RegisterSaving:
    """Hands the register that is shown to the page on which it leaves."""

    def __init__(
        self,
        program: Program,
        screen: FollowUpScreen,
        shown: Callable[[], tuple[Register, tuple[Entry, ...], Mapping[str, str]]],
    ) -> None:
        self._program, self.shown = program, shown
        self._saving = PaperSaving(program, screen.over)
        screen.save_wished.connect(self._save)

    def _save(self) -> None:
        register, entries, names = self.shown()
        if not entries:
            self._program.tell(tr("Nothing is shown here that could be saved."))
            return
        now = self._program.clock.now()
        spared = spared_of_all(self._program.overview.teams)
        self._saving.show(
            register_parcel(register, entries, names, now, self._program.words, spared)
        )


def register_parcel(
    register: Register,
    entries: tuple[Entry, ...],
    names: Mapping[str, str],
    now: Moment,
    words: Words,
    spared: Spared,
) -> Parcel:
    """A register as it leaves: rows that are private or confidential stay here."""
    title, table = REGISTERS[register], register_table(entries, names)

    def made(ending: str, instead: Instead, words: Words) -> bytes:
        return table_bytes(title, replaced(table, instead), words, Path(f"x{ending}"), now)

    def name(ending: str, _instead: Instead) -> str:
        return f"{safe_name(words.say(title), 'register')}{ending}"

    forms = tuple(OutForm(kind, end, partial(made, end)) for kind, end in _FORMS)
    leaving = partial(leaving_of, title, table, now)

    page = table_page(title, table, now)

    def said(_wished: Path, real: Path) -> Text:
        return told(real, table)

    return Parcel(register.value, title, spared, leaving, name, forms, page, said)
