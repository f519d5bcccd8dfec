"""The application is dressed as wished, and dressed anew whenever that changes."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget
from shiboken6 import delete

from facilitator.ui.dressing import Dresser, apply, carry
from facilitator.ui.kit.cards import boxed, column
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.theme import colour, dress, make_theme, theme_of
from facilitator.ui.tokens import DARK, HIGH, LIGHT, SCHEMES


@pytest.fixture
def dressed(qapp):
    """The application, put back into light at 100 % afterwards."""
    yield qapp
    qapp.styleHints().unsetColorScheme()
    apply(qapp, "light", 1.0)


class Restyled(QObject):
    """Counts how often a widget is told to look at its style again."""

    def __init__(self, widget):
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, _, event):
        self.times += event.type() == QEvent.Type.StyleChange
        return False


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_a_scheme_reaches_palette_and_widgets(dressed, qtbot, scheme):
    widget = QWidget()
    qtbot.addWidget(widget)
    theme = apply(dressed, scheme.name)
    assert theme_of(widget) is theme
    assert colour(widget, "over").name().upper() == scheme.over
    assert dressed.palette().color(QPalette.ColorRole.Window).name().upper() == scheme.window
    assert dressed.palette().color(QPalette.ColorRole.Link).name().upper() == scheme.accent


def test_the_systems_scheme_is_followed_while_asked(dressed):
    hints = dressed.styleHints()
    told = []
    theme = apply(dressed, "system")
    assert theme.scheme in (LIGHT, DARK)
    dresser = dressed.findChild(Dresser)
    dresser.changed.connect(told.append)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert len(told) == 1
    apply(dressed, "dark")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert told[-1].scheme is DARK
    assert len(told) == 2
    # One dresser, however often one changes.
    assert len(dressed.findChildren(Dresser)) == 1


def test_a_system_in_high_contrast_keeps_its_own_palette(dressed, monkeypatch):
    contrast = SimpleNamespace(contrastPreference=lambda: Qt.ContrastPreference.HighContrast)
    hints = SimpleNamespace(unsetColorScheme=lambda: None, accessibility=lambda: contrast)
    names = ("palette", "setPalette", "setFont", "setProperty", "setStyleSheet")
    system = SimpleNamespace(**{name: getattr(dressed, name) for name in names})
    system.styleHints = lambda: hints
    apply(dressed, "light")
    dresser = dressed.findChild(Dresser)
    monkeypatch.setattr(dresser, "_app", system)
    theme = dresser.wear("system", 1.0, None)
    assert theme.native
    assert theme.scheme.bold_lines
    assert dressed.palette().color(QPalette.ColorRole.Window).name() == theme.scheme.window
    assert not any(ours in theme.sheet() for ours in (LIGHT.accent, DARK.accent, HIGH.accent))


@pytest.mark.parametrize(("wished", "worn"), [(0.1, 0.8), (0.8, 0.8), (1.0, 1.0), (9, 2.0)])
def test_text_stays_between_80_and_200_percent(dressed, wished, worn):
    theme = apply(dressed, "light", wished)
    assert theme.scale == worn
    assert theme.body >= round(13 * worn)
    assert dressed.font().pixelSize() == theme.body
    assert theme.effective(1366) == pytest.approx(1366 / worn)


def test_measures_lie_on_the_grid_and_grow_with_text(qapp):
    small, large = make_theme(LIGHT, 0.8), make_theme(LIGHT, 2.0)
    for theme in (small, large):
        assert {theme.em(x / 10) % 4 for x in range(1, 200)} == {0}
        assert theme.title > theme.body
    assert large.control > make_theme(LIGHT).control >= 36
    assert large.em(3) > small.em(3)


def test_a_family_can_be_put_first(dressed):
    theme = apply(dressed, "light", 1.0, ("DejaVu Sans", "Noto Sans Arabic"))
    assert theme.font().families() == ["DejaVu Sans", "Noto Sans Arabic"]


def test_one_window_may_be_dressed_otherwise(dressed, qtbot):
    apply(dressed, "light")
    window = QWidget()
    label = PlainLabel("Words", size="title", parent=window)
    qtbot.addWidget(window)
    dress(window, make_theme(DARK, 2.0))
    window.show()
    assert theme_of(label).scheme is DARK
    assert label.font().pixelSize() == make_theme(DARK, 2.0).title
    assert window.grab().toImage().pixelColor(0, window.height() - 1).name().upper() == DARK.window


def test_labels_take_on_a_new_size_while_shown(dressed, qtbot):
    apply(dressed, "light", 1.0)
    label = PlainLabel("Words", size="title")
    qtbot.addWidget(label)
    label.show()
    before = label.font().pixelSize()
    apply(dressed, "light", 2.0)
    assert label.font().pixelSize() > before


def test_a_theme_that_is_worn_already_is_not_put_on_again(dressed, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    told = []
    worn = apply(dressed, "light", 1.5)
    dressed.findChild(Dresser).changed.connect(told.append)
    seen = Restyled(widget)
    assert apply(dressed, "light", 1.5) == worn
    assert seen.times == 0
    apply(dressed, "dark", 1.5)
    assert seen.times > 0
    assert told == [worn, theme_of(widget)]


def test_a_part_is_dressed_once_when_it_comes_into_a_window(dressed, qtbot):
    apply(dressed, "light", 1.0)
    window = QStackedWidget()
    qtbot.addWidget(window)
    carry(window, instead=True)
    window.show()
    field, label = QLineEdit(), PlainLabel("Words")
    seen = Restyled(field)
    inner = boxed(column(boxed(column(boxed(column(field, label))))))
    assert seen.times == 0
    apply(dressed, "light", 2.0)
    window.addWidget(inner)
    assert seen.times == 1
    assert label.font().pixelSize() == theme_of(label).body == make_theme(LIGHT, 2.0).body
    assert field.minimumSizeHint().height() >= theme_of(field).control
    apply(dressed, "dark", 2.0)
    assert window.styleSheet() == theme_of().sheet() == make_theme(DARK, 2.0).sheet()
    assert seen.times > 1


def test_the_application_carries_the_sheet_where_no_window_does(dressed, qtbot):
    apply(dressed, "light")
    other, window = QWidget(), QWidget()
    qtbot.addWidget(other)
    carry(other)
    assert dressed.styleSheet()
    assert not other.styleSheet()
    carry(window, instead=True)
    carry(other)
    assert not dressed.styleSheet()
    assert other.styleSheet() == window.styleSheet() == theme_of().sheet()
    for gone in (window, other):
        delete(gone)
    worn = apply(dressed, "light")
    assert dressed.styleSheet() == worn.sheet()


def test_no_font_stands_in_the_sheet(qapp):
    assert "font" not in make_theme(LIGHT).sheet()


def test_nothing_is_animated(dressed):
    apply(dressed, "light")
    assert not any(dressed.isEffectEnabled(effect) for effect in Qt.UIEffect)
