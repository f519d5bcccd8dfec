"""What every scene is looked at for: each look gives what is wrong there, in words.

A look leaves the program as it found it; `tests/program/ways.py` sees to the keyboard.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.language.pseudo import Pseudo, accented
from tests.program import keyboard, looking, ringed
from tests.program.bound import keys_in, keys_of_window
from tests.program.findings import Met
from tests.program.house import House, high, settle

Look = Callable[[House, str], Iterator[str | Met]]

BEGUN = "zqbegun"
UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
TWELVE_MB = "Lorem ipsum " * 1_000_000
REFUSAL = ("nothing was put in", accented("nothing was put in"))
HANGING = 2.0
"""Seconds: a guard against hanging, no measure."""
Seen = list[tuple[object, ...]]


# What is said and cut


def whole(house: House, _scene: str) -> Iterator[str]:
    """All is said by the words, nothing is cut."""
    high()
    if isinstance(house.words, Pseudo):
        yield from sorted(looking.unsaid(house))
    yield from looking.cut(house)


# What is named, and which keys are held


def named(house: House, _scene: str) -> Iterator[str]:
    """All has its name, and no key calls two things."""
    yield from (*looking.unnamed(house), *looking.misnamed(house), *keyboard.clashes(house))


def bound(house: House, _scene: str) -> Iterator[Met]:
    """The keys that are held and shown here, of the room and of the window."""
    room = house.program.room
    yield from (Met((room, key)) for key in keys_in(house.program.shown(room).widget))
    yield from (Met((None, key)) for key in keys_of_window(house))


def swallowed(house: House, _scene: str) -> Iterator[str]:
    """Keys of the window that a field takes for itself."""
    keys = keyboard.keys(house)
    for field in looking.fields(house):
        for key in keys:
            press = QKeySequence(key)[0]
            event = QKeyEvent(QEvent.Type.ShortcutOverride, press.key(), press.keyboardModifiers())
            if any(event.matches(undoing) for undoing in UNDOING):
                continue
            event.ignore()
            QApplication.sendEvent(field, event)
            if event.isAccepted():
                yield f"{field.accessibleName()} takes {key}"


def led() -> Look:
    """Where Tab goes wrong, or its place cannot be seen; what was met before is known."""
    known: set[QWidget] = set()

    def look(house: House, _scene: str) -> Iterator[str]:
        try:
            open_before = keyboard.open_to_tab(house)
            stops = keyboard.tour(house)
            with keyboard.unpainted(house):
                # A table chooses its first row when it is met: that frees buttons.
                if keyboard.open_to_tab(house) != open_before:
                    stops = keyboard.tour(house)
                returned = keyboard.tour(house, back=True)
        except AssertionError as trap:
            yield str(trap)
            return
        stops[0].setFocus()
        settle()
        # What is in sight only while the keyboard is beside it is not met from its other side.
        back = [s for s in (stops[0], *stops[:0:-1]) if s in returned or s.isVisible()]
        yield from keyboard.unreached(house, stops)
        yield from keyboard.unread(house, stops)
        if returned != back:
            yield f"Shift+Tab goes {paths(returned)}, not {paths(back)}"
        yield from ringed.unseen(house, stops, known)

    return look


def paths(stops: list[QWidget]) -> list[str]:
    """Stops in words."""
    return [looking.called(stop) for stop in stops]


# What stays


def seen(house: House) -> Seen:
    """All that is in the window, with where it stands and what it says."""
    return [
        (type(w).__name__, w.isVisible(), w.isEnabled(), w.geometry().getRect(), *looking.texts(w))
        for w in house.window.findChildren(QWidget)
        if w.isVisible()
    ]


def again(house: House, _scene: str) -> Iterator[str]:
    """What changes, or takes the focus, when the room is shown again."""
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
        yield f"{focus} -> {QApplication.focusWidget()}"
    yield from (str(new) for new in after if new not in before)
    yield from (f"gone {old}" for old in before if old not in after)


# What is typed and pasted


def typed(house: House, scene: str) -> Iterator[str | Met]:
    """Words that are being typed and do not stay whatever changes; the fields tried."""
    for field in looking.fields(house):
        field.setFocus()
        before = looking.typed(field)
        house.type(BEGUN)
        with_it = looking.typed(field)
        house.program.desk._tell()
        house.program._beat()
        house.program.store.overview(house.program.show_overview)
        settle()
        yield Met((scene, field.accessibleName()))
        now = looking.typed(field)
        if now != with_it or BEGUN not in with_it or not field.hasFocus():
            yield f"{field.accessibleName()} {before!r} {now!r}"
        house.press(*["Backspace"] * len(BEGUN))
        if QApplication.activePopupWidget() is not None:
            house.press("Escape")  # Proposals for what stands there now.
    house.window.setFocus()


def pasted() -> Look:
    """Fields that take twelve megabytes, or refuse them without a sentence; each once."""
    tried: set[str] = set()

    def look(house: House, _scene: str) -> Iterator[str]:
        clipboard = QGuiApplication.clipboard()
        for field in looking.fields(house):
            if (place := f"{type(field.parent()).__name__} {field.accessibleName()}") in tried:
                continue
            tried.add(place)
            clipboard.setText(TWELVE_MB)
            field.setFocus()
            before, began = looking.typed(field), time.monotonic()
            house.press("Ctrl+V")
            took = time.monotonic() - began
            sentences = [t for t in told(house) if any(each in t for each in REFUSAL)]
            if looking.typed(field) != before or not sentences or took > HANGING:
                yield f"{place} {took:.1f} s {sentences}"
            assert clipboard.text() == TWELVE_MB
            house.window.notice.show_notice("")
            clipboard.clear()

    return look


def told(house: House) -> set[str]:
    """All sentences in sight."""
    return {text for widget in looking.shown(house) for text in looking.texts(widget)}
