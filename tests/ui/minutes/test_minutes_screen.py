"""The minutes screen: values become ticks and words, what is done becomes a wish, it folds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from facilitator.domain.minutes_parts import EVERYTHING, Appendix, Copy, Section
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.ui.dressing import apply
from facilitator.ui.kit.page import PageView
from facilitator.ui.minutes.screen import MinutesScreen
from facilitator.ui.minutes.section_list import SectionList
from facilitator.ui.minutes.values import MinutesView
from tests.domain.minutes_reader import held

VIEW = MinutesView(
    held(),
    tr("Draft"),
    languages=(("", tr("As the program")), ("cy", "Cymraeg")),
    formats=((".docx", tr("Word")), (".pdf", tr("PDF"))),
    format=".docx",
)


@pytest.fixture
def screen(qtbot):
    app = QApplication.instance()
    apply(app, "light", 1.0)
    made = MinutesScreen(English(), lambda _document, _scale: QTextDocument("The page"))
    qtbot.addWidget(made)
    made.resize(1366, 640)
    made.show_minutes(VIEW)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def wishes(signal):
    heard = []
    signal.connect(heard.append)
    return heard


def sections(screen):
    return screen.findChild(SectionList)


def press(screen, *keys):
    for key, *held_down in keys:
        QTest.keyClick(screen.focusWidget(), key, *held_down)


def test_each_choice_is_a_wish_for_parts_and_shows_nothing_by_itself(screen):
    heard = wishes(screen.parts_wished)
    screen.choices.begin()
    alt = Qt.KeyboardModifier.AltModifier
    press(screen, (Qt.Key.Key_Down,), (Qt.Key.Key_Down, alt), (Qt.Key.Key_Up, alt))
    assert [each.every.index(Section.EARLIER) for each in heard] == [2, 0]
    press(screen, (Qt.Key.Key_Space,))
    assert heard[-1].left_out == (Section.EARLIER,)
    screen.choices.appendices[Appendix.TIMES].click()
    assert heard[-1].appendices == (Appendix.TIMES,)
    screen.choices.language.picked.emit("cy")
    assert heard[-1].language == "cy"


def test_a_section_keeps_the_keyboard_wherever_it_is_moved(screen):
    screen.choices.begin()
    for _ in range(3):
        press(screen, (Qt.Key.Key_Down,))
    moved = EVERYTHING.moved(Section.GOALS, -3)
    screen.show_minutes(replace(VIEW, parts=moved))
    assert (sections(screen).currentIndex().row(), sections(screen).chosen()) == (0, "goals")


def test_the_page_for_the_head_has_no_parts_to_choose(screen):
    heard = wishes(screen.copy_wished)
    screen.hand_over.copies[Copy.HEAD].click()
    assert heard == [Copy.HEAD]
    screen.show_minutes(replace(VIEW, copy=Copy.HEAD))
    assert not sections(screen).isVisible()
    assert screen.choices.language.isVisible()
    screen.choices.begin()
    assert screen.focusWidget() is screen.choices.language


def test_where_width_lacks_what_goes_in_takes_the_place_of_the_page(screen):
    page = screen.findChild(PageView)
    assert page.isVisible()
    assert sections(screen).isVisible()
    screen.resize(700, 640)
    assert (page.isVisible(), sections(screen).isVisible()) == (True, False)
    hands = screen.hand_over
    assert (hands.save.isVisible(), hands.format.isVisible()) == (True, False)
    screen.hand_over.choices.click()
    assert hands.format.isVisible()
    assert (page.isVisible(), sections(screen).isVisible()) == (False, True)
    assert screen.focusWidget() is sections(screen)
    screen.hand_over.choices.click()
    assert (page.isVisible(), screen.focusWidget() is page) == (True, True)
    screen.resize(1366, 640)
    assert (page.isVisible(), sections(screen).isVisible()) == (True, True)


def test_others_find_room_under_a_title_of_their_own(screen):
    mine = QPushButton("Send")
    screen.add_section(tr("Send them"), mine)
    QApplication.processEvents()
    assert mine.isVisible()
    assert "Send them" in [label.text() for label in screen.findChildren(QLabel)]


def test_the_button_says_as_what_it_saves(screen):
    screen.show_minutes(replace(VIEW, format=".pdf", file="a.pdf", saving=True))
    assert screen.hand_over.save.accessibleName() == "Save as PDF"
    assert not screen.hand_over.save.isEnabled()
    assert screen.hand_over.folder.isVisible()
