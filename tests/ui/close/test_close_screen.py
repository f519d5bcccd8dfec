"""The close: what is clicked and typed becomes a wish, a value becomes text, nothing is cut."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from facilitator.app.sheet import Sheet, Where, keep, with_closing
from facilitator.domain.agenda import RoleHolders
from facilitator.domain.closing import Closing, Destination, NormKept
from facilitator.domain.commitment import State
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Member, Role
from facilitator.language.english import English
from facilitator.language.pseudo import MirroredPseudo, Pseudo
from facilitator.ui.close.confidential import ConfidentialBox
from facilitator.ui.close.screen import CloseScreen
from facilitator.ui.close.view import CloseView
from facilitator.ui.dressing import apply
from tests.each_day import each_day
from tests.ui.run.samples import DAY, NAMES, PLAN, moment
from tests.ui.run.test_run_look import HIDDEN_MARKS, KEY, cut, operable, texts

LINES = (
    ("d", Kind.DECISION, "A writing sample on the first Monday"),
    ("a", Kind.ACTION, "Try the paired reading card in one class first"),
    ("p", Kind.PARKING, "A shared shelf for mentor texts"),
)
NORM = "We listen to the end"
TYPED = {*NAMES.values(), *(text for _, _, text in LINES), "Send the card", NORM, "1.", "1"}
FINISH = "Finish and see the minutes"


def sheet() -> Sheet:
    made = Sheet(replace(PLAN, norm=NORM))
    here = Where("t", "m", "i3", "", moment(10, 40))
    for key, kind, text in LINES:
        made = keep(made, here, key, kind, text)
    before = Where("t", "before", "i3", "", moment(9, 0))
    return keep(made, before, "old", Kind.ACTION, "Send the card")


def view(made: Sheet | None = None, *, live: bool = True) -> CloseView:
    made = sheet() if made is None else made
    return CloseView(
        meeting=Meeting("m", "t", PLAN),
        sheet=made,
        people=PLAN.expected,
        members=tuple(Member(key, name) for key, name in NAMES.items()),
        names=NAMES,
        today=DAY,
        live=live,
    )


class Held:
    """A screen, with all that it wished; the sheet that it wished for is shown again."""

    def __init__(self, screen: CloseScreen) -> None:
        self.screen = screen
        self.sheet = sheet()
        self.wishes: list[tuple[object, ...]] = []
        screen.sheet_wished.connect(self._changed)
        for name in ("action_added", "parked_moved", "reported", "finish_wished", "refused"):
            getattr(screen, name).connect(lambda *v, name=name: self.wishes.append((name, *v)))

    def _changed(self, made: Sheet, typing: bool) -> None:
        self.sheet = made
        self.wishes.append(("sheet", typing))
        self.screen.show_close(view(made))

    @property
    def closing(self) -> Closing:
        return self.sheet.record.closing

    def named(self, name: str) -> QAbstractButton:
        buttons = self.screen.findChildren(QAbstractButton)
        return next(b for b in buttons if b.accessibleName() == name)

    def line(self, name: str) -> QLineEdit:
        return next(e for e in self.screen.findChildren(QLineEdit) if e.accessibleName() == name)


@pytest.fixture
def hold(qtbot, qapp):
    def build(words=None, made=None, *, size=(1366, 640), scale=1.0):
        apply(qapp, "light", scale, "DejaVu Sans")
        screen = CloseScreen(words or English())
        qtbot.addWidget(screen)
        screen.resize(*size)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.show_close(view(made))
        for _ in range(3):
            QApplication.processEvents()
        return Held(screen)

    yield build
    apply(qapp, "light", 1.0, "DejaVu Sans")


@pytest.fixture
def held(hold):
    return hold()


def test_a_click_is_a_wish(held):
    for name, wish in (
        (f"Read back: {LINES[0][2]}", lambda c: c.read_back == ("d",)),
        ("4 of 5", lambda c: c.rating == 4),
        (f"Did we keep it? {NORM}: Yes", lambda c: c.norm_kept is NormKept.YES),
        (f"Did we keep it? {NORM}: Partly", lambda c: c.norm_kept is NormKept.PARTLY),
        (f"Did we keep it? {NORM}: Not today", lambda c: c.norm_kept is NormKept.NO),
        (f"Next agenda: {LINES[2][2]}", lambda c: c.sorted[0].to is Destination.NEXT_AGENDA),
    ):
        held.named(name).click()
        assert held.wishes[-1] == ("sheet", False), name
        assert wish(held.closing), name
    held.named("Done: Send the card").click()
    assert held.wishes[-1] == ("reported", "old", State.DONE)


def test_day_start_and_place_are_agreed_as_they_are_shown(held):
    assert held.line("Place").text() == "Room 6"
    held.named("The day is agreed").click()
    week = DAY + timedelta(days=7)
    settled = held.closing
    shown = (settled.next_day, settled.next_start, settled.next_place)
    assert shown == (week, time(10, 20), "Room 6")
    held.named("The day is agreed").click()
    assert (held.closing.next_day, held.closing.next_start) == (None, None)


def test_a_place_that_was_emptied_stays_empty(hold):
    agreed = with_closing(sheet(), Closing(next_day=date(2026, 12, 1), next_start=time(10, 20)))
    assert hold(made=agreed).line("Place").text() == ""


def test_who_takes_a_role_is_shown(hold):
    roles = (RoleHolders(Role.TIMEKEEPER, ("carys",)),)
    said = list(texts(hold(made=with_closing(sheet(), Closing(next_roles=roles))).screen))
    assert "Carys" in said


@pytest.mark.parametrize("holders", [(), ("carys",)])
def test_an_observer_is_asked_for_only_where_the_team_has_one(hold, holders):
    roles = (RoleHolders(Role.OBSERVER, holders),) if holders else ()
    shown = list(texts(hold(made=with_closing(sheet(), Closing(next_roles=roles))).screen))
    assert ("Process observer" in shown) is bool(holders)


def test_the_key_of_the_next_step_does_nothing_here(held):
    held.line("Worth sharing").setFocus()
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F6):
        QTest.keyClick(held.screen, key)
    assert held.wishes == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_finishing_keeps_what_is_still_being_typed(held, key):
    line = held.line("Worth sharing")
    line.setFocus()
    QTest.keyClicks(line, "Pupils chose")
    QTest.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
    assert held.wishes[-1] == ("finish_wished",)
    assert held.closing.worth_sharing == "Pupils chose"
    assert ("sheet", False) in held.wishes


def test_finishing_adds_the_action_that_was_typed_last(held):
    line = held.line("One more action")
    line.setFocus()
    QTest.keyClicks(line, "Send the list")
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert held.wishes == [("action_added", "Send the list"), ("finish_wished",)]


def test_an_action_is_added_by_keys_alone(held):
    line = held.line("One more action")
    line.setFocus()
    QTest.keyClicks(line, "Send the list")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert held.wishes[-1] == ("action_added", "Send the list")
    assert line.text() == ""


def test_tab_reaches_everything_and_is_nowhere_caught(held):
    wanted = {id(part) for part in operable(held.screen) if part.isEnabled()}
    reached = set()
    for _ in range(2 * len(wanted) + 5):
        QTest.keyClick(QApplication.focusWidget() or held.screen, Qt.Key.Key_Tab)
        part = QApplication.focusWidget()
        reached.update({id(part), id(part.parent())})
    assert wanted <= reached


def test_a_line_that_is_being_typed_is_left_alone(held):
    line = held.line("Ask the head")
    line.setFocus()
    QTest.keyClicks(line, "May we")
    held.screen.show_close(view(with_closing(sheet(), Closing(ask_head="Other"))))
    assert line.text() == "May we"


def test_a_meeting_that_was_held_is_not_finished_again(hold):
    held = hold()
    held.screen.show_close(view(live=False))
    said = set(texts(held.screen))
    assert "See the minutes" in said
    assert FINISH not in said


LANGUAGES = {"en": English(), "qps": Pseudo(), "qpr": MirroredPseudo()}
PLACES = {"plain": ((1366, 640), 1.0), "narrow": ((1024, 640), 1.0), "large": ((1366, 640), 2.0)}


@pytest.mark.parametrize("place", each_day(PLACES, ["narrow", "large"]))
@pytest.mark.parametrize("language", each_day(LANGUAGES, ["qps"]))
def test_the_screen_is_whole_named_and_said(hold, language, place):
    words = LANGUAGES[language]
    size, scale = PLACES[place]
    held = hold(words, size=size, scale=scale)
    assert not cut(held.screen)
    assert all(part.accessibleName() for part in operable(held.screen))
    if not isinstance(words, Pseudo):
        return
    bare = {HIDDEN_MARKS.sub("", text) for text in texts(held.screen)}
    assert not {t for t in bare if t and t not in TYPED and "[" not in t and not KEY.match(t)}


@pytest.mark.parametrize("at", [0, 1])
def test_what_was_agreed_is_made_confidential_by_key_where_the_keyboard_is(hold, at):
    held = hold()
    box = held.screen.findChildren(ConfidentialBox)[at]
    assert LINES[at][2] in box.accessibleName()
    box.setFocus()
    for confidential in (True, False):
        QTest.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier
        )
        marked = {c.text for c in held.sheet.commitments if c.confidential}
        assert marked == ({LINES[at][2]} if confidential else set())
        assert box.isChecked() is confidential


def test_below_each_other_the_foot_is_no_higher_than_its_words(qtbot):
    whole = CloseScreen(English())
    qtbot.addWidget(whole)
    whole.show_close(view())
    whole.resize(1000, 600)
    whole.show()
    QApplication.processEvents()
    left = whole._left
    assert left.height() == left.heightForWidth(left.width())


def test_what_an_action_is_and_that_it_is_confidential_share_a_line(qtbot):
    whole = CloseScreen(English())
    qtbot.addWidget(whole)
    whole.show_close(view())
    whole.resize(1366, 700)
    whole.show()
    QApplication.processEvents()
    (row,) = whole._actions._rows._rows.values()
    tops = {part.mapTo(whole, part.rect().center()).y() // 8 for part in (row._text, row._apart)}
    assert len(tops) == 1
