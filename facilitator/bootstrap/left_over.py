"""What a team's earlier meetings left, fetched from the store for a form or a tray."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from facilitator.app.carried_times import times_left
from facilitator.app.carrying import left_of_all
from facilitator.app.keeping import Folder
from facilitator.app.overview import MeetingLine
from facilitator.bootstrap.program import Program
from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Meeting
from facilitator.domain.stage import Stage

Came: TypeAlias = Callable[[tuple[Item, ...], tuple[Meeting, ...], Mapping[str, int]], None]
"""Told what is left, which planned meetings may have taken it up, and how often it came along."""

_LOOKED_AT = 12
"""Planned meetings, the next ones, whose agendas may hold already what is left."""


def fetch_left(program: Program, team: str, day: date, then: Came, *, but: str = "") -> None:
    """What the last meeting held until that day leaves, and those cancelled since.

    The meeting `but` is none of them, nor of the planned ones.
    """
    lines = [line for line in program.overview.meetings if line.team == team and line.id != but]
    held = max(
        (line for line in lines if line.stage is Stage.HELD and line.day <= day),
        key=lambda line: (line.day, line.start),
        default=None,
    )
    since = date.min if held is None else held.day
    gone = [each for each in lines if each.stage is Stage.CANCELLED and each.day >= since]
    wanted = [each for each in (held, *gone) if each is not None]
    planned = [each for each in lines if each.stage is Stage.PLANNED and each.day >= since]
    planned.sort(key=lambda line: (line.day, line.start))

    def came(folders: tuple[Folder, ...]) -> None:
        others = tuple(f.meeting for f in folders if f.meeting.stage is Stage.PLANNED)
        ended = [each for each in folders if each.meeting.stage is not Stage.PLANNED]
        left = left_of_all(ended, day)
        then(left, others, times_left(left, ended))

    _fetch(program, [*wanted, *planned[:_LOOKED_AT]] if wanted else [], came)


def _fetch(
    program: Program,
    lines: list[MeetingLine],
    then: Callable[[tuple[Folder, ...]], None],
    before: tuple[Folder, ...] = (),
) -> None:
    if not lines:
        then(before)
        return
    first, *rest = lines

    def came(folder: Folder | None) -> None:
        _fetch(program, rest, then, before if folder is None else (*before, folder))

    program.store.folder(first.id, came)
