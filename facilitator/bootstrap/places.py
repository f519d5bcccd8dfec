"""Which room is built by what."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.bootstrap.program import Program, Shown
from facilitator.ui.rooms import Room


def _today(program: Program) -> Shown:
    from facilitator.bootstrap.place_today import TodayRoom

    return TodayRoom(program)


def _meetings(program: Program) -> Shown:
    from facilitator.bootstrap.place_meetings import MeetingsRoom

    return MeetingsRoom(program)


def _team(program: Program) -> Shown:
    from facilitator.bootstrap.place_team import TeamRoom

    return TeamRoom(program)


def _prepare(program: Program) -> Shown:
    from facilitator.bootstrap.place_prepare import PrepareRoom

    return PrepareRoom(program)


def _run(program: Program) -> Shown:
    from facilitator.bootstrap.place_run import RunRoom

    return RunRoom(program)


def _close(program: Program) -> Shown:
    from facilitator.bootstrap.place_close import CloseRoom

    return CloseRoom(program)


def _minutes(program: Program) -> Shown:
    from facilitator.bootstrap.place_minutes import MinutesRoom

    return MinutesRoom(program)


def _library(program: Program) -> Shown:
    from facilitator.bootstrap.place_library import LibraryRoom

    return LibraryRoom(program)


def _goals(program: Program) -> Shown:
    from facilitator.bootstrap.place_goals import GoalsRoom

    return GoalsRoom(program)


def _follow_up(program: Program) -> Shown:
    from facilitator.bootstrap.place_follow_up import FollowUpRoom

    return FollowUpRoom(program)


def _settings(program: Program) -> Shown:
    from facilitator.bootstrap.place_settings import SettingsRoom

    return SettingsRoom(program)


def _protocol(program: Program) -> Shown:
    from facilitator.bootstrap.place_protocol import ProtocolRoom

    return ProtocolRoom(program)


def _rescue(program: Program) -> Shown:
    from facilitator.bootstrap.place_rescue import RescueRoom

    return RescueRoom(program)


BUILDERS: dict[Room, Callable[[Program], Shown]] = {
    Room.TODAY: _today,
    Room.MEETINGS: _meetings,
    Room.TEAM: _team,
    Room.PREPARE: _prepare,
    Room.RUN: _run,
    Room.CLOSE: _close,
    Room.MINUTES: _minutes,
    Room.LIBRARY: _library,
    Room.GOALS: _goals,
    Room.FOLLOW_UP: _follow_up,
    Room.SETTINGS: _settings,
    Room.PROTOCOL: _protocol,
    Room.RESCUE: _rescue,
}
"""Each room is imported when it is first entered: the first screen waits for none of the others."""
