"""The school's list of names to look for: entered in Settings, kept as marks alone."""

from __future__ import annotations

import secrets

from facilitator.app.keeping import Starts
from facilitator.bootstrap.program import Program
from facilitator.domain.watch_list import NO_NAMES, WatchList
from facilitator.domain.words import tr, trn
from facilitator.ui.settings.names_card import NamesCard


class NamesKnown:
    """Stands behind the card."""

    def __init__(self, program: Program, card: NamesCard) -> None:
        self._program, self._card = program, card
        self._list = NO_NAMES
        card.added.connect(self._add)
        card.forgotten.connect(self._forget)

    def show(self) -> None:
        """Ask how many there are."""
        self._program.store.starts(self._know)

    def _know(self, starts: Starts) -> None:
        self._list = starts.watch
        self._card.show_count(self._list.count)

    def _add(self, text: str) -> None:
        before = self._list.count
        self._keep(self._list.with_names(text, secrets.token_hex(16)))
        added = self._list.count - before
        said = trn("{n} name was added.", "{n} names were added.", added)
        self._program.tell(said if added else tr("These names are kept already."), done=True)

    def _forget(self) -> None:
        self._keep(NO_NAMES)
        self._program.tell(tr("All names are forgotten."), done=True)

    def _keep(self, names: WatchList) -> None:
        self._list = names
        self._program.store.shelve(names)
        self._card.show_count(names.count)
