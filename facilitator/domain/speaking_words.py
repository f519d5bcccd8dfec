"""Who speaks in a step of a meeting that is to come, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from facilitator.domain.labels import listed
from facilitator.domain.protocol import Format, Step, Who
from facilitator.domain.repeat import Over
from facilitator.domain.seating import EXPERT
from facilitator.domain.segment import Segment
from facilitator.domain.words import Said, Text, tr, trn


def speaking(step: Segment, here: tuple[str, ...], presenting: Said) -> tuple[Said, ...]:
    """How people sit together, who speaks, and who only listens.

    `presenting` are the names of who presents in its item, "" when nobody is named. Who speaks
    when is found at the start, from the people in the room, and stands in no document.
    """
    named = tuple(map(len, step.groups))
    together = sat(named) if named else _about(step.size)
    by_turns = step.member >= 0
    told = (
        *_quiet(step.format, together),
        _speaks(step, "" if by_turns else presenting, by_turns=by_turns),
        _listens(step, here),
    )
    return tuple(part for part in told if part)


def voices(step: Step) -> tuple[Said, ...]:
    """The same of a step that belongs to no meeting yet."""
    by_turns = any(loop.over is not Over.TIMES for loop in step.repeats)
    listens: Said = ""
    # Where all others speak it is said already that who presents does not.
    implied = (step.speaks, step.listens) == (Who.OTHERS, Who.PRESENTER)
    if step.format is Format.ROUND or (step.format is not Format.SILENT and not implied):
        listens = (
            _TURN_LISTENS if _turns(step.listens, by_turns) else _LISTENS.get(step.listens, "")
        )
    parts = (*_quiet(step.format, _meant(step)), _speaks(step, "", by_turns=by_turns), listens)
    return tuple(part for part in parts if part)


def sat(sizes: tuple[int, ...]) -> Text:
    """In how many groups of which sizes people sit: "In 3 groups: 2 of 3 and 1 of 2"."""
    if set(sizes) == {2}:
        return trn("In {n} pair", "In {n} pairs", len(sizes))
    if len(set(sizes)) == 1:
        return trn("In {n} group of {size}", "In {n} groups of {size}", len(sizes), size=sizes[0])
    counted = sorted(Counter(sizes).items(), reverse=True)
    each = tuple(tr("{count} of {size}", count=count, size=size) for size, count in counted)
    return tr("In {count} groups: {sizes}", count=len(sizes), sizes=listed(each))


def _meant(step: Step) -> Said:
    """How people of any number sit together."""
    if step.groups:
        return trn("In {n} group", "In {n} groups", step.groups)
    if step.grouping == EXPERT and step.group_size:
        # As many as a group had people before.
        size = step.group_size
        return trn(
            "In {n} new group, with someone of each group before",
            "In {n} new groups, each with someone of every group before",
            size,
        )
    return _about(step.group_size)


def _about(size: int) -> Said:
    match size:
        case 0:
            return ""
        case 2:
            return tr("In pairs")
        case 3:
            return tr("In threes")
    return tr("In groups of {size}", size=size)


def _quiet(form: Format, together: Said) -> Iterable[Said]:
    yield together
    if form is Format.SILENT:
        yield tr("In silence")


def _speaks(step: Segment | Step, presenting: Said, *, by_turns: bool) -> Said:
    """Who speaks; with `by_turns` someone else presents in each pass."""
    match step.speaks:
        case Who.PRESENTER if presenting:
            return tr("Speaks: {people}", people=presenting)
        case Who.GROUPS if step.format is Format.ROUND and step.seconds:
            return trn(
                "Speaks: one of each group, {n} second each",
                "Speaks: one of each group, {n} seconds each",
                step.seconds,
            )
        case Who.EVERYONE | Who.OTHERS if step.format is Format.ROUND:
            return _in_turn(step)
        case Who.OTHERS if presenting:
            return tr("Speaks: all but {people}", people=presenting)
        case Who.EVERYONE if step.format is Format.SILENT:
            return ""
    return (_TURN_SPEAKS if by_turns else _SPEAKS).get(step.speaks) or _SPEAKS[step.speaks]


def _in_turn(step: Segment | Step) -> Text:
    if not step.seconds:
        return tr("All in turn")
    return trn("All in turn, {n} second each", "All in turn, {n} seconds each", step.seconds)


def _turns(listens: Who, by_turns: bool) -> bool:
    return by_turns and listens is Who.PRESENTER


_LISTENS: Mapping[Who, Said] = {
    Who.EVERYONE: tr("All listen"),
    Who.OTHERS: tr("The others listen"),
    Who.PRESENTER: tr("Whoever presents listens"),
}
_TURN_LISTENS = tr("Whoever has the turn listens")
_SPEAKS: Mapping[Who, Said] = {
    Who.EVERYONE: tr("Speaks: all"),
    Who.PRESENTER: tr("Speaks: whoever presents"),
    Who.OTHERS: tr("Speaks: all but whoever presents"),
    Who.FACILITATOR: tr("Speaks: you"),
    Who.GROUPS: tr("Speaks: one of each group"),
    Who.VOLUNTEERS: tr("Speaks: whoever raises a hand"),
    Who.NOBODY: "",
}
_TURN_SPEAKS: Mapping[Who, Said] = {
    Who.PRESENTER: tr("Speaks: whoever has the turn"),
    Who.OTHERS: tr("Speaks: all but whoever has the turn"),
}


def _listens(step: Segment, here: tuple[str, ...]) -> Said:
    if not step.listeners or step.groups or step.format is Format.SILENT:
        return ""
    if len(step.listeners) == len(here):
        return tr("All listen")
    return tr("The others listen")
