"""A meeting is led without scrolling: what leads it is in sight whatever lies beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
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
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.scenes import meeting

MOVES = {deed.value for deed in (Deed.NEXT_SPEAKER, Deed.PASS, Deed.ABSENT, Deed.NEXT, Deed.AGENDA)}


def led(house: House) -> Iterator[tuple[str, RunScreen]]:
    """The scenes of a meeting under way, each once its heights have gone up from part to part."""
    for scene in meeting(house):
        if scene.startswith("run-"):
            screen = house.program.shown(Room.RUN).widget
            assert isinstance(screen, RunScreen)
            for _ in range(6):
                settle()
            yield scene, screen


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


def wanted(part: QWidget, screen: RunScreen) -> bool:
    """Whether a part is there for this step, in sight or not."""
    return part.isVisibleTo(screen.stage.centre.buttons)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)], ids=["1366", "1024"])
def test_nothing_scrolls_at_usual_letters(open_house: Open, size: tuple[int, int]) -> None:
    house = open_house(size=size)
    found, met = [], set()
    for scene, screen in led(house):
        met.add(scene)
        for area in screen.findChildren(TallScroll):
            far = area.verticalScrollBar().maximum() if area.isVisible() else 0
            found += [f"{scene}: {far} px"] if far else []
    assert {"run-ready", "run-slept", "run-hands", "run-through"} <= met
    assert not found, "\n" + "\n".join(found)


def test_what_leads_is_in_sight_at_twice_the_letters(open_house: Open) -> None:
    house = open_house(size=(1366, 768), scale=2.0)
    found, met = [], set()
    for scene, screen in led(house):
        if scene in ("run-ready", "run-veiled"):
            continue  # no clock runs yet; the room's layout has a clock of its own
        segment = house.program.conductor.run.segment
        parts: list[QWidget] = [screen.stage.capture.line]
        if segment is not None:
            parts += screen.findChildren(RunClock)
            titles = screen.stage.centre.findChildren(PlainLabel)
            parts += [label for label in titles if label.text() == segment.title][:1]
            assert len(parts) == 3, scene
        moves = screen.stage.centre.buttons.findChildren(QAbstractButton)
        shown = [b for b in moves if b.property("deed") in MOVES and wanted(b, screen)]
        met |= {b.property("deed") for b in shown}
        found += [f"{scene}: {fault}" for part in (*parts, *shown) if (fault := hidden(part))]
    assert met == MOVES
    assert not found, "\n" + "\n".join(found)


def test_what_takes_the_focus_comes_into_sight(open_house: Open) -> None:
    house = open_house(size=(1366, 768), scale=2.0)
    screen = next(screen for scene, screen in led(house) if scene == "run-vote")
    (first, *_, last) = screen.stage.centre.voices.count.fields
    body = screen.stage.centre.body
    for field in (last, first):
        body.verticalScrollBar().setValue(0)
        assert hidden(field)
        screen.focus_capture()
        field.setFocus()  # as a key of its own would; Tab scrolls by itself
        settle()
        assert not hidden(field)


def test_the_choices_of_a_short_time_are_whole_and_beside_the_clock(open_house: Open) -> None:
    house = open_house(size=(1366, 768), scale=2.0)
    screen = next(screen for scene, screen in led(house) if scene == "run-overrun")
    card, body = screen.stage.centre.overrun, screen.stage.centre.body
    house.press("F12")
    for row in [each for each in card.rows.values() if each.isVisible()]:
        for _ in range(6):
            settle()
        assert row.hasFocus()
        assert not hidden(row)
        assert not hidden(screen.stage.centre.clock)
        assert place(body.viewport()).left() <= place(card).left()
        assert place(card).right() <= place(body.viewport()).right()
        house.press("Down")
