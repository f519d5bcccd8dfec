"""The room sees an allow-list, large enough for the last row, and nothing else."""

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from facilitator.app.questions import Ask, Question
from facilitator.domain.run import Move
from facilitator.domain.time import MINUTE
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from facilitator.ui.dressing import apply
from facilitator.ui.kit.clock_state import ClockState
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.room.view import RoomView
from facilitator.ui.room.window import RoomWindow, other_screen
from facilitator.ui.run.to_room import room_view
from tests.ui.run.samples import LINES, NAMES, SAY, Stage, counting_hands, in_the_round

LONG = " ".join(f"{SAY} This is sentence {number}." for number in range(12))


@pytest.fixture(scope="module")
def dressed(qapp):
    apply(qapp, "light", 1.0, "DejaVu Sans")


@pytest.fixture
def opened(qtbot, dressed):
    def build(view=None, size=(1280, 720), words=None):
        window = RoomWindow(words or English())
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.show_room(room_view(in_the_round().view(LINES)) if view is None else view)
        QApplication.processEvents()
        return window

    return build


def labels(window):
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return list(window.face.findChildren(PlainLabel, options=direct))


def shown(window):
    return [label for label in labels(window) if label.isVisible() and label.text()]


def test_only_the_fields_of_the_allow_list_get_to_the_room():
    """A new field here is a decision about what the room may see."""
    assert {field.name for field in fields(RoomView)} == {
        *("up", "ideas", "question"),
        *("item", "title", "say", "speaker", "next_speaker", "left", "whole", "word", "still"),
        *("step_left", "then", "bell", "end", "over", "strip", "groups", "aside", "goal"),
    }


@pytest.mark.parametrize("stage", [in_the_round, counting_hands, lambda: Stage().begin()])
def test_nothing_of_what_was_kept_or_asked_is_in_the_rooms_value(stage):
    view = stage().view(LINES, Question(Ask.SLEEP, 12 * MINUTE))
    bare = replace(view, lines=(), question=None, undoable=False, moves=frozenset())
    items = tuple(replace(item, notes="zqMine") for item in view.meeting.plan.items)
    meeting = replace(view.meeting, plan=replace(view.meeting.plan, items=items))
    value = room_view(replace(view, meeting=meeting))
    assert items
    assert "zqMine" not in repr(value)
    assert value == room_view(bare)
    assert not any(line.text in repr(value) for line in LINES)
    assert view.segment.cue not in repr(value) or not view.segment.cue
    assert view.segment.sticks not in repr(value) or not view.segment.sticks


def test_the_room_sees_step_words_speaker_and_clock(opened):
    window = opened()
    said = {label.text() for label in shown(window)}
    assert {"Warm and cool feedback", "Speaks now", "Carys", "Next: Dev"} <= said
    assert {"4:20 left in this step", "Then: Elin reflects, 2 min"} <= said
    assert "Bell 11:05 · we end about 11:00" in said
    assert window.face.clock.text() == "0:47"
    assert "".join(said).count("Ana") == 0


SIZES = [(1920, 1080), (1280, 720), (1024, 768), (1440, 900), (800, 600)]


@pytest.mark.parametrize("words", [English(), Pseudo(), MirroredPseudo()], ids=["en", "qps", "qpr"])
def test_text_is_a_thirtieth_of_the_height_and_nothing_is_cut(opened, words):
    window = opened(words=words)
    for width, height in SIZES:
        window.resize(width, height)
        for view in (in_the_round().view(), counting_hands().view(), Stage().begin().view()):
            window.show_room(room_view(view))
            QApplication.processEvents()
            assert window.face.smallest_text() * 30 >= window.face.height()
            for label in shown(window):
                inside = window.face.rect().contains(label.geometry())
                assert inside, (label.text(), label.geometry(), (width, height))
                if not label._elide:
                    assert label.height() >= label.heightForWidth(label.width()) or (
                        not label.wordWrap() and label.height() >= label.fontMetrics().height()
                    )


@pytest.mark.parametrize("words", [English(), Pseudo(), MirroredPseudo()], ids=["en", "qps", "qpr"])
def test_foot_and_norm_are_read_to_their_last_word(opened, words):
    window = opened(words=words)
    face = window.face
    then = tr("Then: {step}", step="Write down what you would keep, 3 min")
    norm = tr("Norm of the day: {norm}", norm="Let everyone finish their sentence")
    view = replace(room_view(in_the_round().view()), then=then, aside=norm)
    for width, height in SIZES:
        window.resize(width, height)
        for each in (view, replace(view, over=True, speaker="", say=LONG)):
            window.show_room(each)
            QApplication.processEvents()
            for label in (face._then, face._ends, face._aside):
                assert label.font().pixelSize() * 30 >= height
                assert label.heightForWidth(label.width()) <= label.height() or (
                    label.sizeHint().width() <= label.width()
                ), (label.text(), label.size(), (width, height))
                assert face.rect().contains(label.geometry())
            assert face._then.sizeHint().width() <= face._then.width()
            words_high = face._text.sizeHint().height()
            number = face._of.height() if face._of.isVisible() else 0
            assert words_high <= face._text.height() - number + 4, (width, height, each.say)
            boxes = [part.geometry() for part in (face._then, face._ends, face._strip, face._text)]
            for at, one in enumerate(boxes):
                assert not any(one.intersects(other) for other in boxes[at + 1 :]), (width, height)


def test_when_all_is_done_the_clock_warns_of_nothing(opened):
    window = opened(replace(room_view(in_the_round().view()), left=0, whole=0, still=True))
    assert window.face.clock.state is ClockState.CALM


def test_parts_do_not_lie_over_each_other(opened):
    window = opened()
    for width, height in SIZES:
        window.resize(width, height)
        for say in ("", SAY, LONG):
            window.show_room(replace(room_view(in_the_round().view()), say=say))
            QApplication.processEvents()
            boxes = [label.geometry() for label in shown(window)]
            boxes.append(window.face.clock.geometry())
            for at, one in enumerate(boxes):
                for other in boxes[at + 1 :]:
                    overlap = one.intersected(other)
                    # A page's number stands below its words, in the box that they share.
                    assert overlap.isEmpty() or overlap.height() <= height // 16, (one, other)


def test_long_words_have_pages_that_hold_every_word(opened):
    window = opened(replace(room_view(in_the_round().view()), say=LONG))
    count = window.face.page[1]
    assert count > 1
    pages = [window.face._text.text()]
    while window.face.turn_page(1):
        pages.append(window.face._text.text())
    assert len(pages) == count
    assert " ".join(pages).split() == LONG.split()


def test_a_clicker_goes_through_pages_then_steps(opened, qtbot):
    window = opened(replace(room_view(in_the_round().view()), say=LONG))
    moves = []
    window.moved.connect(moves.append)
    pages = window.face.page[1]
    for _ in range(pages - 1):
        QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert (window.face.page, moves) == ((pages, pages), [])
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert moves == [Move.NEXT]
    for _ in range(pages):
        QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert moves == [Move.NEXT, Move.BACK]


def test_other_words_begin_at_their_first_page(opened):
    view = replace(room_view(in_the_round().view()), say=LONG)
    window = opened(view)
    window.face.turn_page(1)
    window.show_room(replace(view, left=view.left - 1000))
    assert window.face.page[0] == 2
    window.show_room(replace(view, say=f"{LONG} Again."))
    assert window.face.page[0] == 1


def test_escape_closes_it_and_says_so(opened, qtbot):
    window = opened()
    with qtbot.waitSignal(window.closed, timeout=1000):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_it_takes_no_focus_has_nothing_to_click_and_names_nobody(opened, qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.setFocus()
    window = opened()
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.findChildren(QAbstractButton) == []
    assert not any(name in window.windowTitle() for name in NAMES.values())


def test_it_opens_on_another_screen_where_there_is_one(opened):
    window = opened()
    here = window.screen()
    elsewhere = object()
    assert other_screen(window, [here, elsewhere]) is elsewhere
    assert other_screen(window, QGuiApplication.screens()) is None
    assert window.open_beside(window) is False


def test_everything_is_said_and_named(opened):
    window = opened(words=Pseudo())
    for label in window.findChildren(QLabel):
        text = label.text()
        if label.isVisible() and any(letter.isalpha() for letter in text):
            typed = {*NAMES.values(), "Tuning: reading plan", "Warm and cool feedback"}
            assert text.startswith("[") or text in typed or " ".join(text.split()) in SAY
    assert window.face.clock.accessibleName().startswith("[")
    assert window.face._strip.accessibleName().startswith("[")
    assert window.face._strip.accessibleDescription().startswith("[")


def test_the_heartbeat_moves_no_part(opened):
    stage = in_the_round()
    window = opened(room_view(stage.view()))
    before = {label: label.geometry() for label in labels(window)}
    for _ in range(5):
        window.show_room(room_view(stage.pass_(1000).view()))
        QApplication.processEvents()
    assert {label: label.geometry() for label in labels(window)} == before
    assert window.face.clock.text() == "0:42"
