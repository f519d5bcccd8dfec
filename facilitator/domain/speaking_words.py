"""Who speaks in a step of a meeting that is to come, in words."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.protocol import Format, Step, Who
from facilitator.domain.segment import Segment
from facilitator.domain.words import Said, Text, tr, trn


def speaking(step: Segment, here: tuple[str, ...], presenting: Said) -> tuple[Said, ...]:
    """How people sit together, who speaks, and who only listens.

    `presenting` are the names of who presents in its item, "" when nobody is named. Who speaks
    when is found at the start, from the people in the room, and stands in no document.
    """
    return tuple(
        part for part in (_together(step), _speaks(step, presenting), _listens(step, here)) if part
    )


def voices(step: Step) -> tuple[Said, ...]:
    """The same of a step that belongs to no meeting yet."""
    plain = Segment(
        *("", "", step.title, ""),
        *(1, 1, 0, 0),
        format=step.format,
        seconds=step.seconds,
        speaks=step.speaks,
        size=step.group_size,
    )
    parts = (_together(plain), _speaks(plain, ""), _LISTENS.get(step.listens, ""))
    return tuple(part for part in parts if part)


def _together(step: Segment) -> Said:
    if not step.size:
        return tr("In silence") if step.format is Format.SILENT else ""
    match step.size:
        case 2:
            return tr("In pairs")
        case 3:
            return tr("In threes")
    return tr("In groups of {size}", size=step.size)


def _speaks(step: Segment, presenting: Said) -> Said:
    match step.speaks:
        case Who.PRESENTER:
            return tr("Speaks: {people}", people=presenting) if presenting else _PRESENTER
        case Who.OTHERS if presenting and not step.groups:
            return tr("Speaks: all but {people}", people=presenting)
        case Who.EVERYONE | Who.OTHERS if step.format is Format.ROUND:
            return _in_turn(step)
        case Who.EVERYONE if step.format is Format.SILENT:
            return ""
    return _SPEAKS[step.speaks]


def _in_turn(step: Segment) -> Text:
    if not step.seconds:
        return tr("All in turn")
    return trn("All in turn, {n} second each", "All in turn, {n} seconds each", step.seconds)


_LISTENS: Mapping[Who, Said] = {
    Who.EVERYONE: tr("All listen"),
    Who.OTHERS: tr("The others listen"),
    Who.PRESENTER: tr("The presenter listens"),
}
_PRESENTER = tr("Speaks: the presenter")
_SPEAKS: Mapping[Who, Said] = {
    Who.EVERYONE: tr("Speaks: all"),
    Who.OTHERS: tr("Speaks: all but one"),
    Who.FACILITATOR: tr("Speaks: you"),
    Who.GROUPS: tr("Speaks: one of each group"),
    Who.VOLUNTEERS: tr("Speaks: whoever raises a hand"),
    Who.NOBODY: "",
}


def _listens(step: Segment, here: tuple[str, ...]) -> Said:
    if not step.listeners or step.groups:
        return ""
    if len(step.listeners) == len(here):
        return tr("All listen")
    return tr("The others listen")
