"""What assistive technology does through the tree has the effect that hands have."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QListView, QMenu, QVBoxLayout

from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.kit.follow import follow_selection
from facilitator.ui.kit.pickers import PlainCombo
from facilitator.ui.open_parts import WindowPage
from facilitator.ui.run.hand_fields import HandField
from facilitator.ui.typing import Typist

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def _listened_to(qapp):
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def node(widget):
    return QAccessible.queryAccessibleInterface(widget)


def write(widget, words):
    node(widget).setText(QAccessible.Text.Value, words)


def test_what_it_writes_counts_as_typed_and_is_told_once(qtbot):
    line = PlainLine("Place", limit=10)
    qtbot.addWidget(line)
    typist, edited, settled = Typist(line), [], []
    line.textEdited.connect(edited.append)
    typist.settled.connect(settled.append)
    write(line, "Room 6")
    typist.show_text("Room 7")
    write(line, "Room 6")
    line.clear()
    # Nobody's fingers are in the field, so nothing more is waited for.
    assert edited == settled == ["Room 6", "Room 6"]
    write(line, "two\nlines")
    assert line.text() == edited[-1] == "two lines"
    write(line, "longer than ten letters")
    assert line.text() == "two lines"


def test_a_field_for_hands_takes_numbers_only(qtbot):
    field = HandField("Hands for 5")
    qtbot.addWidget(field)
    write(field, "3")
    write(field, "x")
    assert field.hands == 3


def test_what_it_selects_becomes_the_current_row(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["one", "two", "three"], view))
    follow_selection(view)
    view.show()
    view.setCurrentIndex(view.model().index(0, 0))
    tree = node(view)
    assert tree.selectionInterface().select(tree.child(2))
    QApplication.processEvents()
    assert view.currentIndex().row() == 2


def test_what_it_selects_in_an_open_list_is_picked_and_nothing_when_filled_anew(qtbot):
    combo = PlainCombo("Who?")
    qtbot.addWidget(combo)
    picked = []
    combo.picked.connect(picked.append)
    combo.show_choices((("a", "Ana"), ("b", "Ben")), "a")
    combo.show()
    for choices in ((("b", "Ben"), ("a", "Ana")), (("a", "Ana"), ("b", "Ben"))):
        combo.show_choices(choices, "a")
        QApplication.processEvents()
    assert picked == []
    combo.showPopup()
    tree = node(combo.view())
    tree.selectionInterface().select(tree.child(1))
    QApplication.processEvents()
    assert picked == ["b"]
    assert not combo.view().isVisible()


def test_a_combo_box_says_what_it_is_for(qtbot):
    combo = PlainCombo("Who?")
    qtbot.addWidget(combo)
    combo.show_choices((("a", "Ana"),), "a")
    tree = node(combo)
    said = (tree.text(QAccessible.Text.Name), tree.text(QAccessible.Text.Description))
    assert "Who?" in " ".join(said)
    combo.setAccessibleDescription("Choose someone.")
    combo.setAccessibleName("By whom?")
    said = (tree.text(QAccessible.Text.Name), tree.text(QAccessible.Text.Description))
    assert "By whom?" in " ".join(said)
    assert "Who?" not in " ".join(said)
    assert "Choose someone." in said[1]


def test_an_open_menu_and_the_editor_of_a_cell_are_in_the_tree(qtbot):
    page = WindowPage()
    qtbot.addWidget(page)
    view = QListView()
    view.setModel(QStringListModel(["one"], view))
    QVBoxLayout(page).addWidget(view)
    page.show()
    page.activateWindow()
    tree = node(page)

    def parts():
        return [tree.child(at).object() for at in range(tree.childCount())]

    assert parts() == [view]
    view.edit(view.model().index(0, 0))
    editor = view.indexWidget(view.model().index(0, 0))
    qtbot.waitUntil(editor.hasFocus)
    assert parts() == [view, editor]
    assert tree.indexOfChild(node(editor)) == 1
    editor.clearFocus()
    menu = QMenu(page)
    menu.addAction("One")
    menu.popup(page.mapToGlobal(page.rect().center()))
    assert parts() == [view, menu]
    menu.close()
    assert parts() == [view]


def test_quick_keys_in_a_list_do_not_chase_each_other(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["Ana", "Ben", "Carys"], view))
    follow_selection(view)
    changes = []
    view.selectionModel().currentChanged.connect(lambda *_: changes.append(view.currentIndex()))
    for row in (1, 2, 1, 2):
        view.setCurrentIndex(view.model().index(row, 0))
    for _ in range(50):
        QApplication.processEvents()
    assert view.currentIndex().row() == 2
    assert len(changes) == 4
