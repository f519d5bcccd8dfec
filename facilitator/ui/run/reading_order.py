"""Tab goes through the page as it is read, wherever its parts were made or moved to."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.tab_order import lead

_TAB = Qt.FocusPolicy.TabFocus.value


def read_in_order(*regions: QWidget) -> None:
    """Let Tab go through these regions one after the other, within each as it does now."""
    lead(regions, _stops(regions))


def holds_focus(region: QWidget) -> bool:
    """Whether the keyboard stands in a region, or in a list that drops down from it."""
    part: QWidget | None = QApplication.focusWidget()
    while part is not None and part is not region:
        part = part.parentWidget()
    return part is region


def _stops(regions: tuple[QWidget, ...]) -> list[QWidget]:
    """What Tab stops at in each region, from the region itself on."""
    stops: list[QWidget] = []
    places: dict[QWidget, int] = {}
    found: list[QWidget] = []
    for region in regions:
        # The chain goes through the whole window: once for all that stand in the same.
        if region not in places:
            places = {part: at for at, part in enumerate((region, *_after(region)))}
            stops = [part for part in places if _is_stop(part)]
        start = places[region]
        ours = [part for part in stops if region.isAncestorOf(part)]
        found += [part for part in ours if places[part] > start]
        found += [part for part in ours if places[part] < start]
    return found


def _after(region: QWidget) -> Iterator[QWidget]:
    part = region.nextInFocusChain()
    while part is not None and part is not region:
        yield part
        part = part.nextInFocusChain()


def _is_stop(part: QWidget) -> bool:
    # Plain numbers: flags in Python are slow, and this looks at every part of a screen.
    return bool(part.focusPolicy().value & _TAB) and part.focusProxy() is None
