"""Every key of the program, by the room where it holds; a test compares it with the rooms."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.words import Text, tr
from facilitator.ui.rooms import ROOM_KEYS, Room, room_name

ALL_KEYS_KEY = "F1"


@dataclass(frozen=True, slots=True)
class KeyRow:
    """Keys in Qt's portable form that do the same, and what they do."""

    keys: tuple[str, ...]
    name: Text


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one room; of every one when `room` is None."""

    room: Room | None
    title: Text
    rows: tuple[KeyRow, ...]


def _row(keys: str, name: Text) -> KeyRow:
    return KeyRow(tuple(keys.split()), name)


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
    Room.TODAY: (
        _row("F5 Ctrl+Shift+P", tr("Start the next meeting, or resume it")),
        _row("Ctrl+P", tr("Prepare the next meeting")),
        _row("Ctrl+Shift+N", tr("Start now")),
        _row("Ctrl+N", tr("New meeting")),
        _row("Ctrl+H", tr("Enter a meeting that was held on paper")),
        _row("Ctrl+Shift+C", tr("Read back and close")),
        _row("Ctrl+M", tr("The minutes of the meeting")),
        _row("Ctrl+L", tr("Look round with a sample team")),
        _row("Alt+1 Alt+2 Alt+3", tr("Open a goal that asks for a look")),
        _row("Return", tr("Make the meeting, or start it")),
    ),
    Room.MEETINGS: (
        _row("Ctrl+N", tr("New meeting")),
        _row("Return", tr("Open, make or take back")),
        _row("Del", tr("Put into the bin")),
        _row("Ctrl+B", tr("The bin")),
        _row("Ctrl+I", tr("Meetings in a file")),
        _row("Ctrl+D", tr("Days off, and templates of your own")),
        _row("F2", tr("Rename the chosen template")),
        _row("Ctrl+H", tr("Enter a meeting that was held on paper")),
        _row("Ctrl+M", tr("Move the meeting to another day")),
        _row("Ctrl+Shift+M", tr("Cancel the meeting, or let it take place")),
        _row("Ctrl+T", tr("Save the meeting as a template")),
        _row("Ctrl+G", tr("Go on with the series")),
        _row("Ctrl+S", tr("Save all meetings, or a template, in a file")),
        _row("Ctrl+O", tr("Look into a file, or take days off from a calendar")),
        _row("Ctrl+Shift+O", tr("Take a template from a file")),
        _row("Ctrl+Return", tr("Take in what is in the file")),
        _row("Esc", tr("Back to the list")),
    ),
    Room.TEAM: (
        _row("Ctrl+T", tr("Make a team")),
        _row("Ctrl+Shift+V", tr("Voices over the term, where the team has agreed")),
        _row("Ins", tr("Add a member, or a norm where the keyboard is among them")),
        _row("F2", tr("Edit the chosen member or norm")),
        _row("Alt+Up", tr("Move up")),
        _row("Alt+Down", tr("Move down")),
        _row("Del", tr("Retire a member, or take out a norm")),
    ),
    Room.PREPARE: (
        _row("F5 Ctrl+Shift+P", tr("Start the meeting")),
        _row("Ctrl+B", tr("Fit to the bell")),
        _row("Ctrl+L", tr("Lock or unlock the item for a fit")),
        _row("Alt+1 Alt+2 Alt+3 Alt+4 Alt+5", tr("What helps when the agenda does not fit")),
        _row("Alt+0", tr("Put away what the fit did")),
        _row("Ctrl+E", tr("Send out")),
        _row("Alt+A Alt+R Alt+B Alt+S", tr("Which document to send out")),
        _row("Alt+W Alt+P", tr("As a Word file, or as a PDF")),
        _row("Ctrl+S", tr("Save the document")),
        _row("Ctrl+Shift+S", tr("Save it elsewhere")),
        _row("Ctrl+Shift+F", tr("Show the folder")),
        _row("Ctrl+M", tr("Write an e-mail with the agenda")),
        _row("Ctrl+I", tr("Save an invitation for calendars")),
        _row("Shift+F5", tr("Rehearse the meeting")),
        _row("Ctrl+Shift+R", tr("Rehearse the protocol")),
        _row("Ins", tr("Add an item; on the other tabs, a date")),
        _row("F2", tr("Edit the chosen field or date")),
        _row("Space", tr("Tick or untick a name in a list")),
        _row("Alt+Up", tr("Move up")),
        _row("Alt+Down", tr("Move down")),
        _row("Ctrl+D", tr("Duplicate the item")),
        _row("Ctrl+Shift+J", tr("Split the item, or take its protocol into steps")),
        _row("Ctrl+J", tr("Merge the item with the one below")),
        _row("Ctrl+Shift+I", tr("Notes on the item; then what to bring")),
        _row("Ctrl+Shift+M", tr("What can be done with the item")),
        _row("Alt+9", tr("What waits from earlier meetings; Return puts it on the agenda")),
        _row("Ctrl+Shift+A", tr("Put all that waits on the agenda")),
        _row("Ctrl+Shift+B", tr("Bring back what was put away of it")),
        _row("Ctrl+Shift+H", tr("Why these hints are told")),
        _row("Alt+6 Alt+7 Alt+8", tr("Put a hint away for this meeting")),
        _row("Del", tr("Remove")),
        _row("Ctrl+Shift+G", tr("Take the roles that are proposed by turns")),
        _row("Ctrl+PgUp", tr("The tab before")),
        _row("Ctrl+PgDown", tr("The next tab")),
        _row("Ctrl+F", tr("Look for a protocol")),
        _row("Return", tr("Insert the protocol; add the guest")),
        _row("Ctrl+R", tr("Read all words of the protocol")),
        _row("Ctrl+Return", tr("Lay the protocol out as items")),
        _row("Ctrl+Shift+Return", tr("Insert the protocol with the minutes it took")),
        _row("Esc", tr("Back to the library, or to the plan")),
        _row("Ctrl+Z", tr("Undo")),
        _row("Ctrl+Shift+Z", tr("Redo")),
    ),
    Room.CLOSE: (
        _row("Ctrl+Return", tr("Finish and see the minutes")),
        _row("Ctrl+Shift+A", tr("Approve the last minutes")),
        _row("Esc", tr("Leave them as they are")),
        _row("Alt+8", tr("The norm of the day was kept")),
        _row("Alt+0", tr("The norm of the day was partly kept")),
        _row("Alt+9", tr("The norm of the day was not kept today")),
        _row("Return", tr("Add the action")),
    ),
    Room.MINUTES: (
        _row("Ctrl+E", tr("Save the minutes")),
        _row("Ctrl+Shift+E", tr("Save elsewhere")),
        _row("Ctrl+Shift+F", tr("Show the folder")),
        _row("Ctrl+Shift+A", tr("Approve the minutes, or open them again")),
        _row("Return", tr("Do so, with the words that were written")),
        _row("Esc", tr("Leave them as they are")),
        _row("Alt+T Alt+H", tr("The copy for the team, or one page for the head")),
        _row("Ctrl+D", tr("What goes in, or back to the page")),
        _row("Alt+Up", tr("Move up")),
        _row("Alt+Down", tr("Move down")),
        _row("Ctrl+Shift+S", tr("Send: mail, paper, a folder or stick, calendars")),
        _row("Ctrl+M", tr("Write an e-mail with the minutes")),
        _row("Ctrl+P", tr("Print the minutes")),
        _row("Ctrl+S", tr("Save the minutes in the folder or on the stick")),
        _row("Ctrl+O", tr("Choose another folder or stick")),
        _row("Ctrl+I", tr("Save the days of the actions for calendars")),
        _row("Ctrl+Shift+D", tr("Save the page for who was absent")),
        _row("Ctrl+Shift+M", tr("Write to who was absent")),
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
        _row("Esc", tr("Back to the library")),
        _row("Ctrl+Z", tr("Undo")),
        _row("Ctrl+Shift+Z", tr("Redo")),
    ),
    Room.GOALS: (
        _row("Ctrl+N", tr("New goal")),
        _row("Return", tr("Open the goal; change the chosen reading or evidence")),
        _row("F2", tr("Edit the goal, or the words of a vision or priority")),
        _row("Ctrl+E", tr("Save the story of the goal in Word; in the list, the growth plan")),
        _row("Ctrl+Shift+P", tr("Save the story of the goal as a PDF")),
        _row("Ctrl+R", tr("Enter a reading")),
        _row("Ins", tr("Add a group to the reading")),
        _row("Ctrl+O", tr("Take a reading from a file of results")),
        _row("Ctrl+Shift+E", tr("Add evidence")),
        _row("Del", tr("Delete the chosen reading or evidence; put away a look or priority")),
        _row("Ctrl+Return", tr("Keep what was entered; in the form, agree on the goal")),
        _row("Ctrl+Z", tr("Undo")),
        _row("Ctrl+Shift+Z", tr("Redo")),
        _row("Alt+1 Alt+2 Alt+3", tr("Take the better wording")),
        _row("Alt+6 Alt+7 Alt+8", tr("Leave it as it is, with a reason")),
        _row("Ctrl+Shift+S", tr("Save a picture of the goals for a staff meeting")),
        _row("Ctrl+T", tr("The goals as a tree, or as a list again")),
        _row("Ctrl+Shift+V", tr("A new vision in the tree")),
        _row("Ctrl+Shift+R", tr("A new priority below the chosen vision")),
        _row("Ctrl+F", tr("Look for a goal")),
        _row("Ctrl+Shift+F", tr("Show all goals again")),
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
        _row("Ctrl+S", tr("Keep these letters")),
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
    rows = {**_ROWS, Room.RUN: _run()}
    groups = [KeyGroup(room, room_name(room), rows[room]) for room in Room if room in rows]
    groups.sort(key=lambda group: group.room is not first)
    at = 1 if first in rows else 0
    return (*groups[:at], EVERYWHERE, *groups[at:], ROOMS_WINDOW, REHEARSAL)
