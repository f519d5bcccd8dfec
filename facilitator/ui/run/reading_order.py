"""Tab goes through the page as it is read, wherever its parts were made or moved to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.kit.fields import LabelledField

_TAB = Qt.FocusPolicy.TabFocus.value


def read_in_order(*regions: QWidget) -> None:
    """Let Tab go through these regions one after the other, within each as it does now."""
    stops = _stops(regions)
    owners = _owners(regions)
    with _as_stops(owners):
        chain(*(each for part in stops for each in _led_by(owners.get(part), part)))


def chain(*parts: QWidget) -> None:
    """Let Tab go through these parts in this order, as far as they are in one window."""
    for one, following in pairwise(parts):
        if one.window() is following.window():
            QWidget.setTabOrder(one, following)


def holds_focus(region: QWidget) -> bool:
    """Whether the keyboard stands in a region, or in a list that drops down from it."""
    part: QWidget | None = QApplication.focusWidget()
    while part is not None and part is not region:
        part = part.parentWidget()
    return part is region


def _owners(regions: tuple[QWidget, ...]) -> dict[QWidget, LabelledField]:
    """The labelled fields, each under what it hands the keyboard on to."""
    labelled = (part for region in regions for part in region.findChildren(LabelledField))
    return {part.field: part for part in labelled if part.focusProxy() is part.field}


def _led_by(owner: LabelledField | None, field: QWidget) -> Iterator[QWidget]:
    """A field with its owner and the lines beside it before it.

    Tab meets the owner at a place of its own and goes on to the field: left behind, it would draw
    Tab past all that stands between the two. Where its lines are, Qt puts it as well.
    """
    if owner is not None:
        yield owner
        yield from (line for line in _lines(owner) if line is not field)
    yield field


def _lines(owner: LabelledField) -> list[QWidget]:
    return owner.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


@contextmanager
def _as_stops(owners: dict[QWidget, LabelledField]) -> Iterator[None]:
    """Qt takes only what Tab stops at, and hands nothing on, for a place."""
    lent = [each for field, owner in owners.items() for each in _led_by(owner, field)]
    lent = [each for each in lent if each not in owners]
    for owner in owners.values():
        owner.setFocusProxy(None)  # type: ignore[arg-type]  # the stub knows no None
    for each in lent:
        each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    yield
    for each in lent:
        each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for field, owner in owners.items():
        owner.setFocusProxy(field)


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
