"""The values that were committed last: what the next difference of each starts from."""

from __future__ import annotations

import logging

from sqlalchemy import Connection

from facilitator.storage.codec import BadValue
from facilitator.storage.saving import Base, Name, load

_log = logging.getLogger(__name__)


class Bases:
    """Committed values by name, and those of a transaction that is still under way.

    `read` may be called from another thread; everything else belongs to the writer's.
    """

    def __init__(self) -> None:
        self._known: dict[Name, Base] = {}
        self._staged: dict[Name, Base | None] = {}

    def read(self, found: dict[Name, Base]) -> None:
        """These stand on the disk and are given out; what is known already is newer or the same,

        but for what came out of the bin meanwhile: from now on the window knows of it.
        """
        for name, base in found.items():
            known = self._known.setdefault(name, base)
            if known.loose and known.revision == base.revision:
                self._known[name] = base

    def known(self, name: Name) -> Base | None:
        """The base of that name if it is in memory."""
        return self._staged[name] if name in self._staged else self._known.get(name)

    def of(self, db: Connection, name: Name) -> Base | None:
        """The base of that name, from the disk when it is not in memory; None for a new value.

        None as well when what is on the disk cannot be understood: then all is written anew.
        """
        try:
            return self.known(name) or load(db, name)
        except BadValue:
            _log.exception("a stored value cannot be understood and is written over")
            return None

    def stage(self, name: Name, base: Base) -> None:
        """What the base will be when the transaction has been committed."""
        self._staged[name] = base

    def forget(self, name: Name) -> None:
        """The value is not on the disk any more; one that is handed in again is a new one."""
        self._staged[name] = None

    def committed(self) -> None:
        """The transaction stands."""
        for name, base in self._staged.items():
            if base is None:
                self._known.pop(name, None)
            else:
                self._known[name] = base
        self._staged = {}

    def rolled_back(self) -> None:
        """The transaction came to nothing."""
        self._staged = {}
