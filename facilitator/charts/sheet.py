"""An empty figure to draw on, and its bytes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from facilitator.charts.letters import DRAWING, load
from facilitator.charts.look import Look

if TYPE_CHECKING:
    # For types alone: drawing imports it when the first figure is wanted, off the event loop.
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_DPI = 72


def empty(look: Look, height: int) -> tuple[Figure, Axes]:
    """A figure as wide as the look and so many points high, with axes that fill it."""
    load()
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    inches = (look.width / _DPI, height / _DPI)
    whole = Figure(figsize=inches, dpi=_DPI * look.scale, facecolor=look.ground)
    FigureCanvasAgg(whole)
    axes = whole.add_axes((0, 0, 1, 1))
    axes.set_facecolor(look.ground)
    return whole, axes


def png(whole: Figure, look: Look) -> bytes:
    """The figure as a PNG; the same bytes each time."""
    target = BytesIO()
    whole.savefig(target, format="png", facecolor=look.ground, metadata={"Software": None})
    return target.getvalue()


def warm() -> None:
    """Load what a figure needs and draw an empty one, so that the first waits for nothing.

    A window stalls a few times meanwhile, in whatever thread it happens.
    """
    look = Look(width=_DPI, height=_DPI, letters=10)
    with DRAWING:
        png(empty(look, _DPI)[0], look)


def wide(said: str, look: Look) -> float:
    """About how wide some words are; the letters of the figure are a little wider than most."""
    return len(said) * look.letters * 0.62
