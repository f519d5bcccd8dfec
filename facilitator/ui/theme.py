"""Dresses the application: palette, style sheet and font from one Theme, and finds it again."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.sheet import sheet
from facilitator.ui.tokens import DARK, LIGHT, SCHEMES, Scheme, of_system

PROPERTY = "theme"
CARRIES = "carries"
"""The property of a window that carries the style sheet in the application's stead."""
LEAST_BODY = 13
"""Pixels of body text at 96 dpi and 100 %; a platform's smaller font is raised to it."""
_AS_THE_SYSTEM = -1

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


def carry(window: QWidget, *, instead: bool = False) -> None:
    """Let a window carry the style sheet, in the application's stead; call it before it has parts.

    While the application carries one, Qt dresses a part anew with all that it holds each time
    that it is put into another: a screen that is made from the inside out, a dozen times. Under a
    window's own a screen is dressed once, when it comes into the window. With `instead` the
    application carries none from now on; else it keeps the one it has, which then does.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication) or not (instead or not app.styleSheet()):
        return
    if app.styleSheet():
        app.setStyleSheet("")
    window.setProperty(CARRIES, True)
    if isinstance(app.property(PROPERTY), Theme):
        window.setStyleSheet(theme_of(window).sheet())


def _carriers() -> list[QWidget]:
    """The windows that carry the style sheet; the application does where there are none."""
    return [window for window in QApplication.topLevelWidgets() if window.property(CARRIES)]


def apply(
    app: QApplication,
    scheme: str = "system",
    scale: float = 1.0,
    family: str | Sequence[str] | None = None,
    *,
    reduced_motion: bool = False,
) -> Theme:
    """Dress the application now, and again whenever a followed system changes.

    `scheme` is "system", "light", "dark" or "high". Call it again at any time to change it.
    """
    dresser = app.findChild(Dresser) or Dresser(app)
    return dresser.wear(scheme, scale, family, reduced_motion=reduced_motion)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """While Qt goes through all widgets, none of them may be taken from under its hands."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


class Dresser(QObject):
    """Keeps the application dressed as wished; a child of the application."""

    changed = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._wish: tuple[str, float, str | Sequence[str] | None] = ("system", 1.0, None)
        self._reduced_motion = False
        self._busy = False
        self._worn: Theme | None = None
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        app.setStyle("Fusion")
        # Nothing moves: menus, lists and tooltips appear without sliding or fading.
        for effect in Qt.UIEffect:
            app.setEffectEnabled(effect, False)

    def wear(
        self,
        scheme: str,
        scale: float,
        family: str | Sequence[str] | None,
        *,
        reduced_motion: bool = False,
    ) -> Theme:
        """Put on a scheme at a scale; unknown names count as "system". Gives the theme."""
        self._wish, self._reduced_motion = (scheme, scale, family), reduced_motion
        self._busy = True
        try:
            chosen, native = self._choose(scheme)
            theme = make_theme(chosen, scale, family, native, reduced_motion)
            # Put on once more, it would cost every widget there is a millisecond for nothing.
            if theme != self._worn or not (_carriers() or self._app.styleSheet()):
                with _nothing_collected():
                    self._put_on(theme)
                self._worn = theme
            theme = self._worn
        finally:
            self._busy = False
        self.changed.emit(theme)
        return theme

    def _choose(self, name: str) -> tuple[Scheme, bool]:
        hints = self._app.styleHints()
        ours = next((scheme for scheme in SCHEMES if scheme.name == name), None)
        if ours is not None:
            # Title bars and the platform's own dialogs follow this hint.
            bright = Qt.ColorScheme.Light if ours is LIGHT else Qt.ColorScheme.Dark
            hints.setColorScheme(bright)
            return ours, False
        hints.unsetColorScheme()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return self._system_contrast()
        return (DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT), False

    def _system_contrast(self) -> tuple[Scheme, bool]:
        self._app.setPalette(QPalette())
        palette = self._app.palette()
        roles = (
            _Role.Window,
            _Role.WindowText,
            _Role.Base,
            _Role.ButtonText,
            _Role.Highlight,
            _Role.HighlightedText,
        )
        return of_system(*(palette.color(role).name() for role in roles)), True

    def _put_on(self, theme: Theme) -> None:
        self._app.setProperty(PROPERTY, theme)
        # The one thing that Qt itself moves: a cursor that does not blink, or the system's own.
        QApplication.setCursorFlashTime(0 if theme.reduced_motion else _AS_THE_SYSTEM)
        self._app.setFont(theme.font())
        self._app.setPalette(QPalette() if theme.native else theme.palette())
        # Last, since it makes every widget look at theme, font and palette again.
        carriers = _carriers()
        for window in carriers:
            window.setStyleSheet(theme_of(window).sheet())
        if not carriers:
            self._app.setStyleSheet(theme.sheet())

    def _follow(self) -> None:
        if not self._busy and self._wish[0] not in {scheme.name for scheme in SCHEMES}:
            self.wear(*self._wish, reduced_motion=self._reduced_motion)
