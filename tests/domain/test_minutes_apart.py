"""What is confidential stays out of the minutes; what dissenters and the head say goes in."""

from dataclasses import replace

from facilitator.domain.minutes_parts import Appendix, Copy, Parts
from facilitator.domain.notes import Kind
from tests.domain.minutes_reader import all_text, held, read, rows
from tests.export.third_grade import HELD, MADE

EVERY_APPENDIX = Parts(appendices=tuple(Appendix))


def test_nothing_confidential_is_in_any_copy():
    apart = tuple(replace(each, confidential=True) for each in MADE)
    notes = tuple(replace(each, confidential=True) for each in HELD.record.notes)
    told = replace(HELD, record=replace(HELD.record, notes=notes))
    for copy in (Copy.TEAM, Copy.HEAD):
        text = all_text(held(told, made=apart, parts=EVERY_APPENDIX, copy=copy))
        for each in (*apart, *notes):
            assert each.text not in text


def test_what_is_kept_in_a_confidential_item_is_confidential_too():
    first = next(each for each in MADE if each.item and not each.private)
    items = tuple(replace(item, confidential=item.id == first.item) for item in HELD.plan.items)
    told = replace(HELD, plan=replace(HELD.plan, items=items))
    assert first.text in all_text(held())
    assert first.text not in all_text(held(told))


def test_a_decision_has_the_words_of_those_who_saw_it_otherwise():
    made = tuple(replace(each, dissent="Twice a month") for each in MADE)
    said = "Said by those who saw it otherwise: Twice a month"
    decided = sum(each.kind is Kind.DECISION and not each.private for each in made)
    assert all_text(held(made=made)).count(said) == decided


def test_the_answer_of_the_head_stands_beside_the_question():
    told = replace(HELD, answer="Yes, with Ben’s key")
    assert rows(read(held(told))["For the head"][0])[1][1] == "Yes, with Ben’s key"
