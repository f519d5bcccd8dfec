"""A store that cannot be read, with what there is to go on from.

It stands apart from the other errors because the first screen must not wait for the values that
a backup speaks of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.app.errors import UserError
from facilitator.domain.words import Text, tr

if TYPE_CHECKING:
    from facilitator.app.keeping import Backup


class DamagedStore(UserError):
    """The store cannot be read; the original stays as it is. `backups` are the latest first."""

    leads_on = tr("Start the program without a command: its window offers the choice.")

    def __init__(self, text: Text, backups: tuple[Backup, ...]) -> None:
        super().__init__(text)
        self.backups = backups
