"""Nothing is cut: at 80, 100 and 200 %, in both directions, in a longer language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLabel, QWidget

from facilitator.ui.dressing import apply
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import boxed, row
from facilitator.ui.kit.clock import ClockFace
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.message import Choice, ask
from facilitator.ui.kit.pickers import DateField, MinutesBox, TimeField
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign


def longer(word: str) -> str:
    """A third longer, with high and low accents."""
    return word + " " + "Åŷ" * max(1, round(len(word) * 0.35) // 2)


def needs(part: QWidget) -> QSize:
    """The least size at which a part shows all that it holds, at its present width."""
    if part.hasHeightForWidth():
        return QSize(part.minimumSizeHint().width(), part.heightForWidth(part.width()))
    return part.sizeHint()


def cut(whole: QWidget) -> list[str]:
    """Labels, buttons and number fields that are smaller than what they hold."""
    return [
        f"{part!r} {part.size().toTuple()} needs {needs(part).toTuple()}"
        for part in whole.findChildren(QWidget)
        if isinstance(part, QLabel | QAbstractButton | QAbstractSpinBox)
        and part.isVisible()
        and part.text()
        and not isinstance(part.parent(), ClockFace)
        and needs(part).expandedTo(part.size()) != part.size()
    ]


@pytest.mark.parametrize("say", [str, longer], ids=["short", "long"])
@pytest.mark.parametrize("mirrored", [False, True], ids=["ltr", "rtl"])
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_nothing_in_the_gallery_is_cut(gallery, scale, mirrored, say):
    whole = gallery(scale=scale, mirrored=mirrored, say=say)
    assert whole.findChildren(PlainLabel)
    assert not cut(whole)


def test_the_check_sees_a_cut(gallery):
    whole = gallery()
    button = next(b for b in whole.findChildren(KeyButton) if b.text() == "Next speaker")
    button.setFixedWidth(40)
    assert len(cut(whole)) == 1


def test_text_that_grows_while_it_runs_is_not_cut(gallery, qapp):
    whole = gallery(scale=1.0)
    apply(qapp, "dark", 2.0)
    qapp.processEvents()
    whole.resize(1366, whole.heightForWidth(1366))
    qapp.processEvents()
    assert not cut(whole)


@pytest.mark.parametrize("tones", [("over",), ("over", "", "soon")])
def test_a_new_tone_leaves_the_size_alone(qtbot, qapp, tones):
    apply(qapp, "light", 1.0)
    label = SignLabel(Sign.BELL, "Ends about 11:01", size="title", wrap=False)
    whole = boxed(row(label, None))
    qtbot.addWidget(whole)
    whole.show()
    title = label.font().pixelSize()
    label.set_size("body")
    body = (label.font(), label.contentsMargins(), label.sizeHint())
    for tone in tones:
        label.show_sign(Sign.OCTAGON, label.text(), tone)
        qapp.processEvents()
        assert (label.font(), label.contentsMargins(), label.sizeHint()) == body
    assert title > label.font().pixelSize()


def test_a_long_button_wraps_instead_of_being_cut(qtbot):
    button = KeyButton("Come back to the last item when everyone has spoken", "F6")
    qtbot.addWidget(button)
    wide = button.sizeHint()
    button.resize(button.minimumSizeHint().width(), 10)
    assert button.sizeHint().height() > wide.height()
    assert button.minimumSizeHint().width() < wide.width()


def test_a_flow_breaks_its_lines_and_mirrors(qtbot, qapp):
    flow = Flow(*(PlainLabel(word, wrap=False) for word in ("one", "two", "three")), gap=8)
    qtbot.addWidget(flow)
    first, second, third = flow.findChildren(PlainLabel)
    width = first.sizeHint().width() + second.sizeHint().width() + 8
    assert flow.heightForWidth(width) > flow.heightForWidth(10 * width)
    flow.resize(width, flow.heightForWidth(width))
    flow.show()
    qapp.processEvents()
    assert first.x() < second.x()
    assert first.y() == second.y() < third.y()
    flow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.processEvents()
    assert first.x() > second.x()
    assert third.geometry().right() == flow.width() - 1


def test_fields_side_by_side_keep_their_labels_on_one_line(qtbot, qapp):
    plain, wrong = LabelledField("One", MinutesBox()), LabelledField("Two", MinutesBox())
    wrong.show_error("That is too much.")
    both = boxed(row(plain, wrong))
    qtbot.addWidget(both)
    both.show()
    qapp.processEvents()
    assert plain.field.y() == wrong.field.y()


def test_a_message_has_room_for_all_its_words(qtbot, qapp):
    choices = (Choice("open", "Open the folder"), Choice("", "Good", "primary", "Enter"))
    words = "The minutes were written under a new name, since the file is open in Word. " * 3
    message = ask(None, "This file is open in Word", words, choices, lambda _key: None)
    message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(message)
    qapp.processEvents()
    assert not cut(message)


@pytest.mark.parametrize("make", [MinutesBox, DateField, TimeField])
def test_a_focus_ring_moves_no_words_in_a_field(qtbot, make):
    window = QWidget()
    qtbot.addWidget(window)
    fields = make("One"), make("Two")
    window.setLayout(row(*fields))
    window.show()
    window.activateWindow()
    places = []
    for focused in fields:
        focused.setFocus()
        qtbot.waitUntil(focused.hasFocus)
        places.append((fields[0].geometry(), fields[0].lineEdit().geometry()))
    assert places[0] == places[1]
