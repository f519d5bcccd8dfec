"""The meeting is led by keys while words are typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.app.line_draft import LineDraft
from facilitator.domain.notes import Kind
from facilitator.domain.run import Move
from facilitator.domain.time import MINUTE
from facilitator.ui.run.keys import KEYS, KIND_OF, MOVE_OF, Deed, KeyTable
from facilitator.ui.run.wishes import Captured
from tests.ui.run.conftest import press, type_words
from tests.ui.run.samples import LINES, SEGMENTS, Stage, in_the_round, planned

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


MOVE_KEYS = (
    (Qt.Key.Key_F4, NONE, Move.PARK),
    (Qt.Key.Key_F5, NONE, Move.PAUSE),
    (Qt.Key.Key_F6, NONE, Move.NEXT),
    (Qt.Key.Key_F6, SHIFT, Move.BACK),
    (Qt.Key.Key_F7, NONE, Move.NEXT_SPEAKER),
    (Qt.Key.Key_F7, SHIFT, Move.SPEAKER_BACK),
    (Qt.Key.Key_F8, NONE, Move.PASS),
    (Qt.Key.Key_F8, SHIFT, Move.ABSENT),
    (Qt.Key.Key_F9, NONE, Move.MORE),
    (Qt.Key.Key_F9, SHIFT, Move.LESS),
    (Qt.Key.Key_G, CTRL, Move.NEXT),
    (Qt.Key.Key_J, CTRL, Move.NEXT_SPEAKER),
    (Qt.Key.Key_L, CTRL, Move.PASS),
    (Qt.Key.Key_T, CTRL, Move.MORE),
    (Qt.Key.Key_P, CTRL | SHIFT, Move.PAUSE),
    (Qt.Key.Key_L, CTRL | SHIFT, Move.PARK),
)


def test_keys_make_moves_and_the_line_keeps_focus_and_text(held):
    type_words("Half a sen")
    for key, modifier, _ in MOVE_KEYS:
        press(key, modifier=modifier)
    type_words("tence")
    assert held.wishes == [("moved", (move,)) for _, _, move in MOVE_KEYS]
    assert held.screen.stage.capture.line.text() == "Half a sentence"


def test_a_move_that_is_not_legal_is_not_wished(hold):
    held = hold(Stage().begin().view())
    press(Qt.Key.Key_F7, Qt.Key.Key_F8)
    press(Qt.Key.Key_F6, modifier=SHIFT)
    assert held.wishes == []


def test_pause_goes_on_with_the_same_key(hold):
    held = hold(Stage().begin().pause().view())
    press(Qt.Key.Key_F5)
    assert held.last == ("moved", (Move.CONTINUE,))


def test_after_the_last_step_next_closes_the_meeting(hold):
    held = hold(Stage().begin(SEGMENTS[-1:]).pass_(MINUTE).next().view())
    press(Qt.Key.Key_F6)
    assert held.last == ("close_wished", ())


def test_every_deed_has_a_key_and_no_key_has_two_deeds():
    table = KeyTable(platform="linux")
    keys = [key for line in KEYS for key in table.keys(line.deed)]
    assert len(keys) == len(set(keys))
    assert {line.deed for line in KEYS} == set(Deed)
    assert set(MOVE_OF) | set(KIND_OF) <= set(Deed)
    # What a function key does can be done without one.
    for line in KEYS:
        assert any("F" not in key.split("+")[-1] for key in table.keys(line.deed)) or (
            line.first.split("+")[-1] in "FG"
        )


def test_keys_can_be_changed_and_macos_keeps_its_own():
    assert KeyTable(platform="darwin").keys(Deed.ROOM)[0] != "F11"
    changed = KeyTable({"next": "Ctrl+Right", "pass": ""}, platform="linux")
    assert changed.keys(Deed.NEXT) == ("Ctrl+Right", "Ctrl+G")
    assert changed.keys(Deed.PASS) == ("Ctrl+L",)


def test_alt_and_a_digit_choose_the_kind_of_the_next_line(held):
    for number in range(1, 8):
        press(Qt.Key(Qt.Key.Key_0.value + number), modifier=ALT)
        type_words(f"Line {number}")
        press(Qt.Key.Key_Return)
    kept = [(wish[0].kind, wish[0].text) for _, wish in held.wishes]
    assert kept == [(kind, f"Line {number}") for number, kind in enumerate(Kind, 1)]


def test_an_action_is_kept_with_who_and_when_by_keys_alone(held):
    press(Qt.Key.Key_3, modifier=ALT)
    type_words("  Copy the fluency sheet ")
    press(Qt.Key.Key_Tab)
    type_words("b")
    press(Qt.Key.Key_Return)
    action = Captured(
        Kind.ACTION, "Copy the fluency sheet", False, ("ben",), None, next_meeting=True
    )
    assert held.last == ("captured", (action,))
    assert held.screen.stage.capture.line.text() == ""
    assert held.screen.stage.capture.line.hasFocus()
    assert held.drafts[-1] == LineDraft()


def test_a_line_of_spaces_is_not_kept(held):
    type_words("   ")
    press(Qt.Key.Key_Return)
    assert held.wishes == []


def test_only_for_me_holds_for_one_line(held):
    press(Qt.Key.Key_0, modifier=ALT)
    type_words("Ask Ben how he is")
    press(Qt.Key.Key_Return)
    type_words("All agree")
    press(Qt.Key.Key_Return)
    private = [wish[1][0].private for wish in held.wishes]
    assert private == [True, False]


def test_showing_leaves_the_typed_line_alone(held):
    line = held.screen.stage.capture.line
    type_words("Half a sentence")
    line.setCursorPosition(4)
    held.show(in_the_round().next().view(LINES))
    held.screen.show_time(in_the_round().pass_(MINUTE).next().view(LINES))
    assert (line.text(), line.cursorPosition(), line.hasFocus()) == ("Half a sentence", 4, True)


def test_hands_can_be_counted_in_any_step(held):
    assert not held.screen.stage.centre.voices.count.isVisible()
    press(Qt.Key.Key_F2)
    assert held.screen.stage.centre.voices.count.isVisible()
    held.show(in_the_round().next().view())
    assert not held.screen.stage.centre.voices.count.isVisible()


def test_any_step_is_gone_to_from_the_agenda(held):
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    assert held.last == ("gone_to", ("i5.1",))
    assert held.screen.stage.capture.line.hasFocus()


def test_an_item_to_come_changes_its_place(held):
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Up, modifier=ALT)
    assert held.last == ("item_moved", ("i5", -1))


def test_an_item_is_put_in(held):
    press(Qt.Key.Key_Insert)
    press(Qt.Key.Key_Return)
    assert held.wishes == []
    type_words("Fire drill")
    press(Qt.Key.Key_Return)
    assert held.last == ("item_inserted", ("Fire drill", 5))
    assert held.screen.stage.capture.line.hasFocus()


def test_people_come_and_leave(hold):
    held = hold(in_the_round().leave("dev").view())
    press(Qt.Key.Key_F3, modifier=SHIFT)
    press(Qt.Key.Key_Space)
    assert held.last == ("left", ("ana",))
    ticks = held.screen.stage.people._ticks._boxes
    ticks["dev"].setFocus()
    press(Qt.Key.Key_Space)
    assert held.last == ("arrived", ("dev", "Dev"))
    held.screen.stage.people.guest.setFocus()
    type_words("Gwen")
    press(Qt.Key.Key_Return)
    assert held.last == ("arrived", ("", "Gwen"))
    press(Qt.Key.Key_Escape)
    assert held.screen.stage.capture.line.hasFocus()


def test_the_window_for_the_room_is_wished_by_its_key(held):
    press(Qt.Key.Key_F11)
    assert held.last == ("room_wished", ())


def test_undo_is_the_fields_first_and_then_the_meetings(held):
    type_words("ab")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert held.screen.stage.capture.line.text() == ""
    assert held.wishes == []
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert held.last == ("undo_wished", ())


def test_the_meeting_starts_with_those_who_are_ticked(hold):
    held = hold(planned())
    held.screen.ready.people._boxes["farah"].click()
    press_start = held.screen.ready.start
    press_start.setFocus()
    press(Qt.Key.Key_F5)
    assert held.last == ("started", (("ana", "ben", "carys", "dev", "elin"),))


def test_before_the_start_the_room_is_asked_about(hold):
    held = hold(planned())
    held.screen.ready.start.setFocus()
    press(Qt.Key.Key_8, modifier=ALT)
    assert held.last == ("mirror_answered", (True,))


def stops(held):
    """Where Tab leads from the line until it is back: the region and the name of each."""
    line = held.screen.stage.capture.line
    line.setFocus()
    found = []
    for _ in range(60):
        press(Qt.Key.Key_Tab)
        part = QApplication.focusWidget()
        if part is line:
            return found
        names = ("rail", "centre", "capture", "kept")
        region = next(n for n in names if getattr(held.screen.stage, n).isAncestorOf(part))
        found.append((region, part.accessibleName()))
    raise AssertionError("Tab does not come back")


def test_tab_reads_the_page_in_order_and_is_nowhere_caught(held):
    press(Qt.Key.Key_3, modifier=ALT)
    for width, regions in (
        (1366, ["capture", "kept", "rail", "centre", "capture"]),
        (1024, ["capture", "kept", "centre", "capture"]),
        (800, ["capture", "centre", "capture"]),
        (1366, ["capture", "kept", "rail", "centre", "capture"]),
    ):
        held.screen.resize(width, 700)
        for _ in range(3):
            QApplication.processEvents()
        seen = stops(held)
        in_turn = [region for at, (region, _) in enumerate(seen) if region != seen[at - 1][0]]
        assert in_turn == regions or [seen[0][0], *in_turn] == regions, width
        names = [name for _, name in seen]
        assert names.index("Next speaker") < names.index("Next step")
        assert names[0].startswith("Who will do it?")
