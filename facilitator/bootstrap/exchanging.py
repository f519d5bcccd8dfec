"""Commands that write and read exchange files: export and import."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from facilitator.app.choosing import to_take
from facilitator.app.errors import UserError
from facilitator.app.import_details import details
from facilitator.app.import_words import going_along, line, taken, with_own
from facilitator.app.importing import Here, compare, identity, names_of, stands
from facilitator.app.keeping import Kept, Owned
from facilitator.app.library import Library
from facilitator.app.overview import Overview
from facilitator.app.parcel import Parcel
from facilitator.app.ports import Words
from facilitator.app.standing import Compared, Standing
from facilitator.app.store_port import WholeStore
from facilitator.bootstrap.asking import CommandWatcher, answer, meeting_of, opened, put, say
from facilitator.bootstrap.backing_up import back_up
from facilitator.bootstrap.file_reading import parcels_in
from facilitator.domain.meeting import Meeting
from facilitator.domain.words import Names, Text, tr, trn
from facilitator.exchange.meeting_file import written
from facilitator.exchange.meetings_zip import zipped

LONGEST = 60_000
"""Milliseconds that an import may take to reach the disk."""


@dataclass(frozen=True, slots=True)
class Which:
    """What to export: one meeting by its code, a team by its name, or (both empty) everything.

    `private` says whether private lines go with it.
    """

    meeting: str = ""
    team: str = ""
    private: bool = True


def export(data: Path, words: Words, which: Which, to: Path, *, sample: bool = False) -> int:
    """Write an exchange file: JSON for one meeting, a zip of them for more."""
    suffix = ".json" if which.meeting else ".zip"
    if to.suffix.lower() != suffix:
        raise UserError(
            tr("The file's name must end in {suffix}. Try again with one.", suffix=suffix)
        )
    with opened(data, sample=sample) as (store, _, watcher):
        overview: Overview = answer(store.overview, watcher)
        team = _team_of(overview, which.team) if which.team else ""
        meeting = meeting_of(overview, which.meeting) if which.meeting else ""
        found: tuple[Parcel, ...] = answer(partial(_parcels, store, team, meeting), watcher)
    if not found:
        raise UserError(tr("There is nothing to export in {folder} yet.", folder=str(data)))
    if not which.private:
        found = tuple(_without_private(parcel) for parcel in found)
    content = written(found[0]) if which.meeting else zipped(found)
    path = put(words, to, content)
    for text in _told_of_export(found, path):
        say(words.say(text))
    return 0


def _without_private(parcel: Parcel) -> Parcel:
    lines = tuple(each for each in parcel.commitments if not each.private)
    meeting = parcel.meeting
    if meeting is not None:
        notes = tuple(note for note in meeting.record.notes if not note.private)
        items = tuple(replace(item, notes="") for item in meeting.plan.items)
        meeting = replace(
            meeting,
            plan=replace(meeting.plan, items=items),
            record=replace(meeting.record, notes=notes),
        )
    return replace(parcel, meeting=meeting, commitments=lines)


def _private(meeting: Meeting | None) -> int:
    """How many lines, and notes on items, are for the facilitator alone."""
    if meeting is None:
        return 0
    notes = sum(bool(item.notes.strip()) for item in meeting.plan.items)
    return notes + sum(note.private for note in meeting.record.notes)


def _parcels(
    store: WholeStore, team: str, meeting: str, then: Callable[[tuple[Parcel, ...]], None]
) -> None:
    store.parcels(team, meeting, then)


def _team_of(overview: Overview, wanted: str) -> str:
    """The identity of the team that somebody means by its name or the beginning of it."""
    name = wanted.strip().casefold()
    exact = [team.id for team in overview.teams if team.name.strip().casefold() == name]
    begins = [team.id for team in overview.teams if team.name.strip().casefold().startswith(name)]
    found = exact or begins
    if len(found) != 1:
        raise UserError(
            tr(
                "No single team's name begins with {wanted}. There are: {teams}.",
                wanted=wanted,
                teams=Names(tuple(team.name for team in overview.teams)),
            )
        )
    return found[0]


def _told_of_export(found: Sequence[Parcel], path: Path) -> list[Text]:
    meetings = sum(parcel.meeting is not None for parcel in found)
    said = trn("{n} meeting is in {file}.", "{n} meetings are in {file}.", meetings, file=str(path))
    told = [with_own(said, going_along(found))]
    private = sum(
        _private(parcel.meeting) + sum(each.private for each in parcel.commitments)
        for parcel in found
    )
    if private:
        told.append(
            trn(
                "{n} private line is in it as well. Give the file only to whom it concerns.",
                "{n} private lines are in it as well. Give the file only to whom they concern.",
                private,
            )
        )
    return told


def take_in(
    data: Path, words: Words, file: Path, *, apply: bool, take: bool | None, sample: bool = False
) -> int:
    """Say what a file would change here, and with `apply` change it: see `take_in_parcels`."""
    parcels = parcels_in(file)
    return take_in_parcels(
        data, words, lambda _library: parcels, apply=apply, take=take, sample=sample
    )


def take_in_parcels(
    data: Path,
    words: Words,
    read: Callable[[Library], tuple[Parcel, ...]],
    *,
    apply: bool,
    take: bool | None,
    sample: bool = False,
) -> int:
    """Say what parcels would change here, and with `apply` change it: all of it or nothing.

    `take` says whose version counts where both have changed: the file's, the one here, or None
    for not decided, which refuses to apply.
    """
    with opened(data, sample=sample) as (store, library, watcher):
        parcels = read(library)
        compared = _compared(store, parcels, watcher)
        for text in _told(compared):
            say(words.say(text))
        if not apply:
            say(words.say(_how_to_go_on(compared)))
            return 0
        if take is None and any(each.standing is Standing.CONFLICT for each in compared):
            raise UserError(
                tr(
                    "Nothing has been changed: here and in the file something differs. Say which "
                    "counts with --conflicts keep (what is here) or --conflicts take (the file)."
                )
            )
        values = to_take(compared, conflicts=bool(take))
        backed_up = bool(values) and _put_in(store, values, watcher, data)
        _see_that_it_stands(store, parcels, watcher, values)
    say(words.say(_done(values)))
    if backed_up:
        say(words.say(tr("What was here before is in the latest backup.")))
    return 0


def _compared(
    store: WholeStore, parcels: Sequence[Parcel], watcher: CommandWatcher
) -> tuple[Compared, ...]:
    return compare(parcels, _here(store, parcels, watcher))


def _here(store: WholeStore, parcels: Sequence[Parcel], watcher: CommandWatcher) -> Here:
    def ask(then: Callable[[Here], None]) -> None:
        store.known(names_of(parcels), then)

    return answer(ask, watcher)


def _put_in(
    store: WholeStore, values: Sequence[Kept | Owned], watcher: CommandWatcher, data: Path
) -> bool:
    """Back up what is here, if anything is, and store the values together; whether it was."""
    overview: Overview = answer(store.overview, watcher)
    here = _here(store, (), watcher)
    own = here.protocols or here.templates or here.school.off or here.forms
    something = bool(overview.teams or own)
    watcher.forget()  # What the start had to tell is no trouble of this.
    if something:
        back_up(data, store, lambda: watcher.trouble)
    store.save_together(*values)
    if not store.flush(LONGEST) or watcher.trouble is not None:
        raise UserError(watcher.trouble or _NOT_WRITTEN)
    return something


_NOT_WRITTEN = tr(
    "The file could not be taken in. See that the disk has room and can be written to, then try "
    "again."
)


def _see_that_it_stands(
    store: WholeStore,
    parcels: Sequence[Parcel],
    watcher: CommandWatcher,
    values: Sequence[Kept | Owned],
) -> None:
    here = _here(store, parcels, watcher)
    # Times that the team does not agree to are kept nowhere: compared anew, they are not missed.
    same = {identity(e.value) for e in compare(parcels, here) if e.standing is Standing.SAME}
    if not all(identity(value) in same or stands(value, here) for value in values):
        raise UserError(_NOT_WRITTEN)


def _told(compared: Sequence[Compared]) -> list[Text]:
    told: list[Text] = []
    for each in compared:
        if each.standing is not Standing.SAME:
            told.append(line(each))
            told += [tr("   {line}", line=more) for more in details(each)]
    same = sum(each.standing is Standing.SAME for each in compared)
    if same:
        told.append(trn("{n} thing is the same here.", "{n} things are the same here.", same))
    return told


def _how_to_go_on(compared: Sequence[Compared]) -> Text:
    if any(each.standing is Standing.CONFLICT for each in compared):
        return tr(
            "Nothing has been changed. To take it in, add --apply, and --conflicts keep or "
            "--conflicts take for what differs."
        )
    if to_take(compared, conflicts=False):
        return tr("Nothing has been changed. To take it in, add --apply.")
    return tr("There is nothing to take in.")


def _done(values: Sequence[Kept | Owned]) -> Text:
    if not values:
        return tr("There was nothing to take in. Nothing has been changed.")
    return taken(values)
