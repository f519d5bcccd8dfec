"""What is wished for among the meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from facilitator.app.standing import Compared
from facilitator.domain.agenda import Item
from facilitator.domain.series import Rule


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """A meeting to be made. `from_` is one of the keys of facilitator.ui.meetings.starts.

    `last` is the meeting whose agenda is taken over with LAST, "" otherwise. `rule` says when it
    comes again, None for once. `carried` are items of earlier meetings that come along, to the
    first of them.
    """

    team: str
    from_: str
    day: date
    start: time
    bell: time
    last: str = ""
    rule: Rule | None = None
    carried: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """Another day and start for a meeting; `following`: for those after it in its series too."""

    meeting: str
    day: date
    start: time
    following: bool = False


@dataclass(frozen=True, slots=True)
class Cancel:
    """A planned meeting does not take place. `to` is the meeting that takes its items, or ""."""

    meeting: str
    reason: str = ""
    to: str = ""
    following: bool = False


@dataclass(frozen=True, slots=True)
class GoOn:
    """So many more meetings of a series, with the agenda of this one of them."""

    meeting: str
    most: int


@dataclass(frozen=True, slots=True)
class Paper:
    """A meeting that was held on paper; `meeting` is the planned one, "" for none.

    `present` are identities, `guests` and `apologies` names; notes, decisions and actions are lines
    as they were typed.
    """

    team: str
    meeting: str
    day: date
    start: time
    end: time
    present: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    apologies: tuple[str, ...] = ()


BIN_DAYS = 30
"""Days for which something lies in the bin."""


@dataclass(frozen=True, slots=True)
class FileView:
    """What was found in a file, by the file's name, compared with what is here."""

    name: str
    found: tuple[Compared, ...]
