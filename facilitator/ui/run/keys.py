"""The keys of a meeting under way, in one table, and binding them while the text focus stays.

Each deed has a first key and, for keyboards whose function keys need Fn, a second one. None is a
key of the platform for editing text, and none is one of the window's own.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.domain.notes import Kind
from facilitator.domain.run import Move
from facilitator.domain.words import Text, tr


class Deed(StrEnum):
    """What a key does on this screen; the values are what settings keep."""

    PAUSE = "pause"
    NEXT = "next"
    BACK = "back"
    NEXT_SPEAKER = "next-speaker"
    SPEAKER_BACK = "speaker-back"
    PASS = "pass"  # noqa: S105 -- a turn, not a secret
    ABSENT = "absent"
    MORE = "more"
    LESS = "less"
    PARK = "park"
    COME_BACK = "come-back"
    ROOM = "room"
    IDEAS = "ideas"
    STICKS = "sticks"
    AGENDA = "agenda"
    PEOPLE = "people"
    INSERT = "insert"
    LEAD_ON = "lead-on"
    GOAL = "goal"
    KEPT = "kept"
    UNHEARD = "unheard"
    HANDS = "hands"
    ORDER = "order"
    GIVE = "give"
    HAND_LIST = "hand-list"
    GROUPS = "groups"
    OVERRUN = "overrun"
    ONLY_ME = "only-me"
    CONFIDENTIAL = "confidential"
    UNCOVER = "uncover"
    COUNT = "count"
    LEAVE = "leave"
    MUTE = "mute"
    COUNT_UP = "count-up"
    UNDO = "undo"
    REDO = "redo"
    PHRASES = "phrases"
    FILE = "file"
    TO_ACTION = "to-action"
    NOTE = "note"
    DECISION = "decision"
    ACTION = "action"
    QUESTION = "question"
    WONDERING = "wondering"
    EVIDENCE = "evidence"
    PARKING = "parking"


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A deed's keys in Qt's portable form, its name, and its first key on macOS if another."""

    deed: Deed
    name: Text
    first: str
    second: str = ""
    mac: str = ""


KEYS: tuple[KeyLine, ...] = (
    KeyLine(Deed.PARK, tr("Park"), "F4", "Ctrl+Shift+L"),
    KeyLine(Deed.PAUSE, tr("Start or pause"), "F5", "Ctrl+Shift+P"),
    KeyLine(Deed.NEXT, tr("Next step"), "F6", "Ctrl+G"),
    KeyLine(Deed.BACK, tr("Take the step back"), "Shift+F6", "Ctrl+Shift+G"),
    KeyLine(Deed.NEXT_SPEAKER, tr("Next speaker"), "F7", "Ctrl+J"),
    KeyLine(Deed.SPEAKER_BACK, tr("Take the speaker back"), "Shift+F7", "Ctrl+Shift+J"),
    KeyLine(Deed.PASS, tr("Pass"), "F8", "Ctrl+L"),
    KeyLine(Deed.ABSENT, tr("Not here"), "Shift+F8", "Ctrl+Shift+H"),
    KeyLine(Deed.MORE, tr("1 min more"), "F9", "Ctrl+T"),
    KeyLine(Deed.LESS, tr("1 min less"), "Shift+F9", "Ctrl+Shift+T"),
    # macOS shows the desktop with F11.
    KeyLine(Deed.ROOM, tr("Room’s window"), "F11", "Ctrl+R", mac="Shift+F11"),
    KeyLine(Deed.IDEAS, tr("Show the room the line, or what was collected"), "Ctrl+Shift+W"),
    KeyLine(Deed.HANDS, tr("Count hands"), "F2", "Ctrl+Shift+C"),
    KeyLine(Deed.OVERRUN, tr("When time runs short"), "F12", "Ctrl+Shift+O"),
    KeyLine(Deed.AGENDA, tr("Agenda"), "F3", "Ctrl+Shift+A"),
    KeyLine(Deed.PEOPLE, tr("Came or left"), "Shift+F3", "Ctrl+Shift+E"),
    KeyLine(Deed.COME_BACK, tr("Come back"), "Shift+F4", "Ctrl+Shift+B"),
    KeyLine(Deed.INSERT, tr("Put an item in"), "Ins", "Ctrl+Shift+N"),
    KeyLine(Deed.LEAD_ON, tr("Where this step leads on to"), "Ctrl+Shift+X"),
    KeyLine(Deed.GOAL, tr("What we do with the goal"), "Shift+F2", "Ctrl+D"),
    KeyLine(Deed.STICKS, tr("If it sticks"), "Shift+F1", "Ctrl+Shift+I"),
    KeyLine(Deed.KEPT, tr("Kept so far"), "Ctrl+Shift+K"),
    KeyLine(Deed.MUTE, tr("Sound off, or on again"), "Ctrl+M"),
    KeyLine(Deed.COUNT_UP, tr("Count up, or down again"), "Ctrl+Shift+U"),
    KeyLine(Deed.ORDER, tr("Order of the round"), "Ctrl+Shift+R"),
    KeyLine(Deed.GIVE, tr("Give the rest to someone"), "Ctrl+Shift+D"),
    KeyLine(Deed.HAND_LIST, tr("Who wants to speak"), "Ctrl+Shift+S"),
    KeyLine(Deed.GROUPS, tr("The groups"), "Ctrl+Shift+M"),
    KeyLine(Deed.UNHEARD, tr("Show the room how many have not spoken"), "Ctrl+Shift+V"),
    KeyLine(Deed.NOTE, tr("Note"), "Alt+1"),
    KeyLine(Deed.DECISION, tr("Decision"), "Alt+2"),
    KeyLine(Deed.ACTION, tr("Action"), "Alt+3"),
    KeyLine(Deed.QUESTION, tr("Question"), "Alt+4"),
    KeyLine(Deed.WONDERING, tr("Wondering"), "Alt+5"),
    KeyLine(Deed.EVIDENCE, tr("Evidence"), "Alt+6"),
    KeyLine(Deed.PARKING, tr("Parking"), "Alt+7"),
    KeyLine(Deed.COUNT, tr("Answer yes"), "Alt+8"),
    KeyLine(Deed.LEAVE, tr("Answer no"), "Alt+9"),
    KeyLine(Deed.ONLY_ME, tr("Only for me"), "Alt+0"),
    KeyLine(Deed.CONFIDENTIAL, tr("Confidential, for part B of the minutes alone"), "Ctrl+I"),
    KeyLine(Deed.UNCOVER, tr("Show together"), "Ctrl+Shift+Y"),
    KeyLine(Deed.PHRASES, tr("A phrase of your own"), "Ctrl+Shift+F"),
    KeyLine(Deed.FILE, tr("A file as evidence"), "Ctrl+O"),
    KeyLine(Deed.TO_ACTION, tr("Make an action of the chosen line, or the last"), "Ctrl+Shift+Q"),
    KeyLine(Deed.UNDO, tr("Undo"), "Ctrl+Z"),
    KeyLine(Deed.REDO, tr("Redo"), "Ctrl+Shift+Z"),
)

MOVE_OF: Mapping[Deed, Move] = MappingProxyType(
    {
        Deed.BACK: Move.BACK,
        Deed.NEXT_SPEAKER: Move.NEXT_SPEAKER,
        Deed.SPEAKER_BACK: Move.SPEAKER_BACK,
        Deed.PASS: Move.PASS,
        Deed.ABSENT: Move.ABSENT,
        Deed.MORE: Move.MORE,
        Deed.LESS: Move.LESS,
        Deed.PARK: Move.PARK,
        Deed.COME_BACK: Move.COME_BACK,
    }
)
"""Deeds that are one move whatever the phase."""

NEEDED: Mapping[Deed, Move] = MappingProxyType(
    {
        Deed.ORDER: Move.ORDER,
        Deed.GIVE: Move.GIVE,
        Deed.HAND_LIST: Move.RAISE,
        Deed.GROUPS: Move.REGROUP,
        Deed.LEAD_ON: Move.LEAD_ON,
    }
)
"""Deeds that open something which is of use only while a move is legal."""

KIND_OF: Mapping[Deed, Kind] = MappingProxyType({Deed(kind.value): kind for kind in Kind})


class KeyTable:
    """The keys in force: the table's own, with what a person has changed.

    `changes` gives other first keys by a deed's value, "" takes the key away.
    """

    def __init__(
        self, changes: Mapping[str, str] | None = None, platform: str = sys.platform
    ) -> None:
        self._keys: dict[Deed, tuple[str, ...]] = {}
        for line in KEYS:
            first = line.mac if platform == "darwin" and line.mac else line.first
            first = (changes or {}).get(line.deed.value, first)
            self._keys[line.deed] = tuple(key for key in (first, line.second) if key)

    def keys(self, deed: Deed) -> tuple[str, ...]:
        """All keys of a deed in Qt's portable form."""
        return self._keys[deed]

    def cap(self, deed: Deed) -> QKeySequence:
        """The key to show on a button."""
        keys = self._keys[deed]
        return QKeySequence(keys[0]) if keys else QKeySequence()

    def native(self, deed: Deed) -> str:
        """The same as words of the platform."""
        return self.cap(deed).toString(QKeySequence.SequenceFormat.NativeText)


def bind(widget: QWidget, table: KeyTable, do: Callable[[Deed], None]) -> None:
    """Let the keys of all deeds call `do` while `widget` is visible in the active window."""
    for line in KEYS:
        for key in table.keys(line.deed):
            shortcut = QShortcut(QKeySequence(key), widget)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda deed=line.deed: do(deed))
