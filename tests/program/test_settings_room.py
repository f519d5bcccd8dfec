"""The room of settings in the real program, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from facilitator.app.keeping import Folder
from facilitator.domain.time import MINUTE
from facilitator.language.pseudo import Pseudo
from facilitator.ui.rooms import Room
from facilitator.ui.theme import theme_of
from facilitator.ui.today.screen import TodayScreen
from tests.program.conftest import Open
from tests.program.house import House, settle
from tests.program.scenes import LIBRARY, NEXT, TEAM


def begun(house: House) -> House:
    house.store.save(TEAM, NEXT)
    house.program.lay_open(Folder(TEAM, NEXT), Room.RUN)
    house.press("F5")
    return house


def test_a_choice_holds_at_once_and_the_place_is_kept(house: House) -> None:
    house.press("Ctrl+,")
    house.tab_to("Text size")
    for size in (110, 125, 150, 175, 200):
        house.press("Down")
        assert theme_of().scale == size / 100
        assert house.focus.accessibleName() == "Text size"
        area = house.program.shown(Room.SETTINGS).widget.findChild(QScrollArea)
        assert area is not None
        visible = house.focus.visibleRegion().boundingRect()
        assert visible.size() == house.focus.size(), size
    house.tab_to("Colours", back=True)
    house.press("End")
    assert theme_of().scheme.name == "high"
    assert house.focus.accessibleName() == "Colours"
    house.tab_to("As little motion as can be")
    house.press("Space")
    assert theme_of().reduced_motion
    assert QApplication.cursorFlashTime() == 0
    house.press("Space")
    assert QApplication.cursorFlashTime() > 0


def test_the_menu_and_its_keys_choose_the_same(house: House) -> None:
    house.press("Ctrl+,")
    screen = house.program.shown(Room.SETTINGS).widget
    house.press("Ctrl++")
    assert screen._size.currentText() == "110 per cent"
    house.press("Ctrl+-", "Ctrl+-")
    assert screen._size.currentText() == "90 per cent"
    next(e for e in house.going._entries() if e.words and e.words.msgid == "Dark").call()
    assert screen._colours.currentText() == "Dark"


@pytest.mark.parametrize("way", ["find", "menu"])
def test_find_and_the_menu_lead_there(house: House, way: str) -> None:
    if way == "find":
        house.press("Ctrl+K")
        house.type("sett")
        house.press("Return")
    else:
        next(e for e in house.going._entries() if e.words and e.words.msgid == "Settings").call()
    settle()
    assert house.program.room is Room.SETTINGS


def test_no_tab_is_marked_there_and_the_tabs_lead_back(house: House) -> None:
    house.press("Ctrl+2", "Ctrl+,")
    tabs = house.window.bar.house
    assert not tabs.isTabVisible(tabs.currentIndex())
    house.tab_to("Places", back=True)
    framed = tabs.grab().toImage()
    house.press("Tab")
    assert tabs.grab().toImage() != framed, "the focus shows"
    house.tab_to("Places", back=True)
    house.press("Left")
    assert house.program.room is Room.TEAM
    house.press("Right")
    assert house.program.room is Room.TEAM
    house.press("Ctrl+1")
    assert isinstance(house.program.shown(house.program.room).widget, TodayScreen)


def test_languages_are_those_there_are(open_house: Open) -> None:
    def offered(house: House) -> list[str]:
        house.press("Ctrl+,")
        combo = house.program.shown(Room.SETTINGS).widget._language
        return [str(combo.itemData(at)) for at in range(combo.count())]

    assert offered(open_house().fill()) == ["", "en"]
    assert offered(open_house(words=Pseudo()).fill()) == ["", "en", "qps"]


def test_settings_can_be_changed_while_a_meeting_runs(house: House) -> None:
    begun(house)
    house.press("Ctrl+,")
    assert house.program.room is Room.SETTINGS
    house.tab_to("Colours")
    house.press("End")
    house.beat(30)
    house.press("Ctrl+5")
    assert house.program.conductor.live


def test_the_signal_is_heard_in_every_room_when_a_steps_time_is_over(house: House) -> None:
    begun(house)
    house.press("Ctrl+,")
    house.tab_to("When time runs out")
    house.press("Down")
    assert house.heard == [Room.SETTINGS], "it is heard when it is chosen"
    minutes = NEXT.plan.items[0].minutes
    house.beat(minutes * 60 - 1)
    assert len(house.heard) == 2, "little is left"
    house.press("Ctrl+1")
    house.beat(1)
    house.beat(60)
    assert house.heard == [Room.SETTINGS, Room.SETTINGS, Room.TODAY]


def test_one_key_makes_it_quiet_and_is_remembered(house: House) -> None:
    begun(house)
    capture = house.focus
    house.press("Ctrl+M")
    assert house.program.preferences.now.muted
    toggle = house.find_button("Sound off")
    assert toggle is not None
    assert toggle.isChecked()
    assert house.focus is capture
    assert house.heard == []
    for _ in range(4):
        house.beat(MINUTE / 1000)
    assert house.heard == []


def test_the_protocols_arrive_while_the_settings_stand(open_house: Open) -> None:
    """Ctrl+, works before the store has come."""
    house = open_house()
    house.press("Ctrl+,")
    house.fill(library=LIBRARY)
    assert house.program.room is Room.SETTINGS
