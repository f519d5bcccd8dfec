"""A store that keeps nothing, for rehearsals."""

from __future__ import annotations

from datetime import date

from facilitator.app.goals import GoalFolder, GoalLine, Ground
from facilitator.app.importing import Here
from facilitator.app.keeping import Binned, Folder, Kept, Owned, Shelf, Shelved, Starts, Tick
from facilitator.app.overview import Overview
from facilitator.app.parcel import Parcel
from facilitator.app.register import Registers
from facilitator.app.search import Hits, Wanted
from facilitator.app.store_port import Then
from facilitator.app.terms import TermFolder
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.results import Results
from facilitator.domain.terms import Term
from facilitator.domain.time import Millis, Moment


class Forgetful:
    """Fulfils `app.store_port.WholeStore`: takes everything, keeps nothing, knows nothing."""

    def save(self, *values: Kept) -> None:
        """See the port."""

    def shelve(self, *values: Shelved) -> None:
        """See the port."""

    def bin(self, shelf: Shelf, identity: str) -> None:
        """See the port."""

    def restore(self, shelf: Shelf, identity: str) -> None:
        """See the port."""

    def empty_bin(self) -> None:
        """See the port."""

    def draft(self, key: str, text: str) -> None:
        """See the port."""

    def tick(self, tick: Tick | None) -> None:
        """See the port."""

    def close_revision(self, shelf: Shelf, identity: str, text: str) -> None:
        """See the port."""

    def overview(self, then: Then[Overview]) -> None:
        """See the port."""
        then(Overview())

    def folder(self, meeting: str, then: Then[Folder | None]) -> None:
        """See the port."""
        then(None)

    def earlier(self, team: str, until: date, then: Then[tuple[Results, ...]]) -> None:
        """See the port."""
        then(())

    def past(self, team: str, until: date, then: Then[tuple[Meeting, ...]]) -> None:
        """See the port."""
        then(())

    def draft_of(self, key: str, then: Then[str]) -> None:
        """See the port."""
        then("")

    def term(self, team: str, term: Term, then: Then[TermFolder]) -> None:
        """See the port."""
        then(TermFolder(team, term))

    def starts(self, then: Then[Starts]) -> None:
        """See the port."""
        then(Starts())

    def series(self, identity: str, then: Then[tuple[Meeting, ...]]) -> None:
        """See the port."""
        then(())

    def goals(self, team: str, then: Then[tuple[GoalLine, ...]]) -> None:
        """See the port."""
        then(())

    def goal(self, identity: str, then: Then[GoalFolder | None]) -> None:
        """See the port."""
        then(None)

    def goal_folders(self, team: str, then: Then[tuple[GoalFolder, ...]]) -> None:
        """See the port."""
        then(())

    def goals_of(self, meeting: str, then: Then[tuple[Goal, ...]]) -> None:
        """See the port."""
        then(())

    def registers(self, team: str, then: Then[Registers]) -> None:
        """See the port."""
        then(Registers())

    def ground(self, then: Then[Ground]) -> None:
        """See the port."""
        then(Ground())

    def search(self, wanted: Wanted, then: Then[Hits]) -> None:
        """See the port."""
        then(Hits(wanted))

    def binned(self, then: Then[tuple[Binned, ...]]) -> None:
        """See the port."""
        then(())

    def revisions(
        self, shelf: Shelf, identity: str, then: Then[tuple[tuple[Moment, str], ...]]
    ) -> None:
        """See the port."""
        then(())

    def parcels(self, team: str, meeting: str, then: Then[tuple[Parcel, ...]]) -> None:
        """See the port."""
        then(())

    def known(self, names: frozenset[tuple[Shelf, str]], then: Then[Here]) -> None:
        """See the port."""
        then(Here({}, {}, {}, frozenset()))

    def save_together(self, *values: Kept | Owned) -> None:
        """See the port."""

    def keep_protocols(self, *values: OwnProtocol) -> None:
        """See the port."""

    def protocols(self, then: Then[tuple[OwnProtocol, ...]]) -> None:
        """See the port."""
        then(())

    def backup(self, why: str) -> None:
        """See the port."""

    def flush(self, limit: Millis) -> bool:
        """See the port: there is nothing to write."""
        return True

    def close(self) -> None:
        """See the port."""
