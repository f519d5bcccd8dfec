"""Where the parts of a button stand: widths in, places out, without Qt."""

from __future__ import annotations

from typing import NamedTuple


class Widths(NamedTuple):
    """Widths in pixels; 0 for a part that is missing.

    `words` is the natural width on one line. `leads` sets everything from the leading edge and
    the last part at the far edge, as a choice does; `hidden` says that room is kept for a sign
    that is not shown now.
    """

    pad: float
    gap: float
    sign: float
    words: float
    cap: float
    effect: float
    leads: bool = False
    far: bool = False
    hidden: bool = False

    @property
    def fixed(self) -> float:
        """All that is not words."""
        beside = sum(part + self.gap for part in (self.sign, self.cap, self.effect) if part)
        return 2 * self.pad + beside


def places(widths: Widths, width: float) -> dict[str, tuple[float, float]]:
    """For each part shown its distance from the leading edge and its width.

    Parts are "sign", "words", "cap" and "effect". With an effect the cap comes first, so that
    choices read as numbered; words get what is left and wrap in it.
    """
    room = max(0.0, width - widths.fixed)
    words = min(widths.words, room)
    x = widths.pad if widths.leads else widths.pad + (room - words) / 2
    placed: dict[str, tuple[float, float]] = {}
    if widths.cap and widths.effect:
        placed["cap"] = (x, widths.cap)
        x += widths.cap + widths.gap
    if widths.sign:
        kept = widths.sign + widths.gap
        if not widths.hidden:
            placed["sign"] = (x, widths.sign)
        x += kept / 2 if widths.hidden and not widths.leads else kept
    placed["words"] = (x, words)
    far = width - widths.pad
    if widths.effect:
        placed["effect"] = (far - widths.effect, widths.effect)
    elif widths.cap:
        placed["cap"] = (far - widths.cap if widths.far else x + words + widths.gap, widths.cap)
    return placed
