"""How often what stands on an agenda came along: followed from meeting to meeting, never stored."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from facilitator.app.carrying import carried_id
from facilitator.app.keeping import Folder
from facilitator.domain.agenda import Item
from facilitator.domain.carried import Carried
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.stage import Stage

_LONGEST = 200
"""Meetings over which a line is followed; a file from elsewhere may name them in a circle."""
_AGREED = frozenset({Carried.QUESTION, Carried.ACTION})
_COUNTED = frozenset({Kind.QUESTION, Kind.ACTION})


@dataclass(frozen=True, slots=True)
class Agenda:
    """What stood on the agenda of a meeting, with what it kept for the next one."""

    meeting: str
    held: bool
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of a team's meetings, asked as far as it is needed.

    `held` are the days of those that were held, in order; `on` tells the agendas of a day, `made`
    the days on which these questions and actions were made, by identity, or () all of the team.
    """

    held: Callable[[], tuple[date, ...]]
    on: Callable[[date], Iterable[Agenda]]
    made: Callable[[tuple[str, ...]], Mapping[str, date]]


def times(meeting: Meeting, commitments: Iterable[Commitment], past: Past) -> dict[str, int]:
    """Over how many held meetings each thing has come along to this one, by its identity.

    That is said of what stands on the agenda or waits for the next, and of what was asked and
    promised in earlier meetings; nothing of what is new here.
    """
    plan = meeting.plan
    found = {i.id: _followed(i, meeting, past) for i in (*plan.items, *plan.for_next)}
    before = (c for c in commitments if c.meeting != meeting.id and c.kind in _COUNTED)
    asked = tuple(each.id for each in before)
    for identity, day in past.made(asked).items() if asked else ():
        found[identity] = _since(day, plan.day, past)
    return {identity: n for identity, n in found.items() if n}


def times_left(left: tuple[Item, ...], folders: Iterable[Folder]) -> dict[str, int]:
    """The same of what meetings leave for another one, by the identity that it had there."""
    # One that was held instead of a cancelled one may have the same day.
    known: dict[tuple[date | None, bool], Folder] = {
        (each.meeting.plan.day, _cancelled(each)): each for each in folders
    }
    pairs = ((i, known.get((i.carried_from, i.carried is Carried.CANCELLED))) for i in left)
    return {item.id: again(folder, item.id) for item, folder in pairs if folder is not None}


def again(folder: Folder, identity: str) -> int:
    """How often something of a meeting will have come along when it is carried on from there."""
    return folder.times.get(identity, 0) + (not _cancelled(folder))


def _cancelled(folder: Folder) -> bool:
    return folder.meeting.stage is Stage.CANCELLED


def _followed(item: Item, here: Meeting, past: Past) -> int:
    meeting, day, found = here.id, here.plan.day, 0
    for _ in range(_LONGEST):
        since = item.carried_from
        if item.carried in (Carried.NO, Carried.REVIEW) or since is None:
            break
        if item.carried in _AGREED:
            return found + _agreed(item.id, meeting, day, past)
        before = _before(item, meeting, past.on(since))
        if before is None:
            return found + (item.carried is not Carried.CANCELLED)
        agenda, item = before
        meeting, day, found = agenda.meeting, since, found + agenda.held
    return found


def _before(item: Item, meeting: str, agendas: Iterable[Agenda]) -> tuple[Agenda, Item] | None:
    """The agenda on which an item stood before, and what it was there."""
    for agenda in agendas:
        for each in agenda.items:
            if carried_id(each.id, meeting) == item.id:
                return agenda, each
    return None


def _agreed(identity: str, meeting: str, day: date, past: Past) -> int:
    """Of what was asked or promised: the meetings held since, as its register counts them."""
    for each, made in past.made(()).items():
        if carried_id(each, meeting) == identity:
            return max(1, _since(made, day, past))
    return 1


def _since(made: date, day: date, past: Past) -> int:
    held = past.held()
    return max(0, bisect_left(held, day) - bisect_left(held, made))
