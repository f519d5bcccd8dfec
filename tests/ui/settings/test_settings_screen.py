"""The screen of settings: a value in, wishes out, reached and named for hand, eye and ear."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.settings import SIZES, Settings
from facilitator.ui.dressing import apply
from facilitator.ui.settings.screen import SettingsScreen
from facilitator.ui.settings.values import SettingsView

LANGUAGES = (("", "As the system"), ("en", "English"), ("cy", "Cymraeg"))
OTHER = Settings("cy", 137, "high", reduced_motion=True, sounds="off", muted=True, counts_up=True)
KEY = Qt.Key


@pytest.fixture
def screen(qapp, qtbot, words):
    apply(qapp, "light")
    made = SettingsScreen(words)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show_settings(SettingsView(Settings(), LANGUAGES))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def stops(screen: QWidget, qtbot) -> list[QWidget]:
    """What Tab leads through, from the first."""
    screen._colours.setFocus()
    met = [screen._colours]
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        if QApplication.focusWidget() is met[0]:
            return met
        met.append(QApplication.focusWidget())
    raise AssertionError(met)


def test_tab_leads_through_all_in_the_order_of_reading(screen, qtbot):
    names = [part.accessibleName() for part in stops(screen, qtbot)]
    assert names == [
        "Colours",
        "Text size",
        "As little motion as can be",
        "Phrases of your own",
        "Names to look for",
        "Add these names",
        "Language",
        "When time runs out",
        "Sound off for now",
        "The clock counts up",
        "All keys",
    ]


def test_what_a_choice_does_is_told_to_the_ear(screen):
    assert "blink" in screen._still.accessibleDescription()
    assert "system" in screen._sounds.accessibleDescription()
    assert "started again" in screen._language.accessibleDescription()
    assert "Ctrl++" in screen._size.accessibleDescription()


def test_showing_is_no_wish_and_can_be_done_twice(screen, qtbot):
    with qtbot.assertNotEmitted(screen.wished):
        for _ in range(2):
            screen.show_settings(SettingsView(OTHER, LANGUAGES))
    assert screen._size.currentText() == "137 per cent"
    assert screen._size.count() == len(SIZES) + 1
    shown = (screen._language.chosen(), screen._colours.chosen())
    assert shown == ("cy", "high")
    assert screen._still.isChecked()
    assert screen._sounds.chosen() == "off"
    assert screen._muted.isChecked()
    assert screen._up.isChecked()


@pytest.mark.parametrize(
    ("part", "key", "wished"),
    [
        ("_colours", KEY.Key_Down, {"colours": "light"}),
        ("_size", KEY.Key_Up, {"size": 90}),
        ("_language", KEY.Key_End, {"language": "cy"}),
        ("_still", KEY.Key_Space, {"reduced_motion": True}),
        ("_sounds", KEY.Key_Down, {"sounds": "beep"}),
        ("_muted", KEY.Key_Space, {"muted": True}),
        ("_up", KEY.Key_Space, {"counts_up": True}),
    ],
)
def test_a_key_makes_a_wish_and_the_focus_stays(screen, qtbot, part, key, wished):
    field = getattr(screen, part)
    field.setFocus()
    with qtbot.waitSignal(screen.wished) as told:
        qtbot.keyClick(field, key)
    expected = Settings()._replace(**wished)
    assert told.args == [expected]
    screen.show_settings(SettingsView(expected, LANGUAGES))
    assert QApplication.focusWidget() is field


def test_each_setting_has_its_part(screen, qtbot):
    """A new setting without a place on the screen would show here."""
    wishes = []
    screen.wished.connect(wishes.append)
    for part in stops(screen, qtbot)[:-1]:
        for key in (KEY.Key_Space, KEY.Key_End):
            if part.metaObject().className() != "PlainCombo" or key is KEY.Key_End:
                qtbot.keyClick(part, key)
        if part.metaObject().className() == "PlainEdit":
            qtbot.keyClick(part, KEY.Key_A)
    touched = {
        name
        for name in Settings._fields
        for wish in wishes
        if getattr(wish, name) != getattr(Settings(), name)
    }
    # Favourites are chosen in the Library; where minutes go, and their names, in Minutes.
    elsewhere = {"favourites", "folder", "file_names"}
    assert touched == set(Settings._fields) - elsewhere


def test_all_keys_are_asked_for(screen, qtbot):
    with qtbot.waitSignal(screen.keys_wished):
        qtbot.keyClick(screen._keys, KEY.Key_Return)
