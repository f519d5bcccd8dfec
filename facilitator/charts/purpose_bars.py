"""The figure of purposes: two bars each, what was planned in outline and what was taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.app.ports import Words
from facilitator.charts.look import Look
from facilitator.charts.sheet import empty, png, wide
from facilitator.domain.labels import PURPOSES
from facilitator.domain.purpose_chart import PurposeChart, percent
from facilitator.domain.words import Text, tr

if TYPE_CHECKING:
    # For types alone: drawing imports it when the first figure is wanted, off the event loop.
    from matplotlib.axes import Axes

_ROW = 3.2
"""Letters' heights of one purpose."""


def draw(chart: PurposeChart, words: Words, look: Look) -> bytes:
    """The figure as a PNG; the same bytes each time. More letters make it higher."""
    high = round((_ROW * len(chart.shares) + 0.6) * look.letters)
    whole, axes = empty(look, high)
    names = [words.say(PURPOSES[each.purpose]) for each in chart.shares]
    end = max(wide(words.say(_said(each, 100)), look) for each in (True, False))
    begin = max(wide(name, look) for name in names) + look.letters
    axes.set_axis_off()
    axes.set_xlim(*((look.width, 0) if look.mirrored else (0, look.width)))
    axes.set_ylim(high, 0)
    room = look.width - begin - end - 2 * look.letters
    longest = max(
        percent(span, whole)
        for each in chart.shares
        for span, whole in ((each.planned, chart.planned), (each.taken, chart.taken))
    )
    for at, (share, name) in enumerate(zip(chart.shares, names, strict=True)):
        middle = (_ROW * (at + 0.5) + 0.3) * look.letters
        _write(axes, look, 0.3 * look.letters, middle, name, bold=True)
        for taken in (False, True):
            part = (
                percent(share.taken, chart.taken)
                if taken
                else percent(share.planned, chart.planned)
            )
            y = middle + (0.75 if taken else -0.75) * look.letters
            axes.barh(
                y,
                max(room * part / longest, 1),
                left=begin,
                height=look.letters * 1.0,
                color=look.accent if taken else look.ground,
                edgecolor=look.accent if taken else look.muted,
                linewidth=2 if look.bold else 1.2,
            )
            said = words.say(_said(taken, part))
            x = begin + room * part / longest + 0.6 * look.letters
            _write(axes, look, x, y, said, bold=False)
    return png(whole, look)


def _said(taken: bool, part: int) -> Text:
    return tr("{n}% taken", n=part) if taken else tr("{n}% planned", n=part)


def _write(axes: Axes, look: Look, x: float, y: float, text: str, *, bold: bool) -> None:
    axes.text(
        x,
        y,
        text,
        color=look.ink if bold else look.muted,
        fontsize=look.letters,
        fontweight="bold" if bold else "normal",
        horizontalalignment="right" if look.mirrored else "left",
        verticalalignment="center",
        parse_math=False,
    )
