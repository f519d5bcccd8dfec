"""The figure of a goal: its line to the target, its readings, today and the days to look at it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

from facilitator.app.ports import Words
from facilitator.charts.letters import load
from facilitator.charts.look import Look
from facilitator.domain.goal_chart import FEW, GoalChart, Spot, tick_said
from facilitator.domain.goal_sentence import figure
from facilitator.domain.words import tr

if TYPE_CHECKING:
    # For types alone: drawing imports it when the first figure is wanted, off the event loop.
    from matplotlib.axes import Axes

MOST_DOTS = 80
"""Readings that are drawn as dots; more would be a smear, the line alone says it."""

_DPI = 72
_ROOM = Decimal("0.12")


def draw(chart: GoalChart, words: Words, look: Look) -> bytes:
    """The figure as a PNG of `width` × `height` times `scale` pixels; the same bytes each time.

    Takes half a second the first time, for the library: call it where nobody waits.
    """
    load()
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    inches = (look.width / _DPI, look.height / _DPI)
    whole = Figure(figsize=inches, dpi=_DPI * look.scale, facecolor=look.ground)
    FigureCanvasAgg(whole)
    axes = whole.add_subplot()
    _frame(axes, chart, words, look)
    _line(axes, chart, words, look)
    _readings(axes, chart, words, look)
    _today(axes, chart, words, look)
    target = BytesIO()
    whole.savefig(target, format="png", facecolor=look.ground, metadata={"Software": None})
    return target.getvalue()


def _x(day: date) -> float:
    return float(day.toordinal())


def _frame(axes: Axes, chart: GoalChart, words: Words, look: Look) -> None:
    low, high = _bounds(chart)
    axes.set_ylim(low, high)
    first, last = _span(chart)
    margin = (last - first) * 0.02 + 1
    edges = (first - margin, last + margin)
    axes.set_xlim(*(reversed(edges) if look.mirrored else edges))
    axes.set_facecolor(look.ground)
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(look.muted)
    # Where all colours are strong, thin dots keep the grid behind the line.
    grid = {"linewidth": 0.6, "linestyle": (0, (1, 3))} if look.bold else {"linewidth": 1}
    axes.grid(visible=True, axis="y", color=look.grid, **grid)
    axes.set_axisbelow(True)
    axes.locator_params(axis="y", nbins=5)
    ticks = [Decimal(str(round(tick, 6))) for tick in axes.get_yticks() if low <= tick <= high]
    said = [words.say(figure(tick.normalize(), chart.unit)) for tick in ticks]
    axes.set_yticks([float(tick) for tick in ticks], said)
    days = _ticks(chart, words, look, last - first + 2 * margin)
    axes.set_xticks([_x(day) for day in days], [words.say(tick_said(day)) for day in days])
    axes.tick_params(colors=look.muted, labelsize=look.letters, length=4)
    axes.tick_params(axis="y", length=0)
    if look.mirrored:
        axes.yaxis.tick_right()
    _margins(axes, said, look)


def _wide(said: str, look: Look) -> float:
    """About how wide some words are; the letters of the figure are a little wider than most."""
    return len(said) * look.letters * 0.62


def _margins(axes: Axes, said: list[str], look: Look) -> None:
    """Room for the words at the edges; reckoned, as a measured layout gives up on large letters."""
    values = max((_wide(each, look) for each in said), default=0) + look.letters
    other = look.letters * 2.2
    left, right = (other, values) if look.mirrored else (values, other)
    axes.figure.subplots_adjust(
        left=min(left / look.width, 0.4),
        right=1 - min(right / look.width, 0.4),
        bottom=min(2.2 * look.letters / look.height, 0.4),
        top=1 - min(1.8 * look.letters / look.height, 0.4),
    )


def _ticks(chart: GoalChart, words: Words, look: Look, days_wide: float) -> tuple[date, ...]:
    """Days to write below the axis: its ends always, of the others as many as have room."""
    days = chart.days
    if len(days) <= 2:
        return days
    widest = max(_wide(words.say(tick_said(day)), look) for day in days)
    apart = (widest + look.letters) * days_wide / (look.width * 0.85)
    kept = [days[0]]
    for day in days[1:-1]:
        if (day - kept[-1]).days >= apart and (days[-1] - day).days >= apart:
            kept.append(day)
    return (*kept, days[-1])


def _bounds(chart: GoalChart) -> tuple[float, float]:
    spots = [chart.start, chart.target, chart.place, *chart.readings]
    values = [spot.value for spot in spots if spot is not None]
    low, high = min(values), max(values)
    room = (high - low) * _ROOM or max(abs(high) * _ROOM, Decimal(1))
    # A share or a count that is near nothing stands on nothing, not below it.
    floor = Decimal(0) if low >= 0 and low - 2 * room < 0 else low - 2 * room
    return float(floor), float(high + room)


def _span(chart: GoalChart) -> tuple[float, float]:
    days = [*chart.days, chart.today] if chart.place is not None else list(chart.days)
    return _x(min(days)), _x(max([*days, min(days) + timedelta(days=1)]))


def _line(axes: Axes, chart: GoalChart, words: Words, look: Look) -> None:
    if chart.start is not None and chart.target is not None:
        ends = (chart.start, chart.target)
        axes.plot(
            [_x(spot.day) for spot in ends],
            [float(spot.value) for spot in ends],
            color=look.muted,
            linestyle=(0, (5, 4)),
            linewidth=2 if look.bold else 1.5,
            zorder=2,
        )
    if chart.target is not None:
        spot = chart.target
        said = words.say(tr("Target {value}", value=spot.said))
        _dot(axes, spot, look, face=look.ground)
        _write(axes, spot, said, look, look.ink, (-8, 10), "right")
    for day in chart.reviews:
        axes.plot(
            [_x(day)],
            [0.02],
            marker="|",
            markersize=look.letters,
            markeredgewidth=2,
            color=look.muted,
            transform=axes.get_xaxis_transform(),
        )


def _readings(axes: Axes, chart: GoalChart, words: Words, look: Look) -> None:
    spots, start = chart.readings, chart.start
    path = spots
    if start is not None and spots and start.day > spots[0].day:
        # What was read before the line begins does not come from it.
        _dot(axes, start, look, face=look.ground)
    elif start is not None:
        path = (start, *spots)
    dots = "o" if len(path) <= MOST_DOTS else ""
    axes.plot(
        [_x(spot.day) for spot in path],
        [float(spot.value) for spot in path],
        color=look.accent,
        linewidth=3 if look.bold else 2.5,
        marker=dots,
        markersize=look.letters * 0.6,
        zorder=4,
    )
    named = path if len(path) <= FEW and _roomy(path, chart, words, look) else path[-1:]
    for spot in named:
        _write(axes, spot, words.say(spot.said), look, look.ink, (2, -1.3 * look.letters), "left")


def _roomy(path: tuple[Spot, ...], chart: GoalChart, words: Words, look: Look) -> bool:
    """Whether each spot has room beside it for its words before the next one comes."""
    first, last = _span(chart)
    a_day = look.width * 0.8 / (last - first + 2)
    gaps = [(after.day - before.day).days * a_day for before, after in pairwise(path)]
    widest = max((_wide(words.say(spot.said), look) for spot in path), default=0)
    return min(gaps, default=widest) >= widest


def _today(axes: Axes, chart: GoalChart, words: Words, look: Look) -> None:
    place = chart.place
    if place is None:
        return
    axes.axvline(_x(place.day), color=look.muted, linewidth=1, zorder=1)
    said = words.say(tr("Today"))
    at = (_x(place.day), 1.0)
    axes.annotate(
        said,
        at,
        xycoords=axes.get_xaxis_transform(),
        xytext=(0, 3),
        textcoords="offset points",
        ha="center",
        va="bottom",
        color=look.ink,
        fontsize=look.letters,
        parse_math=False,
    )
    if chart.gap is None:
        return
    axes.plot(
        [at[0]],
        [float(place.value)],
        marker="D",
        markersize=look.letters * 0.6,
        markerfacecolor=look.ground,
        markeredgecolor=look.warn,
        markeredgewidth=2,
        zorder=5,
    )
    first, last = _span(chart)
    late = at[0] > (first + last) / 2
    said = words.say(chart.gap)
    side = "right" if late else "left"
    _write(axes, place, said, look, look.warn, (-10 if late else 10, -1.6 * look.letters), side)


def _dot(axes: Axes, spot: Spot, look: Look, *, face: str) -> None:
    axes.plot(
        [_x(spot.day)],
        [float(spot.value)],
        marker="o",
        markersize=look.letters * 0.8,
        markerfacecolor=face,
        markeredgecolor=look.accent,
        markeredgewidth=2.5,
        zorder=5,
    )


def _write(
    axes: Axes,
    spot: Spot,
    said: str,
    look: Look,
    colour: str,
    away: tuple[float, float],
    side: str,
) -> None:
    """Words beside a spot; `side` is where they end for who reads from left to right."""
    right, up = away
    if look.mirrored:
        right, side = -right, {"left": "right", "right": "left"}[side]
    axes.annotate(
        said,
        (_x(spot.day), float(spot.value)),
        xytext=(right, up),
        textcoords="offset points",
        ha="right" if side == "right" else "left",
        va="center",
        color=colour,
        fontsize=look.letters,
        fontweight="bold",
        parse_math=False,
        zorder=6,
    )
