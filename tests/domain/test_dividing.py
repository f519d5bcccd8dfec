"""Splitting and merging items: no minute and no word is lost."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from facilitator.domain.agenda import Item, Lead, LeadKind, Method, planned_minutes
from facilitator.domain.dividing import divided, in_steps, joined, parts, why_not_joined
from facilitator.domain.expand import Room, expand
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Protocol, Step
from facilitator.domain.repeat import Over, Repeat
from tests.domain.agendas import Agenda, agendas

NEW = tuple(f"new{number}" for number in range(9))


def both(one: str, other: str) -> str:
    return f"{one} and {other}"


def marked(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items with words of their own everywhere."""
    return tuple(
        replace(
            item,
            title=f"title{at}",
            leaves=f"leaves{at}",
            notes=f"notes{at}",
            bring=f"bring{at}",
            leads=(Lead(LeadKind.PERSON, f"lead{at}"),),
            presenters=(f"presents{at}",),
        )
        for at, item in enumerate(items)
    )


def words(items: tuple[Item, ...]) -> set[str]:
    """All the marks that stand in items."""
    told = " ".join(
        " ".join((i.title, i.leaves, i.notes, i.bring, *(w.who for w in i.leads), *i.presenters))
        for i in items
    )
    return {word for word in told.split() if word not in ("and", "later")}


@given(agendas(), st.data())
def test_no_minute_and_no_word_is_lost(agenda: Agenda, data: st.DataObject):
    assume(agenda.items)
    plan = Plan(items=marked(agenda.items), norm_at=agenda.items[-1].id)
    item = data.draw(st.sampled_from(plan.items))
    edits: tuple[Callable[[], Plan], ...] = (
        lambda: divided(plan, item.id, data.draw(st.integers(-1, 45)), NEW[0], "later"),
        lambda: joined(plan, item.id, both),
        lambda: in_steps(plan, item.id, parts(item, agenda.protocols, agenda.people), NEW),
    )
    kind = data.draw(st.integers(0, 2))
    after = edits[kind]()
    assert planned_minutes(after.items) == planned_minutes(plan.items)
    assert len({each.id for each in after.items}) == len(after.items)
    assert item.id in {each.id for each in after.items}
    assert after.norm_at in {each.id for each in after.items}
    lost = words(plan.items) - words(after.items)
    # Each step is called as its protocol says.
    assert lost <= ({item.title} if kind == 2 else set())
    assert not any(part.minutes < 1 for part in after.items if part not in plan.items) or kind == 1


@given(agendas())
def test_an_item_in_its_steps_says_and_does_the_same(agenda: Agenda):
    """The steps come in the order and as often as before; those left out stay out."""
    room = Room(tuple(f"p{n}" for n in range(agenda.people)), {})
    for item in agenda.items:
        apart = parts(item, agenda.protocols, agenda.people)
        before = Plan(items=(item,))
        after = in_steps(before, item.id, apart, NEW)
        held, again = (expand(plan, room, agenda.protocols) for plan in (before, after))
        told = [[(s.title, s.format, s.member, s.seconds) for s in each] for each in (held, again)]
        assert told[0] == told[1]


def test_steps_that_repeat_together_stay_together():
    loop = (Repeat(Over.TIMES, "both", 2),)
    steps = (Step("A", "", "", "", 5, 2, repeats=loop), Step("B", "", "", "", 5, 2, repeats=loop))
    item = Item("a", method=Method.PROTOCOL, protocol="p", minutes=20)
    assert parts(item, {"p": Protocol("p", "P", "", "", steps)}, 6) == ()
    alone = tuple(replace(step, repeats=()) for step in steps)
    assert [p.minutes for p in parts(item, {"p": Protocol("p", "P", "", "", alone)}, 6)] == [10, 10]


def test_minutes_follow_the_steps_by_their_own_minutes():
    steps = tuple(Step(str(n), "", "", "", n, 1) for n in (2, 5, 13))
    item = Item("a", method=Method.PROTOCOL, protocol="p", minutes=40)
    protocols = {"p": Protocol("p", "P", "", "", steps)}
    assert [p.minutes for p in parts(item, protocols, 6)] == [4, 10, 26]
    assert [p.minutes for p in parts(replace(item, steps=(1, 0, 7)), protocols, 6)] == [5, 35]
    assert parts(replace(item, minutes=2), protocols, 6) == ()


def test_two_protocols_are_not_made_one():
    tuning = Item("a", method=Method.PROTOCOL, protocol="p")
    other, talk = replace(tuning, id="b", protocol="q"), Item("c", "Talk")
    assert why_not_joined((tuning, other), 0) is not None
    assert joined(Plan(items=(tuning, other)), "a", both).items == (tuning, other)
    (whole,) = joined(Plan(items=(talk, other)), "c", both).items
    assert (whole.protocol, whole.minutes, whole.ideal) == ("q", 10, 10)
    assert why_not_joined((talk, other), 1) is not None
    assert why_not_joined((replace(talk, minutes=599), other), 0) is not None
