"""Laws of undo and of moving things."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.history import DEEPEST, History
from facilitator.domain.order import found, moved, place, replaced, without

VALUES = st.lists(st.integers(0, 3), max_size=30)


def held(values: list[int]) -> History[int]:
    history = History(0)
    for value in values:
        history = history.to(value)
    return history


@given(VALUES, st.integers(0, 3))
def test_a_step_is_undone_and_done_again(values: list[int], fresh: int):
    before = held(values)
    after = before.to(fresh)
    if fresh == before.present:
        assert after is before
    else:
        assert (after.present, after.future) == (fresh, ())
        assert after.undo().present == before.present
        assert after.undo().past == before.past
        assert after.undo().redo() == after


@given(VALUES)
def test_undoing_everything_leads_to_the_start_and_redoing_everything_to_the_end(values):
    history = end = held(values)
    for _ in range(len(end.past)):
        history = history.undo()
    assert history.present == 0
    assert history.undo() is history
    for _ in range(len(end.past)):
        history = history.redo()
    assert history == end
    assert history.redo() is history


@given(VALUES, st.integers(4, 9))
def test_putting_right_is_no_step_of_its_own(values: list[int], fresh: int):
    history = held(values).undo()
    assert history.over(fresh) == History(fresh, history.past)
    assert history.over(history.present) is history


def test_the_oldest_steps_are_forgotten():
    history = held(list(range(1, DEEPEST + 50)))
    assert len(history.past) == DEEPEST
    assert history.past[0] == 49


@given(st.lists(st.integers(), unique=True), st.integers(-3, 12), st.integers(-3, 12))
def test_moving_keeps_all_things_and_the_order_of_the_others(things, source, target):
    before = tuple(things)
    after = moved(before, source, target)
    if not 0 <= source < len(before):
        assert after == before
        return
    thing = before[source]
    assert after.index(thing) == max(0, min(target, len(before) - 1))
    assert [x for x in after if x != thing] == [x for x in before if x != thing]
    if 0 <= target < len(before):
        assert moved(after, target, source) == before


@dataclass(frozen=True)
class Thing:
    id: str
    words: str = ""


@given(st.lists(st.sampled_from("abcdef"), unique=True), st.sampled_from("abcxyz"))
def test_things_are_found_replaced_and_left_out_by_identity(names: list[str], name: str):
    things = tuple(Thing(n) for n in names)
    fresh = Thing(name, "new")
    there = name in names
    assert found(things, name) == (Thing(name) if there else None)
    assert place(things, name) == (names.index(name) if there else -1)
    assert [t.id for t in replaced(things, fresh)] == names
    assert (fresh in replaced(things, fresh)) is there
    assert [t.id for t in without(things, name)] == [n for n in names if n != name]
