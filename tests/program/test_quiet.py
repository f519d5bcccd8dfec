"""A room that is shown again changes nothing, takes no focus and no letter; a field no key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from tests.program import keyboard, looking
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.walks import WALKS

# What the offscreen platform says when a list opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

BEGUN = "zqbegun"
UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
Seen = list[tuple[object, ...]]


def seen(house: House) -> Seen:
    """All that is in the window, with where it stands and what it says."""
    return [
        (type(w).__name__, w.isVisible(), w.isEnabled(), w.geometry().getRect(), *looking.texts(w))
        for w in house.window.findChildren(QWidget)
        if w.isVisible()
    ]


@pytest.mark.parametrize("walk", WALKS)
def test_a_room_that_is_shown_again_stays_as_it_is(open_house: Open, walk: str) -> None:
    house = open_house()
    found = []
    for scene in WALKS[walk](house):
        house.beat()
        # The scene may have moved the clock since it was last shown.
        house.program._beat()
        settle()
        focus = QApplication.focusWidget()
        before = seen(house)
        house.program.refresh()
        settle()
        after = seen(house)
        if focus is not QApplication.focusWidget():
            found.append(f"{scene}: {focus} -> {QApplication.focusWidget()}")
        found += [f"{scene}: {new}" for new in after if new not in before]
        found += [f"{scene}: gone {old}" for old in before if old not in after]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("walk", ["rooms", "meeting"])
def test_words_that_are_being_typed_stay_whatever_changes(open_house: Open, walk: str) -> None:
    house = open_house()
    found, tried = [], 0
    for scene in WALKS[walk](house):
        for field in looking.fields(house):
            field.setFocus()
            before = looking.typed(field)
            house.type(BEGUN)
            with_it = looking.typed(field)
            house.program.desk._tell()
            house.program._beat()
            house.program.store.overview(house.program.show_overview)
            settle()
            tried += 1
            now = looking.typed(field)
            if now != with_it or BEGUN not in with_it or not field.hasFocus():
                found.append(f"{scene}: {field.accessibleName()} {before!r} {now!r}")
            house.press(*["Backspace"] * len(BEGUN))
            if QApplication.activePopupWidget() is not None:
                house.press("Escape")  # Proposals for what stands there now.
        house.window.setFocus()
    assert tried > 20
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("walk", ["rooms", "meeting"])
def test_no_field_swallows_a_key_of_its_window(open_house: Open, walk: str) -> None:
    house = open_house()
    found = set()
    for _ in WALKS[walk](house):
        for field in looking.fields(house):
            for key in keyboard.keys(house):
                press = QKeySequence(key)[0]
                event = QKeyEvent(
                    QEvent.Type.ShortcutOverride, press.key(), press.keyboardModifiers()
                )
                if any(event.matches(undoing) for undoing in UNDOING):
                    continue
                event.ignore()
                QApplication.sendEvent(field, event)
                if event.isAccepted():
                    found.add(f"{field.accessibleName()} takes {key}")
    assert not found, "\n" + "\n".join(sorted(found))
