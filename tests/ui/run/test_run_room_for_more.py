"""Bars, panels and pages take the room they need, and no more."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from facilitator.language.english import English
from facilitator.ui.dressing import apply
from facilitator.ui.find import Findable
from facilitator.ui.run.drawer import Drawer
from facilitator.ui.run.phrases import PhrasePanel
from facilitator.ui.run.rehearsal_bar import RehearsalBar


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [1366, 1024, 800])
def test_the_bar_of_a_rehearsal_leaves_the_window_to_the_meeting(qtbot, qapp, width, scale):
    apply(qapp, "light", scale, "DejaVu Sans")
    page = QWidget()
    qtbot.addWidget(page)
    bar, meeting = RehearsalBar(English()), QWidget()
    grows = QSizePolicy.Policy.Expanding
    meeting.setSizePolicy(grows, grows)
    lines = QVBoxLayout(page)
    lines.addWidget(bar)
    lines.addWidget(meeting)
    bar.show_speed(10, 6)
    page.resize(width, 768)
    page.show()
    QApplication.processEvents()
    assert bar.height() <= bar.heightForWidth(bar.width())
    assert meeting.height() > bar.height()


def test_a_few_phrases_hide_no_clock_and_many_stay_in_the_window(qtbot, qapp):
    apply(qapp, "light", 1.0, "DejaVu Sans")
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(1366, 768)
    over.show()
    panel = PhrasePanel(English(), over, QWidget(over))
    panel.open_with(tuple(Findable(str(n), f"Phrase {n}") for n in range(3)))
    QApplication.processEvents()
    assert panel.geometry().bottom() < 768 / 3
    assert panel._list.verticalScrollBar().maximum() == 0
    panel.open_with(tuple(Findable(str(n), f"Phrase {n}") for n in range(60)))
    assert over.rect().contains(panel.geometry())


@pytest.mark.parametrize("mirrored", [False, True], ids=["ltr", "rtl"])
@pytest.mark.parametrize(("width", "scale"), [(1366, 2.0), (1366, 1.0), (1024, 1.0)])
def test_phrases_leave_the_clock_in_sight(qtbot, qapp, width, scale, mirrored):
    apply(qapp, "light", scale, "DejaVu Sans")
    over = QWidget()
    qtbot.addWidget(over)
    if mirrored:
        over.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    over.resize(width, 768)
    clock = QWidget(over)
    side = round(140 * scale)
    clock.setGeometry(width - 20 - side if mirrored else 20, 60, side, side)
    over.show()
    panel = PhrasePanel(English(), over, clock)
    panel.open_with((Findable("1", "Let us come back to this"),))
    QApplication.processEvents()
    assert not panel.geometry().intersects(clock.geometry())
    assert over.rect().contains(panel.geometry())
    if scale == 1:
        assert abs(panel.geometry().center().x() - width / 2) <= 1, "it moves only where it must"


def test_a_drawer_is_as_wide_as_its_panel_needs(qtbot, qapp):
    apply(qapp, "light", 1.0, "DejaVu Sans")
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(1024, 768)
    over.show()
    drawer, panel = Drawer(English(), over), QWidget()
    first = QWidget(panel)
    lines = QVBoxLayout(panel)
    lines.addWidget(first)
    drawer.add_panel(panel)
    drawer.open_panel(panel, first)
    QApplication.processEvents()
    first.setMinimumWidth(400)  # as the deeds of a line that is chosen later
    for _ in range(4):
        QApplication.processEvents()  # what is needed goes up from part to part
    left = first.mapTo(drawer, QPoint(0, 0)).x()
    assert left >= 0
    assert left + first.width() <= drawer.width() - 12
