"""The store of a folder: opens it, and hands what is asked of it to its threads."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from facilitator.app.goals import GoalFolder, GoalLine, Ground
from facilitator.app.importing import Here
from facilitator.app.keeping import Binned, Folder, Kept, Owned, Shelf, Shelved, Starts, Tick
from facilitator.app.overview import Overview
from facilitator.app.parcel import Parcel
from facilitator.app.ports import Clock
from facilitator.app.register import Registers
from facilitator.app.search import Hits, Wanted
from facilitator.app.store_port import Deliver, SaveWatcher, Then
from facilitator.app.terms import TermFolder
from facilitator.domain.goal import Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.results import Results
from facilitator.domain.terms import Term
from facilitator.domain.time import SECOND, Millis, Moment
from facilitator.storage import bin as the_bin
from facilitator.storage import (
    earlier,
    goal_lists,
    ground_rows,
    lists,
    protocol_rows,
    registers,
    revisions,
    search,
    shelved,
    terms,
    trouble,
    whole,
)
from facilitator.storage.bases import Bases
from facilitator.storage.folders import Folders
from facilitator.storage.keeper import Keeper
from facilitator.storage.opening import Opened, make_ready
from facilitator.storage.pending import Pending
from facilitator.storage.reader import Reader
from facilitator.storage.tray import Tray
from facilitator.storage.writer import Around, Writer

CLOSING: Millis = 5 * SECOND
"""How long closing waits for the disk."""

SLOW = 1.0
"""Seconds after which a write that is under way is told of."""


def open_store(folder: Path, deliver: Deliver, watcher: SaveWatcher, clock: Clock) -> DiskStore:
    """Open the store of a folder, or make it where there is none.

    `deliver` runs a call in the window's thread, or at once; it is used for every answer and for
    the watcher. Takes as long as the disk: call it outside the window's thread.

    Raises NewerStore (nothing was touched), DamagedStore (the original is as it was; its
    `backups` can be given to `rescue.restore_backup`), and UserError when the folder cannot be
    used.
    """
    around = Around(folder, deliver, watcher, clock)
    return DiskStore(around, make_ready(folder, clock))


class DiskStore:
    """Keeps values in the database of a folder. Every call but flush and close returns at once."""

    def __init__(self, around: Around, opened: Opened) -> None:
        self._around = around
        self._closed = False
        self._tray = Tray()
        bases = Bases()
        self._keeper = Keeper(around, self._tray, opened.today)
        self._writer = Writer(around, self._tray, bases, self._keeper)
        self._reader = Reader(around, self._tray)
        self._folders = Folders(around.folder, self._tray, bases)
        for thread in (self._writer, self._reader, self._keeper):
            thread.start()
        self._see_to(opened)

    def _see_to(self, opened: Opened) -> None:
        """What the opening has left to be done beside everything else."""
        for notice in opened.notices:
            self._around.tell_failed(notice)
        if opened.due:
            self.backup("day")
        for team in opened.withdrawn:
            self._keeper.clean_backups(team)
        for team in opened.aside:
            self._keeper.clean_aside(team)
        self._keeper.check_rows()

    def save(self, *values: Kept) -> None:
        """Take the newest of each value; only what differs from the last commit is written."""

        def take(pending: Pending) -> None:
            for value in values:
                pending.value(value)

        self._tray.put(take)
        self._say_if_slow()

    def shelve(self, *values: Shelved) -> None:
        """Keep what a meeting or a goal can start from, each whole."""
        self._tray.put(lambda pending: pending.act(shelved.put(values)))
        self._say_if_slow()

    def bin(self, shelf: Shelf, identity: str) -> None:
        """Put something into the bin, for thirty days."""
        self._tray.put(lambda pending: pending.act(the_bin.put_in(shelf, identity)))

    def restore(self, shelf: Shelf, identity: str) -> None:
        """Take something back out of the bin."""
        self._tray.put(lambda pending: pending.act(the_bin.take_out(shelf, identity)))

    def empty_bin(self) -> None:
        """Delete for good all that lies in the bin."""
        self._tray.put(lambda pending: pending.act(the_bin.emptied()))

    def draft(self, key: str, text: str) -> None:
        """Overwrite one draft; an empty text removes it."""
        self._tray.put(lambda pending: pending.draft(key, text))
        self._say_if_slow()

    def tick(self, tick: Tick | None) -> None:
        """Note the second of the running meeting, or that none runs; the disk is not waited for."""
        self._tray.put_tick(tick)
        self._say_if_slow()

    def close_revision(self, shelf: Shelf, identity: str, text: str) -> None:
        """Keep this text of a note, commitment or field as a revision; the same again is none."""

        def act(db: Connection, _bases: Bases, now: Moment) -> bool:
            revisions.keep(db, shelf, identity, text, now)
            return False

        self._tray.put(lambda pending: pending.act(act))

    def save_together(self, *values: Kept | Owned) -> None:
        """Take these in one transaction: all of them or none."""
        self._tray.put(lambda pending: pending.act(whole.together(values)))
        self._say_if_slow()

    def keep_protocols(self, *values: OwnProtocol) -> None:
        """Keep these protocols of one's own, all of them or none."""
        self._tray.put(lambda pending: pending.act(protocol_rows.put(values)))
        self._say_if_slow()

    def protocols(self, then: Then[tuple[OwnProtocol, ...]]) -> None:
        """Every protocol of one's own, retired ones too."""
        self._reader.ask(protocol_rows.load_all, then)

    def parcels(self, team: str, meeting: str, then: Then[tuple[Parcel, ...]]) -> None:
        """What exchange files are made of: one meeting, those of a team, or ("", "") all."""
        self._reader.ask(whole.parcels(team, meeting), then)

    def known(self, names: frozenset[tuple[Shelf, str]], then: Then[Here]) -> None:
        """All teams, and what there is of these meetings and commitments, the bin included."""
        self._reader.ask(whole.here(names), then)

    def overview(self, then: Then[Overview]) -> None:
        """Teams by name, the latest hundred meetings, and actions and questions still open."""
        self._reader.ask(lists.overview, then)

    def folder(self, meeting: str, then: Then[Folder | None]) -> None:
        """A meeting with all that belongs to it, None when there is none or it is in the bin."""

        self._reader.ask(self._folders.question(meeting), then)

    def earlier(self, team: str, until: date, then: Then[tuple[Results, ...]]) -> None:
        """What the team's last meetings that ended came to, up to a day, the latest last."""
        self._reader.ask(earlier.question(team, until), then)

    def past(self, team: str, until: date, then: Then[tuple[Meeting, ...]]) -> None:
        """The same meetings whole, with their plans and what was settled at the close."""
        self._reader.ask(earlier.whole(team, until), then)

    def term(self, team: str, term: Term, then: Then[TermFolder]) -> None:
        """A team's term: its meetings in every stage, what it agreed, its goals."""
        self._reader.ask(terms.question(team, term), then)

    def goals(self, team: str, then: Then[tuple[GoalLine, ...]]) -> None:
        """A line for each goal of a team, or "" for all teams, those due first at the top."""
        self._reader.ask(goal_lists.lines(team), then)

    def goal(self, identity: str, then: Then[GoalFolder | None]) -> None:
        """A goal with what names it, None when there is none or it is in the bin."""
        self._reader.ask(self._folders.goal(identity), then)

    def goal_folders(self, team: str, then: Then[tuple[GoalFolder, ...]]) -> None:
        """Each of `goals` whole, with what names it, in that order."""
        self._reader.ask(goal_lists.folders(team), then)

    def goals_of(self, meeting: str, then: Then[tuple[Goal, ...]]) -> None:
        """The goals that a meeting touched, whole, those due first at the top."""
        self._reader.ask(goal_lists.touched(meeting), then)

    def registers(self, team: str, then: Then[Registers]) -> None:
        """What stands in the registers of a team, or of all for ""."""
        self._reader.ask(registers.question(team), then)

    def ground(self, then: Then[Ground]) -> None:
        """Visions, priorities, and variants of one's own that are not in the bin."""
        self._reader.ask(ground_rows.ground, then)

    def draft_of(self, key: str, then: Then[str]) -> None:
        """A draft by its key."""
        self._reader.ask(lambda db: lists.draft_of(db, key), then)

    def starts(self, then: Then[Starts]) -> None:
        """What was shelved and is not in the bin."""
        self._reader.ask(shelved.starts, then)

    def series(self, identity: str, then: Then[tuple[Meeting, ...]]) -> None:
        """The meetings that were planned together, the earliest first."""
        self._reader.ask(lambda db: shelved.series(db, identity), then)

    def search(self, wanted: Wanted, then: Then[Hits]) -> None:
        """What is found of what is wanted; a newer question takes the place of this one."""

        def answer(hits: Hits) -> None:
            if hits.broken:
                self._tray.put(lambda pending: pending.act(search.noted_as_broken))
            then(hits)

        self._reader.ask_newest("search", search.question(wanted), answer)

    def binned(self, then: Then[tuple[Binned, ...]]) -> None:
        """What lies in the bin, latest first."""
        self._reader.ask(the_bin.listed, then)

    def revisions(
        self, shelf: Shelf, identity: str, then: Then[tuple[tuple[Moment, str], ...]]
    ) -> None:
        """Earlier texts of a note or commitment, latest first."""
        self._reader.ask(lambda db: revisions.listed(db, shelf, identity), then)

    def backup(self, why: str) -> None:
        """Copy the store as it is after all that was handed in until now, and verify the copy."""
        self._tray.put(lambda pending: pending.copy(why))

    def flush(self, limit: Millis) -> bool:
        """Wait until all is written or the limit (milliseconds) has passed; whether it is."""
        return self._tray.emptied(limit)

    def close(self) -> None:
        """Write what is left, put the store in order, end the threads.

        Takes five seconds at most for each of them: what the disk does not take in that time is
        lost, so ask `flush` first when that matters.
        """
        if self._closed:
            return
        self._closed = True
        if self._writer.is_adrift():
            self.backup("moved")
        written = self._tray.emptied(CLOSING)
        self._reader.close(CLOSING)
        self._keeper.close(CLOSING)
        if written:
            self._tray.emptied(CLOSING)  # what the keeper has done is noted, too
        self._tray.shut()
        self._writer.join(CLOSING)

    def _say_if_slow(self) -> None:
        if self._tray.waiting_for_disk() > SLOW:
            self._around.tell_failed(trouble.SLOW)
