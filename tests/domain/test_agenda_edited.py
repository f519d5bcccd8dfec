"""What a fit had made of an item, once a person has changed the item."""

from dataclasses import replace

from facilitator.domain.agenda import Item, Method, edited

FITTED = Item(
    "a", method=Method.PROTOCOL, minutes=20, protocol="p", ideal=30, steps=(8, 0, 12), locked=True
)


def test_typed_minutes_are_what_it_is_meant_to_have():
    typed = edited(FITTED, replace(FITTED, minutes=25))
    assert (typed.minutes, typed.ideal, typed.steps, typed.locked) == (25, 25, (), True)
    plain = replace(FITTED, method=Method.PAIRS)
    assert edited(plain, replace(plain, minutes=25)).ideal == 0


def test_another_way_of_working_begins_anew():
    for change in ({"protocol": "q"}, {"sitting": 2}, {"step": 1}, {"method": Method.PAIRS}):
        made = edited(FITTED, replace(FITTED, **change))
        assert (made.ideal, made.steps) == (0, ())


def test_all_else_leaves_the_fit_alone():
    assert edited(FITTED, replace(FITTED, title="Other")).steps == (8, 0, 12)
    shorter = Item("b", minutes=8, ideal=10)
    assert edited(shorter, replace(shorter, method=Method.PAIRS)).ideal == 10
