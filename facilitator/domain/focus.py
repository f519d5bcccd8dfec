"""The norms that meetings had in focus, how often they were kept, and which is next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.closing import NormKept
from facilitator.domain.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Focus:
    """The norm of the day of a meeting that was held; `kept` is None when nobody was asked."""

    norm: str
    kept: NormKept | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """How often a norm was the focus, and in how many of those meetings it was kept, or partly."""

    focus: int = 0
    kept: int = 0
    partly: int = 0


def focuses(past: Iterable[Meeting]) -> tuple[Focus, ...]:
    """The norms of the day of these meetings; one without is left out."""
    return tuple(
        Focus(each.plan.norm, each.record.closing.norm_kept)
        for each in past
        if each.plan.norm.strip()
    )


def how_often(norm: str, past: Iterable[Focus]) -> Kept:
    """What earlier meetings tell of a norm."""
    said = [each.kept for each in past if _same(each.norm, norm)]
    return Kept(len(said), said.count(NormKept.YES), said.count(NormKept.PARTLY))


def proposed(norms: tuple[str, ...], past: tuple[Focus, ...]) -> str:
    """The norm for the next meeting, "" for a team without any; `past` has the latest last.

    One that never was the focus comes first, in the team's order; then the one that was kept in
    the smallest part of its meetings, partly counting half; of equals, the one longest out of
    focus.
    """
    said = tuple(norm for norm in norms if norm.strip())
    return min(said, key=lambda norm: _need(norm, past), default="")


def in_turn(norms: tuple[str, ...], past: tuple[Focus, ...], meetings: int) -> tuple[str, ...]:
    """A norm for each of the next meetings: those that need it most first, then round again.

    Nobody knows yet how the first of them will go, so no norm comes twice before all have come.
    """
    said = sorted((norm for norm in norms if norm.strip()), key=lambda norm: _need(norm, past))
    return tuple(said[at % len(said)] if said else "" for at in range(meetings))


def _need(norm: str, past: tuple[Focus, ...]) -> tuple[float, int]:
    known = how_often(norm, past)
    if not known.focus:
        return (-1.0, -1)
    latest = max(at for at, each in enumerate(past) if _same(each.norm, norm))
    asked = sum(_same(each.norm, norm) and each.kept is not None for each in past)
    # Where nobody was asked nothing is known: neither well kept nor badly.
    return ((known.kept + known.partly / 2) / asked if asked else 0.5, latest)


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
