"""The values that were committed last: what the next difference of each starts from."""

from __future__ import annotations

from sqlalchemy import Connection

from facilitator.storage.saving import Base, Name, load


class Bases:
    """Committed values by name, and those of a transaction that is still under way.

    `read` may be called from another thread; everything else belongs to the writer's.
    """

    def __init__(self) -> None:
        self._known: dict[Name, Base] = {}
        self._staged: dict[Name, Base] = {}

    def read(self, found: dict[Name, Base]) -> None:
        """These stand on the disk and are given out; what is known already is newer or the same."""
        for name, base in found.items():
            self._known.setdefault(name, base)

    def known(self, name: Name) -> Base | None:
        """The base of that name if it is in memory."""
        return self._staged.get(name) or self._known.get(name)

    def of(self, db: Connection, name: Name) -> Base | None:
        """The base of that name, from the disk when it is not in memory; None for a new value."""
        return self.known(name) or load(db, name)

    def stage(self, name: Name, base: Base) -> None:
        """What the base will be when the transaction has been committed."""
        self._staged[name] = base

    def committed(self) -> None:
        """The transaction stands."""
        self._known |= self._staged
        self._staged = {}

    def rolled_back(self) -> None:
        """The transaction came to nothing."""
        self._staged = {}
