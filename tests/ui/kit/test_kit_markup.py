"""Whatever a person typed or imported is shown letter by letter; no file is opened for it."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import Qt as QtText
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.editors import PlainEdit
from facilitator.ui.kit.message import Choice, ask
from facilitator.ui.kit.plain import PlainLabel, as_tip, plain_tooltip
from facilitator.ui.kit.signs import Sign

MARKUP = (
    '<img src="file:///canary/a.png">',
    "<b>bold</b>",
    '<a href="x">5<6></a>',
    "a & b &amp; c",
)

_opened: list[str] = []
_watching: list[bool] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and _watching and "canary" in str(arguments[0]):
        _opened.append(str(arguments[0]))


sys.addaudithook(_watch)


@pytest.fixture
def opened():
    """Names of files called canary that were opened by Python in this test."""
    _opened.clear()
    _watching.append(True)
    yield _opened
    _watching.clear()


def letters(tip: str) -> str:
    """What Qt shows of a tooltip: it guesses whether it is markup."""
    if not QtText.mightBeRichText(tip):
        return tip
    page = QTextDocument()
    page.setHtml(tip)
    return page.toPlainText()


@pytest.mark.parametrize("markup", MARKUP)
def test_the_whole_gallery_shows_markup_as_letters(gallery, opened, markup):
    whole = gallery(say=lambda _word: markup)
    whole.grab()
    labels = whole.findChildren(QLabel)
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    parts = [whole, *whole.findChildren(QWidget)]
    assert {letters(part.toolTip()).replace("\n", " ") for part in parts} <= {"", markup}
    models = [part.model() for part in parts if isinstance(part, QAbstractItemView)]
    tips = [
        model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        for model in models
        for row in range(model.rowCount())
    ]
    assert any(tips)
    assert all(markup in letters(tip) for tip in tips if tip)
    assert not opened


def test_a_label_that_guesses_draws_something_else(qtbot):
    plain, guessing = PlainLabel("<b>x</b>"), QLabel("<b>x</b>")
    for label in (plain, guessing):
        qtbot.addWidget(label)
    assert plain.sizeHint().width() > guessing.sizeHint().width()


@pytest.mark.parametrize("markup", MARKUP)
def test_a_tooltip_shows_the_letters(qtbot, opened, markup):
    button = KeyButton("x")
    qtbot.addWidget(button)
    plain_tooltip(button, markup)
    assert letters(button.toolTip()) == markup
    # A screen reader falls back on the tooltip, which must not be the escaped form then.
    assert button.accessibleDescription() == ("" if button.toolTip() == markup else markup)
    assert not opened


def test_a_long_tooltip_has_several_lines():
    assert as_tip("word " * 60).count("\n") > 2
    assert as_tip("short") == "short"


def test_a_reason_in_markup_stays_a_reason(qtbot):
    button = KeyButton("Start", "F5")
    qtbot.addWidget(button)
    button.set_legal(False, "<b>No</b> team yet.")
    assert "&lt;b&gt;" in button.toolTip()
    assert button.accessibleDescription() == "F5\n<b>No</b> team yet."
    assert not button.isEnabled()
    button.set_legal(True)
    assert (button.toolTip(), button.accessibleDescription()) == ("", "F5")


@pytest.mark.parametrize("markup", MARKUP)
def test_a_message_shows_the_letters(qtbot, opened, markup):
    message = ask(None, markup, markup, (Choice("yes", markup),), lambda _key: None)
    qtbot.addWidget(message)
    assert {label.textFormat() for label in message.findChildren(QLabel)} == {
        Qt.TextFormat.PlainText
    }
    assert any(label.text() == markup for label in message.findChildren(PlainLabel))
    assert not opened
    message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    message.close()


def test_pasted_markup_comes_in_as_letters(qtbot):
    edit = PlainEdit("Note")
    qtbot.addWidget(edit)
    rich = QMimeData()
    rich.setHtml('<img src="file:///canary/b.png"><b>bold</b>')
    rich.setText("bold")
    edit.insertFromMimeData(rich)
    assert edit.toPlainText() == "bold"
    files = QMimeData()
    files.setData("application/octet-stream", b"x")
    assert not edit.canInsertFromMimeData(files)


def test_an_ampersand_is_a_letter(qtbot):
    button = KeyButton("Salt & pepper", sign=Sign.BELL)
    qtbot.addWidget(button)
    assert button.text() == button.accessibleName() == "Salt & pepper"
    assert button.shortcut().isEmpty()
