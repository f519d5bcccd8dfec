"""One kept line moves, is split, joined, hidden, made an action; five hundred stay cheap."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from facilitator.domain.notes import Kind, Note
from facilitator.ui.run.kept_delegate import KeptDelegate
from facilitator.ui.run.kept_pane import KeptPane
from facilitator.ui.run.keys import Deed
from facilitator.ui.run.to_room import room_view
from facilitator.ui.run.wishes import Apart, Hidden, Joined, MadeAction, Parted, Placed, Shifted
from tests.ui.run.conftest import press, type_words
from tests.ui.run.samples import LINES, in_the_round, moment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
FIRST = LINES[0]


@pytest.fixture
def kept(held):
    held.screen.do(Deed.KEPT)
    press(Qt.Key.Key_Home)
    wishes = []
    held.screen.line_wished.connect(wishes.append)
    held.line_wishes = wishes
    return held


def wished(kept):
    return kept.line_wishes[-1] if kept.line_wishes else None


def in_item(kept):
    return [line.id for line in kept.screen.stage.kept.list._rows.rows]


def test_alt_and_an_arrow_move_the_line_and_the_keyboard_stays_on_it(kept):
    press(Qt.Key.Key_Down, modifier=ALT)
    assert wished(kept) == Shifted(FIRST.id, 1)
    second = next(line for line in LINES if line.id == in_item(kept)[1])
    later = replace(FIRST, at=second.at.plus(1))
    lines = tuple(sorted((later, *LINES[1:]), key=lambda line: line.at.utc))
    kept.show(in_the_round().view(lines))
    assert in_item(kept).index(FIRST.id) == 1
    assert kept.screen.stage.kept.list.chosen.id == FIRST.id
    press(Qt.Key.Key_Up, modifier=ALT)
    assert wished(kept) == Shifted(FIRST.id, -1)


def test_ctrl_enter_splits_at_the_cursor_and_tells_the_whole_no_more(kept):
    press(Qt.Key.Key_Return)
    editor = kept.screen.stage.kept.list.findChild(QPlainTextEdit)
    editor.setPlainText("Warm 😀 first. Then cool.")
    cursor = editor.textCursor()
    cursor.setPosition(len("Warm 😀 first.") + 1)  # the face counts twice
    editor.setTextCursor(cursor)
    kept.wishes.clear()
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert wished(kept) == Parted(FIRST.id, "Warm 😀 first.", "Then cool.")
    assert ("edited", (FIRST.id, "Warm 😀 first. Then cool.", False)) not in kept.wishes
    assert kept.screen.stage.kept.list.hasFocus()


def test_at_its_end_a_line_is_not_split(kept):
    press(Qt.Key.Key_Return, Qt.Key.Key_End)
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert wished(kept) is None
    type_words("!")
    press(Qt.Key.Key_Return)
    assert kept.last == ("edited", (FIRST.id, f"{FIRST.text}!", False))


def test_ctrl_backspace_joins_in_the_list_and_at_the_beginning_of_an_edit(kept):
    press(Qt.Key.Key_Backspace, modifier=CTRL)
    assert wished(kept) is None  # nothing is above the first
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Backspace, modifier=CTRL)
    second = in_item(kept)[1]
    assert wished(kept) == Joined(second)
    kept.line_wishes.clear()
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    press(Qt.Key.Key_Home, modifier=CTRL)
    press(Qt.Key.Key_Backspace, modifier=CTRL)
    assert wished(kept) == Joined(second)


def test_alt_0_hides_the_chosen_line_and_not_the_one_under_way(kept):
    press(Qt.Key.Key_0, modifier=ALT)
    assert wished(kept) == Hidden(FIRST.id)
    assert not kept.screen.stage.capture.private


def test_one_key_makes_an_action_of_the_chosen_line_or_of_the_newest(kept):
    shift = Qt.KeyboardModifier.ShiftModifier
    press(Qt.Key.Key_Q, modifier=CTRL | shift)
    assert wished(kept) == MadeAction(FIRST.id)
    kept.screen.focus_capture()
    newest = next(line for line in LINES if line.id == in_item(kept)[-1])
    press(Qt.Key.Key_Q, modifier=CTRL | shift)
    wish = MadeAction(FIRST.id if newest.kind is Kind.ACTION else newest.id)
    assert wished(kept) == wish


def all_actions(menu: QMenu) -> list[QAction]:
    below = [action for part in menu.findChildren(QMenu) for action in part.actions()]
    return [*menu.actions(), *below]


def test_the_menu_has_each_with_its_key_and_where_a_line_can_go(kept):
    pane = kept.screen.stage.kept
    pane._more.click()
    words = [action.text() for action in all_actions(pane._menu)]
    for said in ("Move up\tAlt+Up", "Only for me\tAlt+0", "Make an action of it\tCtrl+Shift+Q"):
        assert said in words
    check_in = next(a for a in all_actions(pane._menu) if a.text() == "Check-in")
    check_in.trigger()
    assert wished(kept) == Placed(FIRST.id, "i1", "i1.1")
    assert not pane._menu.isVisible()


def many(count: int) -> tuple[Note, ...]:
    start = moment(10, 40)
    return tuple(
        Note(f"k{at}", Kind.NOTE, f"Line {at} of many words", start.plus(at), "i3", "i3.5")
        for at in range(count)
    )


def test_with_five_hundred_lines_a_capture_measures_and_words_one(held, monkeypatch):
    stage = in_the_round()
    held.show(stage.view(many(500)))
    measured, worded = [], []
    measure, in_words = KeptDelegate.measure, KeptPane._in_words
    monkeypatch.setattr(
        KeptDelegate,
        "measure",
        lambda self, row, width: measured.append(row.id) or measure(self, row, width),
    )
    monkeypatch.setattr(
        KeptPane, "_in_words", lambda self, row: worded.append(row.id) or in_words(self, row)
    )
    told = []
    model = held.screen.stage.kept.list._rows
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    held.show(stage.view(many(501)))
    assert measured == ["k500"]
    assert worded == ["k500"]
    assert told == []
    edited = (*many(250), replace(many(251)[250], text="Other"), *many(501)[251:])
    held.show(stage.view(edited))
    assert measured == worded == ["k500", "k250"]
    assert told == [(250, 250)]


def test_its_key_makes_a_line_confidential_and_the_room_loses_sight_of_it(kept):
    press(Qt.Key.Key_I, modifier=CTRL)
    assert wished(kept) == Apart(FIRST.id)
    apart = replace(FIRST, confidential=True)
    view = in_the_round().view((apart, *LINES[1:]))
    kept.show(view)
    rows = kept.screen.stage.kept.list._rows.rows
    told = next(row for row in rows if row.id == FIRST.id)
    assert told.label.endswith(", confidential")
    assert "confidential" in told.spoken
    assert kept.screen.stage.kept.in_front() == ""
    kept.show(replace(view, mirrored=True))
    assert FIRST.id not in in_item(kept)


def test_all_that_is_kept_in_a_confidential_item_is_hidden_from_the_room():
    view = in_the_round().view(LINES)
    item = view.segment.item
    items = tuple(replace(i, confidential=i.id == item) for i in view.meeting.plan.items)
    meeting = replace(view.meeting, plan=replace(view.meeting.plan, items=items))
    lines = tuple(
        replace(line, item=item, segment=view.segment.id, private=False) for line in LINES
    )
    shown = replace(view, lines=lines, ideas_shown=True)
    assert room_view(shown).ideas
    assert not room_view(replace(shown, meeting=meeting)).ideas
