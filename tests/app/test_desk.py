"""The desk: undo over plan, record and log in the order in which things were done."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.keeping import Shelf
from facilitator.app.sheet import Where, as_kind, keep, kept_here, with_line, without_line
from facilitator.domain.notes import COMMITTING, Kind
from facilitator.domain.order import found
from facilitator.domain.run import Move
from facilitator.domain.time import SECOND
from tests.app.test_conductor import START, World

WHERE = Where("t", "m", "one", "one.1", START)


@pytest.fixture
def world() -> World:
    made = World()
    made.start()
    return made


def capture(world: World, identity: str, kind: Kind, text: str) -> None:
    world.desk.change(keep(world.desk.sheet, WHERE, identity, kind, text))


def test_undo_takes_back_acts_of_record_and_log_in_their_order(world: World) -> None:
    capture(world, "n1", Kind.NOTE, "first")
    world.clock.pass_(5 * SECOND)
    world.conductor.do(Move.NEXT)
    capture(world, "d1", Kind.DECISION, "second")
    world.conductor.undo()
    assert [line.id for line in kept_here(world.desk.sheet, "m")] == ["n1"]
    assert world.store.binned_now == [(Shelf.COMMITMENT, "d1")]
    assert world.conductor.run.current == "two.1"
    world.conductor.undo()
    assert world.conductor.run.current == "one.1"
    assert world.conductor.run.spent == {"one.1": 5 * SECOND}
    world.conductor.undo()
    assert kept_here(world.desk.sheet, "m") == ()
    world.conductor.undo()  # Nothing is left: a start is never undone.
    assert world.conductor.live


def test_an_undone_commitment_comes_back_by_redo(world: World) -> None:
    capture(world, "a1", Kind.ACTION, "copy the sheet")
    world.conductor.undo()
    world.desk.redo()
    assert [c.id for c in world.desk.sheet.commitments] == ["a1"]
    assert "a1" in world.store.commitments


def test_typing_is_one_step_until_it_is_closed(world: World) -> None:
    desk = world.desk
    for text in ("W", "We", "Wee"):
        plan = replace(desk.sheet.plan, title=text)
        desk.change(replace(desk.sheet, plan=plan), typing=True)
    desk.close_step()
    desk.change(replace(desk.sheet, plan=replace(desk.sheet.plan, title="Week")), typing=True)
    world.conductor.undo()
    assert desk.sheet.plan.title == "Wee"
    world.conductor.undo()
    assert desk.sheet.plan.title == "Weekly"


def test_every_keystroke_is_handed_to_the_store(world: World) -> None:
    desk = world.desk
    for text in ("A", "Ag"):
        desk.change(replace(desk.sheet, plan=replace(desk.sheet.plan, place=text)), typing=True)
        assert world.store.meetings["m"].plan.place == text


def test_a_value_that_does_not_change_saves_nothing(world: World) -> None:
    before = world.store.saves
    world.desk.change(replace(world.desk.sheet))
    assert world.store.saves == before
    assert not world.desk.can_undo


@given(st.lists(st.tuples(st.sampled_from(Kind), st.sampled_from(Kind)), max_size=6))
def test_a_line_keeps_words_place_and_moment_through_all_its_kinds(
    changes: list[tuple[Kind, Kind]],
) -> None:
    sheet = keep(World().desk.sheet, WHERE, "x", Kind.NOTE, "words", private=True)
    for first, second in changes:
        for kind in (first, second):
            (line,) = kept_here(sheet, "m")
            sheet = as_kind(sheet, line, kind, WHERE)
            (line,) = kept_here(sheet, "m")
            assert (line.kind, line.text, line.item, line.at, line.private) == (
                kind,
                "words",
                "one",
                START,
                True,
            )
            assert (line in sheet.commitments) is (kind in COMMITTING)


def test_a_line_of_spaces_is_none() -> None:
    sheet = World().desk.sheet
    assert keep(sheet, WHERE, "x", Kind.NOTE, " \n\t ") is sheet


def test_a_line_can_be_changed_and_put_away(world: World) -> None:
    capture(world, "q", Kind.QUESTION, "why")
    line = found(world.desk.sheet.commitments, "q")
    assert line is not None
    world.desk.change(with_line(world.desk.sheet, replace(line, text="why not")))
    assert world.store.commitments["q"].text == "why not"
    world.desk.change(without_line(world.desk.sheet, "q"))
    assert world.store.binned_now == [(Shelf.COMMITMENT, "q")]


def test_the_text_before_a_step_of_typing_is_kept_once(world: World) -> None:
    capture(world, "n", Kind.NOTE, "first words")
    (line,) = kept_here(world.desk.sheet, "m")
    for text in ("first word", "second", "second words"):
        world.desk.change(with_line(world.desk.sheet, replace(line, text=text)), typing=True)
    world.desk.close_step()
    assert world.store.kept == [(Shelf.NOTE, "n", "first words")]


def test_acts_of_the_log_and_of_the_sheet_made_as_one_are_undone_as_one(world: World) -> None:
    capture(world, "n1", Kind.NOTE, "before")
    sheet, run = world.desk.sheet, world.conductor.run
    world.conductor.do(Move.MORE)
    capture(world, "d1", Kind.DECISION, "with it")
    world.desk.as_one()
    world.conductor.undo()
    assert world.desk.sheet == sheet
    assert world.conductor.run.segments == run.segments
    assert world.store.binned_now == [(Shelf.COMMITMENT, "d1")]
    assert not world.desk.can_redo
    world.conductor.undo()
    assert kept_here(world.desk.sheet, "m") == ()


def test_what_was_done_beside_the_meeting_is_taken_back_in_its_turn(world: World) -> None:
    left = [True, False, False]
    asked: list[str] = []

    def back(name: str) -> bool:
        asked.append(name)
        return left.pop()

    capture(world, "n1", Kind.NOTE, "before")
    world.desk.also(lambda: back("first"))
    capture(world, "n2", Kind.NOTE, "after")
    world.desk.also(lambda: back("second"))
    world.conductor.undo()
    assert asked == ["second"], "nothing was left of it, so the next act goes"
    assert [line.id for line in kept_here(world.desk.sheet, "m")] == ["n1"]
    world.desk.also(lambda: back("third"))
    world.conductor.undo()
    assert asked == ["second", "third", "first"]
    assert [line.id for line in kept_here(world.desk.sheet, "m")] == ["n1"]
    world.conductor.undo()
    assert kept_here(world.desk.sheet, "m") == ()
