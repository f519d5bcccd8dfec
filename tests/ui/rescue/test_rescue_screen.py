"""A store that cannot be opened: every way on is one key away, none deletes anything."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.ui.dressing import apply
from facilitator.ui.rescue.screen import RescueScreen
from tests.ui.today import samples

DAMAGED = tr("Your meetings are damaged.")


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[RescueScreen]:
    apply(qapp, "light", 1.0)
    whole = RescueScreen(English())
    whole.resize(1366, 664)
    whole.show()
    whole.activateWindow()
    qapp.processEvents()
    yield whole
    shiboken6.delete(whole)


def hear(signal):
    told = []
    signal.connect(lambda *values: told.append(values))
    return told


def test_enter_goes_on_with_the_latest_backup(screen, qtbot):
    screen.show_damage(DAMAGED, samples.backups(), samples.NOW)
    chosen = hear(screen.backup_chosen)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert chosen == [(samples.backups()[0],)]


def test_another_backup_is_chosen_with_the_arrows_or_the_button(screen, qtbot):
    screen.show_damage(DAMAGED, samples.backups(), samples.NOW)
    chosen = hear(screen.backup_chosen)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    screen._go_on.click()
    assert chosen == [(samples.backups()[1],)]


def test_a_backup_says_when_how_much_and_why(screen):
    screen.show_damage(DAMAGED, samples.backups(), samples.NOW)
    model = screen._table.model()
    rows = [[model.index(row, at).data() for at in range(3)] for row in range(model.rowCount())]
    assert rows[0] == ["Today at 10:12", "1 meeting", "Made at the end of a meeting"]
    assert rows[1][:2] == ["Yesterday at 23:05", "2 meetings"]
    assert rows[4][0] == "Sun 22 November at 13:45"
    assert all(rows[5])


def test_without_backups_the_other_ways_are_there(screen):
    screen.show_damage(DAMAGED, (), samples.NOW)
    assert not screen._go_on.isVisible()
    afresh, salvage = hear(screen.afresh_wished), hear(screen.salvage_wished)
    screen._afresh.click()
    screen._salvage.click()
    assert (afresh, salvage) == ([()], [()])
    assert "kept" in screen._safe.text()


def test_rescuing_is_offered_only_where_it_can_be_tried(screen):
    screen.show_damage(DAMAGED, samples.backups(), samples.NOW, salvage=False)
    assert not screen._salvage.isVisible()


def test_a_newer_store_leaves_one_way_and_touches_nothing(screen):
    screen.show_damage(DAMAGED, samples.backups(), samples.NOW)
    screen.show_newer(tr("These meetings were written by a newer version."))
    closed = hear(screen.close_wished)
    assert not any(part.isVisible() for part in (screen._choice, screen._ways))
    screen._close.click()
    assert closed == [()]


def test_what_may_pass_can_be_tried_again(screen, qtbot):
    screen.show_passing(tr("The disk is full."))
    assert screen._text.text() == "The disk is full."
    assert not any(part.isVisible() for part in (screen._choice, screen._ways, screen._safe))
    assert QApplication.focusWidget() is screen._again
    again = hear(screen.again_wished)
    qtbot.keyClick(screen, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: again == [()])  # a button that is pressed by its key takes a moment
    screen.show_newer(DAMAGED)
    assert not screen._again.isVisible()
    screen.show_damage(DAMAGED, samples.backups(), samples.NOW)
    assert not screen._again.isVisible()


def test_without_a_backup_the_rescue_comes_first(screen):
    screen.show_damage(tr("There is no backup."), (), samples.NOW)
    assert screen._text.text() == "There is no backup."
    assert QApplication.focusWidget() is screen._salvage
    screen.show_damage(DAMAGED, samples.backups(), samples.NOW)
    assert screen._text.text() == "Your meetings are damaged."
