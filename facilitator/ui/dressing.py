"""Dresses the application and its windows in a Theme: palette, style sheet and font."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.early import SCHEME_DARK, SCHEME_LIGHT
from facilitator.ui.theme import HURRIED, PROPERTY, Theme, make_theme, theme_of
from facilitator.ui.tokens import DARK, LIGHT, SCHEMES, Scheme, of_system

STYLE = "Fusion"
"""What the style sheets stand on; a start in a hurry names it to Qt among its arguments."""
CARRIES = "carries"
"""The property of a window that carries the style sheet in the application's stead."""
_AS_THE_SYSTEM = -1
_MIDDLE_GREY = 128
_DRESSER = "dresser"
_Role = QPalette.ColorRole


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
    hurried: bool = False,
) -> Theme:
    """Dress the application now, and again whenever a followed system changes.

    `scheme` is "system", "light", "dark" or "high". Call it again at any time to change it. With
    `hurried` what the first screen need not wait for is left undone until `settle`, and the
    application has been given STYLE already.
    """
    dresser = _dresser(app) or Dresser(app, styled=hurried)
    app.setProperty(HURRIED, hurried)
    if not hurried:
        dresser.settle()
    return dresser.wear(scheme, scale, family, reduced_motion=reduced_motion)


def settle(app: QApplication) -> None:
    """Do what the first screen did not wait for, once it is painted."""
    dresser = _dresser(app)
    if dresser is None:
        return
    dresser.settle()
    app.setProperty(HURRIED, False)
    for window in QApplication.topLevelWidgets():
        window.update()


def _dresser(app: QApplication) -> Dresser | None:
    # Not by findChild: it makes a Python object of each child, with all names of its class.
    found = app.property(_DRESSER)
    return found if isinstance(found, Dresser) else None


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

    def __init__(self, app: QApplication, *, styled: bool = False) -> None:
        super().__init__(app)
        self._app = app
        app.setProperty(_DRESSER, self)
        self._wish: tuple[str, float, str | Sequence[str] | None] = ("system", 1.0, None)
        self._reduced_motion = False
        self._busy = False
        self._worn: Theme | None = None
        self._settled = False
        self._styled = styled
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        # Without a palette of ours, the one there is follows the system.
        self._dark_by_palette = app.palette().color(_Role.Window).lightness() < _MIDDLE_GREY

    def settle(self) -> None:
        """Let nothing move, and ask Qt by name what the system wishes; once is enough."""
        if self._settled:
            return
        self._settled = True
        if not self._styled and self._app.style().name() != STYLE.lower():
            self._app.setStyle(STYLE)
        # Nothing moves: menus, lists and tooltips appear without sliding or fading.
        for effect in QtCore.Qt.UIEffect:
            self._app.setEffectEnabled(effect, False)
        if self._worn is not None:
            self._follow()

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
            hints.setProperty("colorScheme", SCHEME_LIGHT if ours is LIGHT else SCHEME_DARK)
            return ours, False
        hints.unsetColorScheme()
        if not self._settled:
            return (DARK if self._dark_by_palette else LIGHT), False
        high = QtCore.Qt.ContrastPreference.HighContrast
        if hints.accessibility().contrastPreference() == high:
            return self._system_contrast()
        dark = hints.colorScheme() == QtCore.Qt.ColorScheme.Dark
        return (DARK if dark else LIGHT), False

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
