"""A store that may be used before it is open: what is asked of it waits in order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from facilitator.app.store_port import Then, WholeStore
from facilitator.domain.time import Millis, Moment

if TYPE_CHECKING:
    # It hands values on and makes none: the first list does not wait for their types.
    from facilitator.app.goals import GoalFolder, GoalLine, Ground
    from facilitator.app.importing import Here
    from facilitator.app.keeping import Binned, Folder, Kept, Owned, Shelf, Shelved, Starts, Tick
    from facilitator.app.overview import Overview
    from facilitator.app.parcel import Parcel
    from facilitator.app.register import Registers
    from facilitator.app.search import Hits, Wanted
    from facilitator.app.terms import TermFolder
    from facilitator.domain.goal import Goal
    from facilitator.domain.meeting import Meeting
    from facilitator.domain.own_protocol import OwnProtocol
    from facilitator.domain.results import Results
    from facilitator.domain.terms import Term


class LateStore:
    """Fulfils `app.store_port.WholeStore` from the first moment; the real one arrives later."""

    def __init__(self) -> None:
        self._store: WholeStore | None = None
        self._waiting: list[Callable[[WholeStore], object]] = []
        self._unwritten = False

    @property
    def here(self) -> bool:
        """Whether the real store has arrived."""
        return self._store is not None

    def arrive(self, store: WholeStore) -> None:
        """The real store is open: all that waited goes to it."""
        self._store = store
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call(store)

    def save(self, *values: Kept) -> None:
        """See the port."""
        self._write(lambda store: store.save(*values))

    def shelve(self, *values: Shelved) -> None:
        """See the port."""
        self._write(lambda store: store.shelve(*values))

    def bin(self, shelf: Shelf, identity: str) -> None:
        """See the port."""
        self._write(lambda store: store.bin(shelf, identity))

    def restore(self, shelf: Shelf, identity: str) -> None:
        """See the port."""
        self._write(lambda store: store.restore(shelf, identity))

    def empty_bin(self) -> None:
        """See the port."""
        self._write(lambda store: store.empty_bin())

    def draft(self, key: str, text: str) -> None:
        """See the port."""
        self._write(lambda store: store.draft(key, text))

    def tick(self, tick: Tick | None) -> None:
        """See the port."""
        self._write(lambda store: store.tick(tick))

    def close_revision(self, shelf: Shelf, identity: str, text: str) -> None:
        """See the port."""
        self._write(lambda store: store.close_revision(shelf, identity, text))

    def overview(self, then: Then[Overview]) -> None:
        """See the port."""
        self._soon(lambda store: store.overview(then))

    def folder(self, meeting: str, then: Then[Folder | None]) -> None:
        """See the port."""
        self._soon(lambda store: store.folder(meeting, then))

    def earlier(self, team: str, until: date, then: Then[tuple[Results, ...]]) -> None:
        """See the port."""
        self._soon(lambda store: store.earlier(team, until, then))

    def past(self, team: str, until: date, then: Then[tuple[Meeting, ...]]) -> None:
        """See the port."""
        self._soon(lambda store: store.past(team, until, then))

    def draft_of(self, key: str, then: Then[str]) -> None:
        """See the port."""
        self._soon(lambda store: store.draft_of(key, then))

    def term(self, team: str, term: Term, then: Then[TermFolder]) -> None:
        """See the port."""
        self._soon(lambda store: store.term(team, term, then))

    def starts(self, then: Then[Starts]) -> None:
        """See the port."""
        self._soon(lambda store: store.starts(then))

    def series(self, identity: str, then: Then[tuple[Meeting, ...]]) -> None:
        """See the port."""
        self._soon(lambda store: store.series(identity, then))

    def goals(self, team: str, then: Then[tuple[GoalLine, ...]]) -> None:
        """See the port."""
        self._soon(lambda store: store.goals(team, then))

    def goal(self, identity: str, then: Then[GoalFolder | None]) -> None:
        """See the port."""
        self._soon(lambda store: store.goal(identity, then))

    def goal_folders(self, team: str, then: Then[tuple[GoalFolder, ...]]) -> None:
        """See the port."""
        self._soon(lambda store: store.goal_folders(team, then))

    def goals_of(self, meeting: str, then: Then[tuple[Goal, ...]]) -> None:
        """See the port."""
        self._soon(lambda store: store.goals_of(meeting, then))

    def registers(self, team: str, then: Then[Registers]) -> None:
        """See the port."""
        self._soon(lambda store: store.registers(team, then))

    def ground(self, then: Then[Ground]) -> None:
        """See the port."""
        self._soon(lambda store: store.ground(then))

    def search(self, wanted: Wanted, then: Then[Hits]) -> None:
        """See the port."""
        self._soon(lambda store: store.search(wanted, then))

    def binned(self, then: Then[tuple[Binned, ...]]) -> None:
        """See the port."""
        self._soon(lambda store: store.binned(then))

    def revisions(
        self, shelf: Shelf, identity: str, then: Then[tuple[tuple[Moment, str], ...]]
    ) -> None:
        """See the port."""
        self._soon(lambda store: store.revisions(shelf, identity, then))

    def parcels(self, team: str, meeting: str, then: Then[tuple[Parcel, ...]]) -> None:
        """See the port."""
        self._soon(lambda store: store.parcels(team, meeting, then))

    def known(self, names: frozenset[tuple[Shelf, str]], then: Then[Here]) -> None:
        """See the port."""
        self._soon(lambda store: store.known(names, then))

    def save_together(self, *values: Kept | Owned) -> None:
        """See the port."""
        self._write(lambda store: store.save_together(*values))

    def keep_protocols(self, *values: OwnProtocol) -> None:
        """See the port."""
        self._write(lambda store: store.keep_protocols(*values))

    def protocols(self, then: Then[tuple[OwnProtocol, ...]]) -> None:
        """See the port."""
        self._soon(lambda store: store.protocols(then))

    def backup(self, why: str) -> None:
        """See the port."""
        self._soon(lambda store: store.backup(why))

    def flush(self, limit: Millis) -> bool:
        """See the port; a store that has not arrived has written nothing."""
        return self._store.flush(limit) if self._store is not None else not self._unwritten

    def close(self) -> None:
        """See the port."""
        if self._store is not None:
            self._store.close()

    def _write(self, call: Callable[[WholeStore], object]) -> None:
        self._unwritten = True
        self._soon(call)

    def _soon(self, call: Callable[[WholeStore], object]) -> None:
        if self._store is None:
            self._waiting.append(call)
        else:
            call(self._store)
