"""Fields keep what was typed, say what is wrong, and are changed by nobody but a person."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from facilitator.ui.figures import HourField
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.pickers import DateField, MinutesBox, PlainCombo, TimeField
from facilitator.ui.kit.tick_box import TickBox


def test_a_field_speaks_with_its_label_and_its_error(qtbot):
    box = MinutesBox(least=1, most=600)
    field = LabelledField("Minutes", box, "How long it takes")
    qtbot.addWidget(field)
    field.show()
    assert (box.accessibleName(), box.accessibleDescription()) == ("Minutes", "How long it takes")
    field.show_error("Type a number from 1 to 600.")
    assert box.accessibleDescription() == field.error() == "Type a number from 1 to 600."
    assert box.property("wrong") == "true"
    field.show_error("")
    assert box.accessibleDescription() == "How long it takes"
    assert box.property("wrong") == "false"


@pytest.mark.parametrize(("typed", "good"), [("0", False), ("45", True), ("10000", False)])
def test_minutes_stay_as_typed(qtbot, typed, good):
    box = MinutesBox("Minutes", least=1, most=600)
    qtbot.addWidget(box)
    box.show()
    judged = []
    box.judged.connect(lambda *told: judged.append(told))
    box.selectAll()
    QTest.keyClicks(box, typed)
    box.clearFocus()
    assert box.value() == int(typed)
    assert box.is_good() is good
    assert (judged[-1:] or [(0, False)])[0] == (int(typed), good)
    box.stepBy(1)
    assert box.is_good()


def test_showing_a_value_is_not_a_choice(qtbot):
    box, combo = MinutesBox("Minutes"), PlainCombo("Who")
    for part in (box, combo):
        qtbot.addWidget(part)
    told = []
    box.judged.connect(lambda *_: told.append("minutes"))
    combo.picked.connect(told.append)
    box.show_minutes(30)
    combo.show_choices((("a", "Ana"), ("b", "Ben")), "b")
    assert (box.value(), combo.chosen(), told) == (30, "b", [])
    combo.show_choices((("a", "Ana"),), "nobody")
    assert combo.chosen() == ""
    combo.show_choices((("a", "Ana"),), "a")
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.chosen() == "a"


class Sized(PlainCombo):
    """Remembers every width it was given."""

    def resizeEvent(self, event):
        self.widths = [*getattr(self, "widths", []), event.size().width()]
        super().resizeEvent(event)


def test_a_choice_keeps_the_width_that_its_place_gives_it(qtbot):
    combo = Sized()
    field = LabelledField("Who?", combo)
    qtbot.addWidget(field)
    field.resize(900, 80)
    for choices in ((("a", "Ana"), ("b", "Ben")), (("c", "Carys, who came late"),)):
        combo.show_choices(choices, choices[0][0])
        field.show()
        QTest.qWait(80)  # longer than Qt waits before it would adjust a box to its contents
        assert combo.widths == [900]


@pytest.mark.parametrize("make", [MinutesBox, DateField, TimeField, PlainCombo])
def test_scrolling_a_page_changes_no_field(qtbot, make):
    field = make("Field")
    qtbot.addWidget(field)
    if isinstance(field, PlainCombo):
        field.show_choices((("a", "Ana"), ("b", "Ben")), "a")
    before = field.grab().toImage()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    field.wheelEvent(wheel)
    assert field.grab().toImage() == before
    assert not wheel.isAccepted()


def test_days_and_times_have_their_form(qtbot):
    day, time = DateField("Day", "d MMM yyyy"), TimeField("Start")
    for field in (day, time):
        qtbot.addWidget(field)
    day.setDate(QDate(2026, 11, 24))
    time.setTime(QTime(15, 30))
    assert (day.text(), time.text()) == (day.locale().toString(day.date(), "d MMM yyyy"), "15:30")
    time.setCurrentSection(TimeField.Section.MinuteSection)
    time.stepBy(1)
    assert time.text() == "15:35"


def test_a_tick_box_answers_to_its_words(qtbot):
    box = TickBox("Notes & more")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 6, box.height() // 2))
    assert box.isChecked()
    assert box.text() == "Notes & more"


@pytest.mark.parametrize("mirrored", [False, True])
def test_figures_stand_below_their_label_on_a_mirrored_screen_too(qtbot, mirrored):
    hour = HourField()
    field = LabelledField("When do you start?", hour)
    qtbot.addWidget(field)
    direction = Qt.LayoutDirection
    field.setLayoutDirection(direction.RightToLeft if mirrored else direction.LeftToRight)
    field.resize(400, 90)
    field.show()
    assert hour.width() < 200
    edge = hour.geometry().right() if mirrored else hour.geometry().left()
    assert edge == (field.width() - 1 if mirrored else 0)
