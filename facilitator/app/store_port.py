"""What the application needs of a store; apart from ports.py, as the first screen needs none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypeVar
from typing import Protocol as Port

from facilitator.domain.time import Millis, Moment
from facilitator.domain.words import Text

if TYPE_CHECKING:
    # A port speaks of values that it never makes: the first list does not wait for them.
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


class SaveWatcher(Port):
    """Hears how saving goes; called where `Deliver` leads, never in the writer's thread."""

    def saved(self, at: Moment) -> None:
        """All that was handed in is on the disk."""
        ...

    def failed(self, text: Text) -> None:
        """Saving fails now and is tried again; nothing that was handed in is given up."""
        ...


EARLIER = 12
"""Meetings back that rounds and groups look."""

Deliver: TypeAlias = Callable[[Callable[[], None]], None]
"""Runs a call in the thread of the window (or at once, where there is none)."""

Answer_contra = TypeVar("Answer_contra", contravariant=True)


class Then(Port[Answer_contra]):
    """What is called with an answer of the store."""

    def __call__(self, answer: Answer_contra, /) -> None: ...


class Store(Port):
    """Keeps values. Every call returns at once; answers come through `then` by `Deliver`.

    A question that fails answers by `SaveWatcher.failed`, never by an exception elsewhere.
    """

    def save(self, *values: Kept) -> None:
        """Take the newest of each value; what is unchanged since the last commit costs nothing."""
        ...

    def shelve(self, *values: Shelved) -> None:
        """Keep what a meeting or a goal can start from, each whole: a template, the school's days

        off, a vision or priority, letters of one's own.
        """
        ...

    def bin(self, shelf: Shelf, identity: str) -> None:
        """Put something into the bin, for thirty days."""
        ...

    def restore(self, shelf: Shelf, identity: str) -> None:
        """Take something back out of the bin."""
        ...

    def empty_bin(self) -> None:
        """Delete for good all that lies in the bin."""
        ...

    def draft(self, key: str, text: str) -> None:
        """Overwrite one draft; an empty text removes it."""
        ...

    def draft_of(self, key: str, then: Then[str]) -> None:
        """A draft by its key, "" when there is none."""
        ...

    def tick(self, tick: Tick | None) -> None:
        """Note the second of the running meeting, or that none runs; cheap, no fsync."""
        ...

    def close_revision(self, shelf: Shelf, identity: str, text: str) -> None:
        """Keep this text of a note, commitment or field as a revision."""
        ...

    def overview(self, then: Then[Overview]) -> None:
        """Teams, the latest hundred meetings, open commitments."""
        ...

    def folder(self, meeting: str, then: Then[Folder | None]) -> None:
        """A meeting with all that belongs to it, None when there is no such meeting."""
        ...

    def earlier(self, team: str, until: date, then: Then[tuple[Results, ...]]) -> None:
        """What the team's last meetings that ended came to, up to a day, the latest last.

        At most `EARLIER` of them, those in the bin left out.
        """
        ...

    def past(self, team: str, until: date, then: Then[tuple[Meeting, ...]]) -> None:
        """The same meetings whole, with their plans and what was settled at the close."""
        ...

    def term(self, team: str, term: Term, then: Then[TermFolder]) -> None:
        """A team's term: its meetings in every stage, what it agreed, its goals."""
        ...

    def starts(self, then: Then[Starts]) -> None:
        """What was shelved and is not in the bin."""
        ...

    def series(self, identity: str, then: Then[tuple[Meeting, ...]]) -> None:
        """The meetings that were planned together, the earliest first; none for ""."""
        ...

    def goals(self, team: str, then: Then[tuple[GoalLine, ...]]) -> None:
        """A line for each goal of a team, or "" for all teams, those due first at the top.

        Nothing that lies in the bin, by itself or with its team.
        """
        ...

    def goal(self, identity: str, then: Then[GoalFolder | None]) -> None:
        """A goal with what names it, None when there is none or it is in the bin."""
        ...

    def goal_folders(self, team: str, then: Then[tuple[GoalFolder, ...]]) -> None:
        """Each of `goals` whole, with what names it, in that order."""
        ...

    def goals_of(self, meeting: str, then: Then[tuple[Goal, ...]]) -> None:
        """The goals that a meeting touched, whole, those due first at the top.

        An item names them or a commitment that is not private, or they were set, read, changed or
        reviewed in it, or evidence was named. Nothing that lies in the bin.
        """
        ...

    def registers(self, team: str, then: Then[Registers]) -> None:
        """What was decided, promised, asked, parked, shared in all meetings of a team, or of all

        for "": the latest first, without what lies in the bin.
        """
        ...

    def ground(self, then: Then[Ground]) -> None:
        """Visions and priorities of all teams and the school, and variants of one's own."""
        ...

    def search(self, wanted: Wanted, then: Then[Hits]) -> None:
        """What is found of what is wanted, at most `search.MOST` hits, nothing from the bin.

        While a newer question of this kind waits, this one is not answered.
        """
        ...

    def binned(self, then: Then[tuple[Binned, ...]]) -> None:
        """What lies in the bin, latest first."""
        ...

    def revisions(
        self, shelf: Shelf, identity: str, then: Then[tuple[tuple[Moment, str], ...]]
    ) -> None:
        """Earlier texts of a note or commitment, or sentences of a goal, latest first."""
        ...

    def keep_protocols(self, *values: OwnProtocol) -> None:
        """Keep these protocols of one's own in one transaction: all of them or none.

        A version that was saved stays as it was, whatever is handed in.
        """
        ...

    def protocols(self, then: Then[tuple[OwnProtocol, ...]]) -> None:
        """Every protocol of one's own, retired ones too."""
        ...

    def backup(self, why: str) -> None:
        """Make and verify a backup now."""
        ...

    def flush(self, limit: Millis) -> bool:
        """Wait until all is written or the limit has passed; whether all is written."""
        ...

    def close(self) -> None:
        """Write what is left, put the store in order and let go of it."""
        ...


class WholeStore(Store, Port):
    """A store whose contents can be taken out and put in as a whole, by the command line."""

    def parcels(self, team: str, meeting: str, then: Then[tuple[Parcel, ...]]) -> None:
        """What an exchange file is made of: one meeting, those of a team, or ("", "") all.

        With the teams that have no meeting; nothing that lies in the bin. With all come protocols
        and templates of one's own and the school's days off.
        """
        ...

    def known(self, names: frozenset[tuple[Shelf, str]], then: Then[Here]) -> None:
        """All teams, what there is of these meetings and commitments, and all that is the school's

        own, the bin included.
        """
        ...

    def save_together(self, *values: Kept | Owned) -> None:
        """Take these in one transaction: all of them or none."""
        ...
