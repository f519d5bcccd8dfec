"""What the screen computes without a window: changes of a plan, the strip, column widths."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.agenda import EVERYONE_LEADS, Item, Lead, LeadKind
from facilitator.domain.people import Role
from facilitator.domain.plan import Plan
from facilitator.language.english import English
from facilitator.ui.prepare.columns import Want, widths
from facilitator.ui.prepare.edits import with_copy, with_item_at, with_items_after, without_item
from facilitator.ui.prepare.how import how_key, with_how
from facilitator.ui.prepare.leads import lead_keys, leads_of
from facilitator.ui.prepare.strip_of import balance, is_over, strip_of

ITEMS = st.lists(st.integers(1, 60), max_size=8).map(
    lambda minutes: tuple(Item(f"i{at}", f"T{at}", minutes=m) for at, m in enumerate(minutes))
)
PLANS = st.builds(Plan, items=ITEMS, start=st.just(time(10, 0)), bell=st.times())


@given(PLANS, st.integers(-2, 10), st.integers(-2, 10))
def test_moving_an_item_keeps_all_the_others_in_their_order(plan, source, at):
    identity = f"i{source}"
    moved = with_item_at(plan, identity, at)
    assert sorted(moved.items, key=lambda item: item.id) == sorted(
        plan.items, key=lambda item: item.id
    )
    assert without_item(moved, identity) == without_item(plan, identity)
    if 0 <= source < len(plan.items) and 0 <= at < len(plan.items):
        assert moved.items[at].id == identity


@given(PLANS, st.integers(0, 9))
def test_a_copy_stands_below_and_goes_again_without_a_trace(plan, at):
    copied = with_copy(plan, f"i{at}", "new")
    assert without_item(copied, "new") == plan
    if at < len(plan.items):
        assert copied.items[at + 1].id == "new"


@given(PLANS, ITEMS, st.integers(0, 9))
def test_items_are_put_in_below_or_at_the_end(plan, new, after):
    put = with_items_after(plan, new, f"i{after}")
    at = min(after + 1, len(plan.items))
    assert put.items == (*plan.items[:at], *new, *plan.items[at:])


@given(PLANS)
def test_strip_and_sentence_agree_about_the_bell(plan):
    strip, text = strip_of(plan, English()), balance(plan)
    assert strip.minutes == sum(item.minutes for item in plan.items)
    assert strip.slot == max(0, plan.minutes)
    assert [block.title for block in strip.blocks] == [item.title for item in plan.items]
    if plan.minutes > 0:
        assert strip.over == is_over(plan)
        assert ("over" in text.msgid) == strip.over
    else:
        assert "is not after the start" in text.msgid
    assert English().say(text) in strip.sentence


@pytest.mark.parametrize(
    ("minutes", "sentence"),
    [
        ((), "Nothing planned yet, 45 min until the bell"),
        ((40,), "40 of 45 min planned, 5 to spare"),
        ((40, 5), "45 of 45 min planned, up to the bell"),
        ((40, 12), "52 of 45 min: 7 over"),
    ],
)
def test_the_balance_is_said_plainly(minutes, sentence):
    items = tuple(Item(str(at), minutes=each) for at, each in enumerate(minutes))
    plan = Plan(start=time(10, 20), bell=time(11, 5), items=items)
    assert English().say(balance(plan)) == sentence


WANTS = st.lists(
    st.builds(
        lambda least, more, share: Want(least, least + more, share),
        st.integers(20, 200),
        st.integers(0, 300),
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=8,
)


@given(WANTS, st.integers(0, 3000))
def test_columns_fill_the_room_and_never_cut_a_word(wants, room):
    given_ = widths(wants, room)
    assert all(width >= want.least for width, want in zip(given_, wants, strict=True))
    assert sum(given_) == max(room, sum(want.least for want in wants))
    if sum(want.natural for want in wants) <= room:
        assert all(width >= want.natural for width, want in zip(given_, wants, strict=True))


LEADS = st.one_of(
    st.just(EVERYONE_LEADS),
    st.builds(Lead, st.just(LeadKind.PERSON), st.text(min_size=1)),
    st.sampled_from([Lead(LeadKind.ROLE, role.value) for role in Role]),
)


@given(st.lists(LEADS).map(tuple))
def test_leads_come_back_from_their_keys(leads):
    assert leads_of(lead_keys(leads)) == leads


@given(st.text(min_size=1), st.integers(1, 9))
def test_a_protocol_comes_back_from_its_key(identity, sitting):
    item = with_how(Item("i"), f"protocol:{identity}:{sitting}")
    assert (item.protocol, item.sitting) == (identity, sitting)
    assert with_how(Item("i"), how_key(item)) == item
