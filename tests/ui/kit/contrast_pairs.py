"""Every pair of colours that stands on another, and docs/contrast.md made from them.

`python -m tests.ui.kit.contrast_pairs` writes the page anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator.ui.tokens import DARK, HIGH, LIGHT, Scheme, contrast

PAGE = Path(__file__).parents[3] / "docs" / "contrast.md"
OURS = (LIGHT, DARK, HIGH)
TEXT, SIGN = 4.5, 3.0
HIGH_TEXT = 7.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour on a ground, both by role; `least` is the ratio that WCAG 2 asks for its use."""

    ink: str
    ground: str
    use: str
    least: float = TEXT

    @property
    def what(self) -> str:
        """What kind of thing stands there."""
        return "words" if self.least == TEXT else "signs and edges"

    def ratio(self, scheme: Scheme) -> float:
        """The contrast in a scheme."""
        return contrast(getattr(scheme, self.ink), getattr(scheme, self.ground))

    def needed(self, scheme: Scheme) -> float:
        """What it must have: words of our high contrast have more than elsewhere."""
        return HIGH_TEXT if scheme is HIGH and self.least == TEXT else self.least


PAIRS = (
    Pair("text", "window", "words on the page"),
    Pair("text", "surface", "words in bars, cards and fields"),
    Pair("text", "sunken", "words in wells, past blocks of the strip"),
    Pair("text", "accent_soft", "words of the chosen row and of soft cards"),
    Pair("text", "over_soft", "what lies past the bell on the strip"),
    Pair("text", "last_soft", "the digits of a clock that is ending"),
    Pair("muted", "window", "quiet words on the page, buttons not possible now"),
    Pair("muted", "surface", "quiet words in cards, hints in fields"),
    Pair("muted", "sunken", "quiet words in wells"),
    Pair("muted", "accent_soft", "quiet words in the chosen row"),
    Pair("accent", "window", "quiet buttons and links on the page"),
    Pair("accent", "surface", "quiet buttons, labels, the clock’s word"),
    Pair("accent", "sunken", "quiet buttons in wells or under the pointer"),
    Pair("accent", "accent_soft", "links in soft cards"),
    Pair("on_accent", "accent", "the primary button, who speaks now, marked text"),
    Pair("on_accent_soft", "accent_soft", "the chosen row, the item under way"),
    Pair("soon", "window", "what needs something, on the page"),
    Pair("soon", "surface", "what needs something, the clock’s word at 20 %"),
    Pair("soon", "accent_soft", "what needs something, in the chosen row"),
    Pair("soon", "soon_soft", "what needs something, on its own ground"),
    Pair("last", "window", "5 % left, on the page"),
    Pair("last", "surface", "5 % left, in cards"),
    Pair("last", "last_soft", "the word of a clock that is ending"),
    Pair("over", "window", "late and wrong, on the page"),
    Pair("over", "surface", "late and wrong, in cards and bars"),
    Pair("over", "sunken", "late and wrong, in wells"),
    Pair("over", "over_soft", "the end past the bell"),
    Pair("over", "accent_soft", "late and wrong, in the chosen row"),
    Pair("on_over_fill", "over_fill", "digits and word of a clock that is over"),
    Pair("ink", "paper", "the minutes page"),
    Pair("edge", "window", "borders of what can be operated", SIGN),
    Pair("edge", "surface", "borders of fields in cards", SIGN),
    Pair("edge", "sunken", "borders of fields in wells", SIGN),
    Pair("edge", "accent_soft", "borders of fields in the chosen row", SIGN),
    Pair("accent", "window", "the focus ring on the page", SIGN),
    Pair("accent", "surface", "the focus ring in cards, ticks, bars", SIGN),
    Pair("accent", "sunken", "the focus ring in wells", SIGN),
    Pair("accent", "accent_soft", "the focus ring of a pressed button, the bar of a row", SIGN),
    Pair("on_accent", "accent", "the focus ring inside the primary button, ticks", SIGN),
    Pair("text", "surface", "the row in focus", SIGN),
    Pair("text", "window", "the bell’s line, the row in focus", SIGN),
    Pair("muted", "surface", "signs of quiet words, arrows of fields", SIGN),
    Pair("muted", "window", "signs of quiet words", SIGN),
    Pair("soon", "surface", "signs of what needs something, the clock", SIGN),
    Pair("last", "surface", "the clock at 5 %", SIGN),
    Pair("over", "surface", "the octagon, the frame of what is wrong", SIGN),
    Pair("over_fill", "window", "the clock that is over", SIGN),
    Pair("over_fill", "surface", "the clock that is over, in a card", SIGN),
)
TRACK = ("accent", "soon", "last")
"""What drains on the clock stands out from its track, `line`, where the track is as thick."""


def page() -> str:
    """The page with all ratios."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Contrast"
    yield ""
    yield "Computed from the colours of the program (`facilitator/ui/tokens.py`) as WCAG 2 does it."
    yield f"Words need {TEXT}, in our high contrast {HIGH_TEXT:.0f}; signs, edges and focus rings"
    yield f"need {SIGN:.0f}. A test computes the table anew and fails where a pair falls below, or"
    yield "where this page tells other figures. State is never told by colour alone."
    yield ""
    yield "A system that is in high contrast keeps its own colours; there nothing of ours is used."
    yield ""
    for what in ("words", "signs and edges"):
        names = " | ".join(scheme.name for scheme in OURS)
        yield f"| {what} | for | {names} |"
        yield "|---|---|" + "--:|" * len(OURS)
        for pair in PAIRS:
            if pair.what == what:
                ratios = " | ".join(f"{pair.ratio(scheme):.1f}" for scheme in OURS)
                yield f"| {pair.ink} on {pair.ground} | {pair.use} | {ratios} |"
        yield ""
    yield "The clock’s rest on its drained track (`line`), which is a thin line in high contrast:"
    told = (
        f"{ink} {contrast(getattr(LIGHT, ink), LIGHT.line):.1f} in light and "
        f"{contrast(getattr(DARK, ink), DARK.line):.1f} in dark"
        for ink in TRACK
    )
    yield "; ".join(told) + "."


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
