"""Several goals as one picture for a wall: a line each, from the start to the target."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from facilitator.app.ports import Words
from facilitator.charts.letters import DRAWING, load
from facilitator.charts.look import Look
from facilitator.domain.goal_course import Pace
from facilitator.domain.goal_dashboard import Dashboard, DashboardRow
from facilitator.domain.goal_labels import PACES
from facilitator.domain.words import tr

if TYPE_CHECKING:
    # For types alone: drawing imports it when the first picture is wanted.
    from matplotlib.axes import Axes

WALL = Look(width=1280, height=720, letters=15, scale=1.5)
"""As wide as a screen of 16 to 9; more rows make it higher."""

_DPI = 72
_ROW = 5.0
"""Letters' heights that one goal has."""
_HEAD = 4.5
_FROM, _TO, _END = 0.40, 0.76, 0.98
"""Where lines begin and end and where words at the far edge end, of the width."""


def draw(shown: Dashboard, words: Words, look: Look = WALL) -> bytes:
    """The picture as a PNG with its words inside it; the same bytes each time.

    Takes half a second the first time, for the library: call it where nobody waits.
    """
    with DRAWING:
        return _drawn(shown, words, look)


def _drawn(shown: Dashboard, words: Words, look: Look) -> bytes:
    load()
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    high = max(look.height, round((_HEAD + _ROW * len(shown.rows) + 2) * look.letters))
    inches = (look.width / _DPI, high / _DPI)
    whole = Figure(figsize=inches, dpi=_DPI * look.scale, facecolor=look.ground)
    FigureCanvasAgg(whole)
    axes = whole.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(*((1, 0) if look.mirrored else (0, 1)))
    axes.set_ylim(high, 0)
    _say(axes, look, 0.02, 2.2 * look.letters, words.say(shown.title), bold=1.6)
    stroke = words.say(tr("The short stroke is where each line is today."))
    _say(axes, look, _FROM, 2.2 * look.letters, stroke, colour=look.muted)
    for at, row in enumerate(shown.rows):
        _row(axes, row, words, look, (_HEAD + _ROW * at + _ROW / 2) * look.letters)
    if shown.more is not None:
        foot = (_HEAD + _ROW * len(shown.rows) + 0.5) * look.letters
        _say(axes, look, 0.02, foot, words.say(shown.more), colour=look.muted)
    told = "\n".join(words.say(each) for each in shown.said)
    target = BytesIO()
    meta = {"Software": None, "Description": told}
    whole.savefig(target, format="png", facecolor=look.ground, metadata=meta)
    return target.getvalue()


def _row(axes: Axes, row: DashboardRow, words: Words, look: Look, middle: float) -> None:
    name = _wrapped(words.say(row.name), round((_FROM - 0.1) * look.width / look.letters / 0.56))
    _say(axes, look, 0.02, middle, name, bold=1)
    behind = row.pace is Pace.BEHIND
    strong = look.warn if behind else look.accent
    if row.start is None or row.target is None:
        none = words.say(tr("no figures yet"))
        _say(axes, look, _FROM, middle, none, colour=look.muted)
        return
    axes.plot((_FROM, _TO), (middle, middle), color=look.grid, linewidth=3, zorder=1)
    below = middle + 1.4 * look.letters
    _say(axes, look, _FROM, below, words.say(row.start), colour=look.muted, side="center")
    _say(axes, look, _TO, below, words.say(row.target), colour=look.muted, side="center")
    size = look.letters * 0.8
    axes.plot(_TO, middle, "o", ms=size, mfc=look.ground, mec=look.accent, mew=2.5, zorder=3)
    if row.place is not None:
        at = _FROM + (_TO - _FROM) * float(row.place)
        lines = (middle - 0.7 * look.letters, middle + 0.7 * look.letters)
        axes.plot((at, at), lines, color=look.muted, linewidth=1.5, zorder=2)
    if row.value is not None and row.now is not None:
        at = _FROM + (_TO - _FROM) * float(row.value)
        axes.plot((_FROM, at), (middle, middle), color=strong, linewidth=4, zorder=2)
        shape = "D" if behind else "o"
        axes.plot(at, middle, shape, ms=size, color=strong, zorder=4)
        above = middle - 1.3 * look.letters
        _say(axes, look, at, above, words.say(row.now), bold=1, side="center")
    told = PACES[row.pace] if row.now is not None else tr("no reading yet")
    _say(axes, look, _TO + 0.04, middle, words.say(told), colour=strong if behind else look.ink)


def _say(
    axes: Axes,
    look: Look,
    x: float,
    y: float,
    text: str,
    *,
    colour: str = "",
    bold: float = 0,
    side: str = "left",
) -> None:
    """Words that begin at x or stand around it; `bold` is by how much larger, 0 for not at all."""
    ends = "right" if side == "left" and look.mirrored else side
    axes.text(
        x,
        y,
        text,
        color=colour or look.ink,
        fontsize=look.letters * (bold or 1),
        fontweight="bold" if bold else "normal",
        horizontalalignment=ends,
        verticalalignment="center",
        parse_math=False,
    )


def _wrapped(text: str, most: int) -> str:
    """At most two lines of so many letters."""
    if len(text) <= most:
        return text
    cut = text.rfind(" ", 0, most + 1)
    cut = cut if cut > most // 2 else most
    rest = text[cut:].strip()
    return f"{text[:cut].strip()}\n{rest if len(rest) <= most else rest[: most - 1] + '…'}"
