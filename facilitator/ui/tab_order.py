"""Tab follows the order of reading also through parts that were made later than others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.fields import LabelledField

_TAB = Qt.FocusPolicy.TabFocus.value


class Place(QWidget):
    """A bare widget in which parts will stand that are made later than its neighbours.

    Tab does not stop at it, but when Tab is led through its neighbours its place goes along.
    """


def lead_through(place: QWidget, *boxes: QWidget) -> None:
    """Let Tab go through all that stands in these boxes, at this place of the window's order.

    Qt appends a new widget to the end of the order, wherever it is put. `place` is the bare
    widget, without a focus proxy, that holds the boxes and is as old as its neighbours.
    """
    parts = [part for box in boxes for part in (box, *box.findChildren(QWidget))]
    # Lists that drop down are windows of their own.
    window = place.window()
    stops = [part for part in parts if _holds(part) and part.window() is window]
    # Qt takes only what Tab stops at for a place.
    policy = place.focusPolicy()
    place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    lead(boxes, (place, *stops))
    place.setFocusPolicy(policy)


def lead(regions: Sequence[QWidget], stops: Sequence[QWidget]) -> None:
    """Let Tab go through these stops in this order; `regions` hold all that leads to them."""
    owners = _owners(regions)
    with _as_stops(owners, [part for part in stops if isinstance(part, Place)]):
        chain(*(each for part in stops for each in _led_by(owners.get(part), part)))


def chain(*parts: QWidget) -> None:
    """Let Tab go through these parts in this order, as far as they are in one window."""
    for one, following in pairwise(parts):
        if one.window() is following.window():
            QWidget.setTabOrder(one, following)


def _stops(part: QWidget) -> bool:
    # Plain numbers: flags in Python are slow, and this looks at every part of a screen.
    return bool(part.focusPolicy().value & _TAB)


def _holds(part: QWidget) -> bool:
    return _stops(part) or isinstance(part, Place)


def _owners(regions: Sequence[QWidget]) -> dict[QWidget, LabelledField]:
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
def _as_stops(owners: dict[QWidget, LabelledField], places: list[Place]) -> Iterator[None]:
    """Qt takes only what Tab stops at, and hands nothing on, for a place."""
    lent = [each for field, owner in owners.items() for each in _led_by(owner, field)]
    lent = [each for each in (*lent, *places) if not _stops(each)]
    for owner in owners.values():
        owner.setFocusProxy(None)  # type: ignore[arg-type]  # the stub knows no None
    for each in lent:
        each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    yield
    for each in lent:
        each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for field, owner in owners.items():
        owner.setFocusProxy(field)
