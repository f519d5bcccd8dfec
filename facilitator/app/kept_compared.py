"""A team, a meeting, an agreement or a goal of a file, compared with the one here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from facilitator.app.comparing import PLACES, differing, holds
from facilitator.app.keeping import Kept
from facilitator.app.merging import together
from facilitator.app.standing import CHANGING, Compared, Standing
from facilitator.domain.approval import may_become
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Meeting
from facilitator.domain.stage import Stage
from facilitator.domain.stage import Standing as Minutes

_APPROVED = (PLACES["passages"],)


def compared_kept(value: Kept, known: Kept) -> Compared:
    """How a value stands to the one here, which is another state of the same thing.

    What stands in approved minutes is changed by nothing of this: that would be a conflict.
    """
    places = differing(known, value)
    if isinstance(known, Meeting) and known.stage is Stage.RUNNING:
        return Compared(value, Standing.UNDER_WAY, places, known)
    if holds(known, value):
        return Compared(value, Standing.LESS, places, known)
    if holds(value, known):
        if _lawful(value, known):
            return Compared(value, Standing.MORE, places, known)
        return Compared(value, Standing.CONFLICT, _APPROVED, known)
    merged = together(known, value)
    lawful = _lawful(merged.value, known) and _lawful(merged.value, value)
    if lawful and not merged.clashes:
        return Compared(value, Standing.BOTH, places, known, merged.value)
    other = together(value, known).value
    instead = other if _lawful(other, known) and _lawful(other, value) else None
    adds = lawful and merged.value != known
    return Compared(
        value,
        Standing.CONFLICT,
        merged.clashes or _APPROVED,
        known,
        merged.value if adds else None,
        instead,
    )


def _lawful(after: Kept, before: Kept) -> bool:
    """Whether approved minutes still say what they said, unless they were opened again."""
    if not isinstance(before, Meeting) or not isinstance(after, Meeting):
        return True
    return after.passages != before.passages or may_become(before, after, (), ())


def approved_here(
    compared: Sequence[Compared], meetings: Mapping[str, Meeting]
) -> Mapping[str, Meeting]:
    """The meetings here whose minutes are approved, and that the file brings nothing newer of."""
    newer = {
        each.value.id
        for each in compared
        if isinstance(each.value, Meeting)
        and isinstance(each.here, Meeting)
        and each.standing in CHANGING
        and each.value.passages[: len(each.here.passages)] == each.here.passages
        and each.value.passages != each.here.passages
    }
    return {
        each.id: each
        for each in meetings.values()
        if each.standing is Minutes.APPROVED and each.id not in newer
    }


def beside_approved(each: Compared, approved: Mapping[str, Meeting]) -> Compared:
    """What would say something else in approved minutes, or stand in them anew, is a conflict."""
    value = each.value
    if not isinstance(value, Commitment) or each.standing not in CHANGING:
        return each
    meeting = approved.get(value.meeting)
    if meeting is None or value.private:
        return each
    made = (each.here,) if isinstance(each.here, Commitment) else ()
    after = each.together if isinstance(each.together, Commitment) else value
    if may_become(meeting, meeting, made, (after,)):
        return each
    return replace(each, standing=Standing.CONFLICT, places=_APPROVED, together=None)
