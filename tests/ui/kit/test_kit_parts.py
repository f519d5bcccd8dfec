"""Parts say what they are to assistive technology, and say a wish when they are used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.ui.kit.buttons import KeyButton, ToggleButton
from facilitator.ui.kit.cards import Say
from facilitator.ui.kit.message import Choice, ask
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.kit.rail import AgendaRail, RailRow
from facilitator.ui.kit.saved import SavedBanner, SavedMark
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.kit.speakers import Speaker, SpeakerList
from facilitator.ui.kit.strip import TimeStrip
from facilitator.ui.kit.strip_places import Block, Strip
from facilitator.ui.kit.tabs import Stage, StageTabs

NAMED = (
    *(QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.EditableText),
    *(QAccessible.Role.ComboBox, QAccessible.Role.SpinBox, QAccessible.Role.List),
    *(QAccessible.Role.PageTab, QAccessible.Role.ListItem, QAccessible.Role.PageTabList),
)


def tree(part):
    """Everything below a part of the accessibility tree."""
    for at in range(part.childCount()):
        child = part.child(at)
        if child is not None:
            yield child
            yield from tree(child)


def test_all_that_can_be_operated_has_a_name(gallery):
    whole = QAccessible.queryAccessibleInterface(gallery())
    roles = {part.role() for part in tree(whole)}
    assert set(NAMED) <= roles
    nameless = [
        (part.role(), part.rect())
        for part in tree(whole)
        if part.role() in NAMED
        and not part.state().invisible
        and not part.text(QAccessible.Text.Name)
        # The line inside a spin box or combo box belongs to it.
        and part.parent().role() not in (QAccessible.Role.SpinBox, QAccessible.Role.ComboBox)
    ]
    assert not nameless


def test_a_button_tells_words_and_key_apart(qtbot):
    button = KeyButton("Next speaker", QKeySequence("Ctrl+J"), bind=True)
    qtbot.addWidget(button)
    button.show()
    assert (button.accessibleName(), button.accessibleDescription()) == ("Next speaker", "Ctrl+J")
    button.activateWindow()
    qtbot.waitUntil(button.isActiveWindow)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)


def test_a_shown_key_alone_answers_nothing(qtbot):
    button = KeyButton("Pass", "F8")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()


def test_a_toggle_keeps_its_width(qtbot):
    toggle = ToggleButton("Team")
    qtbot.addWidget(toggle)
    off = toggle.sizeHint()
    toggle.setChecked(True)
    assert toggle.sizeHint() == off


def test_a_focus_ring_moves_nothing(qtbot, qapp):
    # Words of the button are painted in the same place with and without focus.
    window = QWidget()
    button = KeyButton("Pass", "F8", parent=window)
    other = KeyButton("Other", parent=window)
    other.move(300, 0)
    button.resize(button.sizeHint())
    qtbot.addWidget(window)
    window.resize(500, 60)
    window.show()
    window.activateWindow()
    inner = button.rect().adjusted(4, 4, -4, -4)
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    without = button.grab()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    with_ring = button.grab()
    assert without.copy(inner).toImage() == with_ring.copy(inner).toImage()
    assert without.toImage() != with_ring.toImage()


def test_speakers_are_a_list_of_sentences(qtbot):
    order = SpeakerList("Order of speaking")
    qtbot.addWidget(order)
    order.resize(300, 200)
    order.show()
    rows = (Speaker("Ana", "spoke", Sign.TICK), Speaker("Ben", "speaks now", now=True))
    order.show_speakers(rows)
    outside = QAccessible.queryAccessibleInterface(order)
    assert outside.role() == QAccessible.Role.List
    said = [outside.child(at).text(QAccessible.Text.Name) for at in range(outside.childCount())]
    assert said == ["Ana, spoke", "Ben, speaks now"]
    assert order.sizeHintForRow(1) > order.sizeHintForRow(0)
    order.show_speakers((*rows, Speaker("Carys", "to come", spoken="Carys is to come")))
    assert outside.child(2).text(QAccessible.Text.Name) == "Carys is to come"


def test_the_rail_wishes_for_a_row_and_wraps_its_title(qtbot):
    rail = AgendaRail("Agenda")
    qtbot.addWidget(rail)
    rail.resize(200, 300)
    rail.show()
    rows = (RailRow("a", "Check-in", "4 of 3"), RailRow("b", "A title that takes more than a line"))
    rail.show_rail(rows)
    assert rail.sizeHintForRow(1) > rail.sizeHintForRow(0)
    rail.setCurrentIndex(rail.model().index(1, 0))
    with qtbot.waitSignal(rail.wished) as wish:
        QTest.keyClick(rail, Qt.Key.Key_Return)
    assert wish.args == ["b"]
    # Other values leave the keyboard where it is.
    rail.show_rail((rows[0], RailRow("b", "Another title", now=True)))
    assert rail.chosen() == "b"


def test_tabs_wish_only_when_a_person_turns(qtbot):
    tabs = StageTabs("Stages")
    qtbot.addWidget(tabs)
    told = []
    tabs.wished.connect(told.append)
    stages = (
        Stage("prepare", "Prepare"),
        Stage("run", "Run"),
        Stage("close", "Close", legal=False),
    )
    tabs.show_stages(stages, "run")
    assert (tabs.currentIndex(), told) == (1, [])
    tabs.show()
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert told == ["prepare"]
    tabs.show_stages(stages[:2], "run")
    assert (tabs.count(), tabs.currentIndex(), told) == (2, 1, ["prepare"])


def test_the_strip_says_itself_in_a_sentence(qtbot):
    strip = TimeStrip("Time strip")
    qtbot.addWidget(strip)
    strip.show_strip(Strip((Block("Check-in", 4),), 45, sentence="One item, 4 of 45 minutes."))
    outside = QAccessible.queryAccessibleInterface(strip)
    assert outside.text(QAccessible.Text.Description) == "One item, 4 of 45 minutes."


def test_the_saved_mark_and_its_banner(qtbot):
    mark, banner = SavedMark(), SavedBanner()
    for part in (mark, banner):
        qtbot.addWidget(part)
    mark.show_saved("Saved 10:42")
    assert (mark.text(), mark.property("tone")) == ("Saved 10:42", "muted")
    mark.show_saved("Not saved since 10:42", failing=True)
    assert mark.property("tone") == "over"
    banner.show_failing("Not saved since 10:42", "Free some room.", "Try again")
    assert banner.isVisible()
    with qtbot.waitSignal(banner.wished):
        QTest.mouseClick(banner.findChild(KeyButton), Qt.MouseButton.LeftButton)
    banner.show_failing("")
    assert not banner.isVisible()


def test_a_question_stops_nothing_and_gives_its_answer(qtbot):
    answers = []
    choices = (Choice("now", "Start from now", "primary", "1"), Choice("then", "Count from 15:30"))
    message = ask(None, "6 minutes late", "Start from now?", choices, answers.append)
    assert not message.isModal()
    QTest.mouseClick(message.findChildren(KeyButton)[1], Qt.MouseButton.LeftButton)
    assert answers == ["then"]
    message = ask(None, "6 minutes late", "", choices, answers.append)
    QTest.keyClick(message, Qt.Key.Key_Escape)
    assert answers == ["then", ""]


@pytest.mark.parametrize("sign", list(Sign))
def test_only_directed_signs_turn_with_the_window(qapp, sign):
    pictures = []
    for mirrored in (False, True):
        pixmap = QPixmap(32, 32)
        pixmap.fill(Qt.GlobalColor.white)
        painter = QPainter(pixmap)
        paint_sign(painter, sign, QRectF(0, 0, 32, 32), QColor("#000000"), mirrored)
        painter.end()
        pictures.append(pixmap.toImage())
    blank = QPixmap(32, 32)
    blank.fill(Qt.GlobalColor.white)
    assert pictures[0] != blank.toImage()
    turned = sign in (Sign.TRIANGLE, Sign.ONWARD, Sign.LINES)
    assert (pictures[0] != pictures[1]) is turned


def test_a_label_is_read_without_its_marks(qtbot):
    # Isolating marks and places to break are for the eye; others get what was handed in.
    address = "a" * 80
    for words, options in (("Ana", {"typed": True}), (address, {}), ("Saved 10:42", {})):
        label = PlainLabel(words, **options)
        qtbot.addWidget(label)
        outside = QAccessible.queryAccessibleInterface(label)
        assert outside.text(QAccessible.Text.Name) == label.text() == words
    label.setText("Saved 10:43")
    assert outside.text(QAccessible.Text.Name) == "Saved 10:43"


def test_words_that_are_cut_stand_whole_in_the_tooltip(qtbot, qapp):
    label = PlainLabel("A title that is longer than its place", elide=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    qapp.processEvents()
    assert label.toolTip() == label.text()
    label.resize(800, 20)
    qapp.processEvents()
    assert label.toolTip() == ""


@pytest.mark.parametrize("words", ["Simply say 'pass'.", "نقرأ معا كل صباح.", "10:20"])
@pytest.mark.parametrize("mirrored", [False, True], ids=["ltr", "rtl"])
def test_typed_words_read_by_their_own_letters_and_no_line_is_higher(qtbot, words, mirrored):
    directions = Qt.LayoutDirection
    own = PlainLabel(words, typed=True)
    plain = QLabel(words)  # Qt's own reads as its first letter does
    for label in (own, plain):
        qtbot.addWidget(label)
        label.setLayoutDirection(directions.RightToLeft if mirrored else directions.LeftToRight)
        label.setFont(own.font())
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        label.setWordWrap(True)
        label.resize(300, 40)
    assert own.grab().toImage() == plain.grab().toImage()
    assert own.heightForWidth(300) == plain.heightForWidth(300)


def test_typed_lines_that_differ_keep_their_own_directions(qtbot):
    label = PlainLabel("Ana.\nنقرأ.", typed=True)
    qtbot.addWidget(label)
    assert QLabel.text(label) == "\u2068Ana.\u2069\n\u2068نقرأ.\u2069"


@pytest.mark.parametrize("mirrored", [False, True], ids=["ltr", "rtl"])
def test_words_to_read_aloud_read_by_their_own_letters(qtbot, mirrored):
    directions = Qt.LayoutDirection
    say = Say("Say", "Simply say 'pass'.")
    qtbot.addWidget(say)
    say.setLayoutDirection(directions.RightToLeft if mirrored else directions.LeftToRight)
    assert "Simply say 'pass'." in {QLabel.text(part) for part in say.findChildren(QLabel)}
