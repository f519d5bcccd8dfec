"""Today, meetings, team and rescue: named, said, never cut, never markup, no trap for Tab."""

from __future__ import annotations

from dataclasses import replace
from itertools import count, pairwise

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QTimeEdit, QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from facilitator.ui.dressing import apply
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.cards import column
from facilitator.ui.meetings.screen import MeetingsScreen
from facilitator.ui.rescue.screen import RescueScreen
from facilitator.ui.team.screen import TeamScreen
from facilitator.ui.today.screen import TodayScreen
from tests.each_day import each_day
from tests.ui.today import looking, samples

DAMAGED = tr("Your meetings are damaged.")


def waiting(words: Words) -> QWidget:
    made = TodayScreen(words)
    made.show_waiting(samples.NOW)
    return made


def today(words: Words) -> QWidget:
    made = TodayScreen(words)
    made.show_waiting(samples.NOW)
    made.show_today(samples.view())
    return made


def first(words: Words) -> QWidget:
    made = TodayScreen(words)
    made.show_today(samples.nothing_yet())
    return made


def nothing_planned(words: Words) -> QWidget:
    made = TodayScreen(words)
    made.show_today(replace(samples.view(), next=None))
    return made


def meetings(words: Words) -> QWidget:
    made = MeetingsScreen(words)
    made.show_library(samples.library(), samples.NOW)
    made.show_meetings(samples.lines(), (samples.team(),))
    return made


def new_meeting(words: Words) -> QWidget:
    made = meetings(words)
    made.begin_new()
    return made


def the_bin(words: Words) -> QWidget:
    made = meetings(words)
    made._to_bin.click()
    made.show_bin(samples.binned())
    made._bin.now()._empty.click()
    return made


def team(words: Words) -> QWidget:
    numbers = count()
    made = TeamScreen(words, lambda: f"new{next(numbers)}")
    given = replace(samples.team(), timing_consent=samples.NOW)
    members = (*given.members[:3], replace(given.members[3], active=False), *given.members[4:])
    made.show_team(replace(given, members=members), (given,))
    return made


def no_team(words: Words) -> QWidget:
    made = TeamScreen(words, str)
    made.show_team(None, ())
    return made


def damaged(words: Words) -> QWidget:
    made = RescueScreen(words)
    made.show_damage(DAMAGED, samples.backups(), samples.NOW)
    return made


def newer(words: Words) -> QWidget:
    made = RescueScreen(words)
    made.show_newer(DAMAGED)
    return made


def passing(words: Words) -> QWidget:
    made = RescueScreen(words)
    made.show_passing(DAMAGED)
    return made


SCREENS = (
    *(waiting, today, first, nothing_planned, meetings, new_meeting, the_bin, team, no_team),
    *(damaged, newer, passing),
)
TYPED = {
    *samples.PEOPLE,
    *(f"{name.lower()}@school.example" for name in samples.PEOPLE),
    *(member.title for member in samples.team().members),
    *samples.team().norms,
    *(thing.text for thing in samples.commitments()),
    *(thing.label for thing in samples.binned()),
    *("Year 4", "Year 4 team meeting", "Hillside Primary School", "Room 6"),
}
KEYS = {
    "Enter",
    "Esc",
    "Del",
    "Ins",
    "F2",
    "F5",
    "Alt+Up",
    "Alt+Down",
    "Ctrl+Shift+N",
    "Ctrl+Shift+C",
}
KEYS |= {f"Ctrl+{letter}" for letter in "BDEGHILMNPQRT"}
KEYS.add("Ctrl+Shift+M")


@pytest.fixture
def show(qapp: QApplication):
    """Build a screen and show it: show(build, words, scale, width)."""
    shown: list[QWidget] = []

    def make(build, words=None, scale=1.0, width=1366) -> QWidget:
        words = words or English()
        direction = Qt.LayoutDirection
        turned = direction.RightToLeft if words.right_to_left else direction.LeftToRight
        qapp.setLayoutDirection(turned)
        apply(qapp, "light", scale)
        whole = build(words)
        whole.resize(width, 664)
        whole.show()
        for _ in range(2):  # what folds asks those above for another height afterwards
            qapp.processEvents()
        shown.append(whole)
        return whole

    yield make
    for whole in shown:
        # At once: every widget that is still there is dressed again by each theme.
        shiboken6.delete(whole)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply(qapp, "light", 1.0)
    qapp.processEvents()


@pytest.mark.parametrize("build", SCREENS)
def test_all_has_a_name_is_said_by_the_words_and_reads_no_markup(show, build):
    whole = show(build, Pseudo())
    assert not looking.unnamed(whole)
    assert not looking.unsaid(whole, TYPED, KEYS)
    labels = whole.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


PLACES = {
    "80": (English(), 0.8, 1366),
    "100": (English(), 1.0, 1366),
    "1024": (English(), 1.0, 1024),
    "200": (English(), 2.0, 1366),
    "longer": (Pseudo(), 1.0, 1366),
    "longer-200": (Pseudo(), 2.0, 1366),
    "mirrored": (MirroredPseudo(), 1.0, 1366),
}


@pytest.mark.parametrize("place", each_day(PLACES, ["1024", "longer-200"]))
@pytest.mark.parametrize("build", SCREENS)
def test_nothing_is_cut(show, build, place):
    words, scale, width = PLACES[place]
    whole = show(build, words, scale, width)
    assert not looking.cut(whole)
    # What is too high scrolls; nothing is wider than the window.
    assert whole.minimumSizeHint().width() <= width
    pages = [page for page in whole.findChildren(QScrollArea) if page.isVisible()]
    assert not [page for page in pages if page.horizontalScrollBar().maximum()]


@pytest.mark.parametrize("build", [today, first, meetings, new_meeting, team, damaged])
def test_the_usual_screen_needs_no_scrolling(show, build):
    pages = [page for page in show(build).findChildren(QScrollArea) if page.isVisible()]
    assert pages
    assert [page.verticalScrollBar().maximum() for page in pages] == [0] * len(pages)


@pytest.mark.parametrize("build", SCREENS)
def test_a_screen_follows_larger_text_while_it_runs(show, build, qapp):
    whole = show(build)
    apply(qapp, "dark", 2.0)
    for _ in range(2):
        qapp.processEvents()
    assert not looking.cut(whole)


@pytest.mark.parametrize("build", SCREENS)
def test_tab_goes_round_and_comes_back(show, build, qtbot):
    whole = show(build)
    whole.activateWindow()
    start = QApplication.focusWidget()
    visited = []
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget() or whole, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is start or now in visited[:-1]:
            break
        # A field of a day goes through day, month and year first.
        if now not in visited[-1:]:
            visited.append(now)
    stops = [
        part
        for part in looking.seen(whole)
        if part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
    ]
    assert set(stops) <= {start, *visited}


def out_of_order(whole: QWidget) -> list[str]:
    """Where Tab goes neither down nor on along the line nor into the next column."""
    order = []
    part = whole.nextInFocusChain()
    while part is not whole:
        stops = part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None
        if stops and whole.isAncestorOf(part) and part.isVisible():
            order.append(part)
        part = part.nextInFocusChain()
    boxes = [QRect(part.mapTo(whole, QPoint()), part.size()) for part in order]
    assert len(boxes) > 1
    return [
        f"{box} comes after {before}"
        for before, box in pairwise(boxes)
        if box.y() < before.y() and box.x() <= before.right()
    ]


@pytest.mark.parametrize("build", [today, nothing_planned, first, team, meetings])
def test_tab_follows_the_order_of_reading(show, build):
    assert not out_of_order(show(build))


def test_tab_reads_what_came_later_in_its_place(show, qapp):
    both = QWidget()
    screen, after = waiting(English()), KeyButton("after", kind="choice")  # the whole width
    both.setLayout(column(screen, after))
    whole = show(lambda _: both)
    for view in (samples.view(), replace(samples.view(), next=None), samples.view()):
        screen.show_today(view)
        qapp.processEvents()
        assert not out_of_order(whole)


@pytest.mark.parametrize("build", [today, first, new_meeting])
def test_times_are_never_turned_round(show, build):
    fields = show(build, MirroredPseudo()).findChildren(QTimeEdit)
    assert fields
    assert all(field.text() == field.time().toString("HH:mm") for field in fields)


def test_the_check_finds_what_escaped_the_words(show):
    whole = show(today, English())
    assert "Start now" in looking.unsaid(whole, TYPED, KEYS)
