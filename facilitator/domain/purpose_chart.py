"""What a term's time was for: planned against taken, by purpose; drawn, said and as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from facilitator.domain.agenda import Purpose
from facilitator.domain.labels import PURPOSES
from facilitator.domain.meeting import Meeting
from facilitator.domain.order import found
from facilitator.domain.time import Millis
from facilitator.domain.words import Names, Text, tr


@dataclass(frozen=True, slots=True)
class PurposeShare:
    """One purpose: what was planned at the start and what was taken, in milliseconds."""

    purpose: Purpose
    planned: Millis
    taken: Millis


@dataclass(frozen=True, slots=True)
class PurposeChart:
    """Every purpose that time was for, in the order of the forms, and the same in words."""

    shares: tuple[PurposeShare, ...]
    said: Text

    @property
    def planned(self) -> Millis:
        """All that was planned."""
        return sum(each.planned for each in self.shares)

    @property
    def taken(self) -> Millis:
        """All that was taken."""
        return sum(each.taken for each in self.shares)


def purpose_chart(meetings: Iterable[Meeting]) -> PurposeChart | None:
    """The time of the meetings that were held here; None where nothing is known of any.

    Of those held on paper nobody knows how long their parts took, and what was put in during a
    meeting has no purpose.
    """
    planned: dict[Purpose, Millis] = dict.fromkeys(Purpose, 0)
    taken: dict[Purpose, Millis] = dict.fromkeys(Purpose, 0)
    for meeting in meetings:
        results = meeting.log.results
        for step in results.steps if results is not None and not results.on_paper else ():
            item = found(meeting.plan.items, step.item)
            if item is not None:
                planned[item.purpose] += step.first_plan
                taken[item.purpose] += step.taken
    shares = tuple(
        PurposeShare(each, planned[each], taken[each])
        for each in Purpose
        if planned[each] or taken[each]
    )
    if not any(taken.values()):
        return None
    return PurposeChart(shares, _said(shares))


def percent(part: Millis, whole: Millis) -> int:
    """A part of a whole in whole per cent, halves up; 0 of nothing."""
    if not whole:
        return 0
    return int((Decimal(part * 100) / whole).quantize(Decimal(1), ROUND_HALF_UP))


def _said(shares: tuple[PurposeShare, ...]) -> Text:
    planned = sum(each.planned for each in shares)
    taken = sum(each.taken for each in shares)
    parts = tuple(
        tr(
            "{purpose} {taken}% (planned {planned}%)",
            purpose=PURPOSES[each.purpose],
            taken=percent(each.taken, taken),
            planned=percent(each.planned, planned),
        )
        for each in shares
    )
    return tr("Of all the time taken: {parts}.", parts=Names(parts))
