"""How a figure looks: colours, letters, size."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as "#RRGGBB", sizes in pixels of the screen or points of the page.

    `width` and `height` bound the figure, `letters` is the height of its text; `scale` multiplies
    all of them to pixels of the picture: 2 for a fine screen, 3 for paper. `mirrored` lets time
    run from right to left.
    """

    width: int
    height: int
    letters: int = 14
    scale: float = 1.0
    mirrored: bool = False
    ground: str = "#FFFFFF"
    ink: str = "#1D1D1D"
    muted: str = "#595349"
    grid: str = "#DAD5CB"
    accent: str = "#0B5C63"
    warn: str = "#7F5200"
    bold: bool = False


PAPER = Look(width=480, height=220, letters=10, scale=2.5)
"""On A4 between margins: dark on white whatever the window looks like."""
