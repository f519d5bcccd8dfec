"""What stands quietly beside a step: the norm of the day, and how many have not spoken."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.balance import unheard
from facilitator.domain.plan import Plan
from facilitator.domain.run import Run
from facilitator.domain.words import Said, Text, tr, trn


@dataclass(frozen=True, slots=True)
class Aside:
    """`norm` is the norm of the day where it is to be seen, `again` when that is as a reminder.

    `unheard` is how many who are here have not spoken, None where nobody asks; `told` that the
    room sees it too. No name is ever in it.
    """

    norm: str = ""
    again: bool = False
    unheard: int | None = None
    told: bool = False


NOTHING_ASIDE = Aside()


def aside(run: Run, plan: Plan, told_in: str = "") -> Aside:
    """What stands beside the step under way; the room was told in the step `told_in`.

    The norm stands at the meeting's first step, and again at the first of the item it is for.
    """
    count, norm, segment = unheard(run), plan.norm.strip(), run.segment
    if segment is None:
        return NOTHING_ASIDE
    again = bool(norm) and segment.item == plan.norm_at and _is_first(run)
    begins = bool(run.baseline) and run.current == run.baseline[0].id
    told = count is not None and told_in == run.current
    return Aside(norm if again or begins else "", again, count, told)


def unheard_line(count: int) -> Text:
    """How many have not spoken, as the facilitator and perhaps the room reads it."""
    if not count:
        return tr("Everyone has spoken")
    return trn("{n} has not spoken yet", "{n} have not spoken yet", count)


def norm_line(shown: Aside) -> Said:
    """The norm of the day as it stands beside the step; "" where it does not."""
    if not shown.norm:
        return ""
    return tr("Norm of the day: {norm}", norm=shown.norm)


def to_room(shown: Aside) -> Said:
    """What of it the room sees: the count when it was chosen to, else the norm."""
    if shown.told and shown.unheard is not None:
        return unheard_line(shown.unheard)
    return norm_line(shown)


def _is_first(run: Run) -> bool:
    """Whether the step under way is the first of its item."""
    segment = run.segment
    of_item = [each.id for each in run.segments if segment and each.item == segment.item]
    return of_item[:1] == [run.current]
