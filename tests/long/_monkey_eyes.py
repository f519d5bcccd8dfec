"""What must hold after each thing that the monkey does: no drift, and no line or word lost."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from facilitator.bootstrap.hand_clock import HandClock
from facilitator.bootstrap.place_run import RunRoom
from facilitator.bootstrap.program import Program
from facilitator.domain.events import Continued, Event, Finished, Gap, Paused, Went, effective
from facilitator.domain.run import Phase
from facilitator.domain.time import Millis
from facilitator.ui.rooms import Room
from facilitator.ui.run.keys import KEYS, Deed, KeyTable
from facilitator.ui.run.said_line import SaidLine

_CHANGE_LINES = (Deed.UNDO, Deed.REDO, Deed.TO_ACTION, Deed.PHRASES, Deed.FILE)
HARMLESS = frozenset(
    key
    for line in KEYS
    if line.deed not in _CHANGE_LINES
    for key in KeyTable().keys(line.deed)
    if key not in ("Ins", "Del")
)
"""Keys that may make a move, and never change a line that was kept or is begun."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The meeting as it stands: its clock beside the machine's, its lines, and the line begun.

    `editing` names another field that has the keyboard: what it holds may still go into a line.
    """

    meeting: str
    live: bool
    awake: Millis
    t: Millis
    events: tuple[Event, ...]
    lines: dict[str, str]
    begun: str
    capturing: bool
    editing: str


def line_of(program: Program) -> SaidLine | None:
    """The capture line, where it is in sight."""
    shown = program._shown.get(Room.RUN)
    if program.room is not Room.RUN or not isinstance(shown, RunRoom):
        return None
    line = shown._screen.stage.capture.line
    return line if line.isVisible() else None


def seen(program: Program, clock: HandClock) -> Sight:
    """What stands there now."""
    desk, conductor, line = program.desk, program.conductor, line_of(program)
    meeting = desk.meeting
    here = "" if meeting is None else meeting.id
    notes = {note.id: note.text for note in desk.sheet.record.notes}
    made = {c.id: c.text for c in desk.sheet.commitments if c.meeting == here}
    focus = QApplication.focusWidget()
    other = isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit) and focus is not line
    return Sight(
        here,
        conductor.live,
        clock.awake(),
        conductor.t,
        desk.events,
        notes | made,
        "" if line is None else line.text(),
        line is not None and focus is line and QApplication.activePopupWidget() is None,
        f"{type(focus).__name__} {focus.accessibleName()}" if focus and other else "",
    )


def drift(before: Sight, after: Sight) -> str:
    """How far the meeting's clock has parted from waking time, "" for not at all."""
    going = before.live and after.live and before.meeting == after.meeting
    if not going or after.events[: len(before.events)] != before.events[: len(after.events)]:
        return ""  # another meeting, or turns that have lost their times
    gaps = (e for e in after.events[len(before.events) :] if isinstance(e, Gap))
    counted = sum(gap.span for gap in gaps if gap.counted)
    off = after.t - before.t - (after.awake - before.awake) - counted
    return f"the meeting's clock is {off} ms off" if off else ""


def unspent(program: Program) -> str:
    """Whether the steps together have had the clock less pauses, "" when they have."""
    conductor = program.conductor
    if not conductor.live:
        return ""
    run = conductor.run
    stood = standing(program.desk.events, run.t)
    off = sum(run.spent.values()) - (run.t - stood)
    return f"the steps had {off} ms more than the clock less pauses" if off else ""


def standing(events: tuple[Event, ...], until: Millis) -> Millis:
    """How long the meeting was paused, or had no step under way, by its log alone."""
    stood, since, paused, step = 0, 0, False, True
    for event in effective(events):
        stood += event.t - since if paused or not step else 0
        since = event.t
        match event:
            case Paused():
                paused = True
            case Continued():
                paused = False
            case Went():
                step = bool(event.to)
            case Finished():
                return stood
            case _:
                pass
    return stood + (until - since if paused or not step else 0)


def lost(before: Sight, after: Sight, did: str) -> str:
    """What was kept or begun before and is not there now, "" for nothing.

    `did` is the key that was pressed, "" when only time passed.
    """
    if before.meeting != after.meeting:
        return ""
    if did == "Return" and before.capturing and before.begun.strip():
        return "" if len(after.lines) > len(before.lines) else f"{before.begun!r} was not kept"
    if did and did not in HARMLESS:
        return ""
    gone = [text for name, text in before.lines.items() if after.lines.get(name) != text]
    if gone and not before.editing:
        return f"{did or 'time'} lost the line {gone[0]!r}"
    if before.capturing and after.capturing and after.begun != before.begun:
        return f"{did or 'time'} changed the line begun from {before.begun!r} to {after.begun!r}"
    return ""


def ended(program: Program) -> bool:
    """Whether the meeting on the desk is over, or there is none."""
    return program.conductor.run.phase is Phase.FINISHED or program.desk.meeting is None
