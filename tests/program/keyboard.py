"""Which keys a window holds, and where Tab leads in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QWidget,
)

from facilitator.ui.run.drawer import Drawer
from tests.program.house import House, settle
from tests.program.looking import called, shown

_KEY = re.compile(r"((Ctrl|Shift|Alt)\+)*(F\d+|\S|Return|Enter|Esc|Ins|Del|Up|Down|↑|↓)")


def _shortcuts(house: House) -> Iterator[tuple[str, QWidget, bool]]:
    """Key, the widget it belongs to, and whether it holds in the whole window."""
    window = house.window
    inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for short in window.findChildren(QShortcut):
        owner, bound = short.parent(), short.keys()
        assert isinstance(owner, QWidget)
        if short.isEnabled() and owner.isVisible() and owner.isEnabled():
            yield from ((key.toString(), owner, short.context() != inside) for key in bound)
    for button in window.findChildren(QAbstractButton):
        if not button.shortcut().isEmpty() and button.isVisible() and button.isEnabled():
            yield button.shortcut().toString(), button, True
    # The menu shows its keys in words: an action that holds one itself would hold it twice.
    assert not [a for a in window.findChildren(QAction) if not a.shortcut().isEmpty()]


def clashes(house: House) -> list[str]:
    """Keys that would call two things at once, so that Qt calls neither."""
    held: dict[str, list[tuple[QWidget, bool]]] = defaultdict(list)
    for key, owner, whole in _shortcuts(house):
        held[key].append((owner, whole))
    found = []
    for key, owners in held.items():
        for at, (one, whole) in enumerate(owners):
            for other, other_whole in owners[at + 1 :]:
                nested = one.isAncestorOf(other) or other.isAncestorOf(one) or one is other
                if (whole and other_whole) or nested or whole != other_whole:
                    found.append(f"{key}: {called(one)} and {called(other)}")
    return found


def keys(house: House) -> set[str]:
    """All keys that hold in the whole window now."""
    return {key for key, _, whole in _shortcuts(house) if whole}


# Where Tab leads


def tour(house: House, *, back: bool = False, most: int = 120) -> list[QWidget]:
    """What Tab goes through until it is where it began; without an end it is a trap."""
    house.press("Shift+Tab" if back else "Tab")
    first = QApplication.focusWidget()
    stops: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in stops:
        stops.append(now)
        if len(stops) > most:
            break
        before = now
        for _ in range(8):  # A date or a time has parts that Tab goes through first.
            house.press("Shift+Tab" if back else "Tab")
            if QApplication.focusWidget() is not before:
                break
    end = QApplication.focusWidget()
    path = [called(stop) for stop in (*stops, *([end] if end else []))]
    assert end is first, f"Tab does not come back: {path}"
    settle()
    top = min(stops, key=_height)
    return [*stops[stops.index(top) :], *stops[: stops.index(top)]]


def _height(stop: QWidget) -> int:
    """Where it begins to be seen: on a page that is scrolled, what lies above is seen nowhere."""
    seen = stop.visibleRegion().boundingRect()
    return 100_000 if seen.isEmpty() else stop.mapTo(stop.window(), seen.topLeft()).y()


@contextmanager
def unpainted(house: House) -> Iterator[None]:
    """Where Tab leads is no question of paint: what has been painted once need not be again."""
    house.window.setUpdatesEnabled(False)
    try:
        yield
    finally:
        house.window.setUpdatesEnabled(True)


def open_to_tab(house: House) -> set[QWidget]:
    """What could be stopped at now."""
    tab = Qt.FocusPolicy.TabFocus
    return {part for part in shown(house) if part.isEnabled() and part.focusPolicy() & tab}


def unreached(house: House, stops: list[QWidget]) -> list[str]:
    """What can have the focus by Tab and did not get it."""
    return [
        called(part)
        for part in shown(house)
        if part.isEnabled()
        and part.window() is house.window
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and part not in stops
        and part is not house.window
        and not _in_a_group(part, stops)
    ]


def _in_a_group(part: QWidget, stops: list[QWidget]) -> bool:
    """One of an exclusive group is reached for all; arrows go to the others."""
    if not isinstance(part, QAbstractButton) or part.group() is None:
        return False
    return any(isinstance(s, QAbstractButton) and s.group() is part.group() for s in stops)


def _region(part: QWidget) -> QWidget | None:
    above = part.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea | Drawer):
        above = above.parentWidget()
    return above


def unread(house: House, stops: list[QWidget]) -> list[str]:
    """Where Tab goes against the order of reading: up in one column, back in one line."""
    mirrored = house.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    found = []
    places = [QRect(s.mapToGlobal(QPoint(0, 0)), s.size()) for s in stops]
    for one, here, other, there in zip(stops, places, stops[1:], places[1:], strict=False):
        if _region(one) is not _region(other):
            continue  # What scrolls or lies upon the rest has an order of its own.
        column = min(here.right(), there.right()) - max(here.left(), there.left()) > 4
        line = min(here.bottom(), there.bottom()) - max(here.top(), there.top()) > 4
        up = there.bottom() <= here.top()
        back = there.left() >= here.right() if mirrored else there.right() <= here.left()
        if (column and up) or (line and back):
            found.append(f"{called(one)} -> {called(other)}")
    return found
