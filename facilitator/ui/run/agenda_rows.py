"""The agenda of a meeting under way: rows of the rail, blocks of the strip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from facilitator.domain.events import Replanned, Went, Why, effective
from facilitator.domain.replan import items_to_come
from facilitator.domain.run import Run
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE, Millis
from facilitator.domain.words import Said, Text, tr, trn
from facilitator.ui.kit.strip_places import BlockState
from facilitator.ui.run.view import RunView, ends, item_order, minutes


class RowState(StrEnum):
    """Where an item or step lies."""

    DONE = "done"
    NOW = "now"
    LEFT = "left"
    PARKED = "parked"
    NEXT = "next"


STATE_WORDS: Mapping[RowState, Text] = MappingProxyType(
    {
        RowState.DONE: tr("done"),
        RowState.NOW: tr("now"),
        RowState.LEFT: tr("left for a while"),
        RowState.PARKED: tr("parked"),
        RowState.NEXT: tr("to come"),
    }
)


@dataclass(frozen=True, slots=True)
class RailRow:
    """One row of the rail: an item, or a step of the item under way.

    `segment` is where going to the row leads. `movable` says that the item can change places.
    `figures` are its minutes, `spoken` all of it in words.
    """

    item: str
    segment: str
    step: bool
    title: str
    state: RowState
    figures: Said
    spoken: Text
    movable: bool = False


@dataclass(frozen=True, slots=True)
class StripBlock:
    """One item on the strip; `minutes` is its length, `spoken` all of it in words."""

    title: str
    minutes: int
    state: BlockState
    spoken: Text
    parked: bool = False


@dataclass(frozen=True, slots=True)
class StripShow:
    """What the strip shows, in minutes since the start; `slot` is where the bell stands, or 0."""

    blocks: tuple[StripBlock, ...]
    slot: int
    now: float
    bell: Said
    sentence: Said


def rail_rows(view: RunView) -> tuple[RailRow, ...]:
    """The agenda with what it took; the item under way with its steps."""
    run, rows = view.run, []
    movable, parked = items_to_come(run), _parked(view)
    for item in item_order(run):
        own = tuple(segment for segment in run.segments if segment.item == item)
        rows.append(_item_row(run, own, item in movable, item in parked))
        if len(own) > 1 and any(segment.id == run.current for segment in own):
            rows.extend(_step_row(run, segment) for segment in own)
    return tuple(rows)


def _parked(view: RunView) -> set[str]:
    """The items that were parked and not gone back to."""
    items = {segment.id: segment.item for segment in (*view.run.baseline, *view.run.segments)}
    current, out = view.run.baseline[0].id if view.run.baseline else "", set[str]()
    for event in effective(view.meeting.log.events):
        if isinstance(event, Replanned) and event.why is Why.PARKED:
            out.add(items.get(current, ""))
        elif isinstance(event, Went):
            current = event.to
            out.discard(items.get(current, ""))
    return out


def _item_row(run: Run, own: tuple[Segment, ...], movable: bool, parked: bool) -> RailRow:
    state = RowState.PARKED if parked else _item_state(run, own)
    planned = minutes(sum(segment.planned for segment in own))
    spent = _spent(run, own)
    figures: Said = str(planned)
    if state is RowState.PARKED:
        figures = str(minutes(spent))
    elif state is not RowState.NEXT:
        took = spent // MINUTE if state is RowState.NOW else minutes(spent)
        figures = tr("{n} of {all}", n=took, all=planned)
    goal = next((s.id for s in own if s.id not in run.done), own[0].id)
    shown = minutes(spent) if state is RowState.PARKED else planned
    spoken = _spoken(own[0].item_title, state, figures, shown)
    return RailRow(own[0].item, goal, False, own[0].item_title, state, figures, spoken, movable)


def _step_row(run: Run, segment: Segment) -> RailRow:
    state = _state(run, segment)
    shown = max(1, minutes(segment.planned))
    if state is RowState.DONE:
        shown = minutes(run.spent.get(segment.id, 0))
    figures: Said = STATE_WORDS[state] if state is RowState.NOW else str(shown)
    spoken = _spoken(segment.title, state, figures, shown)
    return RailRow(segment.item, segment.id, True, segment.title, state, figures, spoken)


def _spoken(title: str, state: RowState, figures: Said, count: int) -> Text:
    if figures == STATE_WORDS[state]:
        return tr("{title}, {state}", title=title, state=STATE_WORDS[state])
    return trn(
        "{title}, {state}, {figures} minute",
        "{title}, {state}, {figures} minutes",
        count,
        title=title,
        state=STATE_WORDS[state],
        figures=figures,
    )


def _item_state(run: Run, own: tuple[Segment, ...]) -> RowState:
    states = {_state(run, segment) for segment in own}
    if RowState.NOW in states:
        return RowState.NOW
    if RowState.LEFT in states:
        return RowState.LEFT
    if states == {RowState.DONE}:
        return RowState.DONE
    return RowState.LEFT if RowState.DONE in states else RowState.NEXT


def _state(run: Run, segment: Segment) -> RowState:
    if segment.id == run.current:
        return RowState.NOW
    if segment.id in run.done:
        return RowState.DONE
    return RowState.LEFT if segment.id in run.left else RowState.NEXT


def _spent(run: Run, own: tuple[Segment, ...]) -> Millis:
    return sum(run.spent.get(segment.id, 0) for segment in own)


def strip(view: RunView) -> StripShow:
    """The items as long as they took or will take, the bell where it stands against them."""
    run = view.run
    blocks: list[StripBlock] = []
    now, before = 0.0, 0
    for row in (row for row in rail_rows(view) if not row.step):
        own = tuple(segment for segment in run.segments if segment.item == row.item)
        length = max(1, minutes(sum(_length(run, segment) for segment in own)))
        if row.state is RowState.NOW:
            now = before + length * _share(run, own)
        blocks.append(
            StripBlock(
                row.title, length, _block_state(row.state), row.spoken, row.state is RowState.PARKED
            )
        )
        before += length
    if not run.current:
        now = float(before)
    shown = ends(view)
    sentence: Said = shown.about
    slot = 0
    if shown.bell:
        slot = max(1, before + shown.minutes)
        sentence = tr(
            "{bell}. {end}, {margin}.", bell=shown.bell, end=shown.about, margin=shown.margin
        )
    # In steps of three seconds: finer ones move the mark by less than a pixel.
    steady = round(now * 20) / 20
    return StripShow(tuple(blocks), slot, steady, shown.bell, sentence)


def _length(run: Run, segment: Segment) -> Millis:
    spent = run.spent.get(segment.id, 0)
    return spent if segment.id in run.done else max(segment.planned, spent)


def _share(run: Run, own: tuple[Segment, ...]) -> float:
    """How much of the item under way has passed, from 0 to 1."""
    whole = sum(_length(run, segment) for segment in own)
    return min(1.0, _spent(run, own) / whole) if whole else 0.0


def _block_state(state: RowState) -> BlockState:
    if state is RowState.NOW:
        return BlockState.NOW
    return BlockState.PAST if state in (RowState.DONE, RowState.PARKED) else BlockState.NEXT


def agenda_place(view: RunView) -> Text:
    """The words of the folded agenda: "Agenda 3 of 5"."""
    order = item_order(view.run)
    segment = view.segment
    if segment is None:
        return tr("Agenda")
    return tr("Agenda {n} of {all}", n=order.index(segment.item) + 1, all=len(order))
