"""What is wished for among the meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from facilitator.app.importing import Compared
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


BIN_DAYS = 30
"""Days for which something lies in the bin."""


@dataclass(frozen=True, slots=True)
class FileView:
    """What was found in a file, by the file's name, compared with what is here."""

    name: str
    found: tuple[Compared, ...]
