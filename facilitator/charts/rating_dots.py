"""The figure of ratings: a dot a meeting, from 1 to 5, in the order of the days."""

from __future__ import annotations

from facilitator.app.ports import Words
from facilitator.charts.look import Look
from facilitator.charts.sheet import empty, png, wide
from facilitator.domain.goal_chart import tick_said
from facilitator.domain.rating_chart import BEST, RatingChart

MOST_DOTS = 80
"""Meetings that are drawn as dots; of more the line alone says it."""

_HIGH = 9
"""Letters' heights of the figure."""


def draw(chart: RatingChart, words: Words, look: Look) -> bytes:
    """The figure as a PNG; the same bytes each time."""
    high = min(look.height, round(_HIGH * look.letters + 40))
    whole, axes = empty(look, high)
    side, foot = 2.6 * look.letters, 2.2 * look.letters
    left, right = (side, 2 * side) if look.mirrored else (2 * side, side)
    across = (look.width - left - right) / look.width
    up = (high - foot - look.letters) / high
    axes.set_position((left / look.width, foot / high, across, up))
    last = len(chart.rated) - 1
    edges = (-0.5, max(last, 1) + 0.5)
    axes.set_xlim(*(reversed(edges) if look.mirrored else edges))
    axes.set_ylim(0.6, BEST + 0.4)
    for each in ("top", "left", "right"):
        axes.spines[each].set_visible(False)
    axes.spines["bottom"].set_color(look.muted)
    axes.grid(visible=True, axis="y", color=look.grid, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.set_yticks(range(1, BEST + 1), [str(n) for n in range(1, BEST + 1)])
    ticks = _ticks(chart, words, look)
    axes.set_xticks(ticks, [words.say(tick_said(chart.rated[at].day)) for at in ticks])
    axes.tick_params(colors=look.muted, labelsize=look.letters, length=4)
    axes.tick_params(axis="y", length=0)
    if look.mirrored:
        axes.yaxis.tick_right()
    axes.plot(
        range(last + 1),
        [each.rating for each in chart.rated],
        color=look.accent,
        linewidth=3 if look.bold else 2,
        marker="o" if last < MOST_DOTS else "",
        markersize=look.letters * 0.7,
        zorder=3,
        clip_on=False,
    )
    return png(whole, look)


def _ticks(chart: RatingChart, words: Words, look: Look) -> tuple[int, ...]:
    """Meetings whose day is written: the ends, and between them as many as have room."""
    last = len(chart.rated) - 1
    widest = max(wide(words.say(tick_said(each.day)), look) for each in chart.rated)
    apart = (widest + look.letters) * (last + 1) / (look.width * 0.8)
    kept = [0]
    for at in range(1, last):
        if at - kept[-1] >= apart and last - at >= apart:
            kept.append(at)
    return (*kept, last) if last else (0,)
