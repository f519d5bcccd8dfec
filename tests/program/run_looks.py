"""What the scenes of a running meeting are looked at for: what leads it is in sight."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.rooms import Room
from facilitator.ui.run.drawer import Drawer
from facilitator.ui.run.keys import Deed
from facilitator.ui.run.screen import RunScreen
from facilitator.ui.run.scroll import TallScroll
from facilitator.ui.run.talk import RunClock
from tests.program import looking
from tests.program.findings import Met
from tests.program.house import House, high, settle

MOVES = {deed.value for deed in (Deed.NEXT_SPEAKER, Deed.PASS, Deed.ABSENT, Deed.NEXT, Deed.AGENDA)}


def _screen(house: House) -> RunScreen:
    screen = house.program.shown(Room.RUN).widget
    assert isinstance(screen, RunScreen)
    return screen


def place(part: QWidget) -> QRect:
    """Where a part stands in its window."""
    return QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size())


def hidden(part: QWidget) -> str:
    """What keeps a part from being seen whole, "" for nothing."""
    if not part.isVisible():
        return f"{looking.called(part)} is not there"
    here, above = place(part), part.parentWidget()
    while above is not None:
        if not place(above).contains(here):
            return f"{looking.called(part)} goes beyond {type(above).__name__}"
        above = above.parentWidget()
    for drawer in part.window().findChildren(Drawer):
        if drawer.isVisible() and place(drawer).intersects(here):
            return f"{looking.called(part)} lies under {looking.called(drawer)}"
    return ""


def scrolled(house: House, scene: str) -> Iterator[str | Met]:
    """Whatever has to be scrolled at usual letters."""
    if not scene.startswith("run-"):
        return
    screen = _screen(house)
    high()
    yield Met(scene)
    for area in screen.findChildren(TallScroll):
        far = area.verticalScrollBar().maximum() if area.isVisible() else 0
        if far:
            yield f"{far} px"


def leading(house: House, scene: str) -> Iterator[str | Met]:
    """What leads the meeting and is not whole in sight; the moves that are."""
    if not scene.startswith("run-") or scene in ("run-ready", "run-veiled"):
        return  # no clock runs yet; the room's layout has a clock of its own
    screen = _screen(house)
    high()
    segment = house.program.conductor.run.segment
    parts: list[QWidget] = [screen.stage.capture.line]
    if segment is not None:
        parts += screen.findChildren(RunClock)
        titles = screen.stage.centre.findChildren(PlainLabel)
        parts += [label for label in titles if label.text() == segment.title][:1]
        assert len(parts) == 3, scene
    moves = screen.stage.centre.buttons.findChildren(QAbstractButton)
    shown = [b for b in moves if b.property("deed") in MOVES and _wanted(b, screen)]
    yield from (Met(b.property("deed")) for b in shown)
    yield from filter(None, map(hidden, (*parts, *shown)))


def _wanted(part: QWidget, screen: RunScreen) -> bool:
    """Whether a part is there for this step, in sight or not."""
    return part.isVisibleTo(screen.stage.centre.buttons)


def brought(house: House, scene: str) -> Iterator[str | Met]:
    """What stays out of sight though it has taken the focus; what was out of sight before."""
    if scene != "run-vote":
        return
    screen = _screen(house)
    (first, *_, last) = screen.stage.centre.voices.count.fields
    body = screen.stage.centre.body
    for field in (last, first):
        body.verticalScrollBar().setValue(0)
        if hidden(field):
            yield Met(field.accessibleName())
        screen.focus_capture()
        field.setFocus()  # as a key of its own would; Tab scrolls by itself
        settle()
        if fault := hidden(field):
            yield fault
