"""Any edits of an agenda, all undone, give the plan of before, and redone the one of after."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.desk import Desk
from facilitator.app.keeping import Folder
from facilitator.domain.agenda import Item
from facilitator.domain.checklist import with_tick
from facilitator.domain.dividing import divided, in_steps, joined, parts
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Team
from facilitator.domain.plan import Plan
from facilitator.ui.prepare import edits
from facilitator.ui.prepare.view import Edit
from tests.domain.agendas import Agenda, agendas
from tests.memory_store import MemoryStore


class Hands:
    """Makes edits by numbers."""

    def __init__(self, agenda: Agenda, of: Callable[[st.SearchStrategy[int]], int]) -> None:
        self.agenda, self.of = agenda, of
        self.numbers = map("n{}".format, count())

    def edit(self, plan: Plan) -> Edit:
        """One of the edits that Prepare has, for one of the items there are."""
        items = plan.items or (Item("none"),)
        item = items[self.of(st.integers(0, len(items) - 1))]
        k = self.of(st.integers(0, 12))
        new, more = next(self.numbers), [next(self.numbers) for _ in range(9)]
        apart = parts(item, self.agenda.protocols, self.agenda.people)
        edits_: tuple[Edit, ...] = (
            lambda plan: edits.with_items_after(plan, (Item(new),), item.id),
            lambda plan: edits.with_items_at(plan, (Item(new),), k),
            lambda plan: edits.without_item(plan, item.id),
            lambda plan: edits.with_copy(plan, item.id, new),
            lambda plan: edits.with_item_at(plan, item.id, k),
            lambda plan: edits.with_item(plan, replace(item, title=f"{item.title}{k}")),
            lambda plan: edits.with_item(plan, replace(item, minutes=k)),
            lambda plan: edits.with_notes(plan, item.id, "x" * k),
            lambda plan: edits.with_bring(plan, item.id, "y" * k),
            lambda plan: edits.with_lock(plan, item.id, bool(k % 2)),
            lambda plan: edits.with_hint_away(plan, f"hint{k}"),
            lambda plan: with_tick(plan, "room", on=bool(k % 2)),
            lambda plan: divided(plan, item.id, k, new, "again"),
            lambda plan: joined(plan, item.id, "{} {}".format),
            lambda plan: in_steps(plan, item.id, apart, more),
        )
        return edits_[self.of(st.integers(0, len(edits_) - 1))]


@given(agendas(), st.data())
def test_all_undone_is_before_and_all_redone_is_after(agenda: Agenda, data: st.DataObject):
    desk = Desk(MemoryStore())
    before = Plan(items=agenda.items)
    desk.open(Folder(Team("t", "T"), Meeting("m", "t", before)))
    hands = Hands(agenda, data.draw)
    seen = [before]
    for _ in range(data.draw(st.integers(1, 8))):
        typing = data.draw(st.booleans())
        desk.change(
            replace(desk.sheet, plan=hands.edit(desk.sheet.plan)(desk.sheet.plan)), typing=typing
        )
        if not typing:
            desk.close_step()
        seen.append(desk.sheet.plan)
    after = desk.sheet.plan
    undone = [after]
    while desk.can_undo:
        desk.undo(0, None)
        undone.append(desk.sheet.plan)
    assert desk.sheet.plan == before
    assert all(plan in seen for plan in undone)
    while desk.can_redo:
        desk.redo()
    assert desk.sheet.plan == after
