"""Every key of the program, by the room where it holds; a test compares it with the rooms."""

from __future__ import annotations

from facilitator.domain.words import tr
from facilitator.ui.rooms import ROOM_KEYS, Room, room_name
from facilitator.ui.settings.key_rows import KeyGroup, KeyRow
from facilitator.ui.settings.key_rows import key_row as _row
from facilitator.ui.settings.meeting_keys import MEETING_KEYS

ALL_KEYS_KEY = "F1"


EVERYWHERE = KeyGroup(
    None,
    tr("Everywhere"),
    (
        _row(ALL_KEYS_KEY, tr("All keys")),
        _row("Ctrl+K", tr("Go to anything")),
        _row("F10", tr("The menu")),
        *(KeyRow((key,), room_name(room)) for room, key in ROOM_KEYS.items()),
        _row("Ctrl++ Ctrl+=", tr("Larger text")),
        _row("Ctrl+-", tr("Smaller text")),
        _row("Ctrl+.", tr("Put away what was told")),
        _row("Ctrl+Shift+.", tr("Put away that saving fails")),
        _row("Ctrl+Q", tr("Leave Facilitator")),
    ),
)

_ROWS: dict[Room, tuple[KeyRow, ...]] = {
    Room.SETTINGS: (
        _row("Ctrl+Return", tr("Add the names that were written")),
        _row("Ctrl+Shift+D", tr("Forget all names")),
    ),
    Room.LIBRARY: (
        _row("Ctrl+F", tr("Look for a protocol")),
        _row("Ctrl+Shift+F", tr("Show or hide the filters")),
        _row("Return", tr("Put the protocol into the agenda")),
        _row("Ctrl+N", tr("Make a meeting of the protocol")),
        _row("Ctrl+Shift+R", tr("Rehearse the protocol")),
        _row("Ctrl+D", tr("Make it a favourite, or no favourite any more")),
        _row("Ctrl+Shift+N", tr("Write a new protocol")),
        _row("Ctrl+E", tr("Adapt the protocol")),
        _row("Ctrl+Shift+E", tr("Copy the protocol and adapt the copy")),
        _row("Ctrl+S", tr("Hand protocols on as a pack")),
        _row("Ctrl+O", tr("See what is in a pack")),
        _row("Space", tr("Let one that differs come in from the pack, or stay")),
        _row("Ctrl+Return", tr("Take in what is in the pack")),
        _row("Esc", tr("Back to the library, or from a related protocol")),
        _row("Ctrl+Z", tr("Undo")),
        _row("Ctrl+Shift+Z", tr("Redo")),
    ),
    Room.GOALS: (
        _row("Ctrl+N", tr("New goal")),
        _row("Return", tr("Open the goal; change the chosen reading or evidence")),
        _row("F2", tr("Edit the goal, or the words of a vision or priority")),
        _row("Ctrl+E", tr("The story of the goal; in the list, the growth plan")),
        _row("Ctrl+R", tr("Enter a reading")),
        _row("Ins", tr("Add a group to the reading")),
        _row("Ctrl+O", tr("Take a reading from a file of results")),
        _row("Ctrl+Shift+E", tr("Add evidence")),
        _row("Del", tr("Delete the chosen reading or evidence; put away a look or priority")),
        _row("Ctrl+Return", tr("Keep what was entered; in the form, agree on the goal")),
        _row("Ctrl+Z", tr("Undo")),
        _row("Ctrl+Shift+Z", tr("Redo")),
        _row("Alt+1 Alt+2 Alt+3", tr("Take the better wording; what is pointed at in a document")),
        _row("Alt+4 Alt+5", tr("The next place that is pointed at in a document; look again")),
        _row("Alt+6 Alt+7 Alt+8", tr("Leave it as it is, with a reason")),
        _row("Ctrl+Shift+S", tr("Save a picture of the goals; save a document elsewhere")),
        _row("Ctrl+T", tr("The goals as a tree, or as a list again")),
        _row("Ctrl+Shift+V", tr("A new vision in the tree")),
        _row("Ctrl+Shift+R", tr("A new priority below the chosen vision")),
        _row("Ctrl+F", tr("Look for a goal")),
        _row("Ctrl+Shift+F", tr("Show all goals again; show the folder of the document")),
        _row("Ctrl+P", tr("Plan the reviews of the goal")),
        _row("Ctrl+D", tr("Add a day for a look")),
        _row("Ctrl+M", tr("Move the chosen look to that day")),
        _row("Ctrl+Shift+A", tr("Add an action for the goal")),
        _row("Alt+9", tr("Look again at what was left as it is")),
        _row("Ctrl+PgDown", tr("The next question of the form")),
        _row("Ctrl+PgUp", tr("The question before")),
        _row("Ctrl+L", tr("All questions at once, or one at a time")),
        _row("Ctrl+B", tr("Write the sentence from the answers again")),
        _row("Alt+Shift+L", tr("One letter more, for letters of your own")),
        _row("Ctrl+Del", tr("Without the last letter")),
        _row("Ctrl+S", tr("Keep these letters; save the story or the plan")),
        _row("Esc", tr("Back from the form, or to all goals")),
    ),
    Room.PROTOCOL: (
        _row("Ctrl+S", tr("Save as a version")),
        _row("Ins", tr("Add a step")),
        _row("Ctrl+D", tr("Duplicate the step")),
        _row("Alt+Up", tr("Move up")),
        _row("Alt+Down", tr("Move down")),
        _row("Del", tr("Remove")),
        _row("Ctrl+B", tr("Go on from the earlier version")),
        _row("Ctrl+Shift+B", tr("Put it aside, or back to the shipped text")),
        _row("Ctrl+Z", tr("Undo")),
        _row("Ctrl+Shift+Z", tr("Redo")),
        _row("Ctrl+L", tr("Back to the library")),
    ),
    Room.RESCUE: (
        _row("Return", tr("Go on with the chosen backup")),
        _row("F5", tr("Try again")),
        _row("Ctrl+R", tr("Try to rescue what can be read")),
        _row("Ctrl+E", tr("Start with an empty store")),
    ),
}

ROOMS_WINDOW = KeyGroup(
    None,
    tr("Room’s window"),
    (
        _row("PgDown", tr("The next page of the words, then the next step")),
        _row("PgUp", tr("The page before, then the step back")),
        _row("Esc", tr("Close the window")),
    ),
)


REHEARSAL = KeyGroup(
    None,
    tr("In a rehearsal"),
    (
        _row("Ctrl+F9", tr("Faster")),
        _row("Ctrl+Shift+F9", tr("Slower")),
        _row("Ctrl+F7", tr("Colleagues take turns by themselves")),
        _row("Ctrl+W", tr("End the rehearsal")),
    ),
)


def _run() -> tuple[KeyRow, ...]:
    from facilitator.ui.run.keys import KEYS, KeyTable  # only when the list is looked at

    table = KeyTable()
    return (
        *(KeyRow(table.keys(line.deed), line.name) for line in KEYS),
        _row("Return", tr("Keep the line; open or edit what is chosen")),
        _row("Ctrl+Return", tr("Keep the count of hands; split the line; agree on the goal")),
        _row("Ctrl+Backspace", tr("Join the chosen line to the one above")),
        _row("1 2 3 4 5", tr("In a panel or card: what stands beside the digit")),
        _row("Ctrl+PgDown", tr("The next question of the form of a goal")),
        _row("Ctrl+PgUp", tr("The question before, in the form of a goal")),
        _row("Ctrl+B", tr("Write the sentence of the goal from the answers again")),
        _row("+", tr("All who are left go to the last number of a count")),
        _row("Alt+Up", tr("Move up: the item that is to come, a person in the order, a line")),
        _row("Alt+Down", tr("Move down: the item that is to come, a person in the order, a line")),
        _row("Del", tr("Delete the chosen line")),
        _row("Esc", tr("Put the panel away; back to the line")),
    )


def all_keys(first: Room) -> tuple[KeyGroup, ...]:
    """All groups, those of a room and those that hold everywhere before the others."""
    rows = {**MEETING_KEYS, **_ROWS, Room.RUN: _run()}
    groups = [KeyGroup(room, room_name(room), rows[room]) for room in Room if room in rows]
    groups.sort(key=lambda group: group.room is not first)
    at = 1 if first in rows else 0
    return (*groups[:at], EVERYWHERE, *groups[at:], ROOMS_WINDOW, REHEARSAL)
