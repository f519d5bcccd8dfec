"""Colours, sizes and fonts in force: a Theme, and how a painted part finds it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.sheet import sheet
from facilitator.ui.tokens import LIGHT, Scheme

PROPERTY = "theme"
LEAST_BODY = 13
"""Pixels of body text at 96 dpi and 100 %; a platform's smaller font is raised to it."""
HURRIED = "hurried"
"""The property of an application whose first screen is still to be painted."""

_Role = QPalette.ColorRole
_PALETTE: Mapping[QPalette.ColorRole, str] = MappingProxyType(
    {
        _Role.Window: "window",
        _Role.WindowText: "text",
        _Role.Base: "surface",
        _Role.AlternateBase: "sunken",
        _Role.Text: "text",
        _Role.Button: "surface",
        _Role.ButtonText: "text",
        _Role.BrightText: "on_accent",
        _Role.Light: "surface",
        _Role.Midlight: "line",
        _Role.Mid: "edge",
        _Role.Dark: "edge",
        _Role.Shadow: "edge",
        _Role.Highlight: "accent_soft",
        _Role.HighlightedText: "on_accent_soft",
        _Role.PlaceholderText: "muted",
        _Role.Link: "accent",
        _Role.LinkVisited: "accent",
        _Role.Accent: "accent",
        _Role.ToolTipBase: "surface",
        _Role.ToolTipText: "text",
    }
)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and sizes in force: what every painted widget asks for its measures.

    `body` is the height of body text in pixels, already scaled; `scale` runs from 0.8 to 2.0.
    `native` says that the colours are the system's own (high contrast), so that none of ours
    are set over its palette. `reduced_motion` asks those who paint to move nothing but in steps
    that carry news.
    """

    scheme: Scheme
    scale: float
    body: int
    families: tuple[str, ...]
    native: bool = False
    reduced_motion: bool = False
    _fonts: dict[tuple[str | int, int], QFont] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def title(self) -> int:
        """Pixels of the one larger size; it grows less once body text is large already."""
        return round(self.body * (1.6 if self.scale < 1.5 else 1.25))

    @property
    def control(self) -> int:
        """The least height and width of what can be operated, in pixels."""
        return max(self.em(2.6), round(36 * self.scale / 4) * 4)

    def em(self, ems: float) -> int:
        """So many heights of body text in whole steps of the 4 px grid, never nothing."""
        return max(4, round(ems * self.body / 4) * 4)

    def effective(self, width: int) -> float:
        """A width as it counts for the choice of a layout: large text makes a window narrow."""
        return width / self.scale

    def colour(self, role: str) -> QColor:
        """The colour of a role of Scheme."""
        return QColor(getattr(self.scheme, role))

    def font(self, size: str | int = "body", weight: int = 400) -> QFont:
        """A font at "body", "title" or so many pixels; weights 400, 500 and 600 are in use."""
        known = self._fonts.get((size, weight))
        if known is None:
            known = QFont(list(self.families))
            known.setPixelSize(getattr(self, size) if isinstance(size, str) else size)
            known.setWeight(QFont.Weight(weight))
            self._fonts[size, weight] = known
        return QFont(known)  # whoever is handed it may change it

    def digits(self, pixels: int, weight: int = 600) -> QFont:
        """A font whose digits are all of one width, for numbers that change."""
        font = self.font(pixels, weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def sheet(self) -> str:
        """The style sheet of this theme."""
        return sheet(self.scheme.colours(), self.em, self.control, self.scheme.bold_lines)

    def palette(self) -> QPalette:
        """The palette of this theme; muted is what Qt takes for disabled text."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        for role in (_Role.Text, _Role.ButtonText, _Role.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return palette


def theme_of(widget: QWidget | None = None) -> Theme:
    """The theme of a widget's window, or the application's; light at 100 % before any is set."""
    found = None if widget is None else widget.window().property(PROPERTY)
    if isinstance(found, Theme):
        return found
    app = QApplication.instance()
    found = None if app is None else app.property(PROPERTY)
    return found if isinstance(found, Theme) else make_theme(LIGHT)


def colour(widget: QWidget, role: str) -> QColor:
    """The colour of a role in the theme that a widget wears."""
    return theme_of(widget).colour(role)


def make_theme(
    scheme: Scheme,
    scale: float = 1.0,
    family: str | Sequence[str] | None = None,
    native: bool = False,
    reduced_motion: bool = False,
) -> Theme:
    """A theme at a scale (held within 0.8 and 2.0) in the platform's font or in given families."""
    scale = min(2.0, max(0.8, scale))
    platform = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    names = (family,) if isinstance(family, str) else tuple(family or (platform.family(),))
    body = max(LEAST_BODY, platform.pixelSize())
    return Theme(scheme, scale, round(body * scale), names, native, reduced_motion)


def dress(window: QWidget, theme: Theme) -> None:
    """Let one window, such as the room's, wear another theme than the application."""
    window.setProperty(PROPERTY, theme)
    window.setFont(theme.font())
    window.setPalette(theme.palette())
    window.setStyleSheet(theme.sheet())


def in_a_hurry() -> bool:
    """Whether the first screen is still to be painted: with words, and what Qt itself paints."""
    app = QApplication.instance()
    return app is not None and bool(app.property(HURRIED))
