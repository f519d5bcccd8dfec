"""Every word goes through the catalogue, every part has a name, nothing is cut."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTabBar,
    QWidget,
)

from facilitator.domain.agenda import Item
from facilitator.domain.words import tr
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from facilitator.ui.kit.drawing import wrapped_size
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.prepare.agenda_model import Column
from facilitator.ui.theme import theme_of
from tests.each_day import each_day

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PRESENTER = tr("the presenter")
SAID = re.compile(r"\[.*\]", re.DOTALL)
OPERABLE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)
FIGURES = re.compile(r"[\d:/.\s]*")


def each_tab(held):
    """Every tab in turn, laid out."""
    for at in range(held.screen.tabs.count()):
        held.screen.tabs.setCurrentIndex(at)
        for _ in range(3):
            QApplication.processEvents()
        yield at


def operable(held):
    """What a person can act on; parts inside a field count as the field."""
    for widget in held.screen.findChildren(QWidget):
        inside = isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
        inside = inside or isinstance(widget, QHeaderView)
        if isinstance(widget, OPERABLE) and widget.isVisible() and not inside:
            yield widget


def typed_by_people(held) -> set[str]:
    """All words of the plan, the team and the protocols."""
    plan, team = held.view.plan, held.view.team
    words = {plan.title, plan.place, plan.purpose, plan.norm, *team.norms}
    words |= {item.title for item in plan.items} | {item.leaves for item in plan.items}
    words |= {person.name for person in plan.expected} | {ahead.what for ahead in plan.dates}
    for protocol in held.view.library.protocols.values():
        words |= {protocol.name, protocol.purpose, protocol.when, protocol.caution}
        for step in protocol.steps:
            parts = (step.title, step.cue, step.say, step.sticks)
            words |= {part.replace("{presenter}", Pseudo().say(PRESENTER)) for part in parts}
    return words


def is_said(words: str, known: set[str]) -> bool:
    plain = " ".join(words.split())
    return not plain or bool(SAID.fullmatch(plain) or FIGURES.fullmatch(plain)) or plain in known


def shown_words(held):
    for label in held.screen.findChildren(PlainLabel):
        yield label.text()
    for widget in operable(held):
        yield widget.accessibleName()
        if isinstance(widget, QAbstractButton):
            yield widget.toolTip()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        if isinstance(widget, QAbstractItemView):
            yield from model_words(widget.model())
    tabs = held.screen.tabs
    yield from (tabs.tabText(at) for at in range(tabs.count()))
    yield held.screen.strip.strip.accessibleDescription()


def model_words(model):
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        heading = model.headerData(column, Qt.Orientation.Horizontal)
        yield heading if isinstance(heading, str) else ""
        for row in range(model.rowCount()):
            yield from (str(model.index(row, column).data(role) or "") for role in roles)


def test_no_word_escapes_the_catalogue(hold):
    held = hold(words=Pseudo())
    held.show(plan=held.plan, legal_to_start=False)
    known = typed_by_people(held)
    for _ in each_tab(held):
        escaped = {words for words in shown_words(held) if not is_said(words, known)}
        assert not escaped
    held.screen.library.read.click()
    QApplication.processEvents()
    words = {label.text() for label in held.screen.library.reading.findChildren(PlainLabel)}
    assert not {each for each in words if not is_said(each, known)}


def test_everything_that_can_be_operated_has_a_name(held):
    for _ in each_tab(held):
        nameless = [widget for widget in operable(held) if not widget.accessibleName().strip()]
        assert not nameless


def test_every_editor_of_a_cell_has_a_name(held):
    table = held.screen.agenda.table
    for column in list(Column)[1:]:
        table.edit_cell(2, column)
        name = table.indexWidget(table.currentIndex()).accessibleName()
        assert name
        assert "Tuning: reading plan" in name or column == Column.TITLE


def test_every_button_says_its_key(held):
    for _ in each_tab(held):
        buttons = [w for w in operable(held) if hasattr(w, "show_key")]
        assert buttons
        assert all(button.accessibleDescription() for button in buttons)


LANGUAGES = {"long": Pseudo(), "mirrored": MirroredPseudo()}
PLACES = {
    "1366": ((1366, 652), 1.0),
    "1024": ((1024, 652), 1.0),
    "twice": ((1366, 652), 2.0),
    "small": ((1366, 652), 0.8),
}


@pytest.mark.parametrize("language", each_day(LANGUAGES, ["mirrored"]))
@pytest.mark.parametrize("place", each_day(PLACES, ["1024", "twice"]))
def test_nothing_is_cut(hold, qapp, language, place):
    words, (size, scale) = LANGUAGES[language], PLACES[place]
    direction = Qt.LayoutDirection
    qapp.setLayoutDirection(direction.RightToLeft if words.right_to_left else direction.LeftToRight)
    try:
        held = hold(words=words, size=size, scale=scale)
        held.screen.agenda.table.choose(2, Column.TITLE)
        for _ in each_tab(held):
            assert not cut_parts(held)
            assert held.screen.head.start.text() == "10:20"
            assert held.screen._scroll.horizontalScrollBar().maximum() == 0
        assert held.screen.agenda.table.horizontalScrollBar().maximum() == 0
    finally:
        qapp.setLayoutDirection(direction.LeftToRight)


def cut_parts(held):
    """Labels and buttons that got less room than their words need, by their words."""
    cut = []
    for widget in held.screen.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, PlainLabel | QAbstractButton):
            continue
        if widget.hasHeightForWidth():
            enough = widget.heightForWidth(widget.width()) <= widget.height()
            enough = enough and widget.minimumSizeHint().width() <= widget.width()
        else:
            needed = widget.minimumSizeHint()
            enough = needed.width() <= widget.width() and needed.height() <= widget.height()
        if not enough:
            cut.append((type(widget).__name__, widget.text(), widget.size()))
    tabs = held.screen.tabs
    if tabs.sizeHint().width() > tabs.width():
        cut.append(("tabs", tabs.sizeHint(), tabs.size()))
    return cut


def test_cells_grow_with_their_words(hold):
    held = hold(scale=2.0)
    table, theme = held.screen.agenda.table, theme_of(held.screen)
    items = (
        Item("i", "Monthly writing goals and intensive groups " * 4),
        Item("j", "Supercalifragilistic" * 6, leaves="A list " * 30),
    )
    held.show(plan=replace(held.plan, items=items))
    for row in range(2):
        for column in Column:
            index = table.model().index(row, column)
            font = theme.font("body", table.cells.weight(index))
            room = table.columnWidth(column) - table.cells.kept(theme, index)
            needed = wrapped_size(index.data(), font, room)
            assert needed.height() <= table.rowHeight(row)
            assert needed.width() <= room


@pytest.mark.parametrize("scheme", ["light", "dark", "high"])
def test_each_scheme_can_be_drawn_with_a_cell_open(hold, scheme):
    held = hold(scheme=scheme)
    held.screen.agenda.table.edit_cell(2, Column.LEAD, unfold=True)
    QApplication.processEvents()
    assert not held.screen.grab().isNull()


def round_trip(held):
    """Where Tab leads from the title until it comes back to it."""
    seen = []
    held.screen.head.title.setFocus()
    while len(seen) < 60 and (not seen or seen[0] is not QApplication.focusWidget()):
        seen.append(QApplication.focusWidget())
        QTest.keyClick(seen[-1], Qt.Key.Key_Tab)
    return seen


def test_tab_leads_round_the_whole_screen_and_traps_nowhere(held):
    for _ in each_tab(held):
        # On the first round a table makes a row the current one, which allows more buttons.
        round_trip(held)
        seen = round_trip(held)
        assert len(seen) < 60
        assert {w for w in operable(held) if w.isEnabled() and w.focusPolicy() & 1} <= {*seen}


def test_the_focus_goes_in_reading_order(held):
    order = round_trip(held)
    head, screen = held.screen.head, held.screen
    expected = [
        *(head.title, head.day, head.start, head.bell, head.place, head.purpose, head.norm),
        screen.strip.start,
        screen.tabs,
        screen.agenda.add,
        screen.agenda.table,
        screen.library.search,
        screen.library.list,
        screen.library.read,
        screen.library.insert,
    ]
    places = [order.index(widget) for widget in expected]
    assert places == sorted(places)


def test_the_row_that_is_gone_to_is_in_sight_on_a_page_that_scrolls(hold):
    held = hold(scale=2.0)
    table, area = held.screen.agenda.table, held.screen._scroll
    table.setFocus()
    for row in (4, 0):
        table.choose(row, Column.TITLE)
        box = table.visualRect(table.currentIndex())
        middle = table.viewport().mapTo(area.viewport(), box.center())
        assert area.viewport().rect().contains(middle)
