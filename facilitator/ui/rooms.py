"""The rooms of the window: the team's and the program's own, and four of a meeting's journey."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import Text, tr


class Room(StrEnum):
    """A place in the window."""

    TODAY = "today"
    MEETINGS = "meetings"
    TEAM = "team"
    PREPARE = "prepare"
    RUN = "run"
    CLOSE = "close"
    MINUTES = "minutes"
    LIBRARY = "library"
    GOALS = "goals"
    FOLLOW_UP = "follow-up"
    PROTOCOL = "protocol"
    SETTINGS = "settings"
    RESCUE = "rescue"


HOUSE = (Room.TODAY, Room.MEETINGS, Room.TEAM)
BESIDE = (Room.LIBRARY, Room.GOALS, Room.FOLLOW_UP, Room.SETTINGS)
"""Rooms that can be entered whenever those of the house can, and have no tab: the bar is full."""
JOURNEY = (Room.PREPARE, Room.RUN, Room.CLOSE, Room.MINUTES)

ROOM_KEYS: dict[Room, str] = {
    Room.TODAY: "Ctrl+1",
    Room.MEETINGS: "Ctrl+2",
    Room.TEAM: "Ctrl+3",
    Room.PREPARE: "Ctrl+4",
    Room.RUN: "Ctrl+5",
    Room.CLOSE: "Ctrl+6",
    Room.MINUTES: "Ctrl+7",
    Room.LIBRARY: "Ctrl+8",
    Room.GOALS: "Ctrl+9",
    Room.FOLLOW_UP: "Ctrl+0",
    Room.SETTINGS: "Ctrl+,",
}


def room_name(room: Room) -> Text:
    """What a room is called."""
    names = {
        Room.TODAY: tr("Today"),
        Room.MEETINGS: tr("Meetings"),
        Room.TEAM: tr("Team"),
        Room.PREPARE: tr("Prepare"),
        Room.RUN: tr("Run"),
        Room.CLOSE: tr("Close"),
        Room.MINUTES: tr("Minutes"),
        Room.LIBRARY: tr("Library"),
        Room.GOALS: tr("Goals"),
        Room.FOLLOW_UP: tr("Follow-up"),
        Room.PROTOCOL: tr("Writing a protocol"),
        Room.SETTINGS: tr("Settings"),
        Room.RESCUE: tr("Rescue"),
    }
    return names[room]
