"""The facilitator's notes stand beside the item under way, and away from a room that looks on."""

from dataclasses import replace

from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.run.to_room import room_view
from facilitator.ui.run.view import RunView
from tests.ui.run.samples import in_the_round


def noted(view: RunView) -> RunView:
    """Every item with notes of its own."""
    plan = view.meeting.plan
    items = tuple(replace(item, notes=f"zqMine {item.id}") for item in plan.items)
    return replace(view, meeting=replace(view.meeting, plan=replace(plan, items=items)))


def read(held) -> str:
    """All words that can be seen."""
    labels = held.screen.findChildren(PlainLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def test_notes_of_the_item_under_way_are_seen_only_by_the_facilitator(hold):
    view = noted(in_the_round().view())
    held = hold(view)
    assert f"Only for you: zqMine {view.segment.item}" in read(held)
    assert read(held).count("zqMine") == 1
    held.show(noted(in_the_round().view(mirrored=True)))
    assert "zqMine" not in read(held)
    assert "zqMine" not in repr(room_view(view))


def test_an_item_without_notes_takes_no_room(hold):
    held = hold(in_the_round().view())
    assert not held.screen.stage.centre.aside.notes.isVisible()
