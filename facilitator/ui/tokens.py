"""Colours by role for each scheme, and the contrast between two of them. Nothing here knows Qt."""

from __future__ import annotations

from typing import NamedTuple


class Scheme(NamedTuple):
    """One colour for each role, written as "#RRGGBB".

    window is the page, surface what lies on it (bars, cards, fields), sunken what lies below it
    (wells, past blocks); line carries no meaning alone, edge bounds what can be operated. A role
    ending in soft is a ground, on_x is ink on the ground x. bold_lines: fills say nothing in
    this scheme, so wells get a border and the clock's track becomes a line.
    """

    name: str
    window: str
    surface: str
    sunken: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    on_accent_soft: str
    soon: str
    soon_soft: str
    last: str
    last_soft: str
    over: str
    over_soft: str
    over_fill: str
    on_over_fill: str
    paper: str = "#FFFFFF"
    ink: str = "#1D1D1D"
    bold_lines: bool = False

    def colours(self) -> dict[str, str]:
        """Every role with its colour, without the scheme's name and traits."""
        return {role: value for role, value in self._asdict().items() if str(value).startswith("#")}


LIGHT = Scheme(
    name="light",
    window="#F6F4EF",
    surface="#FFFFFF",
    sunken="#ECE9E2",
    line="#DAD5CB",
    edge="#7F786D",
    text="#22201D",
    muted="#595349",
    accent="#0B5C63",
    on_accent="#FFFFFF",
    accent_soft="#D9ECEA",
    on_accent_soft="#083F45",
    soon="#7F5200",
    soon_soft="#FAEAC6",
    last="#9C3608",
    last_soft="#FBDFD0",
    over="#A3162B",
    over_soft="#F9DADC",
    over_fill="#A3162B",
    on_over_fill="#FFFFFF",
)
DARK = Scheme(
    name="dark",
    window="#1A1918",
    surface="#242220",
    sunken="#131211",
    line="#3B3835",
    edge="#938B80",
    text="#F2EFEA",
    muted="#BBB4A9",
    accent="#75CDCE",
    on_accent="#05292C",
    accent_soft="#173F42",
    on_accent_soft="#C9EEEE",
    soon="#F2BC52",
    soon_soft="#42330F",
    last="#FFA27A",
    last_soft="#4D2716",
    over="#FF929B",
    over_soft="#521C22",
    over_fill="#C8354A",
    on_over_fill="#FFFFFF",
)
HIGH = Scheme(
    name="high",
    window="#000000",
    surface="#000000",
    sunken="#000000",
    line="#FFFFFF",
    edge="#FFFFFF",
    text="#FFFFFF",
    muted="#FFFFFF",
    accent="#FFFF00",
    on_accent="#000000",
    accent_soft="#000000",
    on_accent_soft="#FFFF00",
    soon="#FFFF00",
    soon_soft="#000000",
    last="#FFB000",
    last_soft="#000000",
    over="#FF8080",
    over_soft="#000000",
    over_fill="#FF8080",
    on_over_fill="#000000",
    ink="#000000",
    bold_lines=True,
)
SCHEMES = (LIGHT, DARK, HIGH)


def of_system(
    window: str, text: str, base: str, button_text: str, highlight: str, highlighted: str
) -> Scheme:
    """A scheme that says everything with the colours of a system in high contrast.

    Such a system promises that text reads on window and highlighted on highlight, nothing more:
    where highlight does not stand out from window, text takes its place.
    """
    stands_out = contrast(highlight, window) >= 4.5 and contrast(highlighted, highlight) >= 4.5
    accent, on_accent = (highlight, highlighted) if stands_out else (text, window)
    return Scheme(
        name="system",
        window=window,
        surface=base if contrast(text, base) >= 4.5 else window,
        sunken=window,
        line=text,
        edge=button_text if contrast(button_text, window) >= 4.5 else text,
        text=text,
        muted=text,
        accent=accent,
        on_accent=on_accent,
        accent_soft=window,
        on_accent_soft=accent,
        soon=text,
        soon_soft=window,
        last=text,
        last_soft=window,
        over=text,
        over_soft=window,
        over_fill=accent,
        on_over_fill=on_accent,
        bold_lines=True,
    )


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB" as WCAG 2 defines it, from 0 (black) to 1 (white)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours as WCAG 2 defines it, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
