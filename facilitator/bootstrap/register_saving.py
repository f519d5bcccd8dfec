"""The register that is shown, into a file for spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from facilitator.app.register import REGISTERS, Entry, Register
from facilitator.app.register_table import RegisterTable, register_table
from facilitator.bootstrap.beside import Beside
from facilitator.bootstrap.library_packs import ask_where
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.register_file import table_bytes, told
from facilitator.domain.words import Text, tr
from facilitator.paths import safe_name, write_atomically
from facilitator.ui.follow_up.screen import FollowUpScreen


class RegisterSaving:
    """Asks where the register that is shown is to go, and writes it in a thread."""

    def __init__(
        self,
        program: Program,
        screen: FollowUpScreen,
        shown: Callable[[], tuple[Register, tuple[Entry, ...], Mapping[str, str]]],
    ) -> None:
        self._program, self._screen, self._shown = program, screen, shown
        self._beside = Beside(program, screen)
        screen.save_wished.connect(self._ask)

    def _ask(self) -> None:
        say = self._program.words.say
        register, entries, names = self._shown()
        if not entries:
            self._program.tell(tr("Nothing is shown here that could be saved."))
            return
        title = say(REGISTERS[register])
        filters = ";;".join(
            (say(tr("Excel workbooks (*.xlsx)")), say(tr("Tables with commas (*.csv)")))
        )
        table = register_table(entries, names)
        ask_where(
            self._screen,
            (say(tr("Save the register")), filters),
            f"{safe_name(title, 'register')}.xlsx",
            partial(self.save, REGISTERS[register], table),
        )

    def save(self, title: Text, table: RegisterTable, path: Path) -> None:
        """Write the table; the file's name says as what."""
        program = self._program
        now = program.clock.now()

        def work() -> Callable[[], None]:
            there = write_atomically(path, table_bytes(title, table, program.words, path, now))
            return partial(program.tell, told(there, table), done=True)

        self._beside(work)
