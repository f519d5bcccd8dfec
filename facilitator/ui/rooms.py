"""The rooms of the window: three of the team's, four of a meeting's journey."""

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
    RESCUE = "rescue"


HOUSE = (Room.TODAY, Room.MEETINGS, Room.TEAM)
JOURNEY = (Room.PREPARE, Room.RUN, Room.CLOSE, Room.MINUTES)

ROOM_KEYS: dict[Room, str] = {
    Room.TODAY: "Ctrl+1",
    Room.MEETINGS: "Ctrl+2",
    Room.TEAM: "Ctrl+3",
    Room.PREPARE: "Ctrl+4",
    Room.RUN: "Ctrl+5",
    Room.CLOSE: "Ctrl+6",
    Room.MINUTES: "Ctrl+7",
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
        Room.RESCUE: tr("Rescue"),
    }
    return names[room]
