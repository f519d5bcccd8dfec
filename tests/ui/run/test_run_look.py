"""Nothing is cut, unnamed or unsaid, whatever the width, the size of letters and the language."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from facilitator.app.questions import Ask, Question
from facilitator.domain.run import Move
from facilitator.domain.time import MINUTE
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from facilitator.ui.kit.clock import ClockFace
from facilitator.ui.run.asking import reason
from facilitator.ui.run.keys import Deed
from facilitator.ui.run.stage import Shape
from tests.each_day import each_day
from tests.ui.run.samples import (
    CUE,
    LINES,
    NAMES,
    PLAN,
    SAY,
    SEGMENTS,
    STICKS,
    Stage,
    counting_hands,
    in_the_round,
    planned,
)

TYPED = {
    *NAMES.values(),
    *(segment.title for segment in SEGMENTS),
    *(segment.item_title for segment in SEGMENTS),
    *(segment.cue for segment in SEGMENTS),
    *(segment.say for segment in SEGMENTS),
    *(line.text for line in LINES),
    *(PLAN.title, CUE, SAY, STICKS),
}
KEY = re.compile(r"^((Ctrl|Alt|Shift)\+)*(F\d+|Ins|Del|Esc|[A-Z0-9]|[↑↓])$")
HIDDEN_MARKS = re.compile("[\u2066-\u2069\u200b]")


def seen(whole):
    return [part for part in whole.findChildren(QWidget) if part.isVisible()]


def operable(whole):
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
    return [
        part
        for part in seen(whole)
        if isinstance(part, kinds)
        and part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(part.parent(), QAbstractSpinBox | QComboBox)
    ]


def texts(whole):
    for part in seen(whole):
        yield part.accessibleName()
        yield part.accessibleDescription()
        yield part.toolTip()
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        if isinstance(part, QLineEdit):
            yield part.placeholderText()
        if isinstance(part, QComboBox):
            yield from (part.itemText(at) for at in range(part.count()))
        elif isinstance(part, QAbstractItemView):
            model = part.model()
            yield from (str(model.index(at, 0).data()) for at in range(model.rowCount()))


def needs(part):
    if part.hasHeightForWidth():
        return part.minimumSizeHint().width(), part.heightForWidth(part.width())
    hint = part.minimumSizeHint()
    return hint.width(), hint.height()


def cut(whole):
    """Labels, buttons and number fields that are smaller than what they hold."""
    found = []
    for part in seen(whole):
        if not isinstance(part, QLabel | QAbstractButton | QAbstractSpinBox) or not part.text():
            continue
        width, height = needs(part)
        if (part.width() < width or part.height() < height) and not isinstance(
            part.parent(), ClockFace
        ):
            found.append(f"{part.text()[:40]} {part.size().toTuple()} needs {(width, height)}")
    return found


VIEWS = {
    "round": lambda: in_the_round().view(LINES, Question(Ask.LATE_START, 6 * MINUTE)),
    "count": lambda: counting_hands().view(LINES),
    "through": lambda: Stage().begin(SEGMENTS[-1:]).pass_(MINUTE).next().view(LINES),
    "ready": planned,
    "mirrored": lambda: in_the_round().view(LINES, mirrored=True),
}
PLACES = {
    "wide": {"size": (1366, 700)},
    "folded": {"size": (1024, 700)},
    "large": {"size": (1366, 676), "scale": 2.0},
}


@pytest.mark.parametrize("place", each_day(PLACES, ["folded"]))
@pytest.mark.parametrize("view", VIEWS)
def test_every_screen_is_whole_named_and_said(hold, view, place):
    held = hold(VIEWS[view](), Pseudo(), **PLACES[place])
    if view == "round":
        held.screen.do(Deed.ACTION)
        held.screen.do(Deed.STICKS)
        QApplication.processEvents()
    assert cut(held.screen) == []
    assert [repr(part) for part in operable(held.screen) if not part.accessibleName()] == []
    bare = set()
    for text in texts(held.screen):
        for part in HIDDEN_MARKS.sub("", text).splitlines():
            # A page of the words to read aloud is a part of them.
            known = part in TYPED or KEY.match(part) or part.startswith("[") or part in SAY
            if any(letter.isalpha() for letter in part) and not known:
                bare.add(part)
    assert bare == set()


def test_the_check_sees_a_cut(held):
    held.screen.stage.centre.buttons._next.setFixedWidth(8)
    QApplication.processEvents()
    assert cut(held.screen)


def test_screens_read_from_right_to_left(hold, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        held = hold(words=MirroredPseudo())
        stage = held.screen.stage
        assert stage.rail.x() > stage.capture.mapTo(held.screen, stage.capture.rect().center()).x()
        assert cut(held.screen) == []
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_layout_follows_the_effective_width(held):
    shapes = []
    for width in (1366, 1149, 821, 800, 1366):
        held.screen.resize(width, 700)
        QApplication.processEvents()
        shapes.append(held.screen.stage._shape)
    wide, folded, compact = Shape.WIDE, Shape.FOLDED, Shape.COMPACT
    assert shapes == [wide, folded, folded, compact, wide]
    assert held.screen.stage.rail.isVisible()
    assert held.screen.stage.kept.list.isVisible()


def test_a_change_of_layout_keeps_the_typed_line_and_the_focus(held):
    line = held.screen.stage.capture.line
    line.insert("Half a sentence")
    for width in (800, 1366, 1024):
        held.screen.resize(width, 700)
        QApplication.processEvents()
        assert (line.text(), line.hasFocus()) == ("Half a sentence", True)


def test_buttons_can_be_pressed_exactly_when_their_move_is_legal(held):
    for view in (in_the_round().view(), Stage().begin().view(), in_the_round().pause().view()):
        held.show(view)
        buttons = held.screen.stage.centre.buttons
        legal = {
            buttons._speaker: Move.NEXT_SPEAKER,
            buttons._pass: Move.PASS,
            buttons._absent: Move.ABSENT,
            buttons._more_time: Move.MORE,
            buttons._park: Move.PARK,
        }
        for button, move in legal.items():
            assert button.isEnabled() == (move in view.moves)
            assert bool(button.toolTip()) == (reason(view, move) is not None)


def test_showing_the_same_again_changes_nothing(held):
    view = counting_hands().view(LINES)
    held.screen.stage.capture.line.clearFocus()  # its cursor blinks
    held.show(view)
    before = held.screen.grab().toImage()
    held.show(view)
    held.screen.show_time(view)
    QApplication.processEvents()
    assert held.screen.grab().toImage() == before


def test_a_screen_is_drawn_from_its_value_alone(hold):
    """Whatever was shown before, a value looks the same: but for what a person has opened."""
    fresh = hold(counting_hands().view(LINES))
    worn = hold(in_the_round().view(LINES))
    worn.show(planned())
    worn.show(in_the_round().view(LINES, Question(Ask.CRASH, MINUTE), mirrored=True))
    worn.show(counting_hands().view(LINES))
    for held in (fresh, worn):
        held.screen.stage.capture.line.clearFocus()
    QApplication.processEvents()
    assert worn.screen.grab().toImage() == fresh.screen.grab().toImage()
